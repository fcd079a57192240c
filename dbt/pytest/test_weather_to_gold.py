"""From a landing object to gold, with the real dbt on the local warehouse."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest
from wearcast_dbt import SCHEDULED_AT, Dbt, Landing, record

SITUATIONS = {
    "hot-and-sunny": {"temperature_2m": 34, "uv_index": 9, "weather_code": 0},
    "zero-and-calm": {"temperature_2m": 0},
    "warm-rain": {"temperature_2m": 22, "precipitation": 1.2, "precipitation_probability": 90, "weather_code": 61},
    "arctic-wind": {"temperature_2m": -20, "wind_speed_10m": 10, "wind_gusts_10m": 16},
}
DRESSED = {
    "hot-and-sunny": {"sun_hat", "sunglasses", "sunscreen", "water_bottle", "sandals"},
    "zero-and-calm": {"wool_hat", "gloves", "scarf", "thick_socks", "sturdy_shoes"},
    "warm-rain": {"umbrella"},
    "arctic-wind": {"balaclava", "fur_hat", "expedition_mittens", "expedition_boots"},
}
GROWING = {
    "int_forecasts__checked": "silver.int_forecasts__checked",
    "fct_weather_hourly": "gold.fct_weather_hourly",
    "aggregated_weather_trends": "gold.aggregated_weather_trends",
}
UNTIDY_TIMES = ["2026-11-23T06:00", "2026-11-23T07:00", "2026-11-23T07:00", "2026-11-23T08:00"]


def untidy() -> dict:
    """An hour twice, a null, a word for a number, a series that is none, one that is too short."""
    return record(
        "untidy",
        {},
        time=UNTIDY_TIMES,
        temperature_2m=[5.0, 99.0, 6.0, None],
        wind_speed_10m=["calm", 1.0, 1.0, 1.0],
        uv_index="none",
        weather_code=[3],
    )


def landed() -> list[dict | str]:
    return [*(record(city, weather) for city, weather in SITUATIONS.items()), untidy(), "{not json", ""]


Rows = list[dict[str, Any]]


@dataclass(frozen=True)
class Story:
    """Loaded twice, built, overwritten by a retry, loaded, built: what each load counted, and what then was there."""

    loads: list[tuple[int, ...]]
    bronze: list[Rows]
    outfits: Rows
    garments: Rows
    untidy_hours: Rows
    untidy_faults: Rows
    temperatures: Rows
    hours: Rows


@pytest.fixture(scope="module")
def story(dbt: Dbt, landing: Landing) -> Story:
    """Told once and kept, so that no test hangs on another."""
    loads, bronze = [], []

    def load() -> None:
        loads.append(counts(dbt.load(landing).stdout))
        bronze.append(dbt.query("select * from bronze.raw_weather_data order by city_id"))

    def build(*options: str) -> None:
        built = dbt.run("build", *options)
        assert built.returncode == 0, built.stdout[-4000:]

    landing.write(*landed())
    load()
    load()
    build()
    first = {
        "outfits": dbt.query(
            "select * from gold.transformed_outfit_recommendations "
            "where valid_at = '2026-11-23 07:00:00' and activity_id = 'walking'"
        ),
        "garments": dbt.query("select * from gold.dim_garment"),
        "untidy_hours": dbt.query(
            "select * from silver.int_forecasts__hourly where city_id = 'untidy' order by valid_at"
        ),
        "untidy_faults": dbt.query(
            "select hour_index, series, reading, reason from silver.int_forecasts__quarantined"
            " where city_id = 'untidy' order by hour_index nulls first, series"
        ),
    }
    retried = [record(city, weather | {"temperature_2m": 1.0}) for city, weather in SITUATIONS.items()]
    written = landing.modified_at()
    while landing.modified_at() - written < timedelta(seconds=1):
        landing.write(*retried)
    load()
    build("--exclude-resource-type", "unit_test")
    return Story(
        loads=loads,
        bronze=bronze,
        **first,
        temperatures=dbt.query("select distinct air_temperature_c as t from gold.transformed_outfit_recommendations"),
        hours=dbt.query("select count(*) as row_count from silver.int_forecasts__hourly"),
    )


def counts(output: str) -> tuple[int, ...]:
    found = re.search(r"inserted=(\d+) updated=(\d+) total=(\d+)", output)
    assert found, output
    return tuple(map(int, found.groups()))


def test_keys_that_could_end_a_literal_are_refused(dbt: Dbt, landing: Landing) -> None:
    keys = ["it's.gz", "a`b.gz", "a\nb.gz", "a*b.gz", ""]
    refused = dbt.load(landing, "landing/fine.gz", *keys)
    assert refused.returncode != 0
    said = re.search(r"load_raw_weather: not object keys .*?: (\[.*\])", refused.stdout)
    assert said, refused.stdout
    assert json.loads(said[1]) == keys


def test_no_keys_are_refused(dbt: Dbt) -> None:
    refused = dbt.run("run-operation", "load_raw_weather", "--args", '{"location": "s3://landing", "object_keys": []}')
    assert refused.returncode != 0
    assert "object_keys must be a list with at least one key" in refused.stdout


def test_an_object_lands_line_by_line_and_a_second_time_changes_nothing(story: Story, landing: Landing) -> None:
    assert story.loads[:2] == [(6, 0, 6), (0, 0, 6)]
    assert story.bronze[1] == story.bronze[0]
    assert {row["object_path"] for row in story.bronze[0]} == {landing.key}


def test_each_situation_is_dressed_for(story: Story) -> None:
    garments = {row["city_id"]: json.loads(row["garments_json"]) for row in story.outfits}
    missing = {city: DRESSED[city] - {garment["id"] for garment in garments[city]} for city in DRESSED}
    assert missing == {city: set() for city in DRESSED}
    clo = {row["garment_id"]: row["insulation_clo"] for row in story.garments}
    worn = {row["city_id"]: row["worn_insulation_clo"] for row in story.outfits}
    for city, outfit in garments.items():
        assert worn[city] == pytest.approx(0.161 + 0.835 * sum(clo[g["id"]] for g in outfit), abs=0.001)
        assert all(garment["reason"].endswith(".") for garment in outfit)


def test_untidy_readings_become_nulls_and_each_hour_is_told_once(story: Story) -> None:
    assert [row["air_temperature_c"] for row in story.untidy_hours] == [5.0, 6.0, None]
    assert [row["wind_speed_m_s"] for row in story.untidy_hours] == [None, 1.0, 1.0]
    assert [row["uv_index"] for row in story.untidy_hours] == [None, None, None]
    assert [row["weather_code"] for row in story.untidy_hours] == [3, None, None]
    assert [tuple(fault.values()) for fault in story.untidy_faults] == [
        (None, "uv_index", None, "missing_series"),
        (None, "weather_code", "1 for 4 hours", "wrong_length"),
        (0, "wind_speed_10m", "calm", "not_a_number"),
        (1, None, None, "repeated_hour"),
        (3, "temperature_2m", None, "missing_reading"),
    ]


def test_an_object_overwritten_by_a_retry_updates_its_rows(story: Story) -> None:
    assert story.loads[2] == (0, len(SITUATIONS), 6)


def test_a_second_build_takes_what_is_new(story: Story) -> None:
    assert {row["t"] for row in story.temperatures} == {1.0, 5.0, 6.0}
    assert story.hours == [{"row_count": 4 * len(SITUATIONS) + 3}]


def land_later(dbt: Dbt, landing: Landing, days: int) -> None:
    """Lands and loads an issue as so many days later: of the day before, the day itself and the next."""
    due = SCHEDULED_AT + timedelta(days=days)
    stamp = due.strftime("%Y-%m-%dT%H:%M:00Z")
    times = [(due + timedelta(hours=hour - 24)).strftime("%Y-%m-%dT%H:00") for hour in range(72)]
    line = record("zero-and-calm", {"temperature_2m": float(days)}, 72, time=times)
    place = replace(landing, key=f"landing/source=open_meteo/date={due:%Y-%m-%d}/run={stamp}.ndjson.gz")
    place.write(line | {"scheduled_at": stamp, "retrieved_at": stamp})
    assert counts(dbt.load(place).stdout)[:2] == (1, 0)
    # What was loaded within ten minutes of one another is built together.
    dbt.query(
        f"update bronze.raw_weather_data set loaded_at = loaded_at + interval {days} days"
        f" where object_path = '{place.key}'"
    )


def rows_of(dbt: Dbt, tables: Iterable[str]) -> dict[str, list[dict]]:
    return {table: dbt.query(f"select * from {table} order by all") for table in tables}


@pytest.mark.usefixtures("story")
def test_what_grew_issue_by_issue_is_what_one_build_makes_of_them_all(dbt: Dbt, landing: Landing) -> None:
    """With a pause before the last of them, so that of some hours no issue told when they were past."""
    for days in (1, 3, 9):
        land_later(dbt, landing, days)
        built = dbt.run("run", "--select", *GROWING)
        assert built.returncode == 0, built.stdout[-4000:]
    grown = rows_of(dbt, GROWING.values())
    built = dbt.run("run", "--full-refresh", "--select", *GROWING)
    assert built.returncode == 0, built.stdout[-4000:]
    assert rows_of(dbt, GROWING.values()) == grown
    errors = {
        str(row["local_date"]): row["forecast_error_1_day_k"]
        for row in grown["gold.aggregated_weather_trends"]
        if row["forecast_error_1_day_k"] is not None
    }
    assert errors == {"2026-11-25": 2.0, "2026-11-26": 2.0}
