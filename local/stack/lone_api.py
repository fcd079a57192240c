"""The API alone, for whoever speaks HTTP: its handler behind a port, documents in an emulated S3, no warehouse."""

import contextlib
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from stack import jdk, web
from stack.commands import log_of
from stack.console import StepError
from stack.paths import ROOT

MODULE = ROOT / "api-lambda"
START_LIMIT_SECONDS = 180
STOP_LIMIT_SECONDS = 20


class Addresses(NamedTuple):
    """Where the API answers, and where one does that has nothing to answer from."""

    url: str
    empty_url: str


@contextlib.contextmanager
def running(name: str) -> Iterator[Addresses]:
    """Starts it, answers its addresses, and ends it. `name` is that of its log. The tests' classes must be built."""
    log = log_of(f"{name}-api")
    class_path = (MODULE / "target/test-classpath.txt").read_text().strip()
    java = [jdk.java(), "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", f"-Dwearcast.root={ROOT}"]
    java += ["-cp", f"target/test-classes:target/classes:{class_path}", "dev.wearcast.api.LocalApi"]
    with tempfile.TemporaryDirectory() as folder, log.open("wb") as out:
        ready, empty = Path(folder) / "ready", Path(folder) / "empty"
        api = subprocess.Popen(
            [*java, str(ready), str(empty)], cwd=MODULE, stdin=subprocess.PIPE, stdout=out, stderr=out
        )
        try:
            _await(api, log, ready.exists)
            addresses = Addresses(ready.read_text(), empty.read_text())
            # Its first reading of S3 loads many classes: on a busy machine that takes longer than a reader is let wait.
            _await(api, log, lambda: web.request(f"{addresses.url}/health")[1]["version"] is not None)
            yield addresses
        finally:
            _end(api)


def _await(api: subprocess.Popen[bytes], log: Path, is_ready: Callable[[], bool]) -> None:
    deadline = time.monotonic() + START_LIMIT_SECONDS
    while not is_ready():
        if api.poll() is not None or time.monotonic() > deadline:
            raise StepError("the API did not start alone", "see its log", log)
        time.sleep(0.1)


def _end(api: subprocess.Popen[bytes]) -> None:
    """It ends with its standard input."""
    api.stdin.close()
    try:
        api.wait(STOP_LIMIT_SECONDS)
    except subprocess.TimeoutExpired:
        api.kill()
        api.wait()
