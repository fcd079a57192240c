"""Feeds the platform once: the ingest that was due, then the DAG run of that data interval, waited for."""

import json
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

from stack import catalogue, commands, credentials, web
from stack.commands import log_of
from stack.console import StepError, say
from stack.paths import AIRFLOW, ROOT, venv_bin
from stack.settings import INGEST_FUNCTION, Settings
from stack.timetable import Slot

DAG = "weather_to_gold"
RUN_TIMEOUT_SECONDS = 1200
POLL_SECONDS = 1.0
TERMINAL = ("success", "failed")
TASK_TERMINAL = ("success", "failed", "upstream_failed", "skipped")
LAST = "publish_serving"
"""With this task the answer is there; what describes the run goes on after it."""
WATCHER = "report_failure"
"""It fails with the run, and never is the reason."""


def stamp(moment: datetime) -> str:
    """An instant in UTC as 2026-11-23T06:07:00Z."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def ingest(settings: Settings, slot: Slot) -> dict[str, Any]:
    """Invokes the ingest function as EventBridge Scheduler does, with the time it was due; answers what it says."""
    event = json.loads((ROOT / "contracts/events/scheduled-ingest.json").read_text()) | {"time": stamp(slot.ingest_due)}
    log = log_of("ingest")
    code, said = commands.run(
        [str(venv_bin("sam", "python")), "-m", "stack.invoke", INGEST_FUNCTION],
        log,
        env=catalogue.aws_env(settings, PYTHONPATH=str(ROOT / "local")),
        given=json.dumps(event).encode(),
    )
    if code != 0:
        raise StepError(
            "the ingest function failed, so no weather has landed",
            "with WEATHER=live, check that api.open-meteo.com can be reached; else read the log",
            log,
        )
    return json.loads(said)


class Airflow:
    """A client of Airflow's REST API, logged in as its one user."""

    def __init__(self, settings: Settings) -> None:
        self._base = f"http://127.0.0.1:{settings.airflow_port}"
        login = {"username": credentials.AIRFLOW_USER, "password": credentials.airflow_password()}
        status, token = web.request(f"{self._base}/auth/token", method="POST", body=login)
        if status != 201:
            raise StepError(f"Airflow refused the login (status {status})", "delete .wearcast/airflow, then `make run`")
        self._headers = {"Authorization": f"Bearer {token['access_token']}"}

    def call(self, method: str, path: str, body: Any = None) -> tuple[int, Any]:
        """Calls the API below /api/v2; answers status and body."""
        return web.request(f"{self._base}/api/v2{path}", method=method, body=body, headers=self._headers)

    def await_dag(self, timeout_seconds: float = 90) -> None:
        """Waits until the DAG processor has brought the DAG in."""
        deadline = time.monotonic() + timeout_seconds
        while self.call("GET", f"/dags/{DAG}")[0] != 200:
            if time.monotonic() > deadline:
                _, errors = self.call("GET", "/importErrors")
                raise StepError(f"Airflow does not know the DAG {DAG}: {errors}", "mend airflow/dags, then `make run`")
            time.sleep(POLL_SECONDS)

    def trigger(self, slot: Slot) -> str:
        """Has the slot run, anew where it has run before; answers the run's id.

        The run's logical date is the start of its data interval, as the scheduler's own run of that interval would
        have it: so the scheduler finds it there and does not make a second one.
        """
        start, end = stamp(slot.interval_start), stamp(slot.interval_end)
        body = {"logical_date": start, "data_interval_start": start, "data_interval_end": end}
        status, answer = self.call("POST", f"/dags/{DAG}/dagRuns", body)
        if status == 200:
            run_id = answer["dag_run_id"]
        elif status == 409:
            run_id = self._run_again(start)
        else:
            raise StepError(f"Airflow did not take the run (status {status}): {answer}", "look into Airflow's logs")
        self.call("PATCH", f"/dags/{DAG}?update_mask=is_paused", {"is_paused": False})
        return run_id

    def _run_again(self, logical_date: str) -> str:
        _, found = self.call(
            "GET", f"/dags/{DAG}/dagRuns?logical_date_gte={logical_date}&logical_date_lte={logical_date}"
        )
        run = found["dag_runs"][0]
        run_id = run["dag_run_id"]
        deadline = time.monotonic() + RUN_TIMEOUT_SECONDS
        while run["state"] not in TERMINAL and self._state_of(run_id, LAST) in TASK_TERMINAL:
            # It has published and still describes itself: only then can it be done again.
            if time.monotonic() > deadline:
                raise StepError(f"the run before did not end within {RUN_TIMEOUT_SECONDS} s", "look at it in the UI")
            time.sleep(POLL_SECONDS)
            _, run = self.call("GET", f"/dags/{DAG}/dagRuns/{quote(run_id)}")
        if run["state"] in TERMINAL:
            status, answer = self.call("POST", f"/dags/{DAG}/dagRuns/{quote(run_id)}/clear", {"dry_run": False})
            if status != 200:
                raise StepError(
                    f"Airflow did not clear the earlier run (status {status}): {answer}", "clear it in the UI"
                )
        return run_id

    def _state_of(self, run_id: str, task: str) -> str | None:
        _, answer = self.call("GET", f"/dags/{DAG}/dagRuns/{quote(run_id)}/taskInstances/{task}")
        return answer.get("state")

    def await_run(self, run_id: str) -> dict[str, float]:
        """Waits until the run has published, says each task that ends, answers the seconds each took.

        What comes after describes the run and goes on by itself. A run that cannot publish any more is a StepError.
        """
        path = f"/dags/{DAG}/dagRuns/{quote(run_id)}"
        deadline = time.monotonic() + RUN_TIMEOUT_SECONDS
        seconds: dict[str, float] = {}
        while True:
            _, run = self.call("GET", path)
            _, tasks = self.call("GET", f"{path}/taskInstances")
            for task in tasks.get("task_instances", []):
                if task["state"] == "success" and task["task_id"] not in seconds:
                    seconds[task["task_id"]] = task["duration"] or 0.0
                    say(f"       {task['task_id']:<42} {seconds[task['task_id']]:6.1f} s")
            if LAST in seconds:
                return seconds
            last = next((task["state"] for task in tasks.get("task_instances", []) if task["task_id"] == LAST), None)
            if run.get("state") == "failed" or last in ("failed", "upstream_failed"):
                failed = [task["task_id"] for task in tasks["task_instances"] if task["state"] == "failed"]
                failed = [name for name in failed if name != WATCHER]
                raise StepError(
                    f"the DAG run failed at {', '.join(failed) or 'an unknown task'}",
                    "read the task's log, mend what it says, then `make run`: the data is as it was before",
                    self._task_log(run_id, failed),
                )
            if time.monotonic() > deadline:
                raise StepError(f"the DAG run did not end within {RUN_TIMEOUT_SECONDS} s", "look at it in Airflow's UI")
            time.sleep(POLL_SECONDS)

    def _task_log(self, run_id: str, failed: list[str]) -> Path:
        folder = AIRFLOW / "logs" / f"dag_id={DAG}" / f"run_id={run_id}" / f"task_id={failed[0]}" if failed else AIRFLOW
        logs = sorted(folder.glob("*.log"))
        return logs[-1] if logs else log_of("airflow-scheduler")
