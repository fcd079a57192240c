"""What a check compares with, and the differences it finds."""

from typing import Any

from stack.deploy.stack_view import StackView, Unresolved


class Findings:
    """Differences, collected so that one run names them all."""

    def __init__(self) -> None:
        self.differences: list[str] = []

    def compare(self, what: str, wanted: Any, found: Any) -> None:
        """Notes a difference. Where a mapping is wanted, keys that only the service has do not count."""
        if isinstance(wanted, dict) and isinstance(found, dict):
            for key, value in wanted.items():
                self.compare(f"{what}.{key}", value, found.get(key))
        elif wanted != found:
            self.differences.append(f"{what}: the template says {wanted!r}, there is {found!r}")


class Check:
    """What a check needs: the stack, the clients, the built zips' hashes, the API's domain, and where to report."""

    def __init__(self, stack: StackView, clients: Any, zips: dict[str, str], domain: str) -> None:
        self.stack, self.clients, self.zips, self.domain = stack, clients, zips, domain
        self.findings = Findings()

    def resolved(self, value: Any) -> Any:
        """The value, or None where only CloudFormation can work it out; then it cannot be compared."""
        try:
            return self.stack.resolve(value)
        except Unresolved:
            return None

    def compare(self, what: str, wanted: Any, found: Any) -> None:
        resolved = self.resolved(wanted)
        if resolved is not None:
            self.findings.compare(what, resolved, found)
