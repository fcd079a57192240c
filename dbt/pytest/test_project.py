"""The habits of the dbt project, as its files state them; no warehouse is needed."""

import csv
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

MODELS = Path(__file__).parents[1] / "models"


def stated(kind: str) -> list[dict[str, Any]]:
    """What all yml files state of a kind: models, exposures, unit_tests …"""
    files = sorted(MODELS.rglob("*.yml"))
    return [entry for file in files for entry in (yaml.safe_load(file.read_text()) or {}).get(kind, [])]


def gold() -> list[str]:
    return sorted(file.stem for file in (MODELS / "gold").glob("*.sql"))


def every_model() -> list[str]:
    return sorted(file.stem for file in MODELS.rglob("*.sql"))


def named(kind: str, name: str) -> dict[str, Any]:
    [entry] = [entry for entry in stated(kind) if entry["name"] == name]
    return entry


@pytest.mark.parametrize("name", every_model())
def test_a_model_states_its_grain_first(name):
    assert named("models", name)["description"].startswith("Grain: ")


@pytest.mark.parametrize("name", gold())
def test_a_gold_model_has_its_key_tested_and_a_reader_with_an_owner(name):
    tests = named("models", name)["data_tests"]
    keys = [test["expressions_hold"]["arguments"]["key"] for test in tests if "expressions_hold" in test]
    assert keys
    readers = [exposure for exposure in stated("exposures") if f"ref('{name}')" in exposure["depends_on"]]
    assert [exposure["owner"]["email"] for exposure in readers]


@pytest.mark.parametrize("name", gold())
def test_a_gold_model_has_a_unit_test(name):
    assert [test["name"] for test in stated("unit_tests") if test["model"] == name]


@pytest.mark.parametrize("name", gold())
def test_a_number_in_gold_ends_with_a_unit_that_is_known(name):
    """The seed `units` says what each suffix means; what counts or ranks has none and says so."""
    with (MODELS.parent / "seeds/units.csv").open() as seed:
        suffixes = tuple(row["suffix"] for row in csv.DictReader(seed))
    for column in named("models", name)["columns"]:
        if column["data_type"] in ("double", "int"):
            assert column["name"].endswith(suffixes), column["name"]


def test_the_weather_codes_that_pass_are_those_whose_meaning_is_known():
    macro = re.search(r"macro known_weather_codes.*?endmacro", (MODELS.parent / "macros/reading.sql").read_text(), re.S)
    with (MODELS.parent / "seeds/weather_codes.csv").open() as seed:
        known = [row["weather_code"] for row in csv.DictReader(seed)]
    assert macro
    assert re.findall(r"\d+", macro[0]) == known
