"""Template, prices, usage and code agree; docs/costs.md is what `make cost` says."""

import ast
import json
import re
import subprocess
import sys
from datetime import date
from decimal import Decimal

import pytest

from stack import timetable
from stack.cost import guides, page, prices, usage, words
from stack.cost.bill import ACCOUNTS, GUIDES, Calculator
from stack.cost.counters import COUNTERS, times_a_day
from stack.cost.deployed import FUNCTION, deployed
from stack.cost.usage import PARAMETERS, Scenario
from stack.deploy.template import load
from stack.paths import ROOT

TEMPLATE = load(ROOT / "infra/template.yaml")
REAL = Calculator(TEMPLATE, prices.load(), usage.load())
SCENARIOS = list(REAL.usage.scenarios.values())


def types_of_template() -> set[str]:
    """Whatever conditions say."""
    resources = {name: part | {"Condition": "Always"} for name, part in TEMPLATE["Resources"].items()}
    always = {"Always": {"Fn::Equals": ["1", "1"]}} | TEMPLATE["Conditions"]
    return deployed(TEMPLATE | {"Resources": resources, "Conditions": always}, {}).types()


def test_every_type_of_the_template_has_a_price_or_a_reason_why_it_is_free():
    priced = COUNTERS.keys() | REAL.prices.free.keys()
    assert types_of_template() - priced == set(), "see local/stack/cost/counters.py and infra/cost/prices.yaml"
    assert priced - types_of_template() == set(), "no longer in the template: remove it"
    assert COUNTERS.keys() & REAL.prices.free.keys() == set()


def test_the_page_is_what_the_files_say():
    assert page.FILE.read_text() == page.text(REAL), "`make cost WRITE=1` writes docs/costs.md anew"


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
def test_every_scenario_has_a_bill(scenario: Scenario):
    new, older = (REAL.bill(scenario, account) for account in ACCOUNTS)
    assert (new.usd > 0) == (scenario.parameters is not None)
    assert 0 <= older.usd <= new.usd


def test_every_file_of_parameters_is_in_a_scenario():
    assert {ROOT / scenario.parameter_file for scenario in SCENARIOS if scenario.parameter_file} == set(
        PARAMETERS.glob("*.json")
    )


def test_a_machine_is_billed_where_it_runs():
    for scenario in SCENARIOS:
        bill = {line.meter.name: line for line in REAL.bill(scenario, ACCOUNTS[0]).lines}
        hours = sum(line.quantity for name, line in bill.items() if name.startswith("hours_"))
        assert hours == pytest.approx(scenario.machine_hours_a_day * 730 / 24)
        assert ("disk_gb" in bill) == (scenario.machine_hours_a_day > 0)


def test_every_machine_that_may_be_chosen_has_a_price():
    types = TEMPLATE["Parameters"]["AirflowInstanceType"]["AllowedValues"]
    assert {name for name in REAL.prices.meters if name.startswith("hours_")} == {f"hours_{kind}" for kind in types}


def test_every_other_price_is_counted_with_somewhere():
    used = {line.meter.name for each in SCENARIOS for line in REAL.bill(each, ACCOUNTS[0]).lines}
    by_choice = {name for name in REAL.prices.meters if name.startswith(("hours_", "function_gb_seconds_"))}
    assert REAL.prices.meters.keys() - used - by_choice == set()


def test_the_steps_from_older_guides_lead_to_the_bill_cent_by_cent():
    for scenario in SCENARIOS:
        first, *rest = found = guides.steps(REAL, scenario)
        assert first.comes_to_usd == pytest.approx(REAL.bill(scenario, GUIDES[0]).usd)
        assert found[-1].comes_to_usd == pytest.approx(REAL.bill(scenario, ACCOUNTS[0]).usd)
        assert [step.comes_to_usd for step in found] == sorted(step.comes_to_usd for step in found)
        assert bool(rest) == (scenario.parameters is not None)
    section = page.text(REAL).split("## Why older guides say less")[1].split("##")[0]
    rows = re.findall(r"^\| .+ \| ([\d.]*) \| ([\d.]+) \|$", section, re.MULTILINE)
    steps = sum(Decimal(more) for more, _ in rows if more)
    assert len(rows) == 1 + len(guides.CHANGES) and Decimal(rows[0][1]) + steps == Decimal(rows[-1][1])


def test_a_note_s_mark_stands_above_the_note():
    before, note, _ = page.text(REAL).partition(words.NOTE)
    assert note and "older free tier ¹" in before.split("##")[0]


def test_a_machine_that_starts_for_each_run_is_up_ten_minutes_a_start():
    for name in ("airflow-each-run", "monitored"):
        scenario = REAL.usage.scenarios[name]
        (start,) = REAL.deployed(scenario).of_type("AWS::Scheduler::Schedule").values()
        assert times_a_day(start) == scenario.pipeline_runs_a_day
        assert scenario.machine_hours_a_day == pytest.approx(times_a_day(start) * 10 / 60, rel=0.01)


def test_prices_say_where_they_are_from():
    for meter in REAL.prices.meters.values():
        assert len(meter.source) > 10
        assert date(2021, 1, 1) <= meter.as_of <= date.today()
        assert meter.region in ("eu-central-1", "us-east-1")
    assert all(REAL.prices.free.values()) and all(REAL.prices.outside.values())
    assert f'region = "{REAL.prices.region}"' in (ROOT / "infra/samconfig.toml").read_text()


def test_every_function_has_its_times():
    functions = {name for name, part in TEMPLATE["Resources"].items() if part["Type"] == FUNCTION}
    assert REAL.usage.functions.keys() == functions


def test_runs_are_as_often_as_the_timetable_says():
    a_day = 24 / (timetable.PERIOD.total_seconds() / 3600)
    used = [scenario for scenario in SCENARIOS if scenario.parameters is not None]
    assert {scenario.ingests_a_day for scenario in used} == {a_day}
    assert max(scenario.pipeline_runs_a_day for scenario in used) == a_day


def test_documents_artifacts_and_metrics_are_the_code_s():
    java = ROOT / "api-lambda/src/main/java/dev/wearcast/api/publish/Publication.java"
    writes = re.findall(r" add\(puts, | putIndex\(ServingIndex\.of", java.read_text())
    assert len(writes) == 1 + REAL.usage.documents_besides_cities  # one of them for each city
    artifacts = ast.parse((ROOT / "airflow/include/artifacts.py").read_text())
    (kept,) = (
        node.value
        for node in artifacts.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "ARTIFACTS"
    )
    assert len(kept.elts) == REAL.usage.artifacts_a_run
    code = [*ROOT.glob("*-lambda/src/main/java/**/*.java")]
    names = {name for file in code for name in re.findall(r'"Name", "(\w+)"', file.read_text())}
    assert names
    failures = re.search(r'^METRIC = "(\w+)"$', (ROOT / "airflow/include/failures.py").read_text(), re.MULTILINE)
    assert names | {failures.group(1)} == set(REAL.usage.metrics)


def test_the_command():
    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "stack.cost", *arguments]
        return subprocess.run(command, cwd=ROOT / "local", capture_output=True, text=True, check=False)

    data = json.loads(run("--json", "--requests", "2000000").stdout)
    assert [scenario["name"] for scenario in data["scenarios"]] == list(REAL.usage.scenarios)
    for scenario in data["scenarios"]:
        for bill in scenario["accounts"].values():
            assert bill["usd"] == pytest.approx(sum(line["usd"] for line in bill["lines"]))
    serverless = {line["meter"]: line for line in data["scenarios"][1]["accounts"]["new"]["lines"]}
    assert serverless["api_requests"]["usd"] == pytest.approx(2)
    shown = run("serverless")
    assert "Secrets Manager" in shown.stdout and "t4g" not in shown.stdout
    assert max(len(each) for each in run().stdout.splitlines()) <= 112
    wrong = run("nonsense")
    assert wrong.returncode == 2 and "serverless" in wrong.stderr
    assert run("--requests", "-1").returncode == 2
    assert run("--help").returncode == 0
