"""An alarm that fires at night leads to a page that says what to do."""

import json
import re
from pathlib import Path
from typing import Any

import hcl2
import pytest
from policies import RESOURCES, TEMPLATE

from stack.paths import ROOT

RUNBOOKS = ROOT / "docs/runbooks"
ALARMS: dict[str, dict[str, Any]] = {
    name: part for name, part in RESOURCES.items() if part["Type"] == "AWS::CloudWatch::Alarm"
}
each_alarm = pytest.mark.parametrize("name", ALARMS)


def foundation_alarms() -> dict[str, dict[str, Any]]:
    with (ROOT / "infra/terraform/budget.tf").open() as text:
        found = [part["aws_cloudwatch_metric_alarm"] for part in hcl2.load(text)["resource"] if _is_alarm(part)]
    return {name: said for part in found for name, said in part.items()}


def _is_alarm(part: dict[str, Any]) -> bool:
    return "aws_cloudwatch_metric_alarm" in part


def runbook(description: str) -> str:
    (link,) = re.findall(r"docs/runbooks/([a-z0-9-]+\.md)", description)
    return link


def description(alarm: dict[str, Any]) -> str:
    """Ends in a link, where there is an address that it can begin with: a full stop would become part of it."""
    text = alarm["Properties"]["AlarmDescription"]["Fn::Sub"]
    assert re.search(r" See \$\{DocumentationBaseUrl\}docs/runbooks/[a-z0-9-]+\.md$", text)
    return text


def test_they_stay_within_what_is_free():
    assert len(ALARMS) + len(foundation_alarms()) <= 10


@each_alarm
def test_it_leads_to_a_page_of_its_own(name: str):
    page = RUNBOOKS / runbook(description(ALARMS[name]))
    text = page.read_text()
    assert f"`{name}`" in text, "the page names the alarm that leads to it"
    alarm = ALARMS[name]["Properties"]["AlarmName"]["Fn::Sub"].removeprefix("wearcast-${Stage}-")
    assert f"wearcast-<stage>-{alarm}" in text
    for part in ("**What fired.**", "**Look.**", "**Mend.**", "**Silence**"):
        assert part in text
    assert f"disable-alarm-actions --alarm-names wearcast-dev-{alarm}" in text


def test_without_an_address_it_says_the_path():
    rule = TEMPLATE["Parameters"]["DocumentationBaseUrl"]
    assert rule["Default"] == ""
    for address in ("", "https://github.com/you/wearcast/blob/main/"):
        assert re.fullmatch(rule["AllowedPattern"], address)
    assert not re.fullmatch(rule["AllowedPattern"], "https://github.com/you/wearcast/blob/main")


def test_the_architecture_lists_them():
    listed = re.findall(r"^\| `(\w+Alarm)` \|", (ROOT / "docs/architecture.md").read_text(), re.MULTILINE)
    assert sorted(listed) == sorted(ALARMS)


def test_every_page_belongs_to_an_alarm():
    linked = [runbook(description(alarm)) for alarm in ALARMS.values()]
    linked += [runbook(alarm["alarm_description"][0]) for alarm in foundation_alarms().values()]
    assert sorted(linked) == sorted(page.name for page in RUNBOOKS.glob("*.md"))


@pytest.mark.parametrize("page", sorted(RUNBOOKS.glob("*.md")), ids=lambda page: page.stem)
def test_its_commands_run_what_is_in_force_and_deploy_as_we_do(page: Path):
    text = page.read_text()
    invoked = re.findall(r"lambda invoke --function-name (\S+)", text)
    assert [name for name in invoked if not name.endswith(":live")] == [], "after a roll-back $LATEST is what went back"
    assert "sam deploy" not in text, "`make deploy`; and what was changed by hand no deployment puts back"
    parameters = re.findall(r"SET=\"(\w+)=", text)
    assert [name for name in parameters if name != "Name" and name not in TEMPLATE["Parameters"]] == []


def test_the_schedule_that_is_put_back_is_the_template_s():
    schedule = RESOURCES["IngestFunction"]["Properties"]["Events"]["Every3Hours"]["Properties"]["ScheduleExpression"]
    assert f"--schedule-expression '{schedule}'" in (RUNBOOKS / "nothing-landed.md").read_text()


@each_alarm
def test_it_tells_the_topic_and_says_what_silence_means(name: str):
    properties = ALARMS[name]["Properties"]
    assert properties["AlarmActions"] == [{"Ref": "AlertTopic"}]
    assert properties["TreatMissingData"] in ("breaching", "notBreaching")
    # The longest that CloudWatch looks back; a parameter that says how far has the same limit.
    periods = properties["EvaluationPeriods"]
    if isinstance(periods, int):
        assert periods * properties["Period"] <= (604_800 if properties["Period"] >= 3600 else 86_400)


@each_alarm
def test_a_metric_of_our_own_is_put_by_the_code(name: str):
    properties = ALARMS[name]["Properties"]
    if properties["Namespace"] == "Wearcast":
        assert properties["Dimensions"] == [{"Name": "Stage", "Value": {"Ref": "Stage"}}]
        code = [*ROOT.glob("*-lambda/src/main/java/**/*.java"), *ROOT.glob("airflow/**/*.py")]
        assert [file for file in code if f'"{properties["MetricName"]}"' in file.read_text()]


def test_the_dashboard_shows_every_alarm_and_is_json():
    text = RESOURCES["Dashboard"]["Properties"]["DashboardBody"]["Fn::Sub"]
    body = json.loads(re.sub(r"\$\{([\w.:]+)\}", r"\1", text))
    (shown,) = [widget["properties"]["alarms"] for widget in body["widgets"] if widget["type"] == "alarm"]
    of_the_host = {name for name, part in ALARMS.items() if part["Condition"] != "HasMonitoring"}
    assert set(shown) == {f"{name}.Arn" for name in ALARMS.keys() - of_the_host}
