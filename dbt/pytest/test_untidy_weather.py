"""Bad weather data beside good: the batch lands, good rows pass, bad ones are quarantined with a reason, nothing stops.

In schemas of its own, so that it tells its story beside the other tests'. What comes of each step is kept, so that a
test can look at it whatever came after.
"""

import json
import re
from collections import Counter
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from wearcast_dbt import SCHEDULED_AT, Dbt, Landing, record

CHECK = ["--exclude-resource-type", "unit_test"]
CLOCKS_GO_BACK = datetime(2026, 10, 24, 12, 7, tzinfo=UTC)
CLOCKS_GO_FORWARD = datetime(2027, 3, 27, 12, 7, tzinfo=UTC)


def changed(line: dict, *path: str, **members: object) -> dict:
    """The line with members of the object at `path` replaced, or left out where they are None."""
    line = json.loads(json.dumps(line))
    place = line
    for name in path:
        place = place[name]
    for name, value in members.items():
        place.pop(name) if value is None else place.update({name: value})
    return line


def hours(*texts: str | None) -> list[str | None]:
    return [text and f"2026-11-23T{text}" for text in texts]


def landed() -> list[dict | str]:
    fine = record("fine", {"temperature_2m": 3.0})
    return [
        fine,
        record("also-fine", {"temperature_2m": 4.0, "shortwave_radiation": 999}),
        record("shuffled", {}, 3, time=hours("08:00", "06:00", "07:00"), temperature_2m=[8, 6, 7]),
        record("readings", {}, temperature_2m=[None, "warm", 80, 999], wind_speed_10m=[-9999, 1, 1, "1.5"]),
        record("nulls", {"wind_gusts_10m": None, "uv_index": None}),
        record("no-series", {}, uv_index="none", precipitation=None),
        record("no-temperature", {}, temperature_2m=None),
        record("lengths", {}, weather_code=[3], uv_index=[0.0] * 6),
        record("late", {}, time=hours("soon", "06:00", "07:00", "08:00"), precipitation=None, wind_gusts_10m=[2.0]),
        record("codes", {}, weather_code=[4, 61.7, 61, -1]),
        record("hours", {}, time=hours("06:00", "soon", None, "06:30"), temperature_2m=[1, 2, 3, 4]),
        record("twice", {}, 3, time=hours("06:00", "06:00", "07:00"), temperature_2m=[1, 2, 3]),
        record("far", {}, 2, time=["2026-11-23T06:00", "2036-11-23T06:00"], temperature_2m=[1, 2]),
        record("no-hours", {}, 0),
        "{not json",
        '["no", "object"]',
        changed(fine, "city", id=None),
        changed(fine, retrieved_at="2026-11-23T06:07:01Z"),
        changed(record("nowhere", {}), "city", timezone="Europe/Nowhere"),
        changed(record("nameless", {}), "city", name=None),
        changed(record("undated", {}), scheduled_at=None),
        changed(record("misdated", {}), scheduled_at="2026-11-23T09:07:00Z"),
        changed(record("never-told", {}), retrieved_at="lately"),
        changed(record("rumour", {}), source="hearsay"),
    ]


EXPECTED = Counter(
    {
        ("readings", 0, "temperature_2m", None, "missing_reading"): 1,
        ("readings", 0, "wind_speed_10m", "-9999", "missing_code"): 1,
        ("readings", 1, "temperature_2m", "warm", "not_a_number"): 1,
        ("readings", 2, "temperature_2m", "80", "out_of_range"): 1,
        ("readings", 3, "temperature_2m", "999", "missing_code"): 1,
        ("no-series", None, "uv_index", None, "missing_series"): 1,
        ("no-series", None, "precipitation", None, "missing_series"): 1,
        ("no-temperature", None, "temperature_2m", None, "missing_series"): 1,
        ("lengths", None, "weather_code", "1 for 4 hours", "wrong_length"): 1,
        ("lengths", None, "uv_index", "6 for 4 hours", "wrong_length"): 1,
        ("late", 0, None, None, "unreadable_hour"): 1,
        ("late", None, "precipitation", None, "missing_series"): 1,
        ("late", None, "wind_gusts_10m", "1 for 4 hours", "wrong_length"): 1,
        ("codes", 0, "weather_code", "4", "unknown_code"): 1,
        ("codes", 1, "weather_code", "61.7", "unknown_code"): 1,
        ("codes", 3, "weather_code", "-1", "unknown_code"): 1,
        ("hours", 1, None, None, "unreadable_hour"): 1,
        ("hours", 2, None, None, "unreadable_hour"): 1,
        ("hours", 3, None, None, "unreadable_hour"): 1,
        ("twice", 0, None, None, "repeated_hour"): 1,
        ("far", 1, None, None, "distant_hour"): 1,
        ("no-hours", None, None, None, "no_hours"): 1,
        ("unreadable", None, None, None, "unparseable_line"): 1,
        ("unreadable", None, None, None, "missing_city_id"): 2,
        ("repeated", None, None, None, "repeated_city"): 1,
        ("nowhere", None, None, None, "invalid_city"): 1,
        ("nameless", None, None, None, "invalid_city"): 1,
        ("undated", None, None, None, "missing_scheduled_at"): 1,
        ("misdated", None, None, None, "wrong_issue"): 1,
        ("never-told", None, None, None, "missing_retrieved_at"): 1,
        ("rumour", None, None, None, "unknown_source"): 1,
    }
)


def issue(landing: Landing, scheduled_at: datetime, *lines: dict) -> Landing:
    """Lands lines as the issue of another time, and answers where."""
    stamp = scheduled_at.strftime("%Y-%m-%dT%H:%M:00Z")
    key = f"landing/source=open_meteo/date={stamp[:10]}/run={stamp}.ndjson.gz"
    place = replace(landing, key=key)
    retrieved_at = (scheduled_at + timedelta(seconds=9)).strftime("%Y-%m-%dT%H:%M:%SZ")
    place.write(*(changed(line, scheduled_at=stamp, retrieved_at=retrieved_at) for line in lines))
    return place


def hourly_from(start: datetime, city_id: str, count: int, **city: object) -> dict:
    times = [(start + timedelta(hours=hour)).strftime("%Y-%m-%dT%H:00") for hour in range(count)]
    line = record(city_id, {}, count, time=times, temperature_2m=[10.0] * count)
    return changed(line, "city", **city)


@pytest.fixture(scope="module")
def untidy(dbt: Dbt) -> Dbt:
    return replace(dbt, warehouse=dbt.warehouse | {"WAREHOUSE_SCHEMA_PREFIX": "untidy_"})


Rows = list[dict[str, Any]]


@dataclass(frozen=True)
class Step:
    """What there was after a step: the answers to queries, and the report with its last line."""

    rows: dict[str, Rows]
    report: str
    summary: str


def done(untidy: Dbt, folder: Path, *build: str, **queries: str) -> Step:
    built = untidy.run(*build)
    assert built.returncode == 0, built.stdout[-4000:]
    made = untidy.quality_report(page := folder / "report.html")
    assert made.returncode == 0, made.stderr
    rows = {name: untidy.query(query) for name, query in queries.items()}
    return Step(rows, page.read_text(), made.stdout.splitlines()[-1])


@pytest.fixture(scope="module")
def batch(untidy: Dbt, landing: Landing, tmp_path_factory: pytest.TempPathFactory) -> Step:
    """A batch with every fault is built, and all tests pass."""
    place = issue(landing, SCHEDULED_AT)
    place.write(*landed())
    assert f"inserted={len(landed())}" in untidy.load(place).stdout
    return done(
        untidy,
        tmp_path_factory.mktemp("batch"),
        *("build", *CHECK),
        good="select city_id, array_join(collect_list(coalesce(cast(air_temperature_c as string), '-')), ' ') as told"
        " from (select * from untidy_silver.int_forecasts__hourly order by city_id, valid_at) as hours"
        " group by city_id",
        faults="select * from untidy_silver.int_forecasts__quarantined",
    )


@pytest.fixture(scope="module")
def renamed(batch: Step, untidy: Dbt, landing: Landing, tmp_path_factory: pytest.TempPathFactory) -> Step:
    """Three hours later a city has another name."""
    later = SCHEDULED_AT + timedelta(hours=3)
    line = hourly_from(later, "fine", 4, name="Finer")
    assert untidy.load(issue(landing, later, line)).returncode == 0
    return done(
        untidy,
        tmp_path_factory.mktemp("renamed"),
        *("build", *CHECK, "--select", "stg_open_meteo__forecasts+"),
        versions="select * from untidy_gold.dim_city where city_id = 'fine' order by valid_from",
        told="select city_name, count(*) as hour_count from untidy_gold.fct_weather_hourly"
        " join untidy_gold.dim_city using (city_key) where fct_weather_hourly.city_id = 'fine' group by 1 order by 1",
    )


@pytest.fixture(scope="module")
def clocks_changed(renamed: Step, untidy: Dbt, landing: Landing, tmp_path_factory: pytest.TempPathFactory) -> Step:
    """A month before, and months after that: days on which clocks are changed."""
    for scheduled_at in (CLOCKS_GO_BACK, CLOCKS_GO_FORWARD):
        assert untidy.load(issue(landing, scheduled_at, hourly_from(scheduled_at, "oslo-no", 60))).returncode == 0
        step = done(
            untidy,
            tmp_path_factory.mktemp("clocks"),
            *("run", "--select", "int_forecasts__checked+"),
            days="select * from untidy_gold.aggregated_weather_trends where city_id = 'oslo-no'",
        )
    return step


def test_good_hours_pass_whatever_is_beside_them(batch: Step) -> None:
    assert {row["city_id"]: row["told"] for row in batch.rows["good"]} == {
        "fine": "3.0 3.0 3.0 3.0",
        "also-fine": "4.0 4.0 4.0 4.0",
        "shuffled": "6.0 7.0 8.0",
        "readings": "- - - -",
        "nulls": "15.0 15.0 15.0 15.0",
        "no-series": "15.0 15.0 15.0 15.0",
        "no-temperature": "- - - -",
        "lengths": "15.0 15.0 15.0 15.0",
        "late": "15.0 15.0 15.0",
        "codes": "15.0 15.0 15.0 15.0",
        "hours": "1.0",
        "twice": "2.0 3.0",
        "far": "1.0",
    }


def test_each_fault_is_quarantined_with_its_reason_and_nothing_else_is(batch: Step) -> None:
    found = Counter(
        (row["city_id"].split(":")[0], row["hour_index"], row["series"], row["reading"], row["reason"])
        for row in batch.rows["faults"]
    )
    assert found == EXPECTED


def test_the_report_tells_each_fault_by_how_much_is_lost_with_it(batch: Step) -> None:
    assert batch.summary.endswith("; put aside in 30 days: 11 lines, 7 series, 6 hours, 8 readings.")
    times = Counter(reason for *_, reason in EXPECTED.elements())
    told = re.findall(r"<summary><code>(\w+)</code> (\d+) ", batch.report)
    assert {reason: int(count) for reason, count in told} == times


def test_a_renamed_city_keeps_its_history(renamed: Step) -> None:
    versions = renamed.rows["versions"]
    assert [row["city_name"] for row in versions] == ["fine", "Finer"]
    assert [row["is_current"] for row in versions] == [False, True]
    assert versions[0]["valid_to"] == versions[1]["valid_from"]
    assert versions[1]["valid_to"] is None
    assert renamed.rows["told"] == [{"city_name": "Finer", "hour_count": 4}, {"city_name": "fine", "hour_count": 3}]


@pytest.mark.parametrize(("day", "hour_count"), [("2026-10-25", 25), ("2027-03-28", 23)])
def test_a_day_on_which_clocks_change_has_its_own_hours(clocks_changed: Step, day: str, hour_count: int) -> None:
    days = [row for row in clocks_changed.rows["days"] if row["local_date"] == day]
    assert [row["hour_count"] for row in days] == [hour_count]
    assert days[0]["normal_air_temperature_c"] is not None


def test_cities_last_heard_of_months_before_the_newest_are_in_the_report(clocks_changed: Step) -> None:
    [told] = re.findall(r'<section id="cities">.*?</section>', clocks_changed.report, re.DOTALL)
    first = ["also-fine", "codes", "far", "hours", "late", "lengths", "no-series", "nulls", "shuffled", "twice"]
    assert re.findall(r'<td>([^<]*)</td><td class="number whole">[^<]*</td><td class="whole">([^<]*)</td>', told) == [
        ("no-temperature", "unknown"),
        ("readings", "unknown"),
        *((city, "2026-11-23 06:07") for city in first),
        ("Finer", "2026-11-23 09:07"),
    ]
