"""The stack of a stage: whether it is there, what it was told, and why CloudFormation was not content with it."""

from dataclasses import dataclass

from botocore.exceptions import ClientError

from stack.cloud.account import Account
from stack.console import StepError

UNFINISHED = ("ROLLBACK_COMPLETE", "ROLLBACK_FAILED", "CREATE_FAILED", "DELETE_FAILED")
"""What CloudFormation cannot update any more, only delete."""


def name_of(stage: str) -> str:
    """The stack's name."""
    return f"wearcast-{stage}"


@dataclass(frozen=True)
class Found:
    """A stack as CloudFormation describes it."""

    name: str
    identity: str
    status: str
    parameters: dict[str, str]
    outputs: dict[str, str]


def find(account: Account, stage: str) -> Found | None:
    """The stage's stack, or None."""
    try:
        (stack,) = account.clients("cloudformation").describe_stacks(StackName=name_of(stage))["Stacks"]
    except ClientError as error:
        if "does not exist" in str(error):
            return None
        raise
    # In review is a stack whose first change set was never carried out, as when `sam deploy` is broken off there.
    if stack["StackStatus"] in ("DELETE_COMPLETE", "REVIEW_IN_PROGRESS"):
        return None
    return Found(
        name=stack["StackName"],
        identity=stack["StackId"],
        status=stack["StackStatus"],
        parameters={each["ParameterKey"]: each.get("ParameterValue", "") for each in stack.get("Parameters", [])},
        outputs={each["OutputKey"]: each["OutputValue"] for each in stack.get("Outputs", [])},
    )


def expect(account: Account, stage: str) -> Found:
    """The stage's stack; raises StepError where there is none."""
    found = find(account, stage)
    if found is None:
        raise StepError(f"there is no stack {name_of(stage)} in {account}", "check STAGE, AWS_PROFILE and AWS_REGION")
    return found


def resources(account: Account, found: Found, kind: str) -> list[str]:
    """The physical ids of the stack's resources of a type."""
    listed = account.clients("cloudformation").describe_stack_resources(StackName=found.identity)["StackResources"]
    return [
        each["PhysicalResourceId"] for each in listed if each["ResourceType"] == kind and "PhysicalResourceId" in each
    ]


def complaints(account: Account, name: str) -> list[str]:
    """Why the last change of the stack failed: the first reasons, each with its resource; empty where nobody says."""
    try:
        events = account.clients("cloudformation").describe_stack_events(StackName=name)["StackEvents"]
    except ClientError:
        return []
    return [
        f"{event['LogicalResourceId']}: {event['ResourceStatusReason']}"
        for event in reversed(events)
        if event.get("ResourceStatus", "").endswith("_FAILED")
        and "cancelled" not in event.get("ResourceStatusReason", "")
        if "ResourceStatusReason" in event
    ][:3]
