"""Where older guides to such a platform count otherwise, and what that comes to here."""

from stack.cost.bill import GUIDES, NEW, OLDER, Bill, Calculator
from stack.cost.usage import Scenario

INTRODUCTION = """Guides of before 2024 count like this: accounts have the free tier of twelve months, the
machine's public address costs nothing, and Lambda's start-up is not billed. The two columns on the right of the
first table are the same platform and the same use counted that way. What changed since, or was left out, in
dollars a month for "{scenario}":"""


def explained(calculator: Calculator) -> list[str]:
    """Paragraphs of the page: an introduction, and what changed."""
    by_hours = sorted(calculator.usage.scenarios.values(), key=lambda scenario: scenario.machine_hours_a_day)
    most = by_hours[-1]
    new = calculator.bill(most, NEW)
    changes = [
        (
            "Accounts made since 15 July 2025 have credits, up to $200, on a plan of six months, in place of the"
            " twelve. What was free then and is not now",
            new.usd - calculator.bill(most, OLDER).usd,
        ),
        (
            "A public IPv4 address costs $0.005 an hour in use since 1 February 2024, whoever assigned it. A machine"
            " that is stopped gives its address back, and pays none",
            _of(new, "address_hours"),
        ),
        (
            "Lambda bills the start of a function like its run since 1 August 2025; it stays within what is free:"
            f" {_starts(calculator, most)} of 400,000 GB-seconds",
            _of(new, "function_gb_seconds_"),
        ),
        ("The disk is paid for while the machine is stopped", _of(new, "disk_gb")),
        (
            "S3's free requests are of the twelve months: each document that is written counts, and a LIST like a PUT",
            _of(new, "object_"),
        ),
        (
            "A secret has no free tier but its first 30 days; one with several keys is one secret",
            _of(new, "secret"),
        ),
        (
            "Databricks' Community Edition is gone since the end of 2025; the Free Edition took its place",
            0.0,
        ),
    ]
    return [
        INTRODUCTION.format(scenario=most.label),
        "\n".join(f"- {text}: **{usd:.2f}**." for text, usd in changes),
        _first_year(calculator, most),
    ]


def _of(bill: Bill, meters: str) -> float:
    return sum(line.usd for line in bill.lines if line.meter.name.startswith(meters))


def _starts(calculator: Calculator, scenario: Scenario) -> str:
    """GB-seconds that starting takes in a month."""
    with_starts, without = (
        sum(line.quantity for line in calculator.bill(scenario, account).lines if "gb_seconds" in line.meter.name)
        for account in (NEW, GUIDES[1])
    )
    return f"{with_starts - without:,.0f}"


def _first_year(calculator: Calculator, scenario: Scenario) -> str:
    said, now = (calculator.bill(scenario, account).usd for account in (GUIDES[0], NEW))
    return f"So a guide's ${said:.2f} are ${now:.2f} in an account that is made today, once its credits are gone."
