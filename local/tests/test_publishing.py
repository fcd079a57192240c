"""A function gets a new version when what it is made of changes, also by a parameter alone, and only then."""

import copy
from typing import Any

import pytest

from stack.deploy.publishing import publish_every_change
from stack.deploy.template import load
from stack.paths import ROOT

TEMPLATE = load(ROOT / "infra/template.yaml")
ZIPS = {"OutfitFunction": "a1", "PublishFunction": "a1", "IngestFunction": "b2"}


def published(template: dict[str, Any] = TEMPLATE, zips: dict[str, str] = ZIPS, **parameters: str) -> dict[str, str]:
    """Function to what SAM is told of it; only those with an alias."""
    sent = copy.deepcopy(template)
    publish_every_change(sent, zips, {"Stage": "dev", **parameters})
    told = {name: each.get("Properties", {}).get("AutoPublishCodeSha256") for name, each in sent["Resources"].items()}
    return {name: digest for name, digest in told.items() if digest}


def test_every_function_is_among_them():
    assert published().keys() == ZIPS.keys()


def test_the_same_again_is_the_same_wherever_the_code_lies():
    moved = copy.deepcopy(TEMPLATE)
    moved["Resources"]["OutfitFunction"]["Properties"]["CodeUri"] = "/elsewhere/api-lambda.zip"
    assert published(moved) == published()


@pytest.mark.parametrize("change", [{"CityRequestsPerHourMax": "3"}, {"Architecture": "x86_64"}])
def test_another_value_of_a_parameter_that_it_is_told_is_a_change(change: dict[str, str]):
    assert published(**change)["OutfitFunction"] != published()["OutfitFunction"]


def test_a_parameter_that_it_is_not_told_is_none():
    assert published(LogRetentionDays="3") == published()


def test_a_default_that_is_said_is_none():
    default = TEMPLATE["Parameters"]["CityRequestsPerHourMax"]["Default"]
    assert published(CityRequestsPerHourMax=str(default)) == published()


def test_other_code_and_other_properties_are_changes():
    assert published(zips=ZIPS | {"OutfitFunction": "c3"})["OutfitFunction"] != published()["OutfitFunction"]
    larger = copy.deepcopy(TEMPLATE)
    larger["Resources"]["OutfitFunction"]["Properties"]["MemorySize"] = 2048
    assert published(larger)["OutfitFunction"] != published()["OutfitFunction"]
