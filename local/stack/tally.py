"""What tests came to: read from reports, added up, told in lines."""

import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path


@dataclass
class Tally:
    """How many tests passed, failed and were skipped, and what is to be said of those that did not simply pass."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0
    failures: list[str] = field(default_factory=list)
    unsteady: list[str] = field(default_factory=list)
    reasons: Counter[str] = field(default_factory=Counter)

    def add(self, other: "Tally") -> None:
        self.passed += other.passed
        self.failed += other.failed
        self.skipped += other.skipped
        self.failures += other.failures
        self.unsteady += other.unsteady
        self.reasons += other.reasons

    def after(self, first: "Tally") -> "Tally":
        """This second try counts; what failed in the first only is told, since it will fail again some day."""
        if self.failed == 0:
            self.unsteady += first.failures
        return self

    def notes(self) -> list[str]:
        """A line for each reason to skip, so that what was not tested is seen, and for each test that needed luck."""
        skips = [f"{count} skipped: {reason}" for reason, count in self.reasons.items()]
        return [*skips, *(f"passed at the second try only: {line}" for line in self.unsteady)]

    def __str__(self) -> str:
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"


def read_junit(reports: Iterable[Path]) -> Tally:
    """Adds up JUnit XML reports, the one format that Maven and pytest share."""
    tally = Tally()
    for report in reports:
        for case in ElementTree.parse(report).getroot().iter("testcase"):
            if (broken := next(chain(case.iter("failure"), case.iter("error")), None)) is not None:
                tally.failed += 1
                tally.failures.append(_failure(case, broken))
            elif (skipped := case.find("skipped")) is not None:
                tally.skipped += 1
                tally.reasons[(skipped.get("message") or f"{case.get('classname')} does not say why")[:200]] += 1
            else:
                tally.passed += 1
    return tally


def _failure(case: ElementTree.Element, broken: ElementTree.Element) -> str:
    """The test's name and the start of what it said: a summary is often all that is left of a machine's run."""
    name = f"{case.get('classname')}: {case.get('name') or 'the whole class'}"
    said = " ".join((broken.get("message") or broken.text or "").split())
    return f"{name}: {said[:200]}" if said else name


def judged(name: str, code: int, tally: Tally) -> Tally:
    """A suite that broke off without a failing test to show for it has failed all the same; so has an empty one."""
    if tally.failed == 0 and (code != 0 or tally.passed + tally.skipped == 0):
        tally.failed += 1
        tally.failures.append(f"{name}: ended with exit code {code} after {tally.passed} tests")
    return tally
