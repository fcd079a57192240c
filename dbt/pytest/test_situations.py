"""What to wear in the situations of situations.csv, landed as cities and dressed by the real pipeline in one build.

must_have and must_not_have are garments; `a|b` is either; `waterproof` and `windproof` are a shell that is so.
"""

import csv
import json
import math
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from java_agreement import disagreements, gold_query
from nearest_outfit import chosen_query, farther_than_need_be
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
        *("build", "--select", "+transformed_outfit_recommendations", "dim_outfit"),
        *("--exclude-resource-type", "test", "unit_test"),
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


def test_whoever_is_hot_is_told_of_shade_water_and_light_clothes_in_one_sentence(dressed: Dressed) -> None:
    heat = ("strong_heat_stress", "very_strong_heat_stress", "extreme_heat_stress")
    assert {row["stress_class"] for row in dressed.rows} >= set(heat)
    for row in dressed.rows:
        for person in told_people(row):
            told = [sentence for sentence in person["advice"] if "light and loose" in sentence]
            assert len(told) == (row["stress_class"] in heat), (row["city_id"], row["activity_id"], person["advice"])
            assert all("seek shade, drink water" in sentence for sentence in told)


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


def told_people(row: dict[str, Any]) -> list[dict[str, Any]]:
    """What each person is told, put together from gold's parts as the API does it."""
    told = json.loads(row["by_sensitivity_json"])
    shared = {name: told.pop(name, None) for name in ("protection_reason", "accessories")}
    return [dict(zip(told, person, strict=True)) | shared for person in zip(*told.values(), strict=True)]


def test_the_average_person_is_told_the_same_twice(dressed: Dressed) -> None:
    outfits = dressed.dbt.query(f"select outfit_id, garment_ids, protecting_garment_ids from {PREFIX}gold.dim_outfit")
    ensembles = {outfit["outfit_id"]: outfit for outfit in outfits}
    for row in dressed.rows:
        average = next(person for person in told_people(row) if person["sensitivity"] == 0)
        alike = average.keys() & row.keys()
        assert len(alike) == 6
        assert {column: average[column] for column in alike} == {column: row[column] for column in alike}
        assert average["advice"] == json.loads(row["advice_json"])
        ensemble = ensembles[average["outfit_id"]]
        garments = [
            {"id": worn, "role": "weather", "reason": average["protection_reason"]}
            if worn in ensemble["protecting_garment_ids"].split(",")
            else {
                "id": worn,
                "role": "warmth",
                "reason": f"{float(GARMENTS[worn]['insulation_clo']):.2f} clo{average['asked_for']}",
            }
            for worn in ensemble["garment_ids"].split(",")
        ]
        garments += [{"id": worn["id"], "role": "weather", "reason": worn["reason"]} for worn in average["accessories"]]
        assert garments == json.loads(row["garments_json"])


def test_the_outfit_is_the_one_nearest_to_comfortable(dressed: Dressed) -> None:
    hours = dressed.dbt.query(chosen_query(PREFIX))
    assert len(hours) == len(dressed.rows)
    assert farther_than_need_be(hours, dressed.dbt.query(f"select * from {PREFIX}gold.dim_outfit")) == []


def test_who_feels_colder_is_never_given_less_and_somewhere_more(dressed: Dressed) -> None:
    differences = []
    for row in dressed.rows:
        people = told_people(row)
        assert [person["sensitivity"] for person in people] == [-2, -1, 0, 1, 2]
        for number in ("minimal_insulation_clo", "comfortable_insulation_clo", "worn_insulation_clo"):
            told = [person[number] for person in people]
            assert told == sorted(told, reverse=True), (row["city_id"], row["activity_id"], number)
        differences.append(people[0]["worn_insulation_clo"] - people[-1]["worn_insulation_clo"])
    assert sum(difference > 0.3 for difference in differences) > len(differences) / 3


def test_each_figure_in_a_sentence_has_its_unit_behind_it(dressed: Dressed) -> None:
    bare_figure = re.compile(r"(?<![\d.])-?\d+(?:\.\d+)?(?![\d.]*\d)(?! (?:°C|m/s|mm|clo|%|minutes)(?!\w))")
    without_unit = re.compile(r"UV index \d+; protection is advised from 3 on")
    for row in dressed.rows:
        sentences = [worn["reason"] for worn in json.loads(row["garments_json"])]
        sentences += [sentence for person in told_people(row) for sentence in person["advice"]]
        sentences += ["0.25 clo" + person["asked_for"] for person in told_people(row)]
        for sentence in sentences:
            assert bare_figure.findall(without_unit.sub("", sentence)) == [], sentence
            assert "-0 " not in sentence, sentence


def test_sql_and_java_agree_on_every_hour_of_the_batch(dressed: Dressed) -> None:
    rows = dressed.dbt.query(gold_query(PREFIX))
    assert len(rows) >= 6 * len(SITUATIONS)
    assert disagreements(rows)[:10] == []
