"""Starts what the dbt project needs, on free ports, in a temporary folder: an S3 emulator and the local warehouse."""

import urllib.request
from collections.abc import Iterator

import boto3
import pytest
from child_processes import AWS_ENVIRONMENT, ENVIRONMENTS, ROOT, free_port, running, running_warehouse, wait_until
from wearcast_dbt import Dbt, Landing


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
    with running_warehouse(tmp_path_factory.mktemp("warehouse"), s3_endpoint) as environment:
        yield environment


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
