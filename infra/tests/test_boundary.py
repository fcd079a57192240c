"""The boundary leaves the template's roles what they are given and nothing beside; nobody deploys a role without it."""

from fnmatch import fnmatchcase
from typing import Any

import granted
import pytest
from policies import Statement, boundary, deploy_role

BOUNDARY = [
    (each, arn.replace("${local.everywhere}", "arn:aws").replace("${local.account}", granted.ACCOUNT))
    for each in boundary()
    for arn in each.resources
]
GRANTED = list(granted.statements())
MACHINE_TAGS = {tag["Key"]: tag["Value"] for tag in granted.THERE["AirflowHost"]["Properties"]["Tags"]}
GIVING = {"iam:CreateRole", "iam:PutRolePolicy", "iam:AttachRolePolicy", "iam:PutRolePermissionsBoundary"}
"""With these who deploys gives a role more rights, or a role to begin with."""

NAMELESS = {"boundary.Metrics", "boundary.SessionManager", "boundary.Words"}
"""Statements whose resources are nobody's, or AWS's own."""


def is_met(condition: dict[str, Any] | None, asked: Statement) -> bool:
    """Whether what a role does meets the boundary's condition: by its own, or by the tags of the machine."""
    if condition is None:
        return True
    variable, (value,) = condition["variable"], condition["values"]
    if variable.startswith("aws:ResourceTag/"):
        return MACHINE_TAGS.get(variable.removeprefix("aws:ResourceTag/")) == value
    return asked.condition == {condition["test"]: {variable: value}}


def allowed(asked: Statement, action: str, resource: str) -> list[str]:
    """The statements of the boundary that allow it. A wildcard that is asked for, only a wildcard covers."""
    return [
        str(each)
        for each, pattern in BOUNDARY
        if action in each.actions and is_met(each.condition, asked) and fnmatchcase(resource, pattern)
    ]


@pytest.mark.parametrize("statement", GRANTED, ids=str)
def test_what_a_role_is_given_it_may_do(statement: Statement):
    assert statement.effect == "Allow"
    denied = [(a, r) for a in statement.actions for r in statement.resources if not allowed(statement, a, r)]
    assert denied == [], "widen infra/terraform/boundary.tf, or every deployment within it fails at run time"


def test_no_role_is_given_the_rest():
    given = {action for each in GRANTED for action in each.actions}
    assert {action for each, _ in BOUNDARY for action in each.actions} == given
    assert {action.split(":")[0] for action in given} & {"iam", "sts", "organizations", "cloudformation"} == set()


@pytest.mark.parametrize("statement", GRANTED, ids=str)
def test_what_is_called_otherwise_or_lies_elsewhere_is_out_of_reach(statement: Statement):
    for action in statement.actions:
        for resource in statement.resources:
            for other in (resource.replace("wearcast", "another"), resource.replace(granted.ACCOUNT, "210987654321")):
                if other != resource:
                    assert set(allowed(statement, action, other)) <= NAMELESS


def test_code_of_later_deployments_is_out_of_reach():
    (asked,) = [each for each in GRANTED if str(each) == "IngestFunctionRole.LandBatches"]
    assert allowed(asked, "s3:PutObject", f"arn:aws:s3:::wearcast-landing-dev-{granted.ACCOUNT}/landing/object")
    assert not allowed(asked, "s3:PutObject", f"arn:aws:s3:::wearcast-deployments-{granted.ACCOUNT}/wearcast-dev/zip")


def test_every_role_is_within_it_where_there_is_one():
    assert len(granted.roles()) >= 6
    assert {name: role.get("PermissionsBoundary") for name, role in granted.roles().items()} == dict.fromkeys(
        granted.roles(), granted.BOUNDARY
    )
    without = granted.roles(PermissionsBoundaryArn="")
    assert [name for name, role in without.items() if "PermissionsBoundary" in role] == []
    assert without.keys() == granted.roles().keys()


def test_who_deploys_gives_no_role_anything_without_it():
    giving = [each for each in deploy_role() if each.effect == "Allow" and GIVING & set(each.actions)]
    assert {action for each in giving for action in each.actions} >= GIVING
    assert [str(each) for each in giving if "${local.within}" not in each.condition] == []


def test_who_deploys_neither_changes_it_nor_takes_it_off():
    denied = {action: each for each in deploy_role() if each.effect == "Deny" for action in each.actions}
    changing = {f"iam:{verb}" for verb in ("CreatePolicyVersion", "DeletePolicyVersion", "SetDefaultPolicyVersion")}
    for action in {*changing, "iam:DeletePolicy"}:
        assert denied[action].resources == ("${aws_iam_policy.boundary.arn}",)
    assert denied["iam:DeleteRolePermissionsBoundary"].resources == ("*",)
