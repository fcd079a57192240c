"""What docs/deploy.md and its like tell a stranger agrees with the files that it is about."""

import dataclasses
import re

from stack.cost import prices, usage
from stack.cost.bill import NEW, Calculator
from stack.cost.month import Month
from stack.cost.quantities import quantities
from stack.deploy.template import load
from stack.paths import ROOT

DEPLOY = (ROOT / "docs/deploy.md").read_text()
TERRAFORM = ROOT / "infra/terraform"


def test_terraform_is_asked_for_in_the_version_that_it_wants():
    (version,) = re.findall(r'required_version = ">= ([\d.]+)"', (TERRAFORM / "versions.tf").read_text())
    assert f"[Terraform](https://developer.hashicorp.com/terraform/install) {version} or newer" in DEPLOY


def test_who_has_no_github_gives_a_name_that_terraform_takes_and_nobody_can_have():
    (name,) = re.findall(r"-var github_repository=(\S+)`", DEPLOY)
    (pattern,) = re.findall(r'regex\("(.+?)", var.github_repository', (TERRAFORM / "variables.tf").read_text())
    assert re.fullmatch(pattern, name)
    assert name.startswith("-")  # as no account's does


def test_what_silences_a_warning_of_costs_is_said_wherever_one_is_set_up():
    for page in (DEPLOY, (TERRAFORM / "README.md").read_text()):
        assert "Receive CloudWatch billing alerts" in page


def test_a_second_stage_costs_what_is_said():
    calculator = Calculator(load(ROOT / "infra/template.yaml"), prices.load(), usage.load())
    serverless = calculator.usage.scenarios["serverless"]
    stage = dataclasses.replace(serverless, parameters=serverless.parameters | {"MonitoringEnabled": "true"})
    usd = calculator.bill(stage, NEW).usd
    used = quantities(Month(calculator.deployed(stage), calculator.usage, stage), calculator.prices.free)
    alarms, metrics = (calculator.prices.meters[name] for name in ("alarms", "metrics"))
    more_alarms = 2 * used["alarms"] - calculator.usage.foundation_alarms - alarms.free["for_ever"]
    more_metrics = 2 * used["metrics"] - metrics.free["for_ever"]
    second = usd + more_alarms * alarms.usd + more_metrics * metrics.usd
    said = " ".join(DEPLOY.split())
    assert f"the first of two such stages costs ${usd:.2f} a month and the second ${second:.2f}" in said
    assert f"{more_alarms:.0f} alarms, ${more_alarms * alarms.usd:.2f}" in said
    assert f"{more_metrics:.0f} metrics, ${more_metrics * metrics.usd:.2f}" in said
