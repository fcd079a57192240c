"""What keeps things: buckets and log groups."""

import json
from typing import Any

from stack.deploy.findings import Resource
from stack.deploy.gaps import encryption_of, lifecycle_of


def bucket(resource: Resource) -> None:
    s3, name = resource.clients("s3"), resource.identity
    wanted = resource.stack.resolve(resource.properties)
    resource.compare("name", wanted["BucketName"], name, "BucketName")
    rules = s3.get_bucket_encryption(Bucket=name)["ServerSideEncryptionConfiguration"]["Rules"]
    key = "ApplyServerSideEncryptionByDefault"
    resource.compare(
        "encryption",
        [rule[key] for rule in encryption_of(wanted)],
        [rule[key] for rule in rules],
        "BucketEncryption",
    )
    block = s3.get_public_access_block(Bucket=name)["PublicAccessBlockConfiguration"]
    resource.same({"PublicAccessBlockConfiguration": block}, "PublicAccessBlockConfiguration")
    versioning = wanted.get("VersioningConfiguration", {}).get("Status")
    found = s3.get_bucket_versioning(Bucket=name).get("Status")
    resource.compare("versioning", versioning, found, "VersioningConfiguration")
    found = s3.get_bucket_lifecycle_configuration(Bucket=name)["Rules"]
    resource.compare("lifecycle", _by_id(lifecycle_of(wanted)), _by_id(found), "LifecycleConfiguration")
    resource.compare("lifecycle rules", sorted(_by_id(lifecycle_of(wanted))), sorted(_by_id(found)))
    notifies = "EventBridgeConfiguration" in wanted.get("NotificationConfiguration", {})
    there = "EventBridgeConfiguration" in s3.get_bucket_notification_configuration(Bucket=name)
    resource.compare("tells EventBridge", notifies, there, "NotificationConfiguration")


def _by_id(rules: list[dict[str, Any]]) -> dict[str, Any]:
    return {rule["ID"]: {key: value for key, value in rule.items() if key != "ID"} for rule in rules}


def bucket_policy(resource: Resource) -> None:
    name = resource.wanted("Bucket")
    found = json.loads(resource.clients("s3").get_bucket_policy(Bucket=name)["Policy"])
    resource.same({"Bucket": name, "PolicyDocument": found}, "Bucket", "PolicyDocument")


def log_group(resource: Resource) -> None:
    groups = resource.clients("logs").describe_log_groups(logGroupNamePrefix=resource.identity)["logGroups"]
    found = {group["logGroupName"]: group for group in groups}.get(resource.identity, {})
    resource.same(
        {"LogGroupName": found.get("logGroupName"), "RetentionInDays": found.get("retentionInDays")},
        "LogGroupName",
        "RetentionInDays",
    )
