"""`make pipeline`: weather to outfits, once, from this machine, for a stage that has no Airflow host of its own.

It is the DAG itself that runs, task by task in one process, as `airflow dags test` does it: the pipeline is described
once, and what a person does by hand is what the scheduler does.
"""

import json
import os
import re
import subprocess
import sys
import time
from datetime import UTC, datetime

from stack import commands, descendants
from stack.airflow import small_machine
from stack.cloud import account as accounts
from stack.cloud import answers, databricks, smoke, stacks, warehouse
from stack.cloud.account import Account
from stack.cloud.warehouse import Warehouse
from stack.commands import log_of
from stack.console import StepError, say, step
from stack.paths import HOME, ROOT, venv_bin
from stack.pipeline import DAG, stamp
from stack.settings import FUNCTION_ALIAS
from stack.timetable import Slot, latest_complete

AIRFLOW_HOME = HOME / "pipeline"
ENDED = re.compile(rb"\[DAG TEST\] end task task_id=(\w+)")


def run(stage: str) -> int:
    """Lands the weather that was due last, runs the DAG for it, and looks whether there is an outfit now."""
    account = accounts.enter()
    found = stacks.expect(account, stage)
    there = warehouse.of(account, found)
    if databricks.is_workspace(there.url):
        with step("Databricks warehouse") as notes:
            notes.append(databricks.look(there.url, there.token))
    slot = latest_complete(datetime.now(UTC))
    with step("Ingest: weather to S3") as notes:
        notes.append(_ingest(account, found, slot))
    env = environment(account, found, there)
    if not (AIRFLOW_HOME / "airflow.db").exists():
        with step("Airflow's database"):
            _migrate(env)
    with step(f"Pipeline: the DAG {DAG}"):
        _run_dag(slot, env)
    answers.ask(smoke.address(account, found.outputs["ApiUrl"]), after_a_run=True)
    return 0


def environment(account: Account, found: stacks.Found, there: Warehouse) -> dict[str, str]:
    """What Airflow and dbt are told: the stack's own names, and the way to the warehouse out of the functions' URL."""
    told = there.environment()
    bucket = found.outputs["LandingBucketName"]
    reads_buckets = there.target == "local"
    location = f"s3://{bucket}" if reads_buckets else warehouse.host_script().landing_location(told)
    variables = {
        "LANDING_BUCKET": bucket,
        "LANDING_LOCATION": os.environ.get("LANDING_LOCATION") or location,
        "ARTIFACT_BUCKET": found.outputs["ArtifactBucketName"],
        "PUBLISH_FUNCTION_NAME": f"{found.outputs['PublishFunctionName']}:{FUNCTION_ALIAS}",
        "METRICS_STAGE": found.name.removeprefix("wearcast-"),
        "DBT_COMMAND": str(venv_bin("dbt", "dbt")),
        "DBT_PROJECT_DIR": str(ROOT / "dbt"),
        "DBT_TARGET": there.target,
        "DBT_TARGET_PATH": str(AIRFLOW_HOME / "dbt"),
    }
    return {
        **told,
        **small_machine(),
        "AIRFLOW_HOME": str(AIRFLOW_HOME),
        "AIRFLOW__CORE__DAGS_FOLDER": str(ROOT / "airflow/dags"),
        "AIRFLOW_CONN_AWS_DEFAULT": f"aws://?region_name={account.region}",  # credentials as this shell has them
        "PYTHONPATH": str(ROOT / "airflow"),  # for the DAG's own package `include`
        **{f"AIRFLOW_VAR_{name}": value for name, value in variables.items()},
    }


def _ingest(account: Account, found: stacks.Found, slot: Slot) -> str:
    """Invokes the function as EventBridge Scheduler does; the same slot again overwrites its own batch."""
    event = json.loads((ROOT / "contracts/events/scheduled-ingest.json").read_text()) | {"time": stamp(slot.ingest_due)}
    log, name = log_of("pipeline-ingest"), found.outputs["IngestFunctionName"]
    code, said = commands.run(
        [sys.executable, "-m", "stack.invoke", name],
        log,
        env=os.environ | {"AWS_DEFAULT_REGION": account.region},
        given=json.dumps(event).encode(),
    )
    if code != 0:
        raise StepError(
            "the ingest function failed, so no weather has landed", f"look at its log: /aws/lambda/{name}", log
        )
    return f"{json.loads(said)['cityCount']} cities, due {stamp(slot.ingest_due)}"


def _migrate(env: dict[str, str]) -> None:
    log = log_of("pipeline-airflow")
    code, _ = commands.run([str(venv_bin("airflow", "airflow")), "db", "migrate"], log, env=env)
    if code != 0:
        (AIRFLOW_HOME / "airflow.db").unlink(missing_ok=True)
        raise StepError("Airflow could not make its database", "read the log", log)


def _run_dag(slot: Slot, env: dict[str, str]) -> None:
    """Runs it and says each task that ends. What Airflow and dbt say is in a log, without the token."""
    log = log_of("pipeline")
    command = [str(venv_bin("airflow", "airflow")), "dags", "test", DAG, slot.interval_end.isoformat()]
    began = time.monotonic()
    with (
        log.open("wb") as out,
        # A session of its own: Ctrl-C reaches us alone, who know how to end all of it.
        subprocess.Popen(
            command, cwd=ROOT, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True
        ) as airflow,
        descendants.ended_with_descendants(airflow),
    ):
        for line in airflow.stdout:
            out.write(line)
            if ended := ENDED.search(line):
                say(f"       {ended[1].decode():<42} {time.monotonic() - began:6.1f} s")
                began = time.monotonic()
    if airflow.returncode != 0:
        remedy = "mend what the log says, then run the same command: the data is as it was before"
        raise StepError("the DAG run failed", remedy, log)
