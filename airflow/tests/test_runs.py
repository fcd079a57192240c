"""Runs of the DAG, task by task as the scheduler would, against real S3, dbt, warehouse and a real Lambda function."""

from __future__ import annotations

import json
import os
import sqlite3
import threading
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from batches import batch, key_of
from surroundings import REFUSING_FUNCTION, WAREHOUSE_TOKEN

START = datetime(2026, 11, 23, 3, 17, tzinfo=UTC)
END = START + timedelta(hours=3)
DUE = END - timedelta(minutes=10)
KEY = key_of(DUE)
DESCRIBED = "check_freshness|make_catalog|keep_artifacts"
"""The tasks that describe a run. Where nothing is asked of them they are taken for done."""


def runs(dag, done: str = DESCRIBED, **options):
    """Runs the interval, without retries, and returns the run, its state and its tasks' states."""
    for task in dag.tasks:
        task.retries = 0
    if done:
        options["mark_success_pattern"] = done
    # Airflow infers the interval of a manual run from its date: the last one that was complete by then.
    run = dag.test(**{"logical_date": END} | options)
    return run, run.state, {task.task_id: task.state for task in run.get_task_instances()}


def passed_on(run, task: str):
    return run.get_task_instance(task).xcom_pull(task_ids=task)


def words_of_programs(log: str) -> str:
    """What dbt said, out of a run's log."""
    lines = [line.split(" [airflow.task.hooks")[0] for line in log.splitlines() if "SubprocessHook" in line]
    return "\n".join(line[:1000] for line in lines)


@pytest.fixture(autouse=True)
def database(metadata: Path) -> Path:
    """Every run needs Airflow's own."""
    return metadata


@pytest.fixture
def history(dag, landing, warehouse) -> None:
    """Weather of an earlier interval in the warehouse, whether another test has loaded any or not."""
    due = DUE - timedelta(hours=6)
    landing(key_of(due), batch(due))
    _, state, _ = runs(dag, done=f"dbt_build|publish_serving|{DESCRIBED}", logical_date=END - timedelta(hours=6))
    assert state == "success"


def test_dbt_says_no_then_the_run_is_done_again_and_once_more(dag, landing, warehouse, artifacts, monkeypatch, capfd):
    landing("landing/notes.txt", b"not ours")
    landing(KEY.replace("T06:07", "T09:07"), b"the next interval's")
    landing(KEY, batch(DUE))

    monkeypatch.setenv("AIRFLOW_VAR_DBT_TARGET", "nowhere")
    _, state, tasks = runs(dag)
    assert state == "failed"
    assert tasks["load_bronze"] == "failed"
    assert tasks["publish_serving"] == "upstream_failed"
    assert "does not have a target named 'nowhere'" in capfd.readouterr().out

    monkeypatch.setenv("AIRFLOW_VAR_DBT_TARGET", "local")
    run, state, tasks = runs(dag, done="")
    log = capfd.readouterr().out
    assert state == "success", words_of_programs(log)
    assert tasks.pop("report_failure") == "skipped"
    assert set(tasks.values()) == {"success"}
    assert passed_on(run, "wait_for_landing") == [KEY]
    assert "objects=1 inserted=2 updated=0" in passed_on(run, "load_bronze")
    assert "ERROR=0" in log
    assert passed_on(run, "publish_serving")["runId"] == run.run_id
    assert WAREHOUSE_TOKEN not in log
    assert f"checks of run {run.run_id} in" in log
    kept = artifacts(run.run_id)
    assert sorted(kept) == ["catalog.json", "manifest.json", "run_results.json", "sources.json"]
    assert kept["run_results.json"]["args"]["which"] == "build"
    assert kept["manifest.json"]["metadata"]["invocation_id"] == kept["run_results.json"]["metadata"]["invocation_id"]
    assert [source["status"] for source in kept["sources.json"]["results"]] == ["pass"]
    assert WAREHOUSE_TOKEN not in json.dumps(kept)

    run, state, _ = runs(dag, done=f"dbt_build|publish_serving|{DESCRIBED}")
    assert state == "success"
    assert "objects=1 inserted=0 updated=0" in passed_on(run, "load_bronze")


def test_a_build_that_fails_leaves_its_artifacts_and_the_run_red(
    dag, history, artifacts, monkeypatch, tmp_path, database
):
    """As when a test says no: dbt has written what it found, and ends with an error. The catalog cannot be made."""
    real = os.environ["AIRFLOW_VAR_DBT_COMMAND"]
    dbt = tmp_path / "dbt"
    dbt.write_text(f"""#!/bin/sh
case "$1" in
build) {real} test --select garments; exit 1 ;;
docs) exit 2 ;;
*) exec {real} "$@" ;;
esac
""")
    dbt.chmod(0o755)
    monkeypatch.setenv("AIRFLOW_VAR_DBT_COMMAND", str(dbt))
    run, state, tasks = runs(dag, done="wait_for_landing|load_bronze", logical_date=END + timedelta(hours=3))
    assert state == "failed"
    assert tasks["dbt_build"] == tasks["make_catalog"] == "failed"
    assert tasks["publish_serving"] == "upstream_failed"
    assert tasks["check_freshness"] == tasks["keep_artifacts"] == "success"
    kept = artifacts(run.run_id)
    assert sorted(kept) == ["manifest.json", "run_results.json", "sources.json"]  # the catalog there is another run's
    assert passed_on(run, "keep_artifacts")[0] == f"artifacts/dag=weather_to_gold/run={run.run_id}/manifest.json"


def test_without_a_landing_the_run_ends_and_says_what_is_missing_and_where(dag, landing, capfd):
    landing(KEY.replace("T06:07", "T09:07"), b"the next interval's")
    dag.get_task("wait_for_landing").timeout = 0
    _, state, tasks = runs(dag)
    assert state == "failed"
    assert tasks == {
        "wait_for_landing": "failed",
        "load_bronze": "upstream_failed",
        "dbt_build": "upstream_failed",
        "publish_serving": "upstream_failed",
        "check_freshness": "success",
        "make_catalog": "success",
        "keep_artifacts": "success",
        "report_failure": "failed",
    }
    expected = (
        "No landing object of a run due in [2026-11-23T03:17Z, 2026-11-23T06:17Z) came up in "
        "s3://wearcast-landing-test/landing/source=open_meteo/"
    )
    assert expected in capfd.readouterr().out


def test_a_failed_run_is_counted_once_for_the_stage_that_is_set(dag, landing, failed_runs, monkeypatch):
    monkeypatch.setenv("AIRFLOW_VAR_METRICS_STAGE", "test")
    dag.get_task("wait_for_landing").timeout = 0
    before = failed_runs()
    _, state, tasks = runs(dag, logical_date=END + timedelta(hours=6))
    assert state == "failed"
    assert tasks["report_failure"] == "failed"
    assert failed_runs() == before + 1


def test_a_green_run_counts_as_no_failure_though_what_describes_it_failed(dag, landing, failed_runs, monkeypatch):
    monkeypatch.setenv("AIRFLOW_VAR_METRICS_STAGE", "test")
    monkeypatch.setenv("AIRFLOW_VAR_DBT_COMMAND", "/bin/false")
    before = failed_runs()
    landing(KEY.replace("T06:07", "T15:07"), b"weather")
    done = "load_bronze|dbt_build|publish_serving|make_catalog|keep_artifacts"
    _, state, tasks = runs(dag, done=done, logical_date=END + timedelta(hours=9))
    assert state == "success"
    assert tasks["check_freshness"] == "failed"
    assert tasks["report_failure"] == "skipped"
    assert failed_runs() == before


def test_a_landing_that_comes_late_is_waited_for_without_keeping_a_slot(dag, landing, database):
    dag.get_task("wait_for_landing").poke_interval = 1
    rescheduled = threading.Event()

    def lands_once_the_sensor_waits() -> None:
        query = "select count(*) from task_instance where state = 'up_for_reschedule'"
        deadline = time.monotonic() + 300
        with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
            while time.monotonic() < deadline and not rescheduled.is_set():
                if connection.execute(query).fetchone()[0]:
                    rescheduled.set()
                time.sleep(0.1)
        landing(KEY, b"late")

    late = threading.Thread(target=lands_once_the_sensor_waits)
    late.start()
    run, state, _ = runs(dag, done=f"load_bronze|dbt_build|publish_serving|{DESCRIBED}")
    late.join()
    assert rescheduled.is_set()
    assert state == "success"
    assert passed_on(run, "wait_for_landing") == [KEY]


def test_a_run_without_a_data_interval_ends_at_once_and_says_why(dag, aws, capfd):
    _, state, _ = runs(dag, logical_date=None)
    assert state == "failed"
    assert "This run has no data interval" in capfd.readouterr().out


def test_publishing_fails_when_the_function_does_and_shows_its_words(dag, aws, monkeypatch, capfd):
    monkeypatch.setenv("AIRFLOW_VAR_PUBLISH_FUNCTION_NAME", f"{REFUSING_FUNCTION}:live")
    _, state, tasks = runs(dag, done=f"wait_for_landing|load_bronze|dbt_build|{DESCRIBED}")
    assert state == "failed"
    assert tasks["publish_serving"] == "failed"
    assert "gold is empty" in capfd.readouterr().out
