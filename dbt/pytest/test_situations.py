"""What to wear in the situations of situations.csv, landed as cities and dressed by the real pipeline in one build.

must_have and must_not_have are garments; `a|b` is either; `waterproof` and `windproof` are a shell that is so.
"""

import csv
import json
import math
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from java_agreement import disagreements, gold_query
from wearcast_dbt import Dbt, Landing, record

HERE = Path(__file__).parent
PREFIX = "situations_"
# Where the sun stands high at 07:00 UTC on the day of the trial run.
PLACE = {"latitude_deg": -20.0, "longitude_deg": 72.0, "timezone": "UTC"}
SERIES = {
    "air_c": "temperature_2m",
    "wind_m_s": "wind_speed_10m",
    "gusts_m_s": "wind_gusts_10m",
    "humidity_pct": "relative_humidity_2m",
    "water_mm": "precipitation",
    "chance_pct": "precipitation_probability",
    "sun_w_m2": "shortwave_radiation",
    "uv": "uv_index",
    "code": "weather_code",
}


def read(path: Path) -> list[dict[str, str]]:
    with path.open() as file:
        return list(csv.DictReader(file))


SITUATIONS = read(HERE / "situations.csv")
# Bands of air temperature, by where they end.
BANDS = {"frost": -5, "cold": 8, "cool": 15, "mild": 22, "warm": math.inf}
GARMENTS = {garment["garment_id"]: garment for garment in read(HERE.parent / "seeds/garments.csv")}


def city_id(situation: dict[str, str]) -> str:
    return situation["situation"].replace(" ", "-")


def landed(situation: dict[str, str]) -> dict[str, Any]:
    weather = {series: float(situation[name]) if situation[name] else None for name, series in SERIES.items()}
    line = record(city_id(situation), weather)
    line["city"] |= PLACE
    return line


@dataclass(frozen=True)
class Dressed:
    """Gold's rows of all situations and activities, and those by situation."""

    dbt: Dbt
    rows: list[dict[str, Any]]

    def row(self, situation: dict[str, str]) -> dict[str, Any]:
        key = (city_id(situation), situation["activity"])
        return next(row for row in self.rows if (row["city_id"], row["activity_id"]) == key)


@pytest.fixture(scope="module")
def dressed(dbt: Dbt, landing: Landing) -> Dressed:
    apart = replace(dbt, warehouse=dbt.warehouse | {"WAREHOUSE_SCHEMA_PREFIX": PREFIX})
    batch = replace(landing, key=landing.key.replace("source=open_meteo", "source=situations"))
    batch.write(*map(landed, SITUATIONS))
    loaded = apart.load(batch)
    assert loaded.returncode == 0, loaded.stdout[-3000:]
    built = apart.run(
        "build", "--select", "+transformed_outfit_recommendations", "--exclude-resource-type", "test", "unit_test"
    )
    assert built.returncode == 0, built.stdout[-3000:]
    gold = f"{PREFIX}gold.transformed_outfit_recommendations"
    return Dressed(apart, apart.query(f"select * from {gold} where valid_at = '2026-11-23 07:00:00'"))


def is_met(wish: str, worn: set[str]) -> bool:
    if wish in ("waterproof", "windproof"):
        return any(GARMENTS[one]["layer"] == "shell" and GARMENTS[one][f"is_{wish}"] == "true" for one in worn)
    return bool(worn & set(wish.split("|")))


def test_there_are_situations_enough() -> None:
    assert len(SITUATIONS) >= 40


@pytest.mark.parametrize("situation", SITUATIONS, ids=[situation["situation"] for situation in SITUATIONS])
def test_what_to_wear(dressed: Dressed, situation: dict[str, str]) -> None:
    row = dressed.row(situation)
    worn = {garment["id"] for garment in json.loads(row["garments_json"])}
    assert [wish for wish in situation["must_have"].split() if not is_met(wish, worn)] == [], worn
    assert [garment for garment in situation["must_not_have"].split() if garment in worn] == [], worn
    assert situation["says"] in row["garments_json"] + row["advice_json"]
    assert not situation["fit"] or row["fit"] == situation["fit"]


def test_one_garment_a_slot_each_fit_for_activity_and_temperature_in_the_order_of_dressing(dressed: Dressed) -> None:
    for row in dressed.rows:
        worn = [GARMENTS[garment["id"]] for garment in json.loads(row["garments_json"])]
        assert len({garment["slot"] for garment in worn}) == len(worn), worn
        assert all(row["activity_id"] in garment["fit_for_activities"].split(",") for garment in worn), worn
        band = next(band for band, end in BANDS.items() if row["air_temperature_c"] < end)
        assert all(band in garment["fit_for_temperatures"].split(",") for garment in worn), (band, worn)
        order = [int(garment["put_on_order"]) for garment in worn]
        assert order == sorted(order), worn
        total = 0.161 + 0.835 * sum(float(garment["insulation_clo"]) for garment in worn)
        assert row["worn_insulation_clo"] == pytest.approx(total, abs=0.001)


def test_sql_and_java_agree_on_every_hour_of_the_batch(dressed: Dressed) -> None:
    rows = dressed.dbt.query(gold_query(PREFIX))
    assert len(rows) >= 6 * len(SITUATIONS)
    assert disagreements(rows)[:10] == []
