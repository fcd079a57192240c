"""The DAG is found, imports, and has the shape that its page promises."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from surroundings import ROOT

DAG_FILES = sorted((ROOT / "airflow" / "dags").glob("*.py"))


def test_every_file_holds_one_dag_named_like_it_and_none_fails_to_import():
    from airflow.dag_processing.dagbag import DagBag

    bag = DagBag(os.environ["AIRFLOW__CORE__DAGS_FOLDER"])
    assert bag.import_errors == {}
    assert DAG_FILES
    assert sorted(bag.dags) == [file.stem for file in DAG_FILES]


def test_tasks_run_one_after_the_other_and_the_run_is_described_beside_publishing(dag):
    assert {task.task_id: set(task.upstream_task_ids) for task in dag.tasks} == {
        "wait_for_landing": set(),
        "load_bronze": {"wait_for_landing"},
        "dbt_build": {"load_bronze"},
        "publish_serving": {"dbt_build"},
        "check_freshness": {"dbt_build"},
        "make_catalog": {"check_freshness"},
        "keep_artifacts": {"make_catalog"},
        "report_failure": {"wait_for_landing", "load_bronze", "dbt_build", "publish_serving", "keep_artifacts"},
    }


def test_publishing_goes_first_and_what_describes_the_run_cannot_make_it_green(dag):
    publish = dag.get_task("publish_serving")
    assert publish.trigger_rule == "all_success"
    assert [task.task_id for task in dag.tasks if not task.downstream_task_ids] == ["report_failure"]
    assert dag.get_task("report_failure").trigger_rule == "one_failed"  # as the only leaf it gives the run its colour
    for name in ("check_freshness", "make_catalog", "keep_artifacts"):
        assert dag.get_task(name).trigger_rule == "all_done"
        assert dag.get_task(name).priority_weight < publish.priority_weight


def test_one_run_at_a_time_and_none_for_the_past(dag):
    assert dag.catchup is False
    assert dag.max_active_runs == 1
    assert dag.dagrun_timeout < timedelta(hours=3)


def test_a_run_is_named_by_the_three_hours_before_it(dag):
    from airflow.serialization.encoders import coerce_to_core_timetable

    timetable = coerce_to_core_timetable(dag.timetable)
    interval = timetable.infer_manual_data_interval(run_after=datetime(2026, 11, 23, 6, 20, tzinfo=UTC))
    assert interval.start == datetime(2026, 11, 23, 3, 17, tzinfo=UTC)
    assert interval.end == datetime(2026, 11, 23, 6, 17, tzinfo=UTC)


def test_the_sensor_gives_its_slot_back_and_gives_up_before_the_next_run(dag):
    sensor = dag.get_task("wait_for_landing")
    assert sensor.mode == "reschedule"
    assert 0 < sensor.timeout < dag.dagrun_timeout.total_seconds()


def test_every_task_has_an_owner_retries_soon_and_explains_itself(dag):
    for task in dag.tasks:
        assert task.owner == "wearcast"
        assert task.retries >= 1
        assert task.retry_delay <= timedelta(minutes=1)
        assert task.doc_md
    assert dag.doc_md
    assert dag.tags


def test_the_publish_request_is_the_one_of_the_contract(dag):
    contract = json.loads((ROOT / "contracts" / "events" / "publish-request.json").read_text())
    assert json.loads(dag.get_task("publish_serving").payload).keys() == contract.keys()


def test_no_secret_is_in_what_the_scheduler_stores(dag):
    from airflow.serialization.serialized_objects import DagSerialization

    assert "SECRET" not in json.dumps(DagSerialization.to_dict(dag)).upper()


@pytest.mark.parametrize("file", DAG_FILES, ids=lambda file: file.stem)
def test_a_dag_file_never_asks_for_the_time(file: Path):
    names = {node.attr for node in ast.walk(ast.parse(file.read_text())) if isinstance(node, ast.Attribute)}
    assert names.isdisjoint({"now", "utcnow", "today"})


PARSE = """
import sys
import airflow.sdk, airflow.providers.amazon.aws.operators.lambda_function, include.landing

def refuse(event, details):
    if event in ("socket.connect", "socket.getaddrinfo", "sqlite3.connect", "subprocess.Popen", "os.system"):
        raise PermissionError(f"while a DAG is parsed: {event} {details}")
    if event == "open" and isinstance(details[1], str) and set(details[1]) & set("wax+"):
        raise PermissionError(f"while a DAG is parsed: open for writing {details}")

sys.addaudithook(refuse)
from airflow.sdk import Connection, Variable

def looked_up(*_, **__):
    raise PermissionError("while a DAG is parsed: a Variable or Connection is looked up")

Variable.get = Connection.get = looked_up
exec(compile(open(sys.argv[1]).read(), sys.argv[1], "exec"), {"__name__": "parsed", "__doc__": "documented"})
"""


@pytest.mark.parametrize("file", DAG_FILES, ids=lambda file: file.stem)
def test_a_dag_file_parses_without_network_database_processes_or_lookups(file: Path):
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("AIRFLOW_VAR", "AIRFLOW_CONN"))
    }
    environment |= {"PYTHONPATH": str(ROOT / "airflow"), "PYTHONDONTWRITEBYTECODE": "1"}
    parsed = subprocess.run([sys.executable, "-c", PARSE, str(file)], env=environment, capture_output=True, text=True)
    assert parsed.returncode == 0, parsed.stderr[-2000:]
