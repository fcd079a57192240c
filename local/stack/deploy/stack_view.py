"""The deployed stack as its processed template describes it, names and parameters resolved."""

import json
import re
from typing import Any

from stack.deploy.problems import DeployError


class Unresolved(Exception):
    """A part of the template that only CloudFormation can work out."""


class StackView:
    """What the processed template says, read from CloudFormation itself."""

    def __init__(self, cloudformation: Any, name: str, account: str, region: str) -> None:
        stack = cloudformation.describe_stacks(StackName=name)["Stacks"][0]
        if not stack["StackStatus"].endswith("_COMPLETE") or "ROLLBACK" in stack["StackStatus"]:
            raise DeployError(f"the stack {name} is {stack['StackStatus']}: {stack.get('StackStatusReason', '')}")
        body = cloudformation.get_template(StackName=name, TemplateStage="Processed")["TemplateBody"]
        self.template: dict[str, Any] = json.loads(body) if isinstance(body, str) else body
        found = cloudformation.describe_stack_resources(StackName=name)["StackResources"]
        self.ids = {resource["LogicalResourceId"]: resource["PhysicalResourceId"] for resource in found}
        self.outputs = {output["OutputKey"]: output["OutputValue"] for output in stack.get("Outputs", [])}
        self._names = {parameter["ParameterKey"]: parameter["ParameterValue"] for parameter in stack["Parameters"]}
        self._names |= {"AWS::AccountId": account, "AWS::Region": region, "AWS::Partition": "aws"}
        self._names |= {"AWS::StackName": name, "AWS::URLSuffix": "amazonaws.com"}
        self._account, self._region = account, region

    def of_type(self, kind: str) -> dict[str, dict[str, Any]]:
        """Properties of the resources of a type, by logical id; only those that the stack has."""
        return {
            name: resource.get("Properties", {})
            for name, resource in self.template["Resources"].items()
            if resource["Type"] == kind and name in self.ids
        }

    def types(self) -> set[str]:
        """The types of all resources in the stack."""
        return {self.template["Resources"][name]["Type"] for name in self.ids}

    def resolve(self, value: Any) -> Any:
        """The value with references replaced. Raises Unresolved where only CloudFormation knows."""
        if isinstance(value, list):
            return [self.resolve(item) for item in value]
        if not isinstance(value, dict):
            return value
        if len(value) == 1:
            ((key, item),) = value.items()
            if key == "Ref":
                return self._named(item)
            if key == "Fn::GetAtt":
                parts = item.split(".", 1) if isinstance(item, str) else item
                return self._attribute(*parts)
            if key == "Fn::Sub":
                return self._substituted(item)
            if key == "Fn::Join":
                return item[0].join(str(part) for part in self.resolve(item[1]))
            if key.startswith("Fn::"):
                raise Unresolved(key)
        return {key: self.resolve(item) for key, item in value.items()}

    def _named(self, name: str) -> str:
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

        return re.sub(r"\$\{([^!}]+)\}", value, text)

    def _attribute(self, name: str, attribute: str) -> str:
        kind, identity = self.template["Resources"][name]["Type"], self.ids[name]
        where = f"{self._region}:{self._account}"
        if attribute == "Arn":
            if kind == "AWS::S3::Bucket":
                return f"arn:aws:s3:::{identity}"
            if kind == "AWS::Lambda::Function":
                return f"arn:aws:lambda:{where}:function:{identity}"
            if kind == "AWS::SQS::Queue":
                return f"arn:aws:sqs:{where}:{identity.rsplit('/', 1)[-1]}"
            if kind == "AWS::Events::EventBus":
                return f"arn:aws:events:{where}:event-bus/{identity}"
        raise Unresolved(f"{name}.{attribute}")
