"""One command at a time in a folder, and several steps at once in a command."""

import concurrent.futures
import fcntl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from stack import commands
from stack.console import say


@contextmanager
def exclusively(folder: Path) -> Iterator[None]:
    """One at a time: two set-ups or starts in the same folder would tread on each other."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / ".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            say("  …  waiting for another command in this folder to end")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def side_by_side(*steps: Callable[[], object]) -> None:
    """Runs steps at once. One that fails ends the others, and its error is the one that is raised."""
    with concurrent.futures.ThreadPoolExecutor(max_workers=len(steps)) as pool:
        futures = [pool.submit(step) for step in steps]
        failures: list[BaseException] = []
        try:
            for future in concurrent.futures.as_completed(futures):
                if (failure := future.exception()) is not None:
                    commands.cancelled.set()
                    failures.append(failure)
        except BaseException:  # Ctrl-C
            commands.cancelled.set()
            raise
    if failures:
        raise next((failure for failure in failures if not isinstance(failure, commands.Cancelled)), failures[0])
