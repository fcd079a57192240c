"""docs/costs.md: the bill as a page, written by `make cost WRITE=1`."""

from collections.abc import Iterable

from stack.cost import guides, words
from stack.cost.bill import ACCOUNTS, GUIDES, Calculator
from stack.cost.usage import Scenario
from stack.paths import ROOT

FILE = ROOT / "docs/costs.md"

HEAD = """# What a month costs

<!-- Written by `make cost WRITE=1`; a change here is lost. -->

`make cost` prints these bills from [the template](../infra/template.yaml) with [a file of
parameters](../infra/parameters) for each stage, from [prices that say where they are
from](../infra/cost/prices.yaml), and from [how much is assumed to be used](../infra/cost/usage.yaml):
{requests} requests and {cities} cities. For another number: `make cost REQUESTS=100000`. It asks nobody and
deploys nothing; no real account's bill has been seen. Prices are those of {region} where nothing else is said,
without taxes."""

TRIAL = """A t4g.small costs nothing in any account for 750 hours a month until 31 December 2026. That is not
counted here, since it ends. A burstable machine that works harder than its type earns credits for, and may go
on for money ("unlimited"), pays $0.04 (t4g) or $0.05 (t3) for each further hour of a processor: not counted
either, since the pipeline waits more than it works. Nor are [words by a language model](words.md), which are
off, and under a cap of their own."""

PRICES = """What was known of them, and when; no price page could be opened while this was written. Where a
price is another region's, Frankfurt's may be some per cent higher. Look them up before you rely on a cent, and
mend [the file](../infra/cost/prices.yaml)."""


def text(calculator: Calculator) -> str:
    """The whole page."""
    usage = calculator.usage
    head = HEAD.format(
        requests=words.quantity(usage.requests), cities=words.quantity(usage.cities), region=calculator.prices.region
    )
    scenarios = list(usage.scenarios.values())
    parts = [head, _sums(calculator, scenarios), words.NOTE, TRIAL]
    parts += ["## Goals", *(_goal(calculator, scenario) for scenario in scenarios if scenario.goal_usd is not None)]
    parts += ["## Why older guides say less", *guides.explained(calculator)]
    parts += ["## Line by line", *(_lines(calculator, scenario) for scenario in scenarios)]
    parts += ["## Besides AWS", table(["what", "dollars", "why"], _free(calculator.prices.outside))]
    parts += ["## Prices", PRICES, _prices(calculator)]
    parts += ["## What costs nothing itself", table(["type", "dollars", "why"], _free(_here(calculator)))]
    return "\n\n".join(parts) + "\n"


def table(head: list[str], rows: Iterable[list[str]]) -> str:
    """In Markdown; what stands under a head that begins with a blank is set to the right."""
    rule = ["---:" if cell.startswith(" ") else "---" for cell in head]
    return "\n".join(f"| {' | '.join(cell.strip() for cell in row)} |" for row in [head, rule, *rows])


def _sums(calculator: Calculator, scenarios: list[Scenario]) -> str:
    accounts = (*ACCOUNTS, *GUIDES)
    head = ["in dollars a month", " goal", *(f" {account.label}{words.mark(account)}" for account in accounts)]
    rows = []
    for scenario in scenarios:
        goal = "" if scenario.goal_usd is None else f"{scenario.goal_usd:.2f}"
        sums = [f"{calculator.bill(scenario, account).usd:.2f}" for account in accounts]
        rows.append([scenario.label, goal, f"**{sums[0]}**", *sums[1:]])
    return table(head, rows)


def _goal(calculator: Calculator, scenario: Scenario) -> str:
    first, *rest = words.verdict(calculator, calculator.bill(scenario, ACCOUNTS[0]))
    lists = [line for line in rest if line.startswith("- ")]
    after = [line for line in rest if not line.startswith("- ")]
    parts = [f"**{scenario.label}.** {first}", *(["\n".join(lists)] if lists else []), *after]
    return "\n\n".join(parts)


def _lines(calculator: Calculator, scenario: Scenario) -> str:
    title = f"### {scenario.label}"
    if scenario.parameters is None:
        return f"{title}\n\nNothing of infra/template.yaml is deployed, so AWS charges nothing."
    new, older = (calculator.bill(scenario, account) for account in ACCOUNTS)
    rows = []
    for line, other in zip(new.lines, older.lines, strict=True):
        cells = [line.meter.label, words.used(line), words.free(line.meter), words.price(line.meter)]
        rows.append([*cells, words.dollars(line.usd), words.dollars(other.usd)])
    rows.append(["**dollars a month**", "", "", "", f"**{new.usd:.2f}**", f"**{older.usd:.2f}**"])
    head = ["what", " used", " free", "price", f" {ACCOUNTS[0].label}", f" {ACCOUNTS[1].label}"]
    return f"{title}\n\n`{scenario.parameter_file}`\n\n{table(head, rows)}"


def _prices(calculator: Calculator) -> str:
    rows = []
    for meter in calculator.prices.meters.values():
        cells = [meter.label, words.price(meter), words.free(meter), meter.region]
        rows.append([*cells, meter.as_of.isoformat(), "; ".join(filter(None, [meter.source, meter.trial]))])
    return table(["what", "price", " free a month", "where", "known of", "from"], rows)


def _here(calculator: Calculator) -> dict[str, str]:
    """The free types that the template has."""
    types = {kind for scenario in calculator.usage.scenarios.values() for kind in calculator.deployed(scenario).types()}
    return {kind: why for kind, why in calculator.prices.free.items() if kind in types}


def _free(reasons: dict[str, str]) -> Iterable[list[str]]:
    return ([what, "0", why] for what, why in reasons.items())
