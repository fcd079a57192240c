"""The emulator-ready copy of the template: what is left out, and the list of why."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from stack.deploy.problems import DeployError

LEFT_OUT = {
    "AWS::Budgets::Budget": "MiniStack's CloudFormation does not know it",
    "AWS::EC2::Instance": "MiniStack's CloudFormation does not know it, and there is no machine to start",
}
"""Every resource type that does not go to the emulator, and why. Nothing else is ever left out."""

CODE = "CodeUri"


class _Loader(yaml.SafeLoader):
    """YAML with CloudFormation's short forms: !Ref, !Sub, !GetAtt and their like."""


def _short_form(loader: _Loader, tag: str, node: yaml.Node) -> dict[str, Any]:
    name = tag if tag in ("Ref", "Condition") else f"Fn::{tag}"
    if isinstance(node, yaml.ScalarNode):
        value: Any = loader.construct_scalar(node)
        return {name: value.split(".", 1) if tag == "GetAtt" else value}
    if isinstance(node, yaml.SequenceNode):
        return {name: loader.construct_sequence(node, deep=True)}
    return {name: loader.construct_mapping(node, deep=True)}


_Loader.add_multi_constructor("!", _short_form)


def load(path: Path) -> dict[str, Any]:
    """The template as plain data, short forms written out."""
    with path.open() as text:
        return yaml.load(text, Loader=_Loader)


def for_emulator(template: dict[str, Any], folder: Path) -> tuple[dict[str, Any], list[str]]:
    """The template without the types of LEFT_OUT, code paths made absolute; and a line for each resource left out.

    Raises DeployError where a resource that stays needs one that goes: then the emulator would run something else than
    the template says.
    """
    resources = template["Resources"]
    gone = {name: resource["Type"] for name, resource in resources.items() if resource["Type"] in LEFT_OUT}
    kept = {name: resource for name, resource in resources.items() if name not in gone}
    outputs = template.get("Outputs", {})
    for holder, part in (kept | {f"Outputs.{name}": value for name, value in outputs.items()}).items():
        for name in sorted(set(references(part)) & set(gone)):
            raise DeployError(f"{holder} refers to {name}, a {gone[name]}, which the emulator cannot have")
    copy = {**template, "Resources": json.loads(json.dumps(kept))}
    for resource in copy["Resources"].values():
        code = resource.get("Properties", {}).get(CODE)
        if isinstance(code, str) and "://" not in code:
            resource["Properties"][CODE] = str((folder / code).resolve())
    return copy, [f"{name} ({kind}) left out: {LEFT_OUT[kind]}" for name, kind in gone.items()]


def references(value: Any) -> Iterator[str]:
    """The logical ids that a part of a template refers to."""
    if isinstance(value, list):
        for item in value:
            yield from references(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key == "Ref" and isinstance(item, str):
                yield item
            elif key == "Fn::GetAtt":
                yield (item.split(".") if isinstance(item, str) else item)[0]
            elif key == "Fn::Sub":
                yield from _names_in(item if isinstance(item, str) else item[0])
                yield from references(item)
            elif key == "DependsOn":
                yield from [item] if isinstance(item, str) else item
            else:
                yield from references(item)


def _names_in(text: str) -> Iterator[str]:
    for part in text.split("${")[1:]:
        name = part.split("}")[0]
        if not name.startswith("!"):
            yield name.split(".")[0]
