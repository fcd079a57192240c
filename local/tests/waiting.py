"""What does not hold at once on a busy machine."""

import time
from collections.abc import Callable


def eventually(holds: Callable[[], object]) -> bool:
    """Whether it holds within a minute."""
    deadline = time.monotonic() + 60
    while not holds():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True
