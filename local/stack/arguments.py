"""What people may say on a command line: refused in words of their own, before anything is set up for it."""

import argparse
import math
from collections.abc import Callable

from stack.paths import ROOT


def whole_from(least: int) -> Callable[[str], int]:
    """Reads a whole number that is not below the least; ArgumentTypeError for anything else."""

    def read(text: str) -> int:
        if not (text.isascii() and text.isdigit() and int(text) >= least):
            raise argparse.ArgumentTypeError(f"{text} is no whole number from {least} on")
        return int(text)

    return read


def minutes(text: str) -> float:
    """A number of minutes, 0 or more; ArgumentTypeError for anything else."""
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not 0 <= value < math.inf:
        raise argparse.ArgumentTypeError(f"{text} is no number of minutes")
    return value


def parameter_files() -> list[str]:
    """The names of the files in infra/parameters."""
    return sorted(file.stem for file in (ROOT / "infra/parameters").glob("*.json"))
