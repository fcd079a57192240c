"""What the roles of the template are given, as it stands in an account: names instead of references."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import processed
from policies import TEMPLATE, Statement, of_document

from stack.cost.deployed import deployed
from stack.deploy.attributes import attribute_of

ACCOUNT, REGION = "123456789012", "eu-central-1"
BOUNDARY = f"arn:aws:iam::{ACCOUNT}:policy/wearcast-boundary"
GIVEN = {
    "Stage": "dev",
    "PermissionsBoundaryArn": BOUNDARY,
    "AirflowHostEnabled": "true",
    "MonitoringEnabled": "true",
    "WordsProvider": "bedrock",
    "WordsModelArns": f"arn:aws:bedrock:{REGION}:{ACCOUNT}:inference-profile/eu.amazon.nova-micro-v1:0,"
    "arn:aws:bedrock:eu-west-3::foundation-model/amazon.nova-micro-v1:0",
}
"""All parts on, so that every role is there with all that it may be given."""

PSEUDO = {"AWS::AccountId": ACCOUNT, "AWS::Region": REGION, "AWS::Partition": "aws"}
MACHINE = "i-0123456789abcdef0"
# Source: AWS managed policy reference, AWSLambdaBasicExecutionRole.
LOGGING = ("logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents")


def resources(**changed: str) -> dict[str, dict[str, Any]]:
    """By logical id, as SAM makes them, with parameters and conditions put in."""
    whole = {key: TEMPLATE[key] for key in ("Parameters", "Conditions")} | {"Resources": processed.resources()}
    return deployed(whole, GIVEN | changed).resources


THERE = resources()


def roles(**changed: str) -> dict[str, dict[str, Any]]:
    return {name: part["Properties"] for name, part in resources(**changed).items() if part["Type"] == "AWS::IAM::Role"}


def _identity(name: str) -> str:
    kind, said = THERE[name]["Type"], THERE[name]["Properties"]
    match kind:
        case "AWS::EC2::Instance":
            return MACHINE
        case "AWS::Lambda::Alias":
            return f"{_attribute(said['FunctionName']['Ref'], 'Arn')}:{said['Name']}"
        case "AWS::SecretsManager::Secret":
            # Six random characters are the service's.
            return f"arn:aws:secretsmanager:{REGION}:{ACCOUNT}:secret:{named(said['Name'])}-AbCdEf"
    (key,) = said.keys() & {"BucketName", "FunctionName", "LogGroupName", "Name", "QueueName"}
    return named(said[key])


def _attribute(name: str, attribute: str) -> str:
    value = attribute_of(THERE[name]["Type"], _identity(name), attribute, ACCOUNT, REGION)
    assert value is not None, f"{name}.{attribute}"
    return value


def named(value: Any) -> str:
    """The text that CloudFormation makes of a reference."""
    if isinstance(value, str):
        return value
    ((function, said),) = value.items()
    if function == "Fn::GetAtt":
        return _attribute(*said)
    if function == "Ref":
        return PSEUDO.get(said) or GIVEN.get(said) or _identity(said)
    assert function == "Fn::Sub", function
    return re.sub(
        r"\$\{(\w+)\.(\w+)\}|\$\{([\w:]+)\}",
        lambda found: _attribute(found[1], found[2]) if found[1] else named({"Ref": found[3]}),
        said,
    )


def statements() -> Iterator[Statement]:
    """Every statement of every role; of AWS's policy for logging, what a function needs: its own log."""
    for role, properties in roles().items():
        for policy in properties.get("Policies", []):
            for said in of_document(role, policy["PolicyDocument"]):
                arns = [arn for each in said.resources for arn in named(each).split(",")]
                yield replace(said, sid=said.sid or policy["PolicyName"], resources=tuple(arns))
    for part in THERE.values():
        if part["Type"] == "AWS::Lambda::Function":
            role, _ = part["Properties"]["Role"]["Fn::GetAtt"]
            group = _identity(part["Properties"]["LoggingConfig"]["LogGroup"]["Ref"])
            log = f"arn:aws:logs:{REGION}:{ACCOUNT}:log-group:{group}"
            yield Statement(role, "Log", "Allow", LOGGING, (log, f"{log}:log-stream:2026/01/01/[1]0"))
