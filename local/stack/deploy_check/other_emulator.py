"""On moto: what MiniStack's CloudFormation does not know, with the resources that it stands on."""

import json
import urllib.request
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


def assert_left_out(url: str, deployment: Deployment, elsewhere: StackView) -> dict[str, Seen]:
    """Deploys to moto, asserts. Answers what was seen; raises DeployError when it is not as the template says.

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
    for name, resource in source["Resources"].items():
        if resource["Type"] == BUDGET and elsewhere.has(resource):
            _make_budget(clients, stack, name, elsewhere.resolve(resource["Properties"]))
    for name in stack.of_type(MACHINE):
        _complete_machine(clients("ec2"), stack, name)
    left_out = {name for name in stack.ids if stack.template["Resources"][name]["Type"] in LEFT_OUT}
    findings = checks.look(stack, clients, {}, None, left_out)
    _forget(url)
    if findings.differences:
        raise DeployError("what is on moto is not what the template says:\n  " + "\n  ".join(findings.differences))
    return seen_of(stack, findings, "moto", MADE, left_out)


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


def _make_budget(clients: Clients, stack: StackView, name: str, properties: dict[str, Any]) -> None:
    """By API, and into the view of the stack: moto's CloudFormation says that it made it, and did not."""
    stack.template["Resources"][name] = {"Type": BUDGET, "Properties": properties}
    stack.ids[name] = properties["Budget"]["BudgetName"]
    clients("budgets").create_budget(AccountId=stack.account, **properties)


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
