"""Where older guides to such a platform count otherwise, and what that comes to here, step by step."""

from dataclasses import dataclass

from stack.cost.bill import GUIDES, NEW, Calculator
from stack.cost.usage import Scenario

INTRODUCTION = """Guides of before 2024 count like this: accounts have the free tier of twelve months, the
machine's public address costs nothing, and Lambda's start-up is not billed. No guide is quoted here: the two
columns on the right of the first table are this platform and its use, counted that way. From there to an account
that is made today, once its credits are gone, step by step, for "{scenario}":"""

AFTERWARDS = """What both count is no step: the secret has no free tier but its first 30 days. Nor is
what costs nothing now as then: Databricks' Community Edition is gone since the end of 2025, and the Free Edition took
its place."""

CHANGES = (
    (
        "hours_",
        "The machine: 750 hours of it were free in the twelve months, in whose place accounts made since 15 July 2025"
        " have credits, up to $200, on a plan of six months",
    ),
    ("disk_gb", "Its disk: 30 GB were free in the twelve months"),
    (
        "address_hours",
        "Its public address: $0.005 an hour in use since 1 February 2024, whoever assigned it. A machine that is"
        " stopped gives it back, and pays none",
    ),
    (
        "object_",
        "S3's requests: 2,000 that write and 20,000 that read were free. Each document that is written counts, and a"
        " LIST like a PUT",
    ),
    ("stored_gb", "S3's storage: 5 GB were free"),
    ("api_requests", "The HTTP API: a million requests were free"),
    (
        "function_",
        "Lambda bills the start of a function like its run since 1 August 2025: {starts} of 400,000 free GB-seconds",
    ),
)
"""By the beginning of their meters' names, in the order in which they are told."""


@dataclass(frozen=True)
class Step:
    """A change, and what the bill comes to with it and all before it."""

    label: str
    comes_to_usd: float


def steps(calculator: Calculator, scenario: Scenario) -> list[Step]:
    """From the sum of a guide's first year to that of a new account. Changes that it has no meter for are left out.

    :raises KeyError: where a meter is counted otherwise that no change tells of
    """
    said, now = (calculator.bill(scenario, account) for account in (GUIDES[0], NEW))
    more = {line.meter.name: line.usd - other.usd for line, other in zip(now.lines, said.lines, strict=True)}
    found = [Step("Counted as older guides do, in the first year", said.usd)]
    for meters, label in CHANGES:
        of_it = {name: more.pop(name) for name in list(more) if name.startswith(meters)}
        if of_it:
            told = label.format(starts=_starts(calculator, scenario))
            found.append(Step(told, found[-1].comes_to_usd + sum(of_it.values())))
    untold = [name for name, usd in more.items() if usd]
    if untold:
        raise KeyError(f"older guides count {', '.join(untold)} otherwise, of which {__name__} does not tell")
    return found


def explained(calculator: Calculator) -> list[str]:
    """Paragraphs of the page: an introduction, a table of the steps, and what is none."""
    most = max(calculator.usage.scenarios.values(), key=lambda scenario: scenario.machine_hours_a_day)
    return [INTRODUCTION.format(scenario=most.label), _table(steps(calculator, most)), AFTERWARDS]


def _table(found: list[Step]) -> str:
    """Each step is the difference of what is shown before and after it, so that the cents add up."""
    rows, before = ["| what is counted otherwise | dollars | comes to |", "| --- | ---: | ---: |"], None
    for step in found:
        comes_to = round(step.comes_to_usd, 2)
        more = "" if before is None else f"{comes_to - before:.2f}"
        rows.append(f"| {step.label} | {more} | {comes_to:.2f} |")
        before = comes_to
    return "\n".join(rows)


def _starts(calculator: Calculator, scenario: Scenario) -> str:
    """GB-seconds that starting takes in a month."""
    with_starts, without = (
        sum(line.quantity for line in calculator.bill(scenario, account).lines if "gb_seconds" in line.meter.name)
        for account in (NEW, GUIDES[1])
    )
    return f"{with_starts - without:,.0f}"
