"""The bill in a terminal, and as JSON for programs."""

import textwrap
from typing import Any

from stack.cost import words
from stack.cost.bill import ACCOUNTS, NEW, Calculator
from stack.cost.savings import savings
from stack.cost.usage import Scenario

WIDTH = 110


def show(calculator: Calculator, scenarios: list[Scenario]) -> str:
    """A table for each scenario and, of several, one of their sums."""
    parts = [_one(calculator, scenario) for scenario in scenarios]
    if len(scenarios) > 1:
        parts.append(_sums(calculator, scenarios))
    parts.append("\n".join(textwrap.wrap(words.NOTE, WIDTH, subsequent_indent="  ")))
    return "\n\n".join(parts)


def _one(calculator: Calculator, scenario: Scenario) -> str:
    bills = [calculator.bill(scenario, account) for account in ACCOUNTS]
    where = f"{scenario.parameter_file}, {calculator.prices.region}" if scenario.parameters is not None else "no stack"
    out = [f"{scenario.name}: {scenario.label}", f"  {where}", ""]
    out.append(f"  {'a month':<28} {'used':>19}  {'free':>11}  {'price':<27}  {'new':>7}  {'older':>7}")
    for new, older in zip(*(bill.lines for bill in bills), strict=True):
        meter = new.meter
        used = words.used(new)
        amounts = f"{words.dollars(new.usd):>7}  {words.dollars(older.usd):>7}"
        out.append(
            f"  {meter.label:<28} {used:>19}  {words.free(meter):>11}  {words.price(meter):<27}  {amounts}".rstrip()
        )
    if scenario.parameters is None:
        out.append("  Nothing of infra/template.yaml is deployed.")
    out += [f"  {label:<28} {'':>19}  {'':>11}  {'':<27}  {'0':>7}  {'0':>7}" for label in calculator.prices.outside]
    sums = "  ".join(f"{bill.usd:>7.2f}" for bill in bills)
    out.append(f"  {'dollars a month':<92} {sums}")
    verdict = words.verdict(calculator, bills[0])
    return "\n".join([*out, *([""] if verdict else []), *(f"  {line}" for line in verdict)])


def _sums(calculator: Calculator, scenarios: list[Scenario]) -> str:
    out = [f"{'In dollars a month':<66} {'goal':>7}  {ACCOUNTS[0].label:>12}  {ACCOUNTS[1].label:>16}"]
    for scenario in scenarios:
        new, older = (calculator.bill(scenario, account).usd for account in ACCOUNTS)
        goal = "" if scenario.goal_usd is None else f"{scenario.goal_usd:.2f}"
        out.append(f"  {scenario.label:<64} {goal:>7}  {new:>12.2f}  {older:>16.2f}")
    return "\n".join(out)


def as_data(calculator: Calculator, scenarios: list[Scenario]) -> dict[str, Any]:
    """The same for programs; dollars are not rounded."""
    return {
        "region": calculator.prices.region,
        "scenarios": [_data_of(calculator, scenario) for scenario in scenarios],
    }


def _data_of(calculator: Calculator, scenario: Scenario) -> dict[str, Any]:
    bills = {account.name: calculator.bill(scenario, account) for account in ACCOUNTS}
    return {
        "name": scenario.name,
        "parameters": scenario.parameter_file or None,
        "goal_usd": scenario.goal_usd,
        "accounts": {
            name: {
                "usd": bill.usd,
                "lines": [
                    {
                        "meter": line.meter.name,
                        "quantity": line.quantity,
                        "unit": line.meter.unit,
                        "free": line.free,
                        "usd": line.usd,
                    }
                    for line in bill.lines
                ],
            }
            for name, bill in bills.items()
        },
        "savings": [
            {"change": each.label, "usd": each.usd, "left_usd": each.left_usd}
            for each in savings(calculator, scenario, NEW)
        ],
    }
