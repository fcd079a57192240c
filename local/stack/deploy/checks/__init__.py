"""Asserts, by the services' own APIs, that every resource is what the processed template says: a module a service.

A check is a function from one resource to the differences it notes. A type without one is an error, so that nothing is
deployed that nobody looks at.
"""

from collections.abc import Callable
from typing import Any

from stack.deploy.checks import (
    access,
    alarms,
    budgets,
    events,
    functions,
    hosts,
    http_apis,
    messages,
    networks,
    secrets,
    storage,
)
from stack.deploy.findings import Findings, Resource
from stack.deploy.problems import DeployError
from stack.deploy.stack_view import StackView

CHECKS: dict[str, Callable[[Resource], None]] = {
    "AWS::ApiGatewayV2::Api": http_apis.api,
    "AWS::ApiGatewayV2::Stage": http_apis.stage,
    "AWS::Budgets::Budget": budgets.budget,
    "AWS::CloudWatch::Alarm": alarms.alarm,
    "AWS::CloudWatch::Dashboard": alarms.dashboard,
    "AWS::EC2::Instance": hosts.instance,
    "AWS::EC2::InternetGateway": networks.internet_gateway,
    "AWS::EC2::Route": networks.route,
    "AWS::EC2::RouteTable": networks.route_table,
    "AWS::EC2::SecurityGroup": hosts.security_group,
    "AWS::EC2::Subnet": networks.subnet,
    "AWS::EC2::SubnetRouteTableAssociation": networks.association,
    "AWS::EC2::VPC": networks.vpc,
    "AWS::EC2::VPCGatewayAttachment": networks.gateway_attachment,
    "AWS::Events::EventBus": events.bus,
    "AWS::Events::Rule": events.rule,
    "AWS::IAM::InstanceProfile": access.instance_profile,
    "AWS::IAM::Policy": access.policy,
    "AWS::IAM::Role": access.role,
    "AWS::Lambda::Alias": functions.alias,
    "AWS::Lambda::EventInvokeConfig": functions.invoke_config,
    "AWS::Lambda::Function": functions.function,
    "AWS::Lambda::Permission": functions.permission,
    "AWS::Lambda::Version": functions.version,
    "AWS::Logs::LogGroup": storage.log_group,
    "AWS::S3::Bucket": storage.bucket,
    "AWS::S3::BucketPolicy": storage.bucket_policy,
    "AWS::SNS::Subscription": messages.subscription,
    "AWS::SNS::Topic": messages.topic,
    "AWS::SNS::TopicPolicy": messages.topic_policy,
    "AWS::SQS::Queue": messages.queue,
    "AWS::SQS::QueuePolicy": messages.queue_policy,
    "AWS::SSM::Parameter": secrets.parameter,
    "AWS::Scheduler::Schedule": events.schedule,
    "AWS::SecretsManager::Secret": secrets.secret,
}


def look(
    stack: StackView, clients: Any, zips: dict[str, str], domain: str | None, only: set[str] | None = None
) -> Findings:
    """Looks at every resource of the stack (or only at those named). Raises DeployError for a type without a check."""
    names = [name for name in stack.ids if only is None or name in only]
    unknown = {stack.template["Resources"][name]["Type"] for name in names} - CHECKS.keys()
    if unknown:
        raise DeployError(f"no assertion for type {', '.join(sorted(unknown))}: write one in local/stack/deploy/checks")
    findings = Findings()
    for name in names:
        described = stack.template["Resources"][name]
        resource = Resource(
            name=name,
            identity=stack.ids[name],
            properties=described.get("Properties", {}),
            stack=stack,
            clients=clients,
            findings=findings,
            code_sha256=zips.get(name),
            domain=domain,
        )
        try:
            CHECKS[described["Type"]](resource)
        except Exception as error:
            findings.differences.append(f"{name} ({described['Type']}): {type(error).__name__}: {error}")
    return findings


def assert_all(stack: StackView, clients: Any, zips: dict[str, str], domain: str | None) -> Findings:
    """Raises DeployError that names every difference."""
    findings = look(stack, clients, zips, domain)
    if findings.differences:
        raise DeployError("what is deployed is not what the template says:\n  " + "\n  ".join(findings.differences))
    return findings
