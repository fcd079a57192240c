"""docs/proof.md names what the template has, and the parts of deploy-check that need no emulator."""

from typing import Any

import pytest

from stack.deploy.findings import Findings
from stack.deploy.template import load
from stack.deploy_check import proof
from stack.deploy_check.other_emulator import subset
from stack.deploy_check.ringing import value_for
from stack.deploy_check.seen import Seen
from stack.paths import ROOT

MADE_OF_SAM = {
    "AWS::Serverless::Function": "AWS::Lambda::Function",
    "AWS::Serverless::HttpApi": "AWS::ApiGatewayV2::Api",
}
"""What SAM makes of its own types under the same logical id."""


def test_the_proof_has_a_row_for_every_resource_of_the_template() -> None:
    wanted = {
        name: MADE_OF_SAM.get(resource["Type"], resource["Type"])
        for name, resource in load(ROOT / "infra/template.yaml")["Resources"].items()
    }
    found = proof.resources_in((ROOT / "docs/proof.md").read_text())
    assert found == wanted, "make deploy-check writes docs/proof.md anew"


def test_a_row_says_what_was_asserted_how_and_what_was_not() -> None:
    bucket = Seen("AWS::S3::Bucket", "MiniStack", frozenset({"B", "A"}), frozenset({"Life"}), frozenset({"Tags"}))
    page = proof.document({"small": {}, "large": {"LandingBucket": bucket}}, ROOT / "infra/template.yaml")
    assert "| LandingBucket | S3::Bucket | large | MiniStack | A, B | Life | Tags |" in page.splitlines()


@pytest.mark.parametrize("comparison", ["GreaterThanThreshold", "GreaterThanOrEqualToThreshold", "LessThanThreshold"])
@pytest.mark.parametrize("threshold", [0.0, 1.0, 3.0, 5000.0])
def test_a_bad_value_breaches_and_a_good_one_does_not(comparison: str, threshold: float) -> None:
    alarm = {"ComparisonOperator": comparison, "Threshold": threshold}
    bad, good = value_for(alarm, bad=True), value_for(alarm, bad=False)
    assert (bad > good) == comparison.startswith("Greater")
    assert bad != threshold or "Equal" in comparison


class Elsewhere:
    """What is known of the stack on the other emulator."""

    def __init__(self) -> None:
        role = {"Type": "AWS::IAM::Role", "Properties": {"Path": {"Fn::Sub": "/${Bucket}/"}}}
        others = {"Bucket": {"Type": "AWS::S3::Bucket"}, "Queue": {"Type": "AWS::SQS::Queue"}}
        self.template = {"Resources": {"Role": role, **others}}
        self.ids = {"Bucket": "b", "Role": "r"}

    def resolve(self, value: Any) -> Any:
        assert value == {"Fn::Sub": "/${Bucket}/"}
        return "/b/"


def test_the_other_emulator_gets_what_a_machine_stands_on_and_names_for_the_rest() -> None:
    host = {"Type": "AWS::EC2::Instance", "Properties": {"IamInstanceProfile": {"Ref": "Role"}}}
    found = subset({"Resources": {"Host": host}, "Outputs": {}, "Conditions": {}}, Elsewhere())  # type: ignore[arg-type]
    role = {"Type": "AWS::IAM::Role", "Properties": {"Path": "/b/"}}
    assert found == {"Conditions": {}, "Resources": {"Host": host, "Role": role}}


@pytest.mark.parametrize(
    ("wanted", "found"),
    [("14", 14), (14, 14.0), (True, "true"), ({"a": 1}, {"a": 1, "b": 2}), ([{"a": 1}], [{"a": 1}])],
)
def test_values_that_cloudformation_takes_for_one(wanted: Any, found: Any) -> None:
    findings = Findings()
    findings.compare("X", wanted, found)
    assert findings.differences == []


@pytest.mark.parametrize(("wanted", "found"), [(14, 15), ([1, 2], [1]), ({"a": 1}, {}), (None, 0), (False, None)])
def test_values_that_differ(wanted: Any, found: Any) -> None:
    findings = Findings()
    findings.compare("X", wanted, found)
    assert len(findings.differences) == 1
