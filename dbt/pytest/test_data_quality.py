"""What a run's checks said is kept: a project of broken promises, built by the real dbt on the local warehouse."""

import json
from typing import Any

from wearcast_dbt import TRIAL_RUN


def told(rows: list[dict[str, Any]], test: str) -> dict[str, tuple[str, int | None]]:
    return {row["check_name"]: (row["status"], row["failure_count"]) for row in rows if row["test_name"] == test}


def examples(rows: list[dict[str, Any]], test: str, check: str) -> list[dict[str, Any]]:
    found = [row for row in rows if row["test_name"] == test and row["check_name"] == check]
    return json.loads(found[0]["examples_json"])


def test_every_promise_is_told_by_itself_with_the_rows_that_break_it(recorded):
    assert told(recorded, "readings_are_sound") == {
        "has rows": ("pass", 0),
        "key: city_id, loaded_at": ("fail", 2),
        "loaded_at is not null": ("pass", 0),
        "it's at most 60 °C": ("fail", 7),
        "remark rlike '^\\\\w*$'": ("fail", 2),
    }
    hot = examples(recorded, "readings_are_sound", "it's at most 60 °C")
    assert len(hot) == 5
    assert all((row.get("air_temperature_c") or 99) > 60 for row in hot)
    twice = examples(recorded, "readings_are_sound", "key: city_id, loaded_at")
    assert {row.get("city_id") for row in twice} == {"oslo-no", None}


def test_a_row_too_long_to_keep_is_told_by_its_key(recorded):
    assert examples(recorded, "readings_are_cool", "air_temperature_c <= 93") == [
        {"city_id": "hot-4", "loaded_at": "2020-01-01T06:00:00.000Z", "air_temperature_c": 94.0, "remark": ""},
        {"city_id": "hot-5"},
    ]


def test_a_warning_is_a_warning_and_looks_only_where_it_was_told_to(recorded):
    assert told(recorded, "readings_are_cool") == {
        "has rows": ("pass", 0),
        "key: city_id": ("pass", 0),
        "air_temperature_c <= 93": ("warn", 2),
    }


def test_text_comes_back_as_it_was(recorded):
    assert told(recorded, "sound_is_sound")["name = 'a\\\\b'"] == ("pass", 0)
    kept = examples(recorded, "no_city_is_told_twice", "no_city_is_told_twice")
    assert kept == [{"city_id": "oslo-no"}]
    remarks = [row["remark"] for row in examples(recorded, "readings_are_sound", "remark rlike '^\\\\w*$'")]
    assert sorted(remarks) == ['<script>alert("it\'s hot")</script> \\ back\nslash', "told twice"]


def test_dbts_own_tests_and_singular_ones_are_kept_too(recorded):
    assert told(recorded, "every_reading_has_a_city") == {"every_reading_has_a_city": ("fail", 1)}
    assert told(recorded, "no_city_is_told_twice") == {"no_city_is_told_twice": ("fail", 1)}
    models = {row["test_name"]: row["model_name"] for row in recorded}
    assert models["every_reading_has_a_city"] == models["no_city_is_told_twice"] == "readings"


def test_an_empty_model_breaks_its_first_promise(recorded):
    assert told(recorded, "nothing_is_there") == {"has rows": ("fail", 1), "key: id": ("pass", 0)}


def test_a_test_that_could_not_be_run_says_why_and_one_that_was_not_run_is_skipped(recorded):
    assert set(told(recorded, "what_is_asked_is_there").values()) == {("error", None)}
    [said] = examples(recorded, "what_is_asked_is_there", "has rows")
    assert "no_such_column" in said["error"]
    assert set(told(recorded, "what_is_not_built_is_sound").values()) == {("skipped", None)}


def test_freshness_is_a_check_that_fails_when_the_newest_row_is_too_old(recorded):
    name = "newest row at most 7 hours old (fails from 10)"
    assert told(recorded, "source_freshness") == {name: ("fail", None)}
    [age] = examples(recorded, "source_freshness", name)
    assert age["newest_row_at"].startswith("2020-01-01 07:00:00")
    assert age["age_hours"] > 24 * 365


def test_all_carry_the_pipelines_run_and_one_invocation_each(recorded):
    assert {row["run_id"] for row in recorded} == {TRIAL_RUN}
    assert len({row["invocation_id"] for row in recorded}) == 2


def test_the_report_of_it_is_one_page_and_says_how_many_failed(trial, recorded, tmp_path):
    page = tmp_path / "new" / "report.html"
    made = trial.quality_report(page)
    assert made.returncode == 0, made.stderr
    path, summary = made.stdout.splitlines()
    assert path == str(page)
    assert summary.startswith("Of 20 checks 7 failed, 2 could not be run, 1 warned, 2 skipped; ")
    html = page.read_text()
    assert "&lt;script&gt;alert(&#34;it&#39;s hot&#34;)&lt;/script&gt;" in html
    assert "<script" not in html


def test_without_a_record_or_a_warehouse_the_report_says_what_to_do(trial, tmp_path):
    nothing = trial.quality_report(tmp_path / "report.html", WAREHOUSE_SCHEMA_PREFIX="nobody_")
    assert nothing.returncode == 1
    assert nothing.stderr == (
        "quality-report: nothing was recorded yet: let the pipeline run once (`make run`, or `dbt build`)\n"
    )
    closed = trial.quality_report(tmp_path / "report.html", WAREHOUSE_PORT="9")
    assert closed.returncode == 1
    assert "the warehouse does not answer at http://127.0.0.1:9" in closed.stderr
    assert "`make run` starts it" in closed.stderr
