"""The runner's slot is the one that the scheduler would run, and the schedules are the same everywhere."""

import random
import re
from datetime import UTC, datetime, timedelta, timezone

import pytest

from stack import timetable
from stack.deploy.template import load
from stack.paths import ROOT


def test_the_slot_is_the_newest_whose_interval_has_ended():
    random_source = random.Random(42)
    for _ in range(5000):
        now = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=random_source.randrange(366 * 86400))
        slot = timetable.latest_complete(now)
        assert slot.interval_end <= now < slot.interval_end + timetable.PERIOD
        assert slot.interval_end - slot.interval_start == timetable.PERIOD
        assert slot.interval_start <= slot.ingest_due < slot.interval_end
        assert slot.interval_end.hour % 3 == 0


@pytest.mark.parametrize(
    ("now", "end"),
    [
        ("2026-11-23T07:55:00", "2026-11-23T06:17:00"),
        ("2026-11-23T06:17:00", "2026-11-23T06:17:00"),
        ("2026-11-23T06:16:59", "2026-11-23T03:17:00"),
        ("2026-11-23T00:10:00", "2026-11-22T21:17:00"),
    ],
)
def test_by_hand(now, end):
    moment = datetime.fromisoformat(now).replace(tzinfo=UTC)
    slot = timetable.latest_complete(moment)
    assert slot.interval_end == datetime.fromisoformat(end).replace(tzinfo=UTC)
    assert slot.ingest_due.minute == 7
    elsewhere = moment.astimezone(timezone(timedelta(hours=-5, minutes=-30)))
    assert timetable.latest_complete(elsewhere) == slot


def test_what_becomes_due_while_a_slot_is_fed_is_fed_too():
    def fed(*clock: str) -> list[str]:
        """When each slot was due that was fed, by what the clock says whenever somebody looks at it."""
        times = iter(datetime.fromisoformat(f"2026-11-23T{time}").replace(tzinfo=UTC) for time in clock)
        first = timetable.latest_complete(next(times))
        slots = [first, *timetable.due_since(first, lambda: next(times))]
        assert next(times, None) is None
        return [f"{slot.interval_end:%H:%M}" for slot in slots]

    assert fed("06:16:40", "06:16:59") == ["03:17"]
    assert fed("06:17:00", "06:17:20") == ["06:17"]
    assert fed("06:16:40", "06:17:00", "06:17:20") == ["03:17", "06:17"]
    assert fed("06:16:40", "09:16:59", "09:17:00", "09:17:01") == ["03:17", "06:17", "09:17"]


def test_the_template_has_the_same_schedule():
    assert f"cron({timetable.INGEST_MINUTE} 0/3 * * ? *)" in (ROOT / "infra/template.yaml").read_text()


def test_the_dag_has_the_same_schedule():
    dag = (ROOT / "airflow/dags/weather_to_gold.py").read_text()
    assert re.search(rf"{timetable.PIPELINE_MINUTE} \*/3 \* \* \*", dag)


def test_the_airflow_host_is_started_after_each_ingest_and_before_the_run_that_loads_it():
    parameter = load(ROOT / "infra/template.yaml")["Parameters"]["AirflowStartSchedule"]
    minute = int(re.fullmatch(r"cron\((\d+) 0/3 \* \* \? \*\)", parameter["Default"])[1])
    assert timetable.INGEST_MINUTE < minute < timetable.PIPELINE_MINUTE
