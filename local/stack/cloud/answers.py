"""Whether a deployed API answers, as a stranger sees it; before the first pipeline run an honest 503 is an answer.

With the standard library alone, so that whoever has an address needs nothing else.
"""

import time
import urllib.parse
from collections.abc import Callable
from typing import Any

from stack import web
from stack.console import StepError, step

PATIENCE_SECONDS = 90
"""A new API and its function's first start take some seconds; more is a failure."""

PAUSE_SECONDS = 2
REMEDY = "look at the function's log: CloudWatch, Log groups, /aws/lambda/wearcast-outfit-<stage>"


def checked(url: str) -> str:
    """The address, without a slash at its end; a StepError where it is none."""
    parts = urllib.parse.urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise StepError(
            f"API_URL={url} is no address",
            "say all of it, as `make deploy` printed it: API_URL=https://….execute-api.eu-central-1.amazonaws.com",
        )
    return url.rstrip("/")


def ask(url: str, *, after_a_run: bool = False) -> bool:
    """Asks three things; answers whether there is an outfit already. Raises StepError where one is answered wrongly.

    After a pipeline run there must be an outfit, though a function that was just asked may take a while to see it.
    """
    with step("GET /health") as notes:
        notes.append(str(_patiently(url, "/health", _is_up)["status"]))
    with step("GET /"):
        _patiently(url, "/", _tells_what_it_is)
    with step("GET /outfit?city=Oslo") as notes:
        answer = _patiently(url, "/outfit?city=Oslo", _is_outfit if after_a_run else _is_outfit_or_honest)
        has_outfit = "outfit" in answer
        notes.append(answer["summary"] if has_outfit else f"503, {answer['title']}: no pipeline run has published yet")
    return has_outfit


def _is_up(status: int, body: Any) -> bool:
    return status == 200 and isinstance(body, dict) and body.get("status") == "up"


def _tells_what_it_is(status: int, body: Any) -> bool:
    return status == 200 and isinstance(body, dict) and bool(body)


def _is_outfit(status: int, body: Any) -> bool:
    return status == 200 and isinstance(body, dict) and bool(body.get("outfit"))


def _is_outfit_or_honest(status: int, body: Any) -> bool:
    honest = status == 503 and isinstance(body, dict) and "/problems/" in str(body.get("type"))
    return honest or _is_outfit(status, body)


def _patiently(url: str, path: str, is_good: Callable[[int, Any], bool]) -> Any:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            status, body = web.request(url + path, headers={"Accept": "application/json"}, timeout_seconds=35)
        except OSError as error:
            status, body = 0, str(error)
        if is_good(status, body):
            return body
        if time.monotonic() > deadline:
            raise StepError(f"GET {url}{path} answered {status or 'nothing'}: {str(body)[:200]}", REMEDY)
        time.sleep(PAUSE_SECONDS)
