"""The deploy role may make, change, tag and take away each kind of resource that the template has."""

import json
from functools import cache
from typing import Any

import processed
import pytest
import yaml
from policies import deploy_role

from stack.paths import ROOT, site_packages

# CloudFormation lists resources for its console, and never for a stack.
CALLED = ("create", "read", "update", "delete")
# What a schema does not say. Source: API Gateway's developer guide, "Configure logging for HTTP APIs".
UNSAID = {
    "AWS::ApiGatewayV2::Stage": {
        "logs:CreateLogDelivery",
        "logs:UpdateLogDelivery",
        "logs:DeleteLogDelivery",
        "logs:GetLogDelivery",
        "logs:ListLogDeliveries",
        "logs:PutResourcePolicy",
        "logs:DescribeResourcePolicies",
    }
}
UNUSED: dict[str, list[str]] = yaml.safe_load((ROOT / "infra/tests/unused_rights.yaml").read_text())
SPARED = {right for rights in UNUSED.values() for right in rights}
MAY = {action for each in deploy_role() if each.effect == "Allow" for action in each.actions}
KINDS = sorted({part["Type"] for part in processed.resources().values()})


@cache
def schemas() -> dict[str, dict[str, Any]]:
    """Those of the CloudFormation registry, by type; cfn-lint brings them."""
    folder = site_packages("sam") / "cfnlint/data/schemas/resources"
    told = [json.loads(file.read_text()) for file in folder.glob("*.json")]
    return {schema["typeName"]: schema for schema in told}


def named(kind: str) -> set[str]:
    """Every right that the schema names for a resource's life in a stack."""
    schema = schemas()[kind]
    handlers = [schema["handlers"][call]["permissions"] for call in CALLED if call in schema["handlers"]]
    return set().union(*handlers, schema.get("tagging", {}).get("permissions", []), UNSAID.get(kind, set()))


@pytest.mark.parametrize("kind", KINDS)
def test_it_may_make_change_tag_and_take_away(kind: str):
    may = {right.lower() for right in MAY}  # as IAM compares them
    missing = {right for right in named(kind) - SPARED if right.lower() not in may}
    assert missing == set(), "give it to the role, or say in unused_rights.yaml why it is not met"


def test_what_it_is_spared_is_asked_for_given_nowhere_and_has_a_reason():
    asked = set().union(*map(named, KINDS))
    assert SPARED - asked == set(), "no schema names that any longer"
    assert not SPARED & MAY, "spared and given"
    assert sum(map(len, UNUSED.values())) == len(SPARED)
    assert all(len(reason) > 20 for reason in UNUSED)


def test_nothing_is_allowed_for_what_the_template_no_longer_has():
    services = {action.split(":")[0] for action in MAY}
    needed = {right.split(":")[0] for kind in KINDS for right in named(kind)}
    assert services - needed == {"cloudformation"}


def test_it_can_hand_roles_to_all_that_need_one():
    (statement,) = [each for each in deploy_role() if "iam:PassRole" in each.actions]
    assert statement.condition
