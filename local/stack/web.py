"""The few HTTP calls that the runner makes itself, with the standard library: nothing has to be installed for it."""

import json
import urllib.error
import urllib.parse
import urllib.request
from typing import Any

LOOPBACK = ("localhost", "127.0.0.1", "::1")


def request(
    url: str,
    *,
    method: str = "GET",
    body: Any = None,
    headers: dict[str, str] | None = None,
    timeout_seconds: float = 10.0,
) -> tuple[int, Any]:
    """Sends JSON and answers status and parsed body (text where it is not JSON). Errors of transport raise OSError."""
    data = None if body is None else json.dumps(body).encode()
    call = urllib.request.Request(url, data=data, method=method, headers=headers or {})
    if data is not None:
        call.add_header("Content-Type", "application/json")
    # On loopback a proxy of the environment has no business.
    proxies = {} if urllib.parse.urlsplit(url).hostname in LOOPBACK else None
    opener = urllib.request.build_opener(urllib.request.ProxyHandler(proxies))
    try:
        with opener.open(call, timeout=timeout_seconds) as answer:
            return answer.status, _parsed(answer.read())
    except urllib.error.HTTPError as error:
        return error.code, _parsed(error.read())


def answers(url: str, timeout_seconds: float = 2.0) -> bool:
    """Whether a GET of the address gives a 2xx."""
    try:
        return 200 <= request(url, timeout_seconds=timeout_seconds)[0] < 300
    except OSError:
        return False


def _parsed(raw: bytes) -> Any:
    text = raw.decode(errors="replace")
    try:
        return json.loads(text)
    except ValueError:
        return text
