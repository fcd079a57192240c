"""Starts what the dbt project needs, on free ports, in a temporary folder: an S3 emulator and the local warehouse."""

import json
import os
import secrets
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import boto3
import pytest
from wearcast_dbt import Dbt, Landing

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENTS = ROOT / ".wearcast" / "venvs"
AWS_ENVIRONMENT = {"AWS_REGION": "eu-central-1", "AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test"}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until(ready: Callable[[], bool], process: subprocess.Popen, log: Path, seconds: int = 120) -> None:
    deadline = time.monotonic() + seconds
    while not ready():
        if process.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError(f"did not become ready; the end of {log}:\n{log.read_text()[-2000:]}")
        time.sleep(0.2)


@contextmanager
def running(command: list[str], environment: dict[str, str], log: Path) -> Iterator[subprocess.Popen]:
    """A child process in a group of its own, ended with all its children."""
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=ROOT, env=os.environ | environment, stdout=output, stderr=output, start_new_session=True
        )
    try:
        yield process
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


@pytest.fixture(scope="session")
def s3_endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("emulator")
    endpoint = f"http://127.0.0.1:{(port := free_port())}"
    environment = AWS_ENVIRONMENT | {
        "BIND_HOST": "127.0.0.1",
        "IOT_MTLS_ENABLED": "0",
        "GATEWAY_PORT": str(port),
        "PERSIST_STATE": "0",
        "STATE_DIR": str(folder / "state"),
        "S3_DATA_DIR": str(folder / "s3"),
    }

    def ready() -> bool:
        try:
            return urllib.request.urlopen(f"{endpoint}/_ministack/ready", timeout=2).status == 200
        except OSError:
            return False

    with running([str(ENVIRONMENTS / "emulator/bin/ministack")], environment, folder / "log") as process:
        wait_until(ready, process, folder / "log")
        yield endpoint


@pytest.fixture(scope="session")
def warehouse(tmp_path_factory: pytest.TempPathFactory, s3_endpoint: str) -> Iterator[dict[str, str]]:
    """The local warehouse; gives the environment in which dbt finds it."""
    folder = tmp_path_factory.mktemp("warehouse")
    token_file = folder / "token"
    token_file.touch(mode=0o600)
    token_file.write_text(secrets.token_hex(16))
    spark = next((ENVIRONMENTS / "assets/lib").glob("python3*/site-packages/pyspark/jars"))
    module = ROOT / "local-warehouse"
    command = ["java", f"@{module / 'jvm.options'}"]
    command += ["-cp", f"{module / 'target/local-warehouse.jar'}:{module / 'target/lib'}/*:{spark}/*"]
    command += ["dev.wearcast.warehouse.LocalWarehouse", "--directory", str(folder / "data")]
    command += ["--token-file", str(token_file), "--ready-file", str(folder / "ready.json")]
    command += ["--s3-endpoint", s3_endpoint]
    ready_file = folder / "ready.json"
    with running(command, AWS_ENVIRONMENT, folder / "log") as process:
        wait_until(lambda: ready_file.exists() and ready_file.stat().st_size > 0, process, folder / "log")
        yield {
            "WAREHOUSE_PORT": str(json.loads(ready_file.read_text())["port"]),
            "DBT_ENV_SECRET_WAREHOUSE_TOKEN": token_file.read_text(),
        }


@pytest.fixture(scope="session")
def landing(s3_endpoint: str) -> Landing:
    s3 = boto3.client(
        "s3",
        endpoint_url=s3_endpoint,
        region_name="eu-central-1",
        aws_access_key_id="test",
        aws_secret_access_key="test",
    )
    s3.create_bucket(Bucket="landing", CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
    return Landing(s3, "landing")


@pytest.fixture(scope="session")
def dbt(warehouse: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Dbt:
    return Dbt(ENVIRONMENTS / "dbt/bin", ROOT / "dbt", tmp_path_factory.mktemp("dbt"), warehouse)
