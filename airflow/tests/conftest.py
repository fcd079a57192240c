"""The services that the tests use, each real and each on a free port of 127.0.0.1; they end with the session."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import time
import urllib.error
import urllib.request
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import boto3
import pytest
from surroundings import (
    ARTIFACT_BUCKET,
    AWS_PORT,
    AWS_URL,
    LANDING_BUCKET,
    PUBLISH_FUNCTION,
    REFUSING_FUNCTION,
    ROOT,
    VENVS,
    WAREHOUSE_TOKEN,
    WORK,
)

FUNCTIONS = """
def publish(event, context):
    return {"version": "20261123T061900Z-test", "runId": event["runId"]}

def refuse(event, context):
    raise RuntimeError("gold is empty")
"""


@contextmanager
def service(name: str, command: list[str], ready: Callable[[], bool], timeout: float, **env: str) -> Iterator[None]:
    """Runs a program in a process group of its own, so that its children end with it."""
    log = WORK / f"{name}.log"
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("AIRFLOW", "AWS_"))}
    with log.open("w") as output:
        process = subprocess.Popen(
            command, env={**clean, **env}, stdout=output, stderr=subprocess.STDOUT, start_new_session=True
        )
    try:
        deadline = time.monotonic() + timeout
        while not ready():
            if process.poll() is not None or time.monotonic() > deadline:
                pytest.fail(f"{name} did not become ready. Its log ends:\n{log.read_text()[-2000:]}")
            time.sleep(0.1)
        yield
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def client(name: str):
    return boto3.client(
        name, endpoint_url=AWS_URL, region_name="eu-central-1", aws_access_key_id="test", aws_secret_access_key="test"
    )


@pytest.fixture(scope="session")
def aws() -> Iterator[None]:
    """Emulated AWS with the landing bucket and two publish functions: one answers, the other fails."""

    def ready() -> bool:
        try:
            with urllib.request.urlopen(f"{AWS_URL}/_ministack/ready", timeout=2) as answer:
                return answer.status == 200
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return False

    code = io.BytesIO()
    with zipfile.ZipFile(code, "w") as archive:
        archive.writestr("functions.py", FUNCTIONS)
    environment = {"BIND_HOST": "127.0.0.1", "IOT_MTLS_ENABLED": "0", "GATEWAY_PORT": str(AWS_PORT)}
    with service("ministack", [str(VENVS / "emulator" / "bin" / "ministack")], ready, 120, **environment):
        location = {"LocationConstraint": "eu-central-1"}
        for bucket in (LANDING_BUCKET, ARTIFACT_BUCKET):
            client("s3").create_bucket(Bucket=bucket, CreateBucketConfiguration=location)
        for name, handler in {PUBLISH_FUNCTION: "publish", REFUSING_FUNCTION: "refuse"}.items():
            made = client("lambda").create_function(
                FunctionName=name,
                Publish=True,
                Runtime="python3.11",
                Handler=f"functions.{handler}",
                Role="arn:aws:iam::000000000000:role/publish",
                Code={"ZipFile": code.getvalue()},
            )
            client("lambda").create_alias(FunctionName=name, Name="live", FunctionVersion=made["Version"])
        yield


@pytest.fixture
def landing(aws: None):
    """An empty landing bucket: `landing(key, body)` puts an object."""
    s3 = client("s3")
    for entry in s3.list_objects_v2(Bucket=LANDING_BUCKET).get("Contents", []):
        s3.delete_object(Bucket=LANDING_BUCKET, Key=entry["Key"])
    return lambda key, body=b"": s3.put_object(Bucket=LANDING_BUCKET, Key=key, Body=body)


@pytest.fixture
def artifacts(aws: None) -> Callable[[str], dict[str, dict]]:
    """What is kept of a run: name to content."""

    def kept(run_id: str) -> dict[str, dict]:
        s3, prefix = client("s3"), f"artifacts/dag=weather_to_gold/run={run_id}/"
        keys = [entry["Key"] for entry in s3.list_objects_v2(Bucket=ARTIFACT_BUCKET, Prefix=prefix).get("Contents", [])]
        return {key.rsplit("/")[-1]: json.load(s3.get_object(Bucket=ARTIFACT_BUCKET, Key=key)["Body"]) for key in keys}

    return kept


@pytest.fixture
def failed_runs(aws: None) -> Callable[[], float]:
    """How many failed runs CloudWatch has counted for the stage `test`, ever."""
    now = datetime.now(UTC)

    def counted() -> float:
        points = client("cloudwatch").get_metric_statistics(
            Namespace="Wearcast",
            MetricName="DagRunsFailed",
            Dimensions=[{"Name": "Stage", "Value": "test"}],
            StartTime=now - timedelta(hours=1),
            EndTime=now + timedelta(hours=1),
            Period=7200,
            Statistics=["Sum"],
        )["Datapoints"]
        return sum(point["Sum"] for point in points)

    return counted


@pytest.fixture(scope="session")
def warehouse(aws: None) -> Iterator[None]:
    """The local warehouse as `mvn package` left it."""
    module, ready, token = ROOT / "local-warehouse", WORK / "warehouse.json", WORK / "token"
    jar = module / "target" / "local-warehouse.jar"
    if not jar.exists():
        pytest.skip("local-warehouse is not built: mvn -q -pl local-warehouse -am -DskipTests package")
    token.touch(0o600)
    token.write_text(WAREHOUSE_TOKEN)
    spark = next((VENVS / "assets").glob("lib/python3*/site-packages/pyspark/jars"))
    command = ["java", f"@{module / 'jvm.options'}", "-cp", f"{jar}:{module}/target/lib/*:{spark}/*"]
    command += ["dev.wearcast.warehouse.LocalWarehouse", "--directory", str(WORK / "tables")]
    command += ["--token-file", str(token), "--s3-endpoint", AWS_URL, "--ready-file", str(ready)]
    environment = {"AWS_REGION": "eu-central-1", "AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test"}
    with service("warehouse", command, ready.exists, 300, SPARK_LOCAL_IP="127.0.0.1", **environment):
        os.environ["WAREHOUSE_PORT"] = str(json.loads(ready.read_text())["port"])
        yield


@pytest.fixture(scope="session")
def metadata() -> Path:
    """Airflow's database, migrated; its path."""
    subprocess.run([str(VENVS / "airflow" / "bin" / "airflow"), "db", "migrate"], check=True, capture_output=True)
    return Path(os.environ["AIRFLOW_HOME"]) / "airflow.db"


@pytest.fixture
def dag():
    """The DAG as the scheduler reads it, from its file, fresh for each test."""
    from airflow.dag_processing.dagbag import DagBag

    bag = DagBag(os.environ["AIRFLOW__CORE__DAGS_FOLDER"])
    assert bag.import_errors == {}
    return bag.dags["weather_to_gold"]
