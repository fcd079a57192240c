"""What is still there after a stack has been deleted, by asking every service that the template has resources of."""

from collections.abc import Callable
from typing import Any

PREFIX = "wearcast"


def _names(tagged: list[dict[str, Any]]) -> list[str]:
    return [tag["Value"] for item in tagged for tag in item.get("Tags", []) if tag["Key"] == "Name"]


LISTS: dict[str, Callable[[Any], list[str]]] = {
    "API": lambda c: [item["Name"] for item in c("apigatewayv2").get_apis()["Items"]],
    "alarm": lambda c: [item["AlarmName"] for item in c("cloudwatch").describe_alarms()["MetricAlarms"]],
    "bucket": lambda c: [item["Name"] for item in c("s3").list_buckets()["Buckets"]],
    "dashboard": lambda c: [item["DashboardName"] for item in c("cloudwatch").list_dashboards()["DashboardEntries"]],
    "event bus": lambda c: [item["Name"] for item in c("events").list_event_buses()["EventBuses"]],
    "function": lambda c: [item["FunctionName"] for item in c("lambda").list_functions()["Functions"]],
    "instance profile": lambda c: [
        item["InstanceProfileName"] for item in c("iam").list_instance_profiles()["InstanceProfiles"]
    ],
    "internet gateway": lambda c: _names(c("ec2").describe_internet_gateways()["InternetGateways"]),
    "log group": lambda c: [item["logGroupName"] for item in c("logs").describe_log_groups()["logGroups"]],
    "network": lambda c: _names(c("ec2").describe_vpcs()["Vpcs"]),
    "parameter": lambda c: [item["Name"] for item in c("ssm").describe_parameters()["Parameters"]],
    "queue": lambda c: c("sqs").list_queues().get("QueueUrls", []),
    "role": lambda c: [item["RoleName"] for item in c("iam").list_roles()["Roles"]],
    "rule": lambda c: [
        item["Name"]
        for bus in c("events").list_event_buses()["EventBuses"]
        for item in c("events").list_rules(EventBusName=bus["Name"])["Rules"]
    ],
    "schedule": lambda c: [item["Name"] for item in c("scheduler").list_schedules()["Schedules"]],
    "secret": lambda c: [item["Name"] for item in c("secretsmanager").list_secrets()["SecretList"]],
    "security group": lambda c: [item["GroupName"] for item in c("ec2").describe_security_groups()["SecurityGroups"]],
    "stack": lambda c: [
        item["StackName"]
        for item in c("cloudformation").list_stacks()["StackSummaries"]
        if item["StackStatus"] != "DELETE_COMPLETE"
    ],
    "subscription": lambda c: [item["TopicArn"] for item in c("sns").list_subscriptions()["Subscriptions"]],
    "topic": lambda c: [item["TopicArn"] for item in c("sns").list_topics()["Topics"]],
}


def leftovers(clients: Any) -> list[str]:
    """A line for everything of this product's that is there: kind and name."""
    return [f"{kind} {name}" for kind, found in LISTS.items() for name in found(clients) if PREFIX in name]
