"""A user's shell and an AWS account, which is an emulator."""

import os
import subprocess
from pathlib import Path
from typing import Any

import boto3

from stack.paths import ROOT

REGION = "eu-central-1"


class Shell:
    """Types make targets with the environment of one user and one account."""

    def __init__(self, folder: Path, url: str, **env: str) -> None:
        clean = {name: value for name, value in os.environ.items() if not name.startswith(("AWS_", "WAREHOUSE_"))}
        self.env = clean | {"WEARCAST_HOME": str(folder), "AWS_CONFIG_FILE": str(folder / "no-config")}
        self.env |= {"AWS_ENDPOINT_URL": url, "AWS_REGION": REGION, **env}
        self.env |= {"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test"}
        self.env |= {"AWS_SHARED_CREDENTIALS_FILE": str(folder / "no-credentials"), "AWS_EC2_METADATA_DISABLED": "true"}

    def make(self, *words: str, **env: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["make", "--no-print-directory", *words],
            cwd=ROOT,
            env=self.env | env,
            text=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=400,
            check=False,
        )


def client(url: str, service: str) -> Any:
    """boto3's, for looking at what the commands did."""
    keys = {"aws_access_key_id": "test", "aws_secret_access_key": "test"}
    return boto3.client(service, endpoint_url=url, region_name=REGION, **keys)
