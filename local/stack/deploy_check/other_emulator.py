"""What MiniStack's CloudFormation does not know: machines with what they stand on, on moto; budgets, by API."""

import contextlib
import json
import urllib.request
from collections.abc import Iterator
from typing import Any

import boto3

from stack.deploy import checks
from stack.deploy.deployment import Clients, Deployment
from stack.deploy.problems import DeployError
from stack.deploy.stack_view import StackView
from stack.deploy.template import LEFT_OUT, load, references
from stack.deploy_check.seen import Seen, seen_of

BUDGET, MACHINE = "AWS::Budgets::Budget", "AWS::EC2::Instance"
SERVICES = ("AWS::EC2::", "AWS::IAM::")
"""Whose resources go to moto, too, where a left out one stands on them."""

MADE = {
    BUDGET: ("Budget", "NotificationsWithSubscribers"),
    MACHINE: ("EbsOptimized", "InstanceInitiatedShutdownBehavior", "MetadataOptions", "SecurityGroupIds"),
}
"""What moto's CloudFormation does not know, or accepts and ignores: made by API call from the template."""


def assert_left_out(
    url: str, deployment: Deployment, elsewhere: StackView, clients_elsewhere: Clients
) -> dict[str, Seen]:
    """Deploys to moto and completes MiniStack, asserts. Answers what was seen; raises DeployError when it is not as
    the template says.

    What these resources refer to beside each other is named as on MiniStack, where the rest of the stack is.
    """
    clients = Clients(boto3.Session("test", "test", region_name=elsewhere.region), url)
    source, cloudformation = load(deployment.template), clients("cloudformation")
    parameters = {"Stage": deployment.stage, **deployment.parameters}
    cloudformation.create_stack(
        StackName=deployment.stack,
        TemplateBody=json.dumps(subset(source, elsewhere)),
        Parameters=[{"ParameterKey": key, "ParameterValue": value} for key, value in parameters.items()],
        Capabilities=["CAPABILITY_IAM"],
    )
    stack = StackView(cloudformation, deployment.stack, elsewhere.account, elsewhere.region)
    budgets = {
        name: elsewhere.resolve(resource["Properties"])
        for name, resource in source["Resources"].items()
        if resource["Type"] == BUDGET and elsewhere.has(resource)
    }
    for name in stack.of_type(MACHINE):
        _complete_machine(clients("ec2"), stack, name)
    left_out = {name for name in stack.ids if stack.template["Resources"][name]["Type"] in LEFT_OUT}
    findings = checks.look(stack, clients, {}, None, left_out)
    _forget(url)
    with made_budgets(clients_elsewhere, stack, budgets):
        of_budgets = checks.look(stack, clients_elsewhere, {}, None, set(budgets))
    if differences := findings.differences + of_budgets.differences:
        raise DeployError("what was left out is not what the template says:\n  " + "\n  ".join(differences))
    there = seen_of(stack, findings, "moto", MADE, left_out)
    return there | seen_of(stack, of_budgets, "MiniStack", MADE, set(budgets))


def subset(source: dict[str, Any], elsewhere: StackView) -> dict[str, Any]:
    """A template of the machines left out of MiniStack's, and what they stand on; all else resolved."""
    machines = {name: resource for name, resource in source["Resources"].items() if resource["Type"] == MACHINE}
    resources = elsewhere.template["Resources"] | machines
    wanted: set[str] = set()
    following = list(machines)
    while following:
        name = following.pop()
        wanted.add(name)
        following += [
            other
            for other in references(resources[name])
            if other in resources and resources[other]["Type"].startswith(SERVICES) and other not in wanted
        ]
    kept = {"Conditions", "Mappings", "Parameters"}
    return {key: value for key, value in source.items() if key in kept} | {
        "Resources": {name: _named_elsewhere(resources[name], wanted, elsewhere) for name in sorted(wanted)}
    }


def _named_elsewhere(value: Any, wanted: set[str], elsewhere: StackView) -> Any:
    """The value with references to resources that are not in the subset resolved."""
    if isinstance(value, list):
        return [_named_elsewhere(item, wanted, elsewhere) for item in value]
    if not isinstance(value, dict):
        return value
    named = set(references(value)) if len(value) == 1 and next(iter(value)).startswith(("Ref", "Fn::")) else set()
    if named & elsewhere.ids.keys() and not named & wanted:
        return elsewhere.resolve(value)
    return {key: _named_elsewhere(item, wanted, elsewhere) for key, item in value.items()}


@contextlib.contextmanager
def made_budgets(clients: Clients, stack: StackView, budgets: dict[str, dict[str, Any]]) -> Iterator[None]:
    """By API, and into the view of the stack, since no emulator's CloudFormation makes one; gone again at the end.

    On MiniStack, since moto does not tell who is told.
    """
    for name, properties in budgets.items():
        stack.template["Resources"][name] = {"Type": BUDGET, "Properties": properties}
        stack.ids[name] = properties["Budget"]["BudgetName"]
        clients("budgets").create_budget(AccountId=stack.account, **properties)
    try:
        yield
    finally:
        for name in budgets:
            clients("budgets").delete_budget(AccountId=stack.account, BudgetName=stack.ids[name])


def _complete_machine(ec2: Any, stack: StackView, name: str) -> None:
    machine = {"InstanceId": stack.ids[name]}
    wanted = stack.resolve(stack.template["Resources"][name]["Properties"])
    ec2.modify_instance_metadata_options(**machine, **wanted["MetadataOptions"])
    (found,) = ec2.describe_instances(InstanceIds=[machine["InstanceId"]])["Reservations"][0]["Instances"]
    for interface in found["NetworkInterfaces"]:
        ec2.modify_network_interface_attribute(
            NetworkInterfaceId=interface["NetworkInterfaceId"], Groups=wanted["SecurityGroupIds"]
        )
    behaviour = wanted["InstanceInitiatedShutdownBehavior"]
    ec2.modify_instance_attribute(**machine, InstanceInitiatedShutdownBehavior={"Value": behaviour})
    ec2.modify_instance_attribute(**machine, EbsOptimized={"Value": wanted["EbsOptimized"]})


def _forget(url: str) -> None:
    """All of it: moto cannot delete a network that it made, and is not the one that shows how a stack ends."""
    urllib.request.urlopen(urllib.request.Request(f"{url}/moto-api/reset", method="POST"), timeout=10).close()
