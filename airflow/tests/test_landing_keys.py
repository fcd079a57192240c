"""Every landing object belongs to exactly one data interval, the one its scheduled time lies in."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

import pytest
from include.landing import date_prefixes, keys_in_interval, scheduled_time

START = datetime(2026, 11, 23, 3, 17, tzinfo=UTC)
END = datetime(2026, 11, 23, 6, 17, tzinfo=UTC)


def key_of(time: datetime) -> str:
    return f"landing/source=open_meteo/date={time:%Y-%m-%d}/run={time:%Y-%m-%dT%H:%M:%SZ}.ndjson.gz"


def some_times(seed: int) -> list[datetime]:
    generator = random.Random(seed)
    return [START + timedelta(seconds=generator.randrange(-200_000, 200_000)) for _ in range(200)]


def test_the_interval_of_three_seventeen_owns_the_landing_of_six_o_seven():
    key = "landing/source=open_meteo/date=2026-11-23/run=2026-11-23T06:07:00Z.ndjson.gz"
    assert scheduled_time(key) == datetime(2026, 11, 23, 6, 7, tzinfo=UTC)
    assert keys_in_interval([key], START, END) == [key]


def test_the_start_belongs_to_the_interval_and_the_end_to_the_next():
    assert keys_in_interval([key_of(END), key_of(START)], START, END) == [key_of(START)]


@pytest.mark.parametrize("seed", range(5))
def test_every_landing_belongs_to_exactly_one_interval(seed: int):
    keys = {key_of(time) for time in some_times(seed)}
    width = END - START
    intervals = [(START + n * width, START + (n + 1) * width) for n in range(-20, 20)]
    owned = [key for start, end in intervals for key in keys_in_interval(keys, start, end)]
    assert sorted(owned) == sorted(keys)  # none lost, none twice


@pytest.mark.parametrize("seed", range(5))
def test_keys_come_oldest_first_whatever_the_order_of_the_listing(seed: int):
    keys = [key_of(time) for time in some_times(seed)]
    in_order = keys_in_interval(keys, START - timedelta(days=3), END + timedelta(days=3))
    assert in_order == keys_in_interval(reversed(keys), START - timedelta(days=3), END + timedelta(days=3))
    assert in_order == sorted(keys, key=scheduled_time)


@pytest.mark.parametrize("seed", range(5))
def test_the_listed_folders_hold_every_key_of_the_interval(seed: int):
    for start in some_times(seed)[:50]:
        end = start + timedelta(hours=3)
        for minutes in range(0, 180, 7):
            key = key_of(start + timedelta(minutes=minutes))
            assert key.startswith(tuple(date_prefixes(start, end)))


def test_an_interval_over_midnight_lists_two_days_and_one_that_ends_at_midnight_lists_one():
    midnight = datetime(2026, 11, 24, tzinfo=UTC)
    assert [p[-11:] for p in date_prefixes(midnight - timedelta(hours=1), midnight)] == ["2026-11-23/"]
    assert len(date_prefixes(midnight - timedelta(hours=1), midnight + timedelta(hours=1))) == 2


@pytest.mark.parametrize(
    "foreign",
    [
        "",
        "README.txt",
        "landing/source=open_meteo/date=2026-11-23/",
        "landing/source=open_meteo/date=2026-11-23/run=2026-11-23T06:07:00Z.ndjson",
        "landing/source=open_meteo/date=2026-11-23/run=2026-11-23T06:07:00Z.ndjson.gz.tmp",
        "landing/source=open_meteo/date=2026-11-22/run=2026-11-23T06:07:00Z.ndjson.gz",
        "landing/source=open_meteo/date=2026-11-23/run=2026-11-23T25:07:00Z.ndjson.gz",
        "landing/source=open_meteo/date=2026-11-23/run=2026-11-23T06:07:00+00:00.ndjson.gz",
        "landing/source=open_meteo/date=2026-11-23/run=2026-11-23T06:07:00Z.ndjson.gz\n",
        "landing/source=someone_else/date=2026-11-23/run=2026-11-23T06:07:00Z.ndjson.gz",
        "old/landing/source=open_meteo/date=2026-11-23/run=2026-11-23T06:07:00Z.ndjson.gz",
    ],
)
def test_foreign_objects_are_ignored(foreign: str):
    assert scheduled_time(foreign) is None
    assert keys_in_interval([foreign], START, END) == []
