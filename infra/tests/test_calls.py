"""A role may do what the code asks of AWS, and nothing else.

What the functions ask is in contracts/aws-calls.json, which the Java tests compare with the bytecode.
"""

import json
import re

import host_calls
import pytest
from policies import RESOURCES, TEMPLATE, permissions

from stack.paths import ROOT

CALLS: dict[str, list[str]] = json.loads((ROOT / "contracts/aws-calls.json").read_text())

# A call's right has the call's own name, but for these.
# Source: AWS's service authorization reference, of each service.
RIGHTS = {
    "bedrockruntime:Converse": {"bedrock:InvokeModel"},
    "eventbridge:PutEvents": {"events:PutEvents"},
    "s3:HeadObject": {"s3:GetObject"},
    "s3:ListObjectsV2": {"s3:ListBucket"},
}


def rights_for(calls: list[str]) -> set[str]:
    return set().union(*(RIGHTS.get(call, {call}) for call in calls))


def rights_of(holder: str) -> set[str]:
    allowed = [each for each in permissions() if each.holder == holder and each.effect == "Allow"]
    return {action for each in allowed for action in each.actions}


def test_every_function_says_what_it_calls():
    functions = {name for name, part in RESOURCES.items() if part["Type"] == "AWS::Serverless::Function"}
    assert CALLS.keys() == functions


@pytest.mark.parametrize("function", CALLS)
def test_a_function_may_do_what_its_code_calls_and_nothing_else(function: str):
    assert rights_of(function) == rights_for(CALLS[function])


@pytest.mark.parametrize("function", CALLS)
def test_who_reads_objects_may_list_them_or_writes_only(function: str):
    """Without leave to list, S3 answers 403 for an object that is not there, and the code waits for a 404."""
    if "s3:GetObject" in rights_of(function):
        assert "s3:ListBucket" in rights_of(function)


def test_the_airflow_host_may_do_what_its_dag_and_its_scripts_call_and_nothing_else():
    called = host_calls.calls(TEMPLATE)
    assert called <= host_calls.RIGHTS.keys(), "say in host_calls.RIGHTS what the new one needs"
    needed = set().union(*(host_calls.RIGHTS[call] for call in called))
    agent = next(each for each in permissions() if str(each) == "AirflowHostRole.LetPeopleIn")
    assert rights_of("AirflowHostRole") - set(agent.actions) == needed
    assert host_calls.RIGHTS.keys() == called, "nothing calls that any longer"


def test_a_schedule_may_do_what_it_is_there_for_and_give_up_and_nothing_else():
    (target,) = [
        part["Properties"]["Target"] for part in RESOURCES.values() if part["Type"] == "AWS::Scheduler::Schedule"
    ]
    service, operation = re.search(r"aws-sdk:(\w+):(\w+)$", target["Arn"]["Fn::Sub"]).groups()
    role, _ = target["RoleArn"]["Fn::GetAtt"]
    right = f"{service}:{operation[0].upper()}{operation[1:]}"
    assert rights_of(role) == {right, "sqs:SendMessage"}
    (giving_up,) = [each for each in permissions() if each.holder == role and "sqs:SendMessage" in each.actions]
    assert giving_up.resources == (target["DeadLetterConfig"]["Arn"],)


def test_no_schedule_gives_up_in_silence():
    written = [part for part in RESOURCES.values() if part["Type"] == "AWS::Scheduler::Schedule"]
    events = [event for part in RESOURCES.values() for event in part["Properties"].get("Events", {}).values()]
    by_sam = [event["Properties"] for event in events if event["Type"] == "ScheduleV2"]
    targets = [*(part["Properties"]["Target"] for part in written), *by_sam]
    assert len(targets) == 2
    queue = {"Arn": {"Fn::GetAtt": ["IngestDeadLetterQueue", "Arn"]}}
    assert [target["DeadLetterConfig"] for target in targets] == [queue] * 2
