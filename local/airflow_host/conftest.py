"""A Debian machine that set itself up as the Airflow host: by the template's user data, from an emulated account."""

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import boto3
import pytest

from airflow_host.machine import FOLDER, Machine
from stack import host_bundle, nspawn, ports
from stack.deploy.template import load
from stack.paths import ROOT

sys.path.append(str(ROOT / "local/tests"))
from running_emulator import running_emulator

TEMPLATE = load(ROOT / "infra/template.yaml")
STAGE, REGION = "test", "eu-central-1"
LANDING_BUCKET, ARTIFACT_BUCKET = "wearcast-landing-test", "wearcast-artifacts-test"
TOKEN = "token-that-stands-nowhere-else"
AGAIN = "wearcast: again in 30 s"  # what the unit that sets the machine up says when it failed
SETTINGS = {
    "landing-bucket": LANDING_BUCKET,
    "artifact-bucket": ARTIFACT_BUCKET,
    "publish-function": "wearcast-publish-test:live",
    "warehouse-jdbc-url": "jdbc:databricks://localhost:443/default;httpPath=/sql/1.0/warehouses/none;AuthMech=3",
    "secret-id": "wearcast/test",
    "airflow-idle-minutes": "2",
}


@dataclass(frozen=True)
class Account:
    """The emulated account: what a deployment and `make deploy` leave there for the host."""

    url: str

    def client(self, service: str) -> Any:
        keys = {"aws_access_key_id": "test", "aws_secret_access_key": "test"}
        return boto3.client(service, endpoint_url=self.url, region_name=REGION, **keys)

    def fill(self, settings: dict[str, str]) -> None:
        location = {"LocationConstraint": REGION}
        for bucket in (LANDING_BUCKET, ARTIFACT_BUCKET):
            self.client("s3").create_bucket(Bucket=bucket, CreateBucketConfiguration=location)
        for name, content in host_bundle.objects().items():
            self.client("s3").put_object(Bucket=ARTIFACT_BUCKET, Key=host_bundle.PREFIX + name, Body=content)
        for name, value in settings.items():
            self.client("ssm").put_parameter(Name=f"/wearcast/{STAGE}/{name}", Value=value, Type="String")
        secret = json.dumps({"warehouseToken": TOKEN})
        self.client("secretsmanager").create_secret(Name=settings["secret-id"], SecretString=secret)


def user_data() -> str:
    """The instance's user data, with what CloudFormation puts in."""
    text: str = TEMPLATE["Resources"]["AirflowHost"]["Properties"]["UserData"]["Fn::Base64"]["Fn::Sub"]
    for name, value in {"AWS::Region": REGION, "ArtifactBucket": ARTIFACT_BUCKET, "Stage": STAGE}.items():
        text = text.replace(f"${{{name}}}", value)
    assert "${" not in text
    return text


@pytest.fixture(scope="session")
def folder() -> Iterator[Path]:
    """On the disk and not in memory: the machine takes three gigabytes."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for left in FOLDER.glob("run-*"):  # by a run that was killed
        if not Path("/proc", left.name.split("-")[1]).exists():
            shutil.rmtree(left)
    path = Path(tempfile.mkdtemp(prefix=f"run-{os.getpid()}-", dir=FOLDER))
    yield path
    shutil.rmtree(path)


@pytest.fixture(scope="session")
def account(folder: Path) -> Iterator[Account]:
    with running_emulator(folder) as url:
        yield Account(url)


@pytest.fixture(scope="session")
def port() -> int:
    return ports.ephemeral()


@pytest.fixture(scope="session")
def machine(account: Account, folder: Path, port: int) -> Iterator[Machine]:
    if not nspawn.is_there():
        pytest.skip(f"needs root, debootstrap and systemd-nspawn: run `{nspawn.INSTALLER}` as root")
    account.fill(SETTINGS | {"airflow-port": str(port)})
    credentials = {"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "AWS_ENDPOINT_URL": account.url}
    started = Machine(folder, credentials | {"AWS_EC2_METADATA_DISABLED": "true"})
    try:
        # Debian's awscli is older than the variable that names an emulator.
        command = started.tree / "usr/local/bin/aws"
        command.write_text(f'#!/bin/sh\nexec /usr/bin/aws --endpoint-url {account.url} "$@"\n')
        command.chmod(0o755)
        started.run("bash", "-s", given=user_data())
        started.wait_for(lambda: is_set_up(started), 1200)
        yield started
    finally:
        started.end()


def is_set_up(machine: Machine) -> bool:
    """Whether the unit that sets the machine up has come to its end; that it failed is an error at once."""
    told = machine.run("systemctl", "show", "--property=ActiveState", "--value", "wearcast-boot.service")
    assert AGAIN not in boot_log(machine), boot_log(machine)
    return told == "inactive"


def boot_log(machine: Machine) -> str:
    return machine.run("journalctl", "--no-pager", "--output=cat", "--unit=wearcast-boot.service")
