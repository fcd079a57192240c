"""`make bench-pipeline`: what the next load costs after 1, 30 and 365 days of history, for 100 cities.

Each history is made in schemas of its own, oldest first and a month at a time: bronze by one INSERT, silver and gold by
their own models. It lies as after OPTIMIZE: a file a day. Eight issues a day tell 48 hours each. What is timed is what
Airflow does with the next landing object, load_raw_weather and then dbt build with all data tests, from command to
command (but seeds, which know no history); of three loads in a row the quickest counts, since the first of them warms
what was made anew. Exit code 1: the load after the longest history took more than 1.3 times what the one after the
shortest did.
"""

import signal
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from subprocess import CompletedProcess

from child_processes import ENVIRONMENTS, ROOT, running_emulator, running_warehouse
from wearcast_dbt import CALM, Dbt, Landing, landing_bucket

ALLOWED_RATIO = 1.3
CITIES, HOURS, HOURS_BETWEEN_ISSUES, DAYS_AT_ONCE, LOADS = 100, 48, 3, 31, 3
BUILD = ["build", "--exclude-resource-type", "unit_test"]
NEXT_BUILD = [*BUILD, "--exclude-resource-type", "seed"]
HISTORY = ["path:models/bronze", "path:models/silver/int_forecasts__*", "path:snapshots"]
HISTORY += ["dim_city", "fct_weather_hourly", "aggregated_weather_trends"]
TIME = "\"yyyy-MM-dd'T'HH:mm:ss'Z'\""
STEADY = CALM | {"temperature_2m": "10 + city_number % 20 + sin(hour / 4)"}
SERIES = ", ".join(f"'{name}', transform(sequence(0, {HOURS - 1}), hour -> {value})" for name, value in STEADY.items())
COLUMNS = "object_path, city_id, payload, object_modified_at, loaded_at, landed_on"


def say(text: str) -> None:
    print(f"{datetime.now(UTC):%H:%M:%S}  {text}", flush=True)


def succeeded(result: CompletedProcess[str]) -> None:
    if result.returncode != 0:
        raise SystemExit(f"dbt failed; the end of what it said:\n{result.stdout[-3000:]}")


def timed(work: Callable[[], None]) -> float:
    begin = time.monotonic()
    work()
    return time.monotonic() - begin


def lines(first: datetime, issues: int) -> str:
    """SQL for the landing lines of so many issues from `first` on, with the names of their objects."""
    return f"""
    select
        concat('landing/source=open_meteo/date=', date_format(due, 'yyyy-MM-dd'), '/run=', date_format(due, {TIME}),
            '.ndjson.gz') as object_path,
        concat('city-', city_number) as city_id,
        to_json(named_struct(
            'schema_version', 1,
            'scheduled_at', date_format(due, {TIME}),
            'retrieved_at', date_format(due + interval 9 seconds, {TIME}),
            'source', 'simulated',
            'city', named_struct(
                'id', concat('city-', city_number), 'name', concat('City ', city_number), 'country_code', 'NO',
                'latitude_deg', city_number % 60, 'longitude_deg', city_number, 'timezone', 'Europe/Oslo'
            ),
            'forecast', named_struct('hourly', named_struct(
                'time', transform(
                    sequence(0, {HOURS - 1}), hour -> date_format(
                        date_trunc('hour', due) + make_interval(0, 0, 0, 0, hour), "yyyy-MM-dd'T'HH:mm"
                    )
                ), {SERIES}
            ))
        )) as payload,
        due + interval 1 minute as object_modified_at,
        due + interval 10 minutes as loaded_at,
        cast(due as date) as landed_on
    from (
        select
            timestamp '{first:%Y-%m-%d %H:%M:%S}'
            + make_interval(0, 0, 0, 0, cast(id * {HOURS_BETWEEN_ISSUES} as int)) as due
        from range(0, {issues})
    ) as dues
    cross join (select cast(id as int) as city_number from range(0, {CITIES})) as cities
    """


def land(dbt: Dbt, landing: Landing, due: datetime) -> Landing:
    """Lands one issue in S3 as the ingest would."""
    rows = dbt.query(lines(due, 1))
    place = replace(landing, key=rows[0]["object_path"])
    place.write(*(row["payload"] for row in rows))
    return place


def make_history(dbt: Dbt, landing: Landing, prefix: str, days: int, until: datetime) -> None:
    """Fills the schemas with what came in the days before `until`."""
    first = until - timedelta(days=days)
    table = f"{prefix}bronze.raw_weather_data"
    succeeded(dbt.load(land(dbt, landing, first)))
    # As if it had been loaded when it was due: what is loaded later is taken as new.
    dbt.query(f"update {table} set loaded_at = timestamp '{first:%Y-%m-%d %H:%M:%S}'")
    succeeded(dbt.run("seed"))
    due = first + timedelta(hours=HOURS_BETWEEN_ISSUES)
    while due < until:
        end = min(until, due + timedelta(days=DAYS_AT_ONCE))
        issues = int((end - due) / timedelta(hours=HOURS_BETWEEN_ISSUES))
        dbt.query(f"insert into {table} ({COLUMNS}) {lines(due, issues)}")
        succeeded(dbt.run("build", "--resource-type", "model", "--resource-type", "snapshot", "--select", *HISTORY))
        say(f"  {days} days: made {(end - first).days} of them")
        due = end
    succeeded(dbt.run(*BUILD))


def next_load(dbt: Dbt, landing: Landing, days: int, due: datetime) -> float:
    """Seconds that the next load takes: the quickest of some in a row."""
    seconds = []
    for number in range(LOADS):
        place = land(dbt, landing, due + timedelta(hours=number * HOURS_BETWEEN_ISSUES))
        loaded = timed(lambda: succeeded(dbt.load(place)))  # noqa: B023
        built = timed(lambda: succeeded(dbt.run(*NEXT_BUILD)))
        seconds.append(loaded + built)
        say(f"  {days} days: the next load took {loaded:.1f} s to load and {built:.1f} s to build")
    return min(seconds)


def main(days: list[int]) -> int:
    now = datetime.now(UTC)
    until = now.replace(hour=now.hour // 3 * 3, minute=7, second=0, microsecond=0, tzinfo=None)
    took: dict[int, float] = {}
    with tempfile.TemporaryDirectory(prefix="wearcast-bench-") as scratch:
        folder = Path(scratch)
        for name in ("emulator", "warehouse", "dbt"):
            (folder / name).mkdir()
        with (
            running_emulator(folder / "emulator") as endpoint,
            running_warehouse(folder / "warehouse", endpoint) as warehouse,
        ):
            landing = landing_bucket(endpoint)
            for count in days:
                say(f"{count} days of history, {CITIES} cities, {count * 8} issues of {HOURS} hours")
                prefix = f"days_{count}_"
                environment = warehouse | {"WAREHOUSE_SCHEMA_PREFIX": prefix}
                dbt = Dbt(ENVIRONMENTS / "dbt/bin", ROOT / "dbt", folder / "dbt", environment, timeout_seconds=3600)
                make_history(dbt, landing, prefix, count, until)
                took[count] = next_load(dbt, landing, count, until)
    first, last = took[days[0]], took[days[-1]]
    for count, seconds in took.items():
        say(f"after {count:>3} days  {seconds:6.1f} s   {seconds / first:.2f} x the first")
    verdict = "kept" if last <= ALLOWED_RATIO * first else "missed"
    say(f"{last / first:.2f} x, at most {ALLOWED_RATIO} allowed: {verdict}")
    return 0 if verdict == "kept" else 1


if __name__ == "__main__":
    # Whoever ends it ends its warehouse too, also where a shell lets what runs in the background ignore Ctrl-C.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    sys.exit(main([int(argument) for argument in sys.argv[1:]] or [1, 30, 365]))
