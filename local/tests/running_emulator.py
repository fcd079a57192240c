"""An AWS emulator of a test's own."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from stack.deploy_check.emulators import ministack


@contextlib.contextmanager
def running_emulator(folder: Path, **more: str) -> Iterator[str]:
    """MiniStack on a free port of loopback, empty and forgetful; its address. Logs to the folder; `more` sets it up."""
    with ministack(folder, "eu-central-1", **more) as url:
        yield url
