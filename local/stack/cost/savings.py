"""What would have to go where a bill is above its goal."""

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass

from stack.cost.bill import Account, Calculator
from stack.cost.usage import Scenario

Case = tuple[Calculator, Scenario]
LEAST_USD = 0.005


@dataclass(frozen=True)
class Saving:
    """A change of the platform or of its use, what it takes off a month's bill, and what is left to pay."""

    label: str
    usd: float
    left_usd: float


def savings(calculator: Calculator, scenario: Scenario, account: Account) -> list[Saving]:
    """Changes one after the other, those that are missed least first, until the goal is met or there are no more.

    Empty where the goal is met as it is, or there is none. Changes that save less than half a cent are left out.
    """
    found: list[Saving] = []
    bill = calculator.bill(scenario, account)
    for label, change in CHANGES:
        if not bill.above_goal_usd:
            break
        changed = change((calculator, scenario))
        less = changed[0].bill(changed[1], account)
        if bill.usd - less.usd >= LEAST_USD:
            found.append(Saving(label, bill.usd - less.usd, less.usd))
            (calculator, scenario), bill = changed, less
    return found


def _usage(**changed: object) -> Callable[[Case], Case]:
    return lambda case: (case[0].with_usage(**changed), case[1])


def _half_as_often(case: Case) -> Case:
    """A machine that is always on stays so."""
    calculator, scenario = case
    hours = scenario.machine_hours_a_day
    rates = {"pipeline_runs_a_day": scenario.pipeline_runs_a_day / 2, "machine_hours_a_day": hours / 2}
    return calculator, scenario if hours == 24 else dataclasses.replace(scenario, **rates)


def _machine(instance_type: str) -> Callable[[Case], Case]:
    def change(case: Case) -> Case:
        calculator, scenario = case
        known = calculator.template["Parameters"].get("AirflowInstanceType", {}).get("AllowedValues", [])
        if scenario.parameters is None or instance_type not in known:
            return case
        parameters = scenario.parameters | {"AirflowInstanceType": instance_type}
        return calculator, dataclasses.replace(scenario, parameters=parameters)

    return change


CHANGES: list[tuple[str, Callable[[Case], Case]]] = [
    (
        "the secret becomes a SecureString of Parameter Store, which costs nothing",
        _usage(secret_in_parameter_store=True),
    ),
    ("all cities' documents become one object", _usage(cities_in_one_document=True)),
    ("the machine becomes a t4g.micro", _machine("t4g.micro")),
    ("the pipeline, and the machine for it, run half as often", _half_as_often),
]
"""In the order in which they would be missed least."""
