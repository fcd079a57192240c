"""What `make run` says: a line when a step begins to take long, and one when it ends, with its time."""

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from stack.paths import shown

_lock = threading.Lock()
SAY_AFTER_SECONDS = 2.0


class StepError(Exception):
    """A step that failed: what it was, why, what to do about it, and where to read more."""

    def __init__(self, cause: str, remedy: str, log: Path | None = None) -> None:
        super().__init__(cause)
        self.cause = cause
        self.remedy = remedy
        self.log = log
        self.step: str | None = None


def say(line: str = "") -> None:
    """Prints one line; lines of steps that run side by side never mix."""
    with _lock:
        print(line, flush=True)


@contextmanager
def step(title: str) -> Iterator[list[str]]:
    """Runs a step. What it appends to the list it is given stands behind its closing line."""
    started = time.monotonic()
    notes: list[str] = []
    late = threading.Timer(SAY_AFTER_SECONDS, say, [f"  …  {title}"])
    late.daemon = True
    late.start()
    try:
        yield notes
    except StepError as error:
        error.step = error.step or title
        raise
    finally:
        late.cancel()
    note = f"  ({'; '.join(notes)})" if notes else ""
    say(f"  ✓  {title:<44} {time.monotonic() - started:6.1f} s{note}")


def tail(log: Path, lines: int = 15) -> list[str]:
    """The last lines of a log, or nothing where there is none."""
    try:
        return log.read_text(errors="replace").splitlines()[-lines:]
    except OSError:
        return []


def report_failure(error: StepError) -> None:
    """Names the step, the cause, the remedy and the log, on standard error."""
    out = [f"\n  ✗  {error.step or 'Failed'}", f"     cause:  {error.cause}", f"     remedy: {error.remedy}"]
    if error.log is not None:
        out.append(f"     log:    {shown(error.log)}")
        out += [f"       | {line[:200]}" for line in tail(error.log)]
    with _lock:
        print("\n".join(out), file=sys.stderr, flush=True)
