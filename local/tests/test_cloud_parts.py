"""What is told of a stack while one waits, when it is none, and when its alarms go off."""

import json
import re
import time
from collections.abc import Iterator

import pytest
from emulated_account import Shell, client
from running_emulator import running_emulator
from waiting import eventually

from stack.cloud import progress
from stack.cloud.account import sign_in
from stack.cloud.alarms import tells_of_a_deployment
from stack.deploy.template import load
from stack.paths import ROOT


@pytest.fixture(scope="module")
def emulator(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with running_emulator(tmp_path_factory.mktemp("emulator")) as url:
        yield url


@pytest.fixture(scope="module")
def shell(emulator: str, tmp_path_factory: pytest.TempPathFactory) -> Shell:
    return Shell(tmp_path_factory.mktemp("home"), emulator)


def test_while_one_waits_it_is_said_what_is_done(
    emulator: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, value in {"ENDPOINT_URL": emulator, "ACCESS_KEY_ID": "test", "SECRET_ACCESS_KEY": "test"}.items():
        monkeypatch.setenv(f"AWS_{name}", value)
    monkeypatch.setenv("AWS_REGION", "eu-central-1")
    with progress.shown(sign_in(), "wearcast-waited-for", every_seconds=0.05):
        time.sleep(0.2)
        assert capsys.readouterr().out == ""  # there is no stack yet
        queue = json.dumps({"Resources": {"Queue": {"Type": "AWS::SQS::Queue"}}})
        client(emulator, "cloudformation").create_stack(StackName="wearcast-waited-for", TemplateBody=queue)
        said = ""

        def is_done() -> bool:
            nonlocal said
            said += capsys.readouterr().out
            return "1 resources done\n" in said

        assert eventually(is_done), said
    client(emulator, "cloudformation").delete_stack(StackName="wearcast-waited-for")


def test_a_stack_that_was_never_made_is_none(shell: Shell, emulator: str) -> None:
    queue = json.dumps({"Resources": {"Queue": {"Type": "AWS::SQS::Queue"}}})
    cloudformation = client(emulator, "cloudformation")
    cloudformation.create_change_set(
        StackName="wearcast-reviewed", ChangeSetName="first", ChangeSetType="CREATE", TemplateBody=queue
    )
    (stack,) = cloudformation.describe_stacks(StackName="wearcast-reviewed")["Stacks"]
    assert stack["StackStatus"] == "REVIEW_IN_PROGRESS"
    assert "there is no stack wearcast-reviewed" in shell.make("smoke", "STAGE=reviewed").stdout
    cloudformation.delete_stack(StackName="wearcast-reviewed")


ALARM = {
    "Type": "AWS::CloudWatch::Alarm",
    "Properties": {
        "AlarmName": "wearcast-errors-watched",
        "AlarmDescription": "The API fails. See docs/runbooks/api-errors.md.",
        "Namespace": "AWS/Lambda",
        "MetricName": "Errors",
        "Statistic": "Sum",
        "Period": 60,
        "EvaluationPeriods": 1,
        "Threshold": 0,
        "ComparisonOperator": "GreaterThanThreshold",
    },
}


def ring(emulator: str, alarm: str, why: str) -> None:
    client(emulator, "cloudwatch").set_alarm_state(AlarmName=alarm, StateValue="ALARM", StateReason=why)


SILENCE = {"AlarmName": "wearcast-silence-watched", "TreatMissingData": "breaching"}


def watched(minutes: float) -> set[str]:
    template = load(ROOT / "infra/template.yaml")
    hours = {"EvaluationPeriods": int(template["Parameters"]["DataAgeMaxHours"]["Default"])}
    alarms = {
        name: {**part["Properties"]} for name, part in template["Resources"].items() if part["Type"] == ALARM["Type"]
    }
    alarms["PublishedDataAgeAlarm"] |= hours
    return {name.removesuffix("Alarm") for name, said in alarms.items() if tells_of_a_deployment(said, minutes)}


def test_alarms_are_watched_that_a_deployment_can_set_off() -> None:
    soon = {"HttpApi5xx", "OutfitFunctionThrottles", "IngestFunctionErrors", "IngestDeadLetterQueue", "DagRunsFailed"}
    assert watched(minutes=5) == soon
    assert watched(minutes=15) == soon | {"HttpApiLatency"}


def test_an_alarm_that_goes_off_after_a_deployment_is_a_failure(shell: Shell, emulator: str) -> None:
    quiet_hours = ALARM | {"Properties": ALARM["Properties"] | SILENCE}
    alarms = {"ErrorsAlarm": ALARM, "SilenceAlarm": quiet_hours}
    stack = {"Resources": alarms, "Outputs": {"ApiUrl": {"Value": "http://0.execute-api.localhost"}}}
    client(emulator, "cloudformation").create_stack(StackName="wearcast-watched", TemplateBody=json.dumps(stack))
    ring(emulator, "wearcast-silence-watched", "nothing came for seven hours")
    quiet = shell.make("watch-alarms", "STAGE=watched", "MINUTES=0.02")
    assert quiet.returncode == 0, quiet.stdout
    assert "watched: wearcast-errors-watched\n" in quiet.stdout
    assert re.search(r"✓  1 of 2 alarms, for 0.02 minutes .*\(none went off", quiet.stdout)

    ring(emulator, "wearcast-errors-watched", "three of three were bad")
    loud = shell.make("watch-alarms", "STAGE=watched", "MINUTES=5")
    assert loud.returncode == 2
    assert "wearcast-errors-watched: three of three were bad" in loud.stdout
    assert "docs/runbooks/api-errors.md" in loud.stdout
    client(emulator, "cloudformation").delete_stack(StackName="wearcast-watched")
