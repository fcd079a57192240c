"""The page about the data's quality, from rows as the warehouse would give them."""

import html.parser
import json
import re
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))

from quality_report.page import render
from quality_report.problems import ReportError
from quality_report.report import Report

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
HOSTILE = """</td><script src="https://evil.example">alert('1')</script>{{ 7 * 7 }}"""


def result(run: int, name: str, status: str = "pass", **more: Any) -> dict[str, Any]:
    """A row of the table; `run` is how many hours ago."""
    told = {
        "run_id": f"run-{run}",
        "invocation_id": f"invocation-{run}",
        "recorded_at": (NOW - timedelta(hours=run)).replace(tzinfo=None),
        "test_name": "hours_are_sound",
        "check_name": name,
        "model_name": "int_forecasts__hourly",
        "status": status,
        "failure_count": 0 if status == "pass" else 3,
        "execution_seconds": 1.25,
        "is_newest": run == 0,
        "examples_json": None,
    }
    return told | more


def city(name: str, hours: float | None) -> dict[str, Any]:
    scheduled_at = None if hours is None else NOW - timedelta(hours=hours)
    return {
        "city_id": name,
        "city_name": name,
        "source": "simulated",
        "scheduled_at": scheduled_at,
        "retrieved_at": None,
    }


def fault(scope: str, reason: str, city_id: str, count: int, *examples: dict[str, Any]) -> dict[str, Any]:
    told = {"scope": scope, "reason": reason, "city_id": city_id, "fault_count": count}
    return told | {"last_at": NOW, "examples_json": json.dumps(examples)}


class Tables:
    """Stands for the warehouse: the rows of each table that is asked for."""

    def __init__(
        self, results: list[dict] | None, cities: list[dict] | None = None, put_aside: list[dict] | None = None
    ):
        given = {
            "data_quality_results": results,
            "dim_city": cities,
            "fct_weather_hourly": cities,
            "int_forecasts__quarantined": put_aside,
        }
        self._rows = {name: rows for name, rows in given.items() if rows is not None}

    def tables(self, layer: str) -> set[str]:
        prefixes = {"quality": "data_", "silver": "int_", "gold": ("dim_", "fct_")}
        return {name for name in self._rows if name.startswith(prefixes[layer])}

    def rows(self, query: str) -> list[dict]:
        return next(rows for name, rows in self._rows.items() if name in query)


class WellFormed(html.parser.HTMLParser):
    """Fails on an element that is closed by another's end, and on anything that a page could load from elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        assert tag not in ("script", "link", "img", "iframe"), tag
        for name, value in attributes:
            assert not name.startswith("on"), name
            assert name not in ("src", "srcset"), name
            assert name != "href" or (value or "").startswith("#"), value
        if tag != "meta":
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attributes)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def page_of(*tables: Any) -> tuple[Report, str]:
    report = Report.of(Tables(*tables), NOW)
    page = render(report)
    checker = WellFormed()
    checker.feed(page)
    assert checker.open == []
    assert "url(" not in page
    assert "@import" not in page
    return report, page


def words(page: str) -> str:
    return " ".join(re.sub(r"<style>.*?</style>|<[^>]+>", " ", page, flags=re.DOTALL).split())


def test_where_all_is_well_it_says_so():
    report, page = page_of([result(0, "key: city_id"), result(0, "has rows")], [city("Oslo", 1)], [])
    assert report.summary == "All 2 checks pass; 0 of 1 cities stale; put aside in 30 days: nothing."
    assert "Nothing: every check passes." in page
    assert "Nothing: all that was loaded in the last 30 days could be used." in page
    assert "The last 1 run," in words(page)


def test_what_failed_is_shown_with_its_rows():
    examples = json.dumps([{"city_id": "oslo-no", "air_temperature_c": 80.5, "remark": None}, {"city_id": "quito-ec"}])
    report, page = page_of([result(0, "it is warm", "fail", examples_json=examples), result(0, "has rows")])
    assert report.verdict == "Of 2 checks 1 failed"
    assert "it is warm" in page
    assert "oslo-no 80.5 null quito-ec … …" in words(page)
    assert "<strong>3</strong> rows" in page


def test_whatever_the_data_says_stays_text():
    examples = json.dumps([{HOSTILE: HOSTILE}])
    row = result(0, HOSTILE, "fail", examples_json=examples, run_id=HOSTILE, test_name=HOSTILE, model_name=HOSTILE)
    put_aside = [fault("reading", HOSTILE, HOSTILE, 2, {HOSTILE: HOSTILE})]
    _, page = page_of([row], [city(HOSTILE, 1)], put_aside)
    assert "<script" not in page
    assert "{{ 7 * 7 }}" in page
    assert "49" not in words(page)
    assert "default-src &#39;none&#39;" in page or "default-src 'none'" in page


def test_a_test_that_could_not_be_run_is_told_once():
    error = json.dumps([{"error": "no such column"}])
    rows = [result(0, name, "error", failure_count=None, examples_json=error) for name in ("has rows", "key: id")]
    report, page = page_of(rows)
    assert report.verdict == "Of 2 checks 2 could not be run"
    assert words(page).count("no such column") == 1
    assert "a test of 2 checks" in page


def test_the_trend_takes_the_last_word_of_a_run_and_a_check_s_history_its_own():
    retried = result(1, "it is warm", recorded_at=(NOW - timedelta(minutes=59)).replace(tzinfo=None))
    rows = [result(2, "it is warm"), result(1, "it is warm", "fail"), retried, result(0, "it is warm", "warn")]
    report, page = page_of(rows)
    assert [dict(run.counts) for run in report.runs] == [{"pass": 1}, {"pass": 1}, {"warn": 1}]
    assert [status for status, _ in report.checks[0].history] == ["pass", "pass", "warn"]
    assert page.count("<g>") == 3


def test_a_check_that_is_no_more_is_in_the_trend_only():
    report, _ = page_of([result(1, "it was warm", "fail"), result(0, "it is warm")])
    assert [check.name for check in report.checks] == ["it is warm"]
    assert len(report.runs) == 2


def test_a_city_is_late_and_then_stale_by_the_limits_of_the_source():
    cities = [city("Thule", None), city("Lima", 5 * 24), city("Quito", 8), city("Oslo", 6.5)]
    report, page = page_of([result(0, "has rows")], cities)
    assert [city.status for city in report.cities] == ["fail", "fail", "warn", "pass"]
    assert "✗ stale Thule unknown unknown" in words(page)
    assert "✗ stale Lima 5 days" in words(page)
    assert "! late Quito 8 h 00 min" in words(page)
    assert "3 of 4 cities stale" in report.summary


def test_what_was_put_aside_is_told_by_how_much_is_lost_with_it():
    put_aside = [
        fault("reading", "not_a_number", "oslo-no", 1500, {"series": "uv_index", "reading": "high"}),
        fault("line", "invalid_city", "nowhere", 2, {"series": None, "reading": None}),
        fault("reading", "missing_code", "oslo-no", 3),
        fault("reading", "not_a_number", "lima-pe", 4, {"series": "precipitation", "reading": "wet"}),
        fault("hour", "repeated_hour", "lima-pe", 1),
    ]
    report, page = page_of([result(0, "has rows")], None, put_aside)
    assert report.quarantined_counts == {"line": 2, "hour": 1, "reading": 1507}
    assert report.summary.endswith("put aside in 30 days: 2 lines, 1 hour, 1,507 readings.")
    told = words(page).partition("could not be used, with the reason.")[2]
    parts = [
        "2 lines Nothing of them was used",
        "1 hour Not used",
        "1,507 readings Left empty; the rest of their hour was",
    ]
    assert -1 < told.find(parts[0]) < told.find(parts[1]) < told.find(parts[2])
    assert "not_a_number 1,504" in told
    assert "By city: oslo-no 1,500, lima-pe 4." in told
    assert "uv_index high precipitation wet" in told
    assert "No city has weather yet." in page


@pytest.mark.parametrize(("results", "said"), [(None, "nothing was recorded yet"), ([], "is empty")])
def test_without_results_there_is_no_page_but_a_word_on_what_to_do(results, said):
    with pytest.raises(ReportError, match=f"{said}.*make run"):
        Report.of(Tables(results), NOW)
