"""Ends a child with its descendants, some of which it may have put into sessions of their own, as Airflow does."""

import contextlib
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

from stack import processes


def descendants_of(pid: int) -> list[int]:
    """The live children of a process, theirs, and so on, whatever session they are in."""
    parents: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with contextlib.suppress(OSError):
                parents[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
    found, newest = [], [pid]
    while newest:
        newest = [child for child, parent in parents.items() if parent in newest]
        found += newest
    return found


@contextlib.contextmanager
def ended_with_descendants(child: subprocess.Popen[bytes]) -> Iterator[None]:
    """Where the block breaks off, ends the child and all that it started, whatever session that is in."""
    try:
        yield
    except BaseException:
        everything = [child.pid, *descendants_of(child.pid)]
        processes.signal_all(everything, signal.SIGTERM)
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(5)
        processes.signal_all(everything, signal.SIGKILL)
        raise
