"""What of the template a set of parameters deploys, with parameters and conditions put in."""

from dataclasses import dataclass
from typing import Any

GONE = object()
FUNCTION = "AWS::Serverless::Function"


@dataclass(frozen=True)
class Deployed:
    """Resources by logical id; those that a condition leaves out are not among them.

    An event of a function stands beside it, as the resource that SAM makes of it: `AWS::Serverless::Function.Api` of
    the id `Function.Event`.
    """

    resources: dict[str, dict[str, Any]]

    def types(self) -> set[str]:
        return {resource["Type"] for resource in self.resources.values()}

    def of_type(self, kind: str) -> dict[str, dict[str, Any]]:
        """The properties of all of that type, by logical id."""
        return {name: part.get("Properties", {}) for name, part in self.resources.items() if part["Type"] == kind}


def deployed(template: dict[str, Any], given: dict[str, str]) -> Deployed:
    """What the template deploys with these parameters and its own defaults for the rest.

    A parameter that has neither is the empty text. References to resources stay as they are.

    :raises KeyError: for a parameter or condition that the template does not have
    """
    parameters = template.get("Parameters", {})
    unknown = given.keys() - parameters.keys()
    if unknown:
        raise KeyError(f"the template has no parameter {', '.join(sorted(unknown))}")
    values = {name: str(said.get("Default", "")) for name, said in parameters.items()} | given
    resolver = _Resolver(values, template.get("Conditions", {}))
    kept = {}
    for name, resource in template["Resources"].items():
        if "Condition" in resource and not resolver.holds({"Condition": resource["Condition"]}):
            continue
        kept[name] = resolver.resolved(resource)
        if resource["Type"] == FUNCTION:
            shared = resolver.resolved(template.get("Globals", {}).get("Function", {}))
            kept[name]["Properties"] = shared | kept[name]["Properties"]
            for event, said in kept[name]["Properties"].get("Events", {}).items():
                kept[f"{name}.{event}"] = said | {"Type": f"{FUNCTION}.{said['Type']}"}
    return Deployed(kept)


@dataclass(frozen=True)
class _Resolver:
    values: dict[str, str]
    conditions: dict[str, Any]

    def holds(self, condition: dict[str, Any]) -> bool:
        ((function, said),) = condition.items()
        match function:
            case "Condition":
                return self.holds(self.conditions[said])
            case "Fn::Equals":
                first, second = (str(self.resolved(part)) for part in said)
                return first == second
            case "Fn::Not":
                return not self.holds(said[0])
            case "Fn::And":
                return all(self.holds(part) for part in said)
            case "Fn::Or":
                return any(self.holds(part) for part in said)
        raise KeyError(f"{function} is no condition")

    def resolved(self, value: Any) -> Any:
        if isinstance(value, list):
            return [part for part in map(self.resolved, value) if part is not GONE]
        if not isinstance(value, dict):
            return value
        if value == {"Ref": "AWS::NoValue"}:
            return GONE
        if value.keys() == {"Ref"}:
            return self.values.get(value["Ref"], value)
        if value.keys() == {"Fn::If"}:
            condition, chosen, otherwise = value["Fn::If"]
            return self.resolved(chosen if self.holds({"Condition": condition}) else otherwise)
        parts = {key: self.resolved(part) for key, part in value.items()}
        return {key: part for key, part in parts.items() if part is not GONE}
