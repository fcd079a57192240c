"""What a month's use comes to."""

import dataclasses
from dataclasses import dataclass
from typing import Any

from stack.cost.deployed import Deployed, deployed
from stack.cost.month import Month, PriceMissing
from stack.cost.prices import Meter, Prices
from stack.cost.quantities import quantities
from stack.cost.usage import Scenario, Usage


@dataclass(frozen=True)
class Account:
    """Whose bill: `twelve_months` has the older free tier; `as_older_guides` leaves out what older guides leave out."""

    name: str
    label: str
    twelve_months: bool = False
    as_older_guides: bool = False

    def free(self, meter: Meter) -> float:
        """Units that cost nothing in a month."""
        names = ["for_ever", "twelve_months"] if self.twelve_months else ["for_ever"]
        return max(meter.free.get(name, 0) for name in names)

    def usd(self, meter: Meter) -> float:
        """Dollars for `meter.per` units above those."""
        if self.as_older_guides and meter.older_guides_usd is not None:
            return meter.older_guides_usd
        return meter.usd


NEW = Account("new", "new account")
OLDER = Account("older", "older free tier", twelve_months=True)
ACCOUNTS = (NEW, OLDER)
GUIDES = (
    Account("guides_twelve_months", "counted as older guides do, first year", twelve_months=True, as_older_guides=True),
    Account("guides_after", "counted as older guides do, afterwards", as_older_guides=True),
)


@dataclass(frozen=True)
class Line:
    """One meter's part of a bill: dollars for the units above those that are free."""

    meter: Meter
    quantity: float
    free: float
    usd: float


@dataclass(frozen=True)
class Bill:
    scenario: Scenario
    account: Account
    lines: tuple[Line, ...]

    @property
    def usd(self) -> float:
        return sum(line.usd for line in self.lines)

    @property
    def above_goal_usd(self) -> float:
        """Dollars by which the goal is missed, to the cent; nothing where it is met or there is none."""
        goal = self.scenario.goal_usd
        return 0 if goal is None else max(0, round(self.usd, 2) - goal)


def line(meter: Meter, quantity: float, account: Account) -> Line:
    """What so many units of it cost in a month."""
    free = account.free(meter)
    return Line(meter, quantity, free, max(0, quantity - free) * account.usd(meter) / meter.per)


@dataclass(frozen=True)
class Calculator:
    """Everything that a bill is made from."""

    template: dict[str, Any]
    prices: Prices
    usage: Usage

    def bill(self, scenario: Scenario, account: Account) -> Bill:
        """A month's, line by line in the order of the price file.

        :raises PriceMissing: where something of the template has no price
        """
        month = Month(self.deployed(scenario), self.usage, scenario, starts_are_billed=not account.as_older_guides)
        used = quantities(month, self.prices.free)
        for name in used.keys() - self.prices.meters.keys():
            raise PriceMissing(f"{name} has no price in infra/cost/prices.yaml")
        meters = (meter for name, meter in self.prices.meters.items() if name in used)
        return Bill(scenario, account, tuple(line(meter, used[meter.name], account) for meter in meters))

    def deployed(self, scenario: Scenario) -> Deployed:
        """What of the template the scenario has."""
        return Deployed({}) if scenario.parameters is None else deployed(self.template, scenario.parameters)

    def with_usage(self, **changed: Any) -> "Calculator":
        return dataclasses.replace(self, usage=dataclasses.replace(self.usage, **changed))
