"""Asserts, by the services' own APIs, that every resource is what the processed template says."""

import base64
import json
from collections.abc import Callable
from typing import Any

from stack.deploy.findings import Check
from stack.deploy.gaps import cors_of, encryption_of, lifecycle_of, routes_of
from stack.deploy.problems import DeployError
from stack.deploy.stack_view import StackView

UNCHECKED = {
    "AWS::IAM::Role": "the emulator grants everything; policies are checked by lint",
    "AWS::Lambda::Permission": "the emulator grants everything",
    "AWS::Lambda::Version": "checked through the alias that points at it",
}
"""Types that are not looked at, and why. A type that is neither here nor in CHECKS is an error."""


def assert_all(stack: StackView, clients: Any, zips: dict[str, str], domain: str) -> None:
    """Raises DeployError that names every difference."""
    unknown = stack.types() - CHECKS.keys() - UNCHECKED.keys()
    if unknown:
        raise DeployError(f"no check for {', '.join(sorted(unknown))}: write one, or list why there is none")
    check = Check(stack, clients, zips, domain)
    for kind, function in CHECKS.items():
        for name, properties in stack.of_type(kind).items():
            try:
                function(check, name, stack.ids[name], properties)
            except Exception as error:
                check.findings.differences.append(f"{name} ({kind}): {type(error).__name__}: {error}")
    if check.findings.differences:
        raise DeployError(
            "what is deployed is not what the template says:\n  " + "\n  ".join(check.findings.differences)
        )


def _bucket(check: Check, name: str, identity: str, properties: dict[str, Any]) -> None:
    s3, wanted = check.clients("s3"), check.stack.resolve(properties)
    rules = s3.get_bucket_encryption(Bucket=identity)["ServerSideEncryptionConfiguration"]["Rules"]
    algorithms = [rule["ApplyServerSideEncryptionByDefault"] for rule in encryption_of(wanted)]
    check.compare(f"{name} encryption", algorithms, [rule["ApplyServerSideEncryptionByDefault"] for rule in rules])
    block = s3.get_public_access_block(Bucket=identity)["PublicAccessBlockConfiguration"]
    check.compare(f"{name} public access", wanted["PublicAccessBlockConfiguration"], block)
    versioning = wanted.get("VersioningConfiguration", {}).get("Status")
    check.findings.compare(f"{name} versioning", versioning, s3.get_bucket_versioning(Bucket=identity).get("Status"))
    found = s3.get_bucket_lifecycle_configuration(Bucket=identity)["Rules"]
    check.findings.compare(f"{name} lifecycle", _by_id(lifecycle_of(wanted)), _by_id(found))
    notifies = "EventBridgeConfiguration" in wanted.get("NotificationConfiguration", {})
    there = "EventBridgeConfiguration" in s3.get_bucket_notification_configuration(Bucket=identity)
    check.findings.compare(f"{name} tells EventBridge", notifies, there)


def _by_id(rules: list[dict[str, Any]]) -> dict[str, Any]:
    return {rule["ID"]: {key: value for key, value in rule.items() if key != "ID"} for rule in rules}


def _bucket_policy(check: Check, name: str, _: str, properties: dict[str, Any]) -> None:
    bucket = check.stack.resolve(properties["Bucket"])
    policy = json.loads(check.clients("s3").get_bucket_policy(Bucket=bucket)["Policy"])
    sids = [statement["Sid"] for statement in properties["PolicyDocument"]["Statement"]]
    check.findings.compare(f"{name} statements", sids, [statement["Sid"] for statement in policy["Statement"]])


def _function(check: Check, name: str, identity: str, properties: dict[str, Any]) -> None:
    found = check.clients("lambda").get_function_configuration(FunctionName=identity)
    if name in check.zips:
        check.findings.compare(f"{name} code SHA-256", check.zips[name], _hexadecimal(found["CodeSha256"]))
    for key in ("FunctionName", "Handler", "Runtime", "MemorySize", "Timeout", "Architectures", "Environment"):
        if key in properties:
            check.compare(f"{name} {key}", properties[key], found.get(key))


def _alias(check: Check, name: str, _: str, properties: dict[str, Any]) -> None:
    function = check.stack.resolve(properties["FunctionName"])
    alias = check.clients("lambda").get_alias(FunctionName=function, Name=properties["Name"])
    version = check.clients("lambda").get_function_configuration(
        FunctionName=function, Qualifier=alias["FunctionVersion"]
    )
    latest = check.clients("lambda").get_function_configuration(FunctionName=function)
    for key in ("CodeSha256", "Environment", "Handler"):
        check.findings.compare(f"{name} {key} against the function's", latest.get(key), version.get(key))


def _hexadecimal(base64_text: str) -> str:
    return base64.b64decode(base64_text).hex()


def _invoke_config(check: Check, name: str, _: str, properties: dict[str, Any]) -> None:
    function = check.stack.resolve(properties["FunctionName"])
    found = check.clients("lambda").get_function_event_invoke_config(
        FunctionName=function, Qualifier=properties["Qualifier"]
    )
    for key in ("MaximumRetryAttempts", "MaximumEventAgeInSeconds", "DestinationConfig"):
        if key in properties:
            check.compare(f"{name} {key}", properties[key], found.get(key))


def _api(check: Check, name: str, identity: str, properties: dict[str, Any]) -> None:
    gateway = check.clients("apigatewayv2")
    targets = {
        f"integrations/{item['IntegrationId']}": (item["IntegrationUri"], item.get("PayloadFormatVersion"))
        for item in gateway.get_integrations(ApiId=identity)["Items"]
    }
    found = {item["RouteKey"]: targets.get(item.get("Target")) for item in gateway.get_routes(ApiId=identity)["Items"]}
    wanted = routes_of(check.stack, properties)
    if not wanted:
        check.findings.differences.append(f"{name}: the processed template has no route")
    check.findings.compare(f"{name} route keys", sorted(wanted), sorted(found))
    check.findings.compare(f"{name} routes", wanted, found)
    cors = gateway.get_api(ApiId=identity).get("CorsConfiguration")
    check.findings.compare(f"{name} CORS", cors_of(properties), cors or {})
    mapped = [item["ApiId"] for item in gateway.get_api_mappings(DomainName=check.domain)["Items"]]
    check.findings.compare(f"{name} at {check.domain}", [identity], mapped)


def _api_stage(check: Check, name: str, _: str, properties: dict[str, Any]) -> None:
    api = check.stack.resolve(properties["ApiId"])
    found = check.clients("apigatewayv2").get_stage(ApiId=api, StageName=properties["StageName"])
    check.compare(f"{name} throttling", properties.get("DefaultRouteSettings", {}), found.get("DefaultRouteSettings"))
    log_format = properties.get("AccessLogSettings", {}).get("Format")
    check.findings.compare(f"{name} access log", log_format, found.get("AccessLogSettings", {}).get("Format"))


def _schedule(check: Check, name: str, identity: str, properties: dict[str, Any]) -> None:
    found = check.clients("scheduler").get_schedule(Name=identity.rsplit("/", 1)[-1])
    for key in ("ScheduleExpression", "ScheduleExpressionTimezone", "State"):
        if key in properties:
            check.compare(f"{name} {key}", properties[key], found.get(key))
    for key in ("Arn", "RetryPolicy", "DeadLetterConfig"):
        if key in properties["Target"]:
            check.compare(f"{name} {key}", properties["Target"][key], found["Target"].get(key))


def _rule(check: Check, name: str, identity: str, properties: dict[str, Any]) -> None:
    bus = check.resolved(properties.get("EventBusName", "default"))
    place = {"EventBusName": bus} if bus else {}
    events, rule = check.clients("events"), identity.rsplit("|", 1)[-1].rsplit("/", 1)[-1]
    found = events.describe_rule(Name=rule, **place)
    check.compare(f"{name} pattern", properties.get("EventPattern"), json.loads(found.get("EventPattern", "null")))
    wanted = [check.resolved(target["Arn"]) for target in properties.get("Targets", [])]
    targets = [target["Arn"] for target in events.list_targets_by_rule(Rule=rule, **place)["Targets"]]
    check.findings.compare(f"{name} number of targets", len(wanted), len(targets))
    for arn in filter(None, wanted):
        check.findings.compare(f"{name} target {arn}", True, arn in targets)


def _queue(check: Check, name: str, identity: str, properties: dict[str, Any]) -> None:
    found = check.clients("sqs").get_queue_attributes(QueueUrl=identity, AttributeNames=["All"])["Attributes"]
    for key in ("MessageRetentionPeriod", "VisibilityTimeout"):
        if key in properties:
            check.compare(f"{name} {key}", str(properties[key]), found.get(key))


def _bus(check: Check, name: str, _: str, properties: dict[str, Any]) -> None:
    wanted = check.stack.resolve(properties["Name"])
    check.findings.compare(name, wanted, check.clients("events").describe_event_bus(Name=wanted)["Name"])


def _secret(check: Check, name: str, identity: str, properties: dict[str, Any]) -> None:
    """Looks at the keys only: a value must not get into a message."""
    value = json.loads(check.clients("secretsmanager").get_secret_value(SecretId=identity)["SecretString"])
    key = properties["GenerateSecretString"]["GenerateStringKey"]
    check.findings.compare(f"{name} has a {key}", True, bool(value.get(key)))
    wanted = check.stack.resolve(properties["Name"])
    found = check.clients("secretsmanager").describe_secret(SecretId=identity)["Name"]
    check.findings.compare(f"{name} name", wanted, found)


def _log_group(check: Check, name: str, identity: str, properties: dict[str, Any]) -> None:
    groups = check.clients("logs").describe_log_groups(logGroupNamePrefix=identity)["logGroups"]
    found = {group["logGroupName"]: group.get("retentionInDays") for group in groups}
    wanted = int(check.stack.resolve(properties["RetentionInDays"]))
    check.findings.compare(f"{name} retention", wanted, found.get(identity, "no group"))


CHECKS: dict[str, Callable[[Check, str, str, dict[str, Any]], None]] = {
    "AWS::ApiGatewayV2::Api": _api,
    "AWS::ApiGatewayV2::Stage": _api_stage,
    "AWS::Events::EventBus": _bus,
    "AWS::Events::Rule": _rule,
    "AWS::Lambda::Alias": _alias,
    "AWS::Lambda::EventInvokeConfig": _invoke_config,
    "AWS::Lambda::Function": _function,
    "AWS::Logs::LogGroup": _log_group,
    "AWS::S3::Bucket": _bucket,
    "AWS::S3::BucketPolicy": _bucket_policy,
    "AWS::SQS::Queue": _queue,
    "AWS::Scheduler::Schedule": _schedule,
    "AWS::SecretsManager::Secret": _secret,
}
