"""A new version of a function for every change of it, also of what only a parameter tells it."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from stack.cost.deployed import FUNCTION
from stack.deploy.template import CODE, references


def publish_every_change(template: dict[str, Any], zips: Mapping[str, str], parameters: Mapping[str, str]) -> None:
    """Tells SAM by a digest when a function with an alias has changed.

    By itself it compares properties as they are written, in which a parameter is a name: with another value for it the
    function changes, no version is published, and the alias leads to the old value for good (aws-sam-translator 1.115,
    `SamFunction._construct_version`).
    """
    known = {name: each.get("Default", "") for name, each in template.get("Parameters", {}).items()} | dict(parameters)
    shared = template.get("Globals", {}).get("Function", {})
    for name, resource in template["Resources"].items():
        properties = resource.get("Properties", {})
        if resource["Type"] == FUNCTION and "AutoPublishAlias" in {*shared, *properties}:
            told = {each: str(known[each]) for each in {*references([properties, shared])} & known.keys()}
            own = {key: value for key, value in properties.items() if key != CODE}  # where the zip lies does not count
            made_of = json.dumps([own, shared, zips.get(name), told], sort_keys=True)
            properties["AutoPublishCodeSha256"] = hashlib.sha256(made_of.encode()).hexdigest()[:12]
