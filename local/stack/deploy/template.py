"""The emulator-ready copy of the template: what is left out, and the list of why."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from stack.cost.deployed import deployed
from stack.deploy.problems import DeployError

LEFT_OUT = {
    "AWS::Budgets::Budget": "MiniStack's CloudFormation does not know it",
    "AWS::EC2::Instance": "MiniStack's CloudFormation does not know it, and there is no machine to start",
}
"""Every resource type that does not go to the emulator, and why. Nothing else is ever left out."""

STAND_INS = {"AWS::EC2::Instance": "i-00000000000000000"}
"""What others are told as the physical id of a resource that is left out, where they only pass it on."""

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


def for_emulator(
    template: dict[str, Any], folder: Path, parameters: Mapping[str, str] | None = None
) -> tuple[dict[str, Any], list[str]]:
    """The template without the types of LEFT_OUT, code paths made absolute; and a line for each resource left out.

    What the parameters do not ask for is not made on any cloud, so it stays as it is.

    Raises DeployError where a resource that stays needs one that goes and has no stand-in: then the emulator would run
    something else than the template says.
    """
    resources = template["Resources"]
    made = deployed(template, dict(parameters or {})).resources
    gone = {name: resources[name]["Type"] for name in resources if name in made and made[name]["Type"] in LEFT_OUT}
    kept = {name: resource for name, resource in resources.items() if name not in gone}
    stand_ins = {name: STAND_INS[kind] for name, kind in gone.items() if kind in STAND_INS}
    kept = _stand_in(json.loads(json.dumps(kept)), stand_ins)
    outputs = _stand_in(json.loads(json.dumps(template.get("Outputs", {}))), stand_ins)
    for holder, part in (kept | {f"Outputs.{name}": value for name, value in outputs.items()}).items():
        for name in sorted(set(references(part)) & set(gone)):
            raise DeployError(f"{holder} refers to {name}, a {gone[name]}, which the emulator cannot have")
    copy = {**template, "Resources": kept} | ({"Outputs": outputs} if outputs else {})
    make_code_absolute(copy, folder)
    return copy, [f"{name} ({kind}) left out: {LEFT_OUT[kind]}" for name, kind in gone.items()]


def _stand_in(value: Any, stand_ins: dict[str, str]) -> Any:
    """The value with plain references to what is left out replaced by what stands in for it."""
    if isinstance(value, list):
        return [_stand_in(item, stand_ins) for item in value]
    if not isinstance(value, dict):
        return value
    if isinstance(value.get("Ref"), str) and value["Ref"] in stand_ins:
        return stand_ins[value["Ref"]]
    if "Fn::Sub" in value:
        return {"Fn::Sub": _stand_in_text(value["Fn::Sub"], stand_ins)}
    return {key: _stand_in(item, stand_ins) for key, item in value.items()}


def _stand_in_text(item: Any, stand_ins: dict[str, str]) -> Any:
    text, own = (item, None) if isinstance(item, str) else (item[0], _stand_in(item[1], stand_ins))
    for name, stand_in in stand_ins.items():
        text = text.replace(f"${{{name}}}", stand_in)
    return text if own is None else [text, own]


def make_code_absolute(template: dict[str, Any], folder: Path) -> None:
    """Lets the template find its code from anywhere: `folder` is where it was written."""
    for resource in template["Resources"].values():
        code = resource.get("Properties", {}).get(CODE)
        if isinstance(code, str) and "://" not in code:
            resource["Properties"][CODE] = str((folder / code).resolve())


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
