"""Who is mailed about costs is mailed about what is out of the ordinary."""

import json

import hcl2
import pytest
from policies import TEMPLATE

from stack.cost import prices, usage
from stack.cost.bill import ACCOUNTS, Account, Calculator
from stack.paths import ROOT

BILLS = Calculator(TEMPLATE, prices.load(), usage.load())
FILES = sorted((ROOT / "infra/parameters").glob("*.json"))


def defaults() -> list[float]:
    """Dollars a month: of a stage's budget, and of the account's with its alarm."""
    with (ROOT / "infra/terraform/variables.tf").open() as text:
        variables = {name: said for part in hcl2.load(text)["variable"] for name, said in part.items()}
    (account,) = variables["monthly_budget_usd"]["default"]
    return [TEMPLATE["Parameters"]["MonthlyBudgetUsd"]["Default"], account]


@pytest.mark.parametrize("account", ACCOUNTS, ids=lambda account: account.name)
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_an_ordinary_month_of_what_a_parameter_file_deploys_stays_below_the_second_mail(file, account: Account):
    """Of those at 50, 80 and 100 percent."""
    given = json.loads(file.read_text())
    as_it_is = [scenario for scenario in BILLS.usage.scenarios.values() if scenario.parameters == given]
    assert as_it_is
    for scenario in as_it_is:
        assert BILLS.bill(scenario, account).usd < 0.8 * min(defaults())
