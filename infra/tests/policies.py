"""Every statement of every policy in the template and in Terraform, in one form."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import hcl2

from stack.deploy.template import load
from stack.paths import ROOT

TEMPLATE = load(ROOT / "infra/template.yaml")
RESOURCES: dict[str, dict[str, Any]] = TEMPLATE["Resources"]


@dataclass(frozen=True)
class Statement:
    """`holder` is the resource that has the policy; `resources` and `condition` are as they are written."""

    holder: str
    sid: str
    effect: str
    actions: tuple[str, ...]
    resources: tuple[Any, ...]
    condition: Any = None

    def __str__(self) -> str:
        return f"{self.holder}.{self.sid}"


def _listed(value: Any) -> tuple[Any, ...]:
    return tuple(value) if isinstance(value, list) else (value,)


def of_document(holder: str, document: Any) -> Iterator[Statement]:
    for said in document["Statement"]:
        # An `Fn::If` that adds a statement: it counts whatever the parameters say.
        said = said["Fn::If"][1] if "Fn::If" in said else said
        sid, actions, resources = said.get("Sid", ""), _listed(said["Action"]), _listed(said.get("Resource"))
        yield Statement(holder, sid, said["Effect"], actions, resources, said.get("Condition"))


def permissions() -> Iterator[Statement]:
    """What functions and roles of the template may do."""
    for name, resource in RESOURCES.items():
        policies = resource["Properties"].get("Policies", [])
        for policy in policies:
            yield from of_document(name, policy.get("PolicyDocument", policy))


def resource_policies() -> Iterator[Statement]:
    """Who may do what with a bucket, a queue or a topic."""
    for name, resource in RESOURCES.items():
        if "PolicyDocument" in resource["Properties"]:
            yield from of_document(name, resource["Properties"]["PolicyDocument"])


def _terraform(files: str) -> list[dict[str, Any]]:
    return [hcl2.loads(file.read_text()) for file in sorted((ROOT / "infra/terraform").glob(files))]


def _of_locals(holder: str, parsed: list[dict[str, Any]]) -> Iterator[Statement]:
    for local in (values for file in parsed for values in file["locals"]):
        for name, value in local.items():
            for sid, said in value[0].items() if name.endswith("_statements") else ():
                conditions = said.get("conditions", said.get("condition"))
                yield Statement(holder, sid, "Allow", tuple(said["actions"]), _listed(said["resources"]), conditions)


def deploy_role() -> Iterator[Statement]:
    """What the deploy role in infra/terraform may do."""
    parsed = _terraform("deploy_policy*.tf")
    yield from _of_locals("deploy", parsed)
    documents = [data["aws_iam_policy_document"] for file in parsed for data in file.get("data", [])]
    (document,) = [each["deploy"] for each in documents if "deploy" in each]
    for said in document["statement"]:
        (sid,), (effect,), (actions,), (resources,) = (said[key] for key in ("sid", "effect", "actions", "resources"))
        yield Statement("deploy", sid, effect, tuple(actions), tuple(resources), said.get("condition"))


def boundary() -> Iterator[Statement]:
    """What the boundary in infra/terraform leaves to roles of the template."""
    yield from _of_locals("boundary", _terraform("boundary.tf"))
