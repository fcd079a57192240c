"""What a check is told about a resource, the differences it finds, and which properties it looked at."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from stack.deploy.stack_view import NO_VALUE, StackView, Unresolved


class Findings:
    """Differences, collected so that one run names them all; and what was looked at, so that a proof can say so."""

    def __init__(self) -> None:
        self.differences: list[str] = []
        self.looked_at: dict[str, set[str]] = defaultdict(set)

    def compare(self, what: str, wanted: Any, found: Any) -> None:
        """Notes a difference. Where a mapping is wanted, keys that only the service has do not count."""
        if isinstance(wanted, dict) and isinstance(found, dict):
            for key, value in wanted.items():
                self.compare(f"{what}.{key}", value, found.get(key))
        elif isinstance(wanted, list) and isinstance(found, list) and len(wanted) == len(found):
            for position, value in enumerate(wanted):
                self.compare(f"{what}[{position}]" if len(wanted) > 1 else what, value, found[position])
        elif _plain(wanted) != _plain(found):
            self.differences.append(f"{what}: the template says {wanted!r}, there is {found!r}")


def _plain(value: Any) -> Any:
    """CloudFormation takes 14, '14' and 14.0 for one number, and true and 'true' for one answer; so does this."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, bool):
        return str(value).lower()
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


@dataclass(frozen=True)
class Resource:
    """One resource of the deployed stack: its properties by the processed template, and how to ask what is there."""

    name: str
    identity: str
    properties: dict[str, Any]
    stack: StackView
    clients: Any
    findings: Findings
    code_sha256: str | None = None
    domain: str | None = None

    def wanted(self, key: str, default: Any = None) -> Any:
        """A property, resolved; one that the parameters leave out is as if it were not there. Raises Unresolved where
        only CloudFormation can work it out."""
        value = self.stack.resolve(self.properties.get(key, default))
        return default if value is NO_VALUE else value

    def looked_at(self, *keys: str) -> None:
        """Notes that these properties were compared."""
        self.findings.looked_at[self.name].update(key for key in keys if key in self.properties)

    def compare(self, what: str, wanted: Any, found: Any, *keys: str) -> None:
        """Compares what is resolved already; the properties that it comes from are those named."""
        self.findings.compare(f"{self.name} {what}", wanted, found)
        self.looked_at(*keys)

    def same(self, found: dict[str, Any], *keys: str) -> None:
        """Compares properties that the service calls by the template's own names; absent ones do not count, and one
        that only CloudFormation can work out is left alone, and so not noted as looked at."""
        for key in keys:
            if key in self.properties:
                try:
                    wanted = self.wanted(key)
                except Unresolved:
                    continue
                self.compare(key, wanted, found.get(key), key)
