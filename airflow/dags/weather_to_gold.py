"""
### Weather to gold

Every three hours, at minute 17 (UTC): takes the weather that the ingest function landed during the interval and turns
it into the outfits that the API serves.

1. **wait_for_landing** looks for landing objects whose `run=` time lies in this run's data interval. The run of
   03:17 to 06:17 owns the object of 06:07. None after an hour: the task fails and says where it looked.
2. **load_bronze** merges them into `bronze.raw_weather_data`. Loading the same object again changes nothing.
3. **dbt_build** builds and tests silver and gold. A failing test stops the run here: what is published stays in force.
4. **publish_serving** lets the publish function copy gold to S3, where the API reads it.

Beside publishing, and whatever became of the build, the run is described: **check_freshness** says how old bronze is
(red when two landings in a row are missing), **make_catalog** has dbt write its catalog, and **keep_artifacts** puts
what dbt wrote into S3. Of these only the last counts for the run's colour: green is published and kept.

A red run's last task is **report_failure**: it counts the run where an alarm looks. In a green run it is skipped.

To do an interval again, clear its run; every step may run twice. To do it again from one step on, clear that task.
"""

from __future__ import annotations

import json
import shlex
from datetime import UTC, datetime, timedelta

from airflow.providers.amazon.aws.operators.lambda_function import LambdaInvokeFunctionOperator
from airflow.sdk import CronDataIntervalTimetable, dag, task
from include.artifacts import DESCRIBED, keep
from include.failures import count_and_fail
from include.landing import LandingSensor
from include.volume import push

DBT = {
    "cwd": "{{ var.value.dbt_project_dir }}",
    "append_env": True,  # where the warehouse is and its token: from the scheduler's environment, shown nowhere
    "env": {
        "DBT_PROFILES_DIR": "{{ var.value.dbt_project_dir }}",
        "DBT_TARGET": "{{ var.value.dbt_target }}",
        "DBT_TARGET_PATH": "{{ var.value.dbt_target_path }}",
        "DBT_LOG_PATH": "{{ var.value.dbt_target_path }}/logs",
        "DBT_USE_COLORS": "false",
        "PYTHONPATH": "",  # dbt has an environment of its own; Airflow's modules are not for it
        "PIPELINE_RUN_ID": "{{ run_id }}",  # stands by every recorded check
        "DBT_ENV_CUSTOM_ENV_PIPELINE_RUN_ID": "{{ run_id }}",  # and in every artifact
    },
}
# It looks at what is there, in a folder of its own: so it runs after a failure too and leaves the build's artifacts be.
DESCRIBE = DBT | {
    "env": DBT["env"] | {"DBT_TARGET_PATH": "{{ var.value.dbt_target_path }}/" + DESCRIBED},
    "execution_timeout": timedelta(minutes=10),
    "trigger_rule": "all_done",
    "retries": 1,
}


@dag(
    schedule=CronDataIntervalTimetable("17 */3 * * *", timezone="UTC"),
    start_date=datetime(2026, 1, 1, tzinfo=UTC),
    catchup=False,
    max_active_runs=1,  # two dbt runs would write the same tables
    dagrun_timeout=timedelta(hours=2),
    default_args={"owner": "wearcast", "retries": 2, "retry_delay": timedelta(seconds=15)},
    description="Landed weather through bronze, silver and gold to the documents that the API serves",
    doc_md=__doc__,
    tags=["weather", "gold"],
)
def weather_to_gold():
    wait_for_landing = LandingSensor(
        task_id="wait_for_landing",
        bucket="{{ var.value.landing_bucket }}",
        mode="reschedule",
        poke_interval=5,
        exponential_backoff=True,  # on one machine the object is seconds away; where the ingest is late, be patient
        max_wait=timedelta(minutes=2),
        timeout=timedelta(hours=1),
        doc_md="Waits for the landing objects of this data interval and passes their keys on.",
    )

    @task.bash(**DBT, execution_timeout=timedelta(minutes=20))
    def load_bronze(dbt: str, bucket: str, location: str, object_keys: list[str]) -> str:
        """Merges the landing objects into `bronze.raw_weather_data`, by object and city.

        A warehouse that cannot read the bucket gets them into its volume first.
        """
        push(bucket, location, object_keys)
        arguments = json.dumps({"location": location, "object_keys": object_keys})
        return shlex.join([dbt, "run-operation", "load_raw_weather", "--args", arguments])

    # One retry: most failures here are a test that says no, and it would say no again.
    @task.bash(**DBT, execution_timeout=timedelta(minutes=40), retries=1)
    def dbt_build(dbt: str) -> str:
        """Builds and tests seeds, silver and gold in one process; unit tests of the SQL belong to the code's tests."""
        return shlex.join([dbt, "build", "--exclude-resource-type", "unit_test"])

    publish_serving = LambdaInvokeFunctionOperator(
        task_id="publish_serving",
        function_name="{{ var.value.publish_function_name }}",
        payload=json.dumps({"runId": "{{ run_id }}"}),
        priority_weight=100,  # where one task runs at a time, nothing that describes the run goes first
        log_type="Tail",  # the end of the function's own log, in this task's
        # The function may take minutes; boto3 would give up after one and quietly invoke it a second time.
        botocore_config={"read_timeout": 330, "retries": {"total_max_attempts": 1}},
        doc_md="Lets the publish function write gold to S3, one document a city; fails when the function does.",
    )

    @task.bash(**DESCRIBE)
    def check_freshness(dbt: str) -> str:
        """Compares bronze's newest row with the limits of its source, and records it as a check. Red is stale."""
        return shlex.join([dbt, "source", "freshness"])

    @task.bash(**DESCRIBE)
    def make_catalog(dbt: str) -> str:
        """Has dbt write down which tables and columns the warehouse has."""
        return shlex.join([dbt, "docs", "generate", "--no-compile"])

    @task(trigger_rule="all_done")
    def keep_artifacts(run: str, target_path: str, bucket: str) -> list[str]:
        """Copies manifest, run results, catalog and freshness of this run to S3, and passes their keys on."""
        return keep(run, "weather_to_gold", target_path, bucket)

    # A task, for a callback of a task that was killed is run by the DAG processor, which a small machine leaves out.
    # The only leaf: what fails before it makes it fail, and with it the run.
    @task(trigger_rule="one_failed")
    def report_failure() -> None:
        """Where a task before it failed: counts the run as failed, and is as red as the run. Else it is skipped."""
        count_and_fail()

    dbt = "{{ var.value.dbt_command }}"
    built = dbt_build(dbt)
    places = ("{{ var.value.landing_bucket }}", "{{ var.value.landing_location }}")
    loaded = load_bronze(dbt, *places, wait_for_landing.output)
    loaded >> built >> publish_serving
    kept = keep_artifacts("{{ run_id }}", "{{ var.value.dbt_target_path }}", "{{ var.value.artifact_bucket }}")
    built >> check_freshness(dbt) >> make_catalog(dbt) >> kept
    [wait_for_landing, loaded, built, publish_serving, kept] >> report_failure()


weather_to_gold()
