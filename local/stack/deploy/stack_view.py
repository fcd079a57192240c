"""The deployed stack as its processed template describes it, names and parameters resolved."""

import base64
import json
import re
from collections.abc import Callable
from typing import Any

from stack.deploy.attributes import attribute_of
from stack.deploy.problems import DeployError

NO_VALUE = object()


class Unresolved(Exception):
    """A part of the template that only CloudFormation can work out."""


class StackView:
    """What the processed template says, read from CloudFormation itself."""

    def __init__(self, cloudformation: Any, name: str, account: str, region: str) -> None:
        stack = cloudformation.describe_stacks(StackName=name)["Stacks"][0]
        # After UPDATE_ROLLBACK_COMPLETE it is whole again; what failed then has been said then.
        if not stack["StackStatus"].endswith("_COMPLETE") or stack["StackStatus"] == "ROLLBACK_COMPLETE":
            raise DeployError(f"the stack {name} is {stack['StackStatus']}: {stack.get('StackStatusReason', '')}")
        body = cloudformation.get_template(StackName=name, TemplateStage="Processed")["TemplateBody"]
        self.template: dict[str, Any] = json.loads(body) if isinstance(body, str) else body
        found = cloudformation.describe_stack_resources(StackName=name)["StackResources"]
        # moto lists resources whose condition does not hold, without ids
        there = [resource for resource in found if "PhysicalResourceId" in resource]
        self.ids = {resource["LogicalResourceId"]: resource["PhysicalResourceId"] for resource in there}
        self.outputs = {output["OutputKey"]: output["OutputValue"] for output in stack.get("Outputs", [])}
        self._names: dict[str, Any] = {}
        for parameter in stack.get("Parameters", []):
            key, value = parameter["ParameterKey"], parameter.get("ResolvedValue", parameter["ParameterValue"])
            self._names[key] = self._typed(key, value)
        self._names |= {"AWS::AccountId": account, "AWS::Region": region, "AWS::Partition": "aws"}
        self._names |= {"AWS::StackName": name, "AWS::URLSuffix": "amazonaws.com", "AWS::NoValue": NO_VALUE}
        self.account, self.region = account, region
        self._functions: dict[str, Callable[[Any], Any]] = {
            "Ref": self._named,
            "Condition": self._condition,
            "Fn::GetAtt": lambda item: self._attribute(*(item.split(".", 1) if isinstance(item, str) else item)),
            "Fn::Sub": self._substituted,
            "Fn::Base64": lambda item: base64.b64encode(str(self.resolve(item)).encode()).decode(),
            "Fn::If": lambda item: self.resolve(item[1] if self._condition(item[0]) else item[2]),
            "Fn::Join": lambda item: item[0].join(str(part) for part in self.resolve(item[1])),
            "Fn::Select": lambda item: self.resolve(item[1])[int(item[0])],
            "Fn::Split": lambda item: self.resolve(item[1]).split(item[0]),
            "Fn::Equals": lambda item: self.resolve(item[0]) == self.resolve(item[1]),
            "Fn::And": lambda item: all(self.resolve(item)),
            "Fn::Or": lambda item: any(self.resolve(item)),
            "Fn::Not": lambda item: not self.resolve(item[0]),
        }

    def of_type(self, kind: str) -> dict[str, dict[str, Any]]:
        """Properties of the resources of a type, by logical id; only those that the stack has."""
        return {
            name: resource.get("Properties", {})
            for name, resource in self.template["Resources"].items()
            if resource["Type"] == kind and name in self.ids
        }

    def has(self, resource: dict[str, Any]) -> bool:
        """Whether the parameters ask for a resource of the template."""
        return "Condition" not in resource or self._condition(resource["Condition"])

    def resolve(self, value: Any) -> Any:
        """The value with references replaced. Raises Unresolved where only CloudFormation knows."""
        if isinstance(value, list):
            return [item for item in map(self.resolve, value) if item is not NO_VALUE]
        if not isinstance(value, dict):
            return value
        if len(value) == 1:
            ((key, item),) = value.items()
            # A policy statement, too, may have one key of that name: then it is a mapping.
            if key in self._functions and not (key == "Condition" and isinstance(item, dict)):
                return self._functions[key](item)
            if key.startswith("Fn::"):
                raise Unresolved(key)
        resolved = {key: self.resolve(item) for key, item in value.items()}
        return {key: item for key, item in resolved.items() if item is not NO_VALUE}

    def _typed(self, name: str, value: str) -> str | list[str]:
        kind = self.template.get("Parameters", {}).get(name, {}).get("Type", "String")
        return value.split(",") if kind == "CommaDelimitedList" or kind.startswith("List<") else value

    def _condition(self, name: str) -> bool:
        return bool(self.resolve(self.template["Conditions"][name]))

    def _named(self, name: str) -> Any:
        if name in self.ids:
            return self.ids[name]
        if name in self._names:
            return self._names[name]
        raise Unresolved(name)

    def _substituted(self, item: Any) -> str:
        text, own = (item, {}) if isinstance(item, str) else (item[0], self.resolve(item[1]))

        def value(match: re.Match[str]) -> str:
            name, _, attribute = match[1].partition(".")
            return (
                str(own[name]) if name in own else self._attribute(name, attribute) if attribute else self._named(name)
            )

        return re.sub(r"\$\{([^!}]+)\}", value, text).replace("${!", "${")

    def _attribute(self, name: str, attribute: str) -> str:
        if name not in self.ids:
            raise Unresolved(f"{name}.{attribute}")
        resource, identity = self.template["Resources"][name], self.ids[name]
        if resource["Type"] == "AWS::Events::Rule" and "EventBusName" in resource["Properties"]:
            # On AWS the physical id has the bus before a bar; on MiniStack it has not.
            identity = f"{self.resolve(resource['Properties']['EventBusName'])}/{identity.rsplit('|', 1)[-1]}"
        value = attribute_of(resource["Type"], identity, attribute, self.account, self.region)
        if value is None:
            raise Unresolved(f"{name}.{attribute}")
        return value
