"""Amounts and prices as people read them, the same in a terminal and on the page."""

from stack.cost.bill import Account, Bill, Calculator, Line
from stack.cost.prices import Meter
from stack.cost.savings import savings


def quantity(amount: float) -> str:
    """1,234 or 0.05: whole from ten on, else to two digits that count."""
    if amount >= 10 or amount == int(amount):
        return f"{amount:,.0f}"
    return f"{amount:.2g}" if amount < 1 else f"{amount:.1f}"


def dollars(usd: float) -> str:
    """A line's: to a tenth of a cent; what is less than half of that is not nothing."""
    if usd == 0:
        return "0"
    return f"{usd:.3f}" if usd >= 0.0005 else "< 0.001"


def used(line: Line) -> str:
    """`243 events`, `1 secret`"""
    unit = line.meter.unit.removesuffix("s") if line.quantity == 1 else line.meter.unit
    return f"{quantity(line.quantity)} {unit}"


def price(meter: Meter) -> str:
    """`$0.0054 per 1,000`, `$0.40 per secret`"""
    whole, _, part = f"{meter.usd:.10f}".rstrip("0").partition(".")
    per = meter.unit.removesuffix("s") if meter.per == 1 else quantity(meter.per)
    return f"${whole}.{part:0<2} per {per}"


def free(meter: Meter) -> str:
    """What is free of it, with a mark where for twelve months only."""
    if "for_ever" in meter.free:
        return quantity(meter.free["for_ever"])
    return f"{quantity(meter.free['twelve_months'])} ¹" if meter.free else "none"


def mark(account: Account) -> str:
    """Behind the name of an account that has what the note is about."""
    return " ¹" if account.twelve_months else ""


NOTE = (
    "¹ In the first twelve months of an account made before 15 July 2025: the last of these months ended in July 2026."
    " Accounts made since have credits instead, up to $200, on a plan that ends after six months."
)


def verdict(calculator: Calculator, bill: Bill) -> list[str]:
    """Whether the goal is met; where not, what would have to go, change by change."""
    goal = bill.scenario.goal_usd
    if goal is None:
        return []
    said = f"Goal: {'$0' if goal == 0 else f'at most ${goal:.2f}'}"
    if not bill.above_goal_usd:
        return [f"{said}, met."]
    found = savings(calculator, bill.scenario, bill.account)
    lines = [f"{said}, missed by ${bill.above_goal_usd:.2f}. What would have to go, one after the other:"]
    lines += [f"- ${each.usd:.2f}: {each.label}; leaves ${each.left_usd:.2f}" for each in found]
    if not found or round(found[-1].left_usd, 2) > goal:
        lines.append("These are not enough.")
    return lines
