"""What `make pipeline` tells Airflow and dbt about a stage, and what it keeps from them."""

import re

import pytest

from stack.cloud import pipeline
from stack.cloud.account import Account
from stack.cloud.stacks import Found
from stack.cloud.warehouse import Warehouse
from stack.paths import ROOT

ACCOUNT = Account("111122223333", "eu-central-1", clients=None, emulator_url=None)
OUTPUTS = {
    "LandingBucketName": "wearcast-landing-dev-111122223333",
    "ArtifactBucketName": "wearcast-artifacts-dev-111122223333",
    "PublishFunctionName": "wearcast-publish-dev",
}
STACK = Found("wearcast-dev", "arn", "CREATE_COMPLETE", {}, OUTPUTS)
DATABRICKS = (
    "jdbc:databricks://dbc-1.cloud.databricks.com:443/default;ssl=1;httpPath=/sql/1.0/warehouses/9f;ConnCatalog=w"
)
LOCAL = "jdbc:databricks://127.0.0.1:10443/default;transportMode=http;ssl=0;httpPath=/sql/1.0/warehouses/local"


@pytest.fixture(autouse=True)
def shell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LANDING_LOCATION", raising=False)
    monkeypatch.setenv("AIRFLOW__CORE__EXECUTOR", "of the user")
    monkeypatch.setenv("DBT_TARGET", "of the user")
    monkeypatch.setenv("AWS_PROFILE", "of-the-user")


def told(url: str) -> dict[str, str]:
    return pipeline.environment(ACCOUNT, STACK, Warehouse(url, "the-token"))


def test_a_workspace_is_reached_by_its_host_and_catalogue_and_what_landed_goes_into_its_volume():
    env = told(DATABRICKS)
    assert (env["WAREHOUSE_HOST"], env["WAREHOUSE_CATALOG"]) == ("dbc-1.cloud.databricks.com", "w")
    assert env["WAREHOUSE_HTTP_PATH"] == "/sql/1.0/warehouses/9f"
    assert env["AIRFLOW_VAR_DBT_TARGET"] == "databricks"
    assert env["AIRFLOW_VAR_LANDING_LOCATION"] == "/Volumes/w/bronze/landing"
    assert env["DBT_ENV_SECRET_WAREHOUSE_TOKEN"] == "the-token"


def test_the_local_warehouse_reads_the_bucket():
    env = told(LOCAL)
    assert (env["WAREHOUSE_PORT"], env["AIRFLOW_VAR_DBT_TARGET"]) == ("10443", "local")
    assert env["AIRFLOW_VAR_LANDING_LOCATION"] == "s3://wearcast-landing-dev-111122223333"


def test_a_workspace_that_reads_the_bucket_is_said_to(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("LANDING_LOCATION", "s3://wearcast-landing-dev-111122223333")
    assert told(DATABRICKS)["AIRFLOW_VAR_LANDING_LOCATION"] == "s3://wearcast-landing-dev-111122223333"


def test_what_is_published_is_published_by_the_version_in_force():
    assert told(LOCAL)["AIRFLOW_VAR_PUBLISH_FUNCTION_NAME"] == "wearcast-publish-dev:live"


def test_the_users_account_comes_along_and_their_airflow_and_dbt_do_not():
    env = told(DATABRICKS)
    assert env["AWS_PROFILE"] == "of-the-user"
    assert "of the user" not in env.values()


def test_the_dag_gets_every_variable_that_it_asks_for():
    dag = (ROOT / "airflow/dags/weather_to_gold.py").read_text()
    asked = set(re.findall(r"var\.value\.(\w+)", dag))
    assert {f"AIRFLOW_VAR_{name.upper()}" for name in asked} <= told(DATABRICKS).keys()
