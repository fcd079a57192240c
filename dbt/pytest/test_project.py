"""The habits of the dbt project, as its files state them; no warehouse is needed."""

import csv
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
MODELS = ROOT / "models"
TESTED_DOWNSTREAM = {
    # A row of each makes a row, or hours or activities of its own, of the other: one twice would be there twice.
    "raw_weather_data": "int_forecasts__checked",
    "stg_open_meteo__forecasts": "int_forecasts__checked",
    "int_forecasts__quarantined": "int_forecasts__checked",
    "int_hours__felt": "transformed_outfit_recommendations",
    "int_outfits__chosen": "transformed_outfit_recommendations",
    "int_ensembles": "dim_outfit",
    "activities": "dim_activity",
    "garments": "dim_garment",
}
"""Where the key of a view, table or seed is tested that has no test of its own: each statement costs about a second."""


def stated(kind: str) -> list[dict[str, Any]]:
    """What all yml files state of a kind: models, exposures, unit_tests …"""
    files = sorted([*MODELS.rglob("*.yml"), *(ROOT / "seeds").rglob("*.yml")])
    return [entry for file in files for entry in (yaml.safe_load(file.read_text()) or {}).get(kind, [])]


def gold() -> list[str]:
    return sorted(file.stem for file in (MODELS / "gold").glob("*.sql"))


def every_model() -> list[str]:
    return sorted(file.stem for file in MODELS.rglob("*.sql"))


def models_in_the_warehouse() -> list[str]:
    """Those that are not ephemeral, which are parts of other models' statements."""
    files = MODELS.rglob("*.sql")
    return sorted(file.stem for file in files if "materialized='ephemeral'" not in file.read_text())


def every_seed() -> list[str]:
    return sorted(file.stem for file in (ROOT / "seeds").rglob("*.csv"))


def named(kind: str, name: str) -> dict[str, Any]:
    [entry] = [entry for entry in stated(kind) if entry["name"] == name]
    return entry


@pytest.mark.parametrize("name", every_model())
def test_a_model_states_its_grain_first(name):
    assert named("models", name)["description"].startswith("Grain: ")


def has_its_key_tested(kind: str, name: str) -> bool:
    tests = named(kind, name).get("data_tests", [])
    return any(test["expressions_hold"]["arguments"]["key"] for test in tests if "expressions_hold" in test)


@pytest.mark.parametrize("name", models_in_the_warehouse())
def test_a_model_has_its_key_tested_or_is_made_row_by_row_into_one_that_has(name):
    if name in TESTED_DOWNSTREAM:
        assert not has_its_key_tested("models", name), "no more an exception"
        assert has_its_key_tested("models", TESTED_DOWNSTREAM[name])
    else:
        assert has_its_key_tested("models", name)


def test_a_source_that_the_pipeline_fills_has_its_key_tested_where_it_is_read():
    [bronze] = [source for source in stated("sources") if source["name"] == "bronze"]
    assert {table["name"] for table in bronze["tables"]} <= TESTED_DOWNSTREAM.keys()


@pytest.mark.parametrize("name", every_seed())
def test_a_seed_has_its_key_tested(name):
    in_one_statement = f"ref('{name}')" in (ROOT / "tests/no_two_rows_of_a_seed_have_one_key.sql").read_text()
    places = [in_one_statement, has_its_key_tested("seeds", name), name in TESTED_DOWNSTREAM]
    assert places.count(True) == 1


@pytest.mark.parametrize("name", gold())
def test_a_gold_model_has_a_reader_with_an_owner(name):
    readers = [exposure for exposure in stated("exposures") if f"ref('{name}')" in exposure["depends_on"]]
    assert [exposure["owner"]["email"] for exposure in readers]


@pytest.mark.parametrize("name", gold())
def test_a_gold_model_has_a_unit_test(name):
    assert [test["name"] for test in stated("unit_tests") if test["model"] == name]


@pytest.mark.parametrize("name", gold())
def test_a_number_in_gold_ends_with_a_unit_that_is_known(name):
    """The seed `units` says what each suffix means; what counts or ranks has none and says so."""
    with (ROOT / "seeds/units.csv").open() as seed:
        suffixes = tuple(row["suffix"] for row in csv.DictReader(seed))
    for column in named("models", name)["columns"]:
        if column["data_type"] in ("double", "int"):
            assert column["name"].endswith(suffixes), column["name"]


def test_the_weather_codes_that_pass_are_those_whose_meaning_is_known():
    macro = re.search(r"macro known_weather_codes.*?endmacro", (ROOT / "macros/reading.sql").read_text(), re.S)
    with (ROOT / "seeds/weather_codes.csv").open() as seed:
        known = [row["weather_code"] for row in csv.DictReader(seed)]
    assert macro
    assert re.findall(r"\d+", macro[0]) == known
