"""Runs commands that come to an end, their words in a log; all of them end early when the runner is told to."""

import contextlib
import os
import signal
import subprocess
import threading
from collections.abc import Mapping
from pathlib import Path

from stack.paths import LOGS, ROOT

# Set once, when a step has failed or the user has had enough: whatever still works on other steps gives up.
cancelled = threading.Event()


class Cancelled(Exception):
    """Raised in the steps that run side by side with the one that failed."""


def log_of(name: str) -> Path:
    """Where a service, or a step of that name, writes its log."""
    LOGS.mkdir(parents=True, exist_ok=True)
    return LOGS / f"{name}.log"


def run(
    command: list[str], log: Path, env: Mapping[str, str] | None = None, given: bytes | None = None
) -> tuple[int, bytes]:
    """Runs a command at the root; answers its exit code and what it wrote to standard output.

    Standard error goes to the log, and so does standard output. The command leads a group of its own, so that it can be
    ended with its children; raises Cancelled after that.
    """
    with log.open("ab") as errors:
        child = subprocess.Popen(
            command,
            cwd=ROOT,
            env=dict(os.environ if env is None else env),
            stdin=subprocess.DEVNULL if given is None else subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            start_new_session=True,
        )
        try:
            out = _communicate(child, given)
        except BaseException:
            _end(child)
            raise
        errors.write(out)
    return child.returncode, out


def _communicate(child: subprocess.Popen[bytes], given: bytes | None) -> bytes:
    while True:
        try:
            return child.communicate(given, timeout=0.2)[0]
        except subprocess.TimeoutExpired:
            given = None  # a second call goes on with what the first was given
            if cancelled.is_set():
                raise Cancelled from None


def _end(child: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(ProcessLookupError, subprocess.TimeoutExpired):
        os.killpg(child.pid, signal.SIGTERM)
        child.wait(5)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGKILL)
    child.wait()
