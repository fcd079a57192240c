"""What counts as an answer of a deployed API: an outfit, or a problem that says why there is none."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from stack.cloud import answers
from stack.console import StepError
from stack.paths import ROOT

OUTFIT = (200, {"outfit": [{"id": "t_shirt"}], "summary": "Wear a T-shirt."})
NO_DATA = (503, {"type": "/problems/no-data", "title": "No data to answer from"})


class Api(BaseHTTPRequestHandler):
    """Says what it is told to, in turn; the last for ever."""

    outfits: list[tuple[int, Any]]

    def do_GET(self) -> None:
        known = {"/health": (200, {"status": "up"}), "/": (200, {"name": "Wearcast"})}
        status, body = known.get(self.path) or (self.outfits.pop(0) if len(self.outfits) > 1 else self.outfits[0])
        self.send_response(status)
        self.end_headers()
        self.wfile.write(body.encode() if isinstance(body, str) else json.dumps(body).encode())

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def url(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setattr(answers, "PAUSE_SECONDS", 0.02)
    with ThreadingHTTPServer(("127.0.0.1", 0), Api) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """For who is never answered well; whoever will be is waited for as long as a busy machine takes."""
    monkeypatch.setattr(answers, "PATIENCE_SECONDS", 0.3)


def test_an_outfit_is_an_answer(url: str):
    Api.outfits = [OUTFIT]
    assert answers.ask(url)


def test_an_honest_problem_is_one_before_the_first_run_and_none_after_it(url: str, impatient: None):
    Api.outfits = [NO_DATA]
    assert not answers.ask(url)
    with pytest.raises(StepError, match="answered 503"):
        answers.ask(url, after_a_run=True)


def test_a_function_that_takes_a_while_to_see_what_was_published_is_waited_for(url: str):
    Api.outfits = [NO_DATA, NO_DATA, OUTFIT]
    assert answers.ask(url, after_a_run=True)


@pytest.mark.parametrize(
    "answer",
    [
        (200, "Mock response"),
        (200, {"outfit": []}),
        (503, {"message": "Service Unavailable"}),
        (502, {"type": "/problems/internal-error"}),
        (404, {"message": "Not Found"}),
    ],
)
def test_anything_else_is_a_failure(url: str, impatient: None, answer: tuple[int, Any]):
    Api.outfits = [answer]
    with pytest.raises(StepError, match=f"GET .*/outfit.* answered {answer[0]}"):
        answers.ask(url)


def test_an_address_is_asked_without_making_an_environment_first(url: str, tmp_path):
    Api.outfits = [OUTFIT]
    command = [sys.executable, "-S", "-m", "stack.cloud", "smoke", "--url", f"{url}/"]  # -S: nothing that was installed
    env = os.environ | {"PYTHONPATH": str(ROOT / "local"), "WEARCAST_HOME": str(tmp_path)}
    done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Python environments" not in done.stdout
    assert "Wear a T-shirt." in done.stdout
