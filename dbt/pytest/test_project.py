"""The habits of the dbt project, as its files state them; no warehouse is needed."""

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


@pytest.mark.parametrize("model", stated("models"), ids=lambda model: model["name"])
def test_a_described_model_states_its_grain_first(model):
    assert model["description"].startswith("Grain: ")


@pytest.mark.parametrize("name", gold())
def test_a_gold_model_has_its_key_tested_and_a_reader_with_an_owner(name):
    [model] = [model for model in stated("models") if model["name"] == name]
    keys = [test["expressions_hold"]["arguments"]["key"] for test in model["data_tests"] if "expressions_hold" in test]
    assert keys
    readers = [exposure for exposure in stated("exposures") if f"ref('{name}')" in exposure["depends_on"]]
    assert [exposure["owner"]["email"] for exposure in readers]
