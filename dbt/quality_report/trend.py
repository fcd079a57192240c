"""The trend over runs as bars, in the coordinates of an SVG."""

from dataclasses import dataclass

from quality_report.report import STATUSES, WORDS, Run

WIDTH, HEIGHT, GAP = 800.0, 140.0, 3.0
LEAST = 6.0
"""A single failing check of hundreds must still be seen."""


@dataclass(frozen=True)
class Part:
    status: str
    y: float
    height: float


@dataclass(frozen=True)
class Bar:
    """A run: what is wrong stands at the bottom, what passes above it."""

    x: float
    width: float
    parts: list[Part]
    run: Run
    words: str


def bars(runs: list[Run]) -> list[Bar]:
    """As tall as the run had checks; never wider than a thumb."""
    most = max((run.counts.total() for run in runs), default=1)
    width = min(WIDTH / max(len(runs), 1), 48.0)
    return [_bar(run, place * width, width - GAP, most) for place, run in enumerate(runs)]


def _bar(run: Run, x: float, width: float, most: int) -> Bar:
    parts, top = [], HEIGHT
    for status in STATUSES:
        if count := run.counts[status]:
            height = max(count / most * HEIGHT, LEAST)
            height = min(height, top)
            top -= height
            parts.append(Part(status, round(top, 1), round(height, 1)))
    words = ", ".join(f"{run.counts[status]} {WORDS[status]}" for status in reversed(STATUSES) if run.counts[status])
    return Bar(round(x, 1), round(width, 1), parts, run, words)
