"""The bill's arithmetic, against sums done by hand and against what must hold of every bill."""

import dataclasses
import random
from datetime import date

import pytest

from stack.cost import prices, usage
from stack.cost.bill import ACCOUNTS, NEW, OLDER, Account, Calculator, line
from stack.cost.prices import Meter
from stack.cost.savings import CHANGES, savings
from stack.cost.usage import Scenario, Usage
from stack.deploy.template import load
from stack.paths import ROOT

TEMPLATE = load(ROOT / "infra/template.yaml")
REAL = Calculator(TEMPLATE, prices.load(), usage.load())


def meter(usd: float, per: float = 1, **free: float) -> Meter:
    return Meter("m", "m", "units", usd, per, "here", date(2026, 1, 1), "made up", free)


def test_a_machine_always_on_and_an_hour_a_day_by_hand():
    """The prices of Virginia for a t3.micro with 8 GB, and the sums for them that are known from elsewhere."""
    hour, address, disk = meter(0.0104), meter(0.005), meter(0.08)
    always = [line(hour, 730, NEW), line(address, 730, NEW), line(disk, 8, NEW)]
    assert [round(each.usd, 2) for each in always] == [7.59, 3.65, 0.64]
    assert round(sum(each.usd for each in always), 2) == 11.88
    an_hour_a_day = [line(hour, 730 / 24, NEW), line(address, 730 / 24, NEW), line(disk, 8, NEW)]
    assert round(sum(each.usd for each in an_hour_a_day), 2) == 1.11


@pytest.mark.parametrize(
    ("quantity", "account", "usd"),
    [
        (2_000, NEW, 0.0108),
        (2_000, OLDER, 0),
        (17_000, OLDER, 0.081),
        (0, NEW, 0),
    ],
)
def test_what_is_free_for_twelve_months_is_free_there_only(quantity, account, usd):
    assert line(meter(0.0054, 1000, twelve_months=2000), quantity, account).usd == pytest.approx(usd)


def test_what_is_free_for_ever_is_free_everywhere():
    assert [line(meter(0.1, for_ever=10), 12, account).usd for account in ACCOUNTS] == pytest.approx([0.2, 0.2])


AMOUNTS = [each.name for each in dataclasses.fields(Usage) if each.type in (float, "float")]
RATES = ["ingests_a_day", "pipeline_runs_a_day", "machine_hours_a_day"]


def random_case(source: random.Random) -> tuple[Calculator, Scenario]:
    """The real template with use that is between nothing and a thousand times what is assumed."""

    def varied(amount: float) -> float:
        return amount * source.choice([0, 0.1, 1, 10, 1000]) * source.random()

    changed = {name: varied(getattr(REAL.usage, name)) for name in AMOUNTS if name != "hours_a_month"}
    scenario = source.choice([each for each in REAL.usage.scenarios.values() if each.parameters is not None])
    rates = {name: varied(getattr(scenario, name)) for name in RATES}
    return REAL.with_usage(**changed), dataclasses.replace(scenario, **rates)


def test_more_use_never_costs_less_and_nothing_is_below_nothing():
    source, more_cost_more = random.Random(6), 0
    for _ in range(300):
        calculator, scenario = random_case(source)
        name = source.choice([*AMOUNTS, *RATES])
        factor = 1 + 10 * source.random()
        more, longer = calculator, scenario
        if name in RATES:
            longer = dataclasses.replace(scenario, **{name: getattr(scenario, name) * factor})
        else:
            more = calculator.with_usage(**{name: getattr(calculator.usage, name) * factor})
        for account in ACCOUNTS:
            less_bill, more_bill = calculator.bill(scenario, account), more.bill(longer, account)
            assert all(each.usd >= 0 for each in less_bill.lines)
            assert more_bill.usd >= less_bill.usd - 1e-9, name
            more_cost_more += more_bill.usd > less_bill.usd
    assert more_cost_more > 100


def test_a_free_tier_never_costs_more_and_older_guides_never_say_more():
    source = random.Random(7)
    for _ in range(200):
        calculator, scenario = random_case(source)
        for twelve_months in (False, True):
            account = Account("", "", twelve_months)
            usd = calculator.bill(scenario, account).usd
            assert calculator.bill(scenario, dataclasses.replace(account, twelve_months=True)).usd <= usd
            assert calculator.bill(scenario, dataclasses.replace(account, as_older_guides=True)).usd <= usd


def test_what_would_have_to_go_adds_up():
    for scenario in REAL.usage.scenarios.values():
        bill = REAL.bill(scenario, NEW)
        found = savings(REAL, scenario, NEW)
        assert bool(found) == bool(bill.above_goal_usd)
        left = bill.usd
        for each in found:
            assert each.usd > 0
            assert round(left, 2) > scenario.goal_usd, "a change more than is needed"
            left -= each.usd
            assert each.left_usd == pytest.approx(left)
    everything = savings(REAL, dataclasses.replace(REAL.usage.scenarios["serverless"], goal_usd=0), NEW)
    assert {each.label for each in everything} <= {label for label, _ in CHANGES}
    assert len(everything) >= 3
