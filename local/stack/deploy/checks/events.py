"""EventBridge: the bus, rules with what they lead to, and schedules."""

import json
from typing import Any

from stack.deploy.findings import Resource


def bus(resource: Resource) -> None:
    found = resource.clients("events").describe_event_bus(Name=resource.wanted("Name"))
    resource.same(found, "Name", "Description")


def rule(resource: Resource) -> None:
    events, name = resource.clients("events"), resource.identity.rsplit("|", 1)[-1].rsplit("/", 1)[-1]
    bus_name = resource.wanted("EventBusName")
    place = {"EventBusName": bus_name} if bus_name else {}
    found = events.describe_rule(Name=name, **place)
    there = found | {"EventPattern": json.loads(found.get("EventPattern", "null"))}
    resource.same(there, "Name", "EventBusName", "EventPattern", "State", "Description", "ScheduleExpression")
    targets = {item["Id"]: item for item in events.list_targets_by_rule(Rule=name, **place)["Targets"]}
    wanted = {item["Id"]: item for item in resource.wanted("Targets", [])}
    resource.compare("ids of targets", sorted(wanted), sorted(targets), "Targets")
    resource.compare("targets", wanted, targets, "Targets")


def schedule(resource: Resource) -> None:
    name = resource.identity.rsplit("/", 1)[-1]
    found = resource.clients("scheduler").get_schedule(Name=name)
    keys = ("Name", "Description", "ScheduleExpression", "ScheduleExpressionTimezone", "State", "FlexibleTimeWindow")
    resource.same(found, *keys)
    wanted: dict[str, Any] = resource.wanted("Target")
    for key in wanted.keys() - {"RoleArn"}:
        resource.compare(f"target's {key}", wanted[key], found["Target"].get(key), "Target")
    roles = [target["RoleArn"].rsplit("/", 1)[-1] for target in (wanted, found["Target"])]
    resource.compare("target's role", *roles)
