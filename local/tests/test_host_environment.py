"""What Airflow's services on the host are told, made of the stack's settings."""

import importlib.util
import json
import subprocess
import sys
from types import ModuleType

import pytest

from stack.paths import ROOT

SCRIPT = ROOT / "infra/airflow-host/environment.py"
JDBC_URL = "jdbc:databricks://dbc-1a2b.cloud.databricks.com:443/default;httpPath=/sql/1.0/warehouses/9f;AuthMech=3"
SETTINGS = {
    "landing-bucket": "wearcast-landing-dev-111122223333",
    "artifact-bucket": "wearcast-artifacts-dev-111122223333",
    "publish-function": "wearcast-publish-dev:live",
    "warehouse-jdbc-url": JDBC_URL,
}


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("environment", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("url", "catalog"),
    [
        (JDBC_URL, {}),
        (JDBC_URL.replace(":443", "").replace("httpPath", "HTTPPATH"), {}),
        (JDBC_URL.replace("/default;", ";") + ";ConnCatalog=weather", {"WAREHOUSE_CATALOG": "weather"}),
    ],
)
def test_dbt_finds_the_warehouse_of_the_functions(script: ModuleType, url: str, catalog: dict[str, str]):
    host = {"WAREHOUSE_HOST": "dbc-1a2b.cloud.databricks.com", "WAREHOUSE_HTTP_PATH": "/sql/1.0/warehouses/9f"}
    assert script.warehouse(url) == host | catalog


@pytest.mark.parametrize("url", ["", "jdbc:databricks://host:443/default", "jdbc:postgresql://host/x;httpPath=/sql/1"])
def test_another_url_is_refused(script: ModuleType, url: str):
    with pytest.raises(ValueError, match="is wanted"):
        script.warehouse(url)


def test_the_dag_gets_every_variable_that_it_asks_for(script: ModuleType):
    told = script.environment(SETTINGS, "dev", "eu-central-1")
    asked = {
        name for name in (ROOT / "airflow/README.md").read_text().split("`") if name.startswith(("dbt_t", "dbt_c"))
    }
    asked |= {"landing_bucket", "landing_location", "artifact_bucket", "publish_function_name", "dbt_project_dir"}
    assert {f"AIRFLOW_VAR_{name.upper()}" for name in asked} <= told.keys()
    assert told["AIRFLOW_VAR_LANDING_LOCATION"] == "/Volumes/workspace/bronze/landing"


def test_landed_weather_is_read_from_the_catalogue_of_the_warehouse_or_where_a_setting_says(script: ModuleType):
    def location(**changed: str) -> str:
        settings = SETTINGS | {name.replace("_", "-"): value for name, value in changed.items()}
        return script.environment(settings, "dev", "eu-central-1")["AIRFLOW_VAR_LANDING_LOCATION"]

    assert location(warehouse_jdbc_url=f"{JDBC_URL};ConnCatalog=weather") == "/Volumes/weather/bronze/landing"
    assert (
        location(landing_location="s3://wearcast-landing-dev-111122223333") == "s3://wearcast-landing-dev-111122223333"
    )


def told_by(settings: dict[str, str], tmp_path) -> subprocess.CompletedProcess[str]:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps(settings))
    environment = {"STAGE": "dev", "AWS_DEFAULT_REGION": "eu-central-1"}
    return subprocess.run([sys.executable, SCRIPT, file], env=environment, capture_output=True, text=True, check=False)


def test_the_lines_mean_the_same_to_a_shell(tmp_path, script: ModuleType):
    lines = told_by(SETTINGS, tmp_path).stdout
    read = subprocess.run(
        ["bash", "-c", "set -a; . /dev/stdin; exec env -0"],
        input=lines,
        env={},
        capture_output=True,
        text=True,
        check=True,
    )
    values = dict(entry.split("=", 1) for entry in read.stdout.split("\0") if entry)
    told = script.environment(SETTINGS, "dev", "eu-central-1")
    assert {name: values[name] for name in told} == told


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({name: value for name, value in SETTINGS.items() if name != "landing-bucket"}, "landing-bucket"),
        (SETTINGS | {"artifact-bucket": "a $(touch x)"}, "AIRFLOW_VAR_ARTIFACT_BUCKET"),
        (SETTINGS | {"warehouse-jdbc-url": "nowhere"}, "warehouse-jdbc-url"),
    ],
)
def test_settings_that_are_not_whole_are_named_and_nothing_is_printed(tmp_path, settings: dict[str, str], words: str):
    done = told_by(settings, tmp_path)
    assert done.returncode == 1
    assert done.stdout == ""
    assert words in done.stderr
