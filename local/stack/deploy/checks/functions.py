"""Lambda: functions, what they are published as, who may invoke them, and what becomes of invocations that fail."""

import base64
import json

from stack.deploy.findings import Resource

SAME = ("FunctionName", "Description", "Handler", "Runtime", "MemorySize", "Timeout", "Architectures", "Environment")


def function(resource: Resource) -> None:
    found = resource.clients("lambda").get_function_configuration(FunctionName=resource.identity)
    if resource.code_sha256:
        sha256 = base64.b64decode(found["CodeSha256"]).hex()
        resource.compare("code SHA-256", resource.code_sha256, sha256, "Code")
    resource.same(found, *SAME, "LoggingConfig")
    role = found.get("Role", "").rsplit("/", 1)[-1]
    resource.compare("role", resource.wanted("Role").rsplit("/", 1)[-1], role, "Role")
    snap_start = found.get("SnapStart", {}).get("ApplyOn", "None")
    resource.compare("SnapStart", resource.wanted("SnapStart", {}).get("ApplyOn", "None"), snap_start, "SnapStart")
    tags = resource.clients("lambda").list_tags(Resource=found["FunctionArn"])["Tags"]
    wanted = {tag["Key"]: tag["Value"] for tag in resource.wanted("Tags", [])}
    resource.compare("tags", wanted, tags, "Tags")


def version(resource: Resource) -> None:
    """A version is what was published: it must be the function as it is now."""
    client, name = resource.clients("lambda"), resource.wanted("FunctionName")
    published = client.get_function_configuration(FunctionName=name, Qualifier=resource.identity.rsplit(":", 1)[-1])
    latest = client.get_function_configuration(FunctionName=name)
    for key in ("CodeSha256", "Environment", "Handler", "MemorySize", "Timeout", "Runtime"):
        resource.compare(f"{key} against the function's", latest.get(key), published.get(key), "FunctionName")


def alias(resource: Resource) -> None:
    client, name = resource.clients("lambda"), resource.wanted("FunctionName")
    found = client.get_alias(FunctionName=name, Name=resource.properties["Name"])
    pointed_at = client.get_function_configuration(FunctionName=name, Qualifier=found["FunctionVersion"])
    latest = client.get_function_configuration(FunctionName=name)
    for key in ("CodeSha256", "Environment", "Handler"):
        resource.compare(f"{key} against the function's", latest.get(key), pointed_at.get(key), "FunctionName", "Name")
    resource.same(found, "FunctionVersion")


def invoke_config(resource: Resource) -> None:
    found = resource.clients("lambda").get_function_event_invoke_config(
        FunctionName=resource.wanted("FunctionName"), Qualifier=resource.properties["Qualifier"]
    )
    resource.same(found, "MaximumRetryAttempts", "MaximumEventAgeInSeconds", "DestinationConfig")
    resource.looked_at("FunctionName", "Qualifier")


def permission(resource: Resource) -> None:
    """By principal, action and source: the emulator gives the statement an id of its own."""
    function_name, _, qualifier = resource.wanted("FunctionName").rpartition(":function:")[2].partition(":")
    place = {"Qualifier": qualifier} if qualifier else {}
    policy = resource.clients("lambda").get_policy(FunctionName=function_name, **place)["Policy"]
    keys = ("Principal", "Action", "SourceArn")
    wanted = [resource.wanted(key) for key in keys]
    found = [
        [
            statement["Principal"].get("Service"),
            statement["Action"],
            statement.get("Condition", {}).get("ArnLike", {}).get("AWS:SourceArn"),
        ]
        for statement in json.loads(policy)["Statement"]
    ]
    resource.compare(f"is among {found}", wanted, wanted if wanted in found else None, "FunctionName", *keys)
