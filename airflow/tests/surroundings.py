"""The surroundings of every test, set before anything imports Airflow: its own home, nothing of the developer's.

Imported first by conftest.py. Everything lies in one temporary folder, which goes with the process.
"""

from __future__ import annotations

import atexit
import json
import os
import secrets
import shutil
import socket
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENVS = ROOT / ".wearcast" / "venvs"
WORK = Path(tempfile.mkdtemp(prefix="wearcast-airflow-tests-"))
atexit.register(shutil.rmtree, WORK, ignore_errors=True)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


AWS_PORT = free_port()
AWS_URL = f"http://127.0.0.1:{AWS_PORT}"
LANDING_BUCKET = "wearcast-landing-test"
ARTIFACT_BUCKET = "wearcast-artifacts-test"
PUBLISH_FUNCTION = "wearcast-publish-test"
REFUSING_FUNCTION = "wearcast-refuse-test"
WAREHOUSE_TOKEN = secrets.token_hex(16)

for name in [name for name in os.environ if name.startswith(("AIRFLOW", "AWS_", "DBT_", "WAREHOUSE_"))]:
    del os.environ[name]  # what a developer has set is not what is tested
os.environ.update(
    AIRFLOW_HOME=str(WORK / "airflow"),
    AIRFLOW__CORE__DAGS_FOLDER=str(ROOT / "airflow" / "dags"),
    AIRFLOW__CORE__LOAD_EXAMPLES="False",
    AIRFLOW__CORE__LAZY_LOAD_PLUGINS="True",
    AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_USERS="admin:admin",
    AIRFLOW__API_AUTH__JWT_SECRET="a-secret-for-tests-which-is-long-enough-" * 2,
    AIRFLOW__USAGE_DATA_COLLECTION__ENABLED="False",
    AIRFLOW_CONN_AWS_DEFAULT=json.dumps(
        {
            "conn_type": "aws",
            "login": "test",
            "password": "test",
            "extra": {"endpoint_url": AWS_URL, "region_name": "eu-central-1"},
        }
    ),
    AIRFLOW_VAR_LANDING_BUCKET=LANDING_BUCKET,
    AIRFLOW_VAR_LANDING_LOCATION=f"s3://{LANDING_BUCKET}",
    AIRFLOW_VAR_ARTIFACT_BUCKET=ARTIFACT_BUCKET,
    AIRFLOW_VAR_PUBLISH_FUNCTION_NAME=f"{PUBLISH_FUNCTION}:live",
    AIRFLOW_VAR_DBT_COMMAND=str(VENVS / "dbt" / "bin" / "dbt"),
    AIRFLOW_VAR_DBT_PROJECT_DIR=str(ROOT / "dbt"),
    AIRFLOW_VAR_DBT_TARGET="local",
    AIRFLOW_VAR_DBT_TARGET_PATH=str(WORK / "dbt"),
    AWS_EC2_METADATA_DISABLED="true",
    DBT_ENV_SECRET_WAREHOUSE_TOKEN=WAREHOUSE_TOKEN,
    NO_PROXY="127.0.0.1,localhost",
)
sys.path.insert(0, str(ROOT / "airflow"))  # as PYTHONPATH does for the scheduler
