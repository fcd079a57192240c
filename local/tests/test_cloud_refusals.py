"""What `make deploy` refuses before it sends anything, and what it says to do."""

import re
from collections.abc import Iterator

import pytest
from databricks_workspace import TOKEN, running_workspace

from stack.cloud import databricks, parameters
from stack.cloud.account import sign_in
from stack.console import StepError
from stack.cost import usage
from stack.deploy.template import load
from stack.paths import ROOT

TEMPLATE = load(ROOT / "infra/template.yaml")
SCENARIOS = [each for each in usage.load().scenarios.values() if each.parameters is not None]
COMMANDS_OF_BILLS = re.findall(
    r"^\| (.+) \| `make deploy STAGE=dev PARAMETERS=(\w+)(?: SET=\"(.+)\")?` \|$",
    (ROOT / "docs/deploy.md").read_text(),
    re.MULTILINE,
)
URL = (
    "jdbc:databricks://dbc-1.cloud.databricks.com:443/default;transportMode=http;ssl=1;httpPath=/sql/1.0/warehouses/abc"
)


@pytest.fixture(autouse=True)
def surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    """A shell in which nothing of AWS or Databricks is set."""
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_PROFILE", "AWS_REGION", "AWS_DEFAULT_REGION"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "config"))
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "credentials"))
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("WAREHOUSE_JDBC_URL", URL)


def refused(what) -> StepError:
    with pytest.raises(StepError) as refusal:
        what()
    assert refusal.value.remedy
    return refusal.value


def gathered(file: str | None = None, settings: str | None = None, *, is_new: bool = True) -> dict[str, str]:
    return parameters.gather(file, settings, TEMPLATE, is_new=is_new)


def test_the_first_time_a_stage_is_serverless_and_later_what_it_is():
    assert gathered() == {
        "AirflowHostEnabled": "false",
        "MonitoringEnabled": "false",
        parameters.URL_OF_THE_WAREHOUSE: URL,
    }
    assert gathered(is_new=False) == {parameters.URL_OF_THE_WAREHOUSE: URL}
    assert gathered("monitored", "MonitoringEnabled=false", is_new=False)["MonitoringEnabled"] == "false"


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
def test_the_commands_of_the_bills_set_what_was_counted(scenario):
    ((file, settings),) = [(file, settings) for label, file, settings in COMMANDS_OF_BILLS if label == scenario.label]
    assert gathered(file, settings) == scenario.parameters | {parameters.URL_OF_THE_WAREHOUSE: URL}


def test_a_value_may_have_blanks_and_another_may_follow():
    told = gathered(None, " AirflowStartSchedule=cron(15 6 * * ? *)  AirflowIdleMinutes=50 ", is_new=False)
    assert (told["AirflowStartSchedule"], told["AirflowIdleMinutes"]) == ("cron(15 6 * * ? *)", "50")


@pytest.mark.parametrize("path", sorted(parameters.FOLDER.glob("*.json")), ids=lambda path: path.stem)
def test_every_file_of_parameters_can_be_named(path):
    assert gathered(path.stem) == gathered(path.name)


@pytest.mark.parametrize("stage", ["Dev", "a-name-that-is-too-long", "dev;rm"])
def test_a_stage_has_a_name(stage):
    refused(lambda: parameters.checked_stage(stage, TEMPLATE))


@pytest.mark.parametrize(
    ("file", "settings", "cause", "remedy"),
    [
        ("everything", None, "PARAMETERS=everything", "airflow, monitored, serverless"),
        ("../cost/usage", None, "PARAMETERS=../cost/usage", "there are"),
        (None, "LogRetentionDay=7", "no parameter LogRetentionDay", "did you mean LogRetentionDays?"),
        (None, "LogRetentionDays", "LogRetentionDays has no value", "Name=value"),
        (None, "Stage=prod", "not set by a parameter", "STAGE="),
    ],
)
def test_what_the_template_does_not_know_is_named(file, settings, cause, remedy):
    refusal = refused(lambda: gathered(file, settings))
    assert cause in refusal.cause
    assert remedy in refusal.remedy


@pytest.mark.parametrize("secret", ["PWD=s3cr3t", "pwd=s3cr3t", "UID=token;PWD=s3cr3t", "Auth_AccessToken=s3cr3t"])
def test_a_url_with_a_password_is_refused_and_not_repeated(secret):
    refusal = refused(lambda: parameters.check_url(f"{URL};{secret}"))
    assert "s3cr3t" not in refusal.cause + refusal.remedy
    assert "WAREHOUSE_TOKEN" in refusal.remedy


@pytest.mark.parametrize("url", ["https://dbc-1.cloud.databricks.com", "jdbc:databricks://host:443/default"])
def test_what_is_no_url_of_a_warehouse_is_refused(url):
    assert "Connection details" in refused(lambda: parameters.check_url(url)).remedy


def test_without_a_warehouse_a_new_stage_is_refused(monkeypatch):
    monkeypatch.delenv("WAREHOUSE_JDBC_URL")
    assert "WAREHOUSE_JDBC_URL is not set" in refused(gathered).cause


def test_without_a_region_or_credentials_it_says_how_to_sign_in(monkeypatch):
    assert "set AWS_REGION" in refused(sign_in).remedy
    monkeypatch.setenv("AWS_REGION", "eu-central-1")
    refusal = refused(sign_in)
    assert "no AWS credentials" in refusal.cause
    assert "aws sso login" in refusal.remedy
    monkeypatch.setenv("AWS_PROFILE", "nobody")
    assert "AWS_PROFILE" in refused(sign_in).remedy


@pytest.fixture(scope="module")
def workspace() -> Iterator[str]:
    with running_workspace() as url:
        yield url


def test_the_workspace_is_asked_whether_the_token_opens_the_warehouse(workspace):
    assert databricks.look(workspace, TOKEN) == "Serverless Starter Warehouse, stopped"
    assert "does not take the token" in refused(lambda: databricks.look(workspace, "another")).cause
    elsewhere = workspace.replace("abc123", "another")
    assert "has no warehouse another" in refused(lambda: databricks.look(elsewhere, TOKEN)).cause


def test_a_url_leads_to_the_workspace_by_https():
    assert databricks.parts_of(URL) == ("https://dbc-1.cloud.databricks.com:443", "abc")
    assert databricks.port_of(URL) == "443"
