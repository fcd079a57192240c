"""What was seen of a stack's resources, as a proof tells it."""

from dataclasses import dataclass, field
from typing import Any

from stack.deploy.findings import Findings
from stack.deploy.stack_view import StackView


@dataclass(frozen=True)
class Seen:
    """One resource: where it was deployed, which of its properties were asserted, and which of those only after they
    had been made by API, since the emulator's CloudFormation ignores them."""

    kind: str
    emulator: str
    asserted: frozenset[str] = field(default_factory=frozenset)
    made_by_api: frozenset[str] = field(default_factory=frozenset)
    template_only: frozenset[str] = field(default_factory=frozenset)


def seen_of(
    stack: StackView, findings: Findings, emulator: str, made: dict[str, tuple[str, ...]], names: set[str] | None = None
) -> dict[str, Seen]:
    """All resources of the stack (or those named), by logical id."""
    return {
        name: _seen(stack.template["Resources"][name], findings.looked_at[name], emulator, made)
        for name in stack.ids
        if names is None or name in names
    }


def _seen(resource: dict[str, Any], looked_at: set[str], emulator: str, made: dict[str, tuple[str, ...]]) -> Seen:
    properties = frozenset(resource.get("Properties", {}))
    by_api = properties & frozenset(made.get(resource["Type"], ()))
    return Seen(
        kind=resource["Type"],
        emulator=emulator,
        asserted=frozenset(looked_at) - by_api,
        made_by_api=by_api & looked_at,
        template_only=properties - looked_at,
    )
