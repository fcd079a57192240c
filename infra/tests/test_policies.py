"""Nobody may do more than is written down by name, and each exception says why."""

import processed
import pytest
from policies import RESOURCES, Statement, boundary, deploy_role, permissions, resource_policies

ANY_RESOURCE = {
    "AirflowHostRole.TellOfFailures": "PutMetricData knows no resource; a condition names the namespace",
    "AirflowHostRole.LetPeopleIn": "Session Manager's agent calls what knows no resource",
    "boundary.Metrics": "as AirflowHostRole.TellOfFailures",
    "boundary.SessionManager": "as AirflowHostRole.LetPeopleIn",
    "deploy.Password": "GetRandomPassword makes the secret's first value and touches nothing",
    "deploy.LookAround": "what EC2, CloudWatch and Logs describe they describe as lists, which know no resource",
    "deploy.AccessLog": "an access log is a delivery of CloudWatch Logs, which knows no resource for it",
}
"""Statements that name no resource, and why they cannot."""

BY_SAM = {
    "IngestFunctionRole.IngestFunctionEventInvokeConfigOnFailureSQSPolicy": "gives up what failed for good",
    "IngestFunctionEvery3HoursRole.IngestFunctionEvery3HoursLambdaPolicy": "the schedule calls the function",
    "IngestFunctionEvery3HoursRole.IngestFunctionEvery3HoursSQSPolicy": "the schedule gives up what it could not call",
}
"""Policies that SAM adds to the template's own, and what for."""

LOGGING = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"
MANAGED = {f"{name}FunctionRole": [LOGGING] for name in ("Ingest", "Publish", "Outfit")}
"""Policies of AWS that roles have. SAM attaches this one to every role that it makes for a function: it may make a log
group and write lines into any of the account. The alternative is a role of our own for each function."""

ALLOWED = [each for each in [*permissions(), *processed.added(), *boundary(), *deploy_role()] if each.effect == "Allow"]


def test_there_is_something_to_look_at():
    holders = {each.holder for each in ALLOWED}
    assert {"IngestFunction", "PublishFunction", "OutfitFunction", "deploy"} <= holders


def test_what_sam_adds_is_known_and_has_a_reason():
    assert {str(each) for each in processed.added()} == BY_SAM.keys()
    assert processed.managed() == MANAGED


def test_who_deploys_attaches_only_what_sam_attaches():
    """With any other policy, and the right to hand a role over, it could make itself an administrator."""
    (attaching,) = [each for each in ALLOWED if "iam:AttachRolePolicy" in each.actions]
    within, condition = attaching.condition
    assert within == "${local.within}"
    assert (condition["test"], condition["variable"]) == ("ArnEquals", "iam:PolicyARN")
    allowed = condition["values"]
    assert {arn.replace("${local.everywhere}", "arn:aws") for arn in allowed} == set().union(*MANAGED.values())


@pytest.mark.parametrize("statement", ALLOWED, ids=str)
def test_actions_are_named(statement: Statement):
    assert [action for action in statement.actions if "*" in action] == []
    assert all(action.count(":") == 1 for action in statement.actions)


@pytest.mark.parametrize("statement", ALLOWED, ids=str)
def test_resources_are_named(statement: Statement):
    assert statement.resources and None not in statement.resources
    nameless = "*" in statement.resources
    assert nameless == (str(statement) in ANY_RESOURCE), "list it with its reason, or name the resource"


def test_every_exception_is_needed_and_says_why():
    assert ANY_RESOURCE.keys() <= {str(each) for each in ALLOWED}
    assert all(len(reason) > 20 for reason in ANY_RESOURCE.values())


def test_who_calls_a_function_calls_the_version_in_force():
    """By its ARN alone it would be the newest one, also after a roll-back."""
    callers = [each for each in permissions() if "lambda:InvokeFunction" in each.actions]
    called = [resource for each in callers for resource in each.resources]
    assert called
    assert [resource for resource in called if not str(resource.get("Ref")).endswith(".Alias")] == []


@pytest.mark.parametrize("statement", ALLOWED, ids=str)
def test_every_statement_has_a_name_of_its_own(statement: Statement):
    assert statement.sid
    assert [str(each) for each in ALLOWED].count(str(statement)) == 1


@pytest.mark.parametrize("statement", list(resource_policies()), ids=str)
def test_only_services_of_this_account_get_in_from_outside(statement: Statement):
    """A statement that lets anyone in says by a condition from where; one that keeps all out may say all."""
    if statement.effect == "Allow":
        assert [action for action in statement.actions if "*" in action] == []
        assert statement.condition
        document = RESOURCES[statement.holder]["Properties"]["PolicyDocument"]
        principals = [said["Principal"] for said in document["Statement"]]
        assert all(principal.keys() == {"Service"} for principal in principals)
