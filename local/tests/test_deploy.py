"""The deployment: its one step that changes the template, and the whole of it against a real emulator."""

import json
import os
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import boto3
import pytest
from running_emulator import running_emulator

from stack.deploy import DeployError
from stack.deploy.gaps import lifecycle_of
from stack.deploy.template import LEFT_OUT, for_emulator, load, references

ROOT = Path(__file__).resolve().parents[2]
TEMPLATE = ROOT / "infra/template.yaml"
SAM_PYTHON = ROOT / ".wearcast/venvs/sam/bin/python"
JDBC_URL = "jdbc:databricks://127.0.0.1:10443/default;transportMode=http;httpPath=/sql/1.0/warehouses/local;AuthMech=3"

BUDGET = {"Type": "AWS::Budgets::Budget", "Properties": {"Budget": {"BudgetType": "COST"}}}


def test_the_real_template_goes_to_the_emulator_whole() -> None:
    template = load(TEMPLATE)
    copy, left_out = for_emulator(template, TEMPLATE.parent)
    assert left_out == []
    assert copy["Resources"].keys() == template["Resources"].keys()


def test_what_is_asked_for_and_not_known_is_left_out() -> None:
    template, everything = load(TEMPLATE), {"AirflowHostEnabled": "true", "MonitoringEnabled": "true"}
    everything |= {"AlertEmail": "someone@example.org"}
    copy, left_out = for_emulator(template, TEMPLATE.parent, everything)
    gone = [name for name, resource in template["Resources"].items() if resource["Type"] in LEFT_OUT]
    assert "MonthlyBudget" in gone
    assert [line.split(" ")[0] for line in left_out] == gone
    assert copy["Resources"].keys() == template["Resources"].keys() - set(gone)


def test_code_paths_become_absolute() -> None:
    copy, _ = for_emulator(load(TEMPLATE), TEMPLATE.parent)
    code = copy["Resources"]["IngestFunction"]["Properties"]["CodeUri"]
    assert code == str(ROOT / "ingest-lambda/target/ingest-lambda.zip")


def test_a_listed_type_is_left_out_and_said() -> None:
    copy, left_out = for_emulator({"Resources": {"Budget": BUDGET, "Queue": {"Type": "AWS::SQS::Queue"}}}, ROOT)
    assert list(copy["Resources"]) == ["Queue"]
    assert left_out == [f"Budget (AWS::Budgets::Budget) left out: {LEFT_OUT['AWS::Budgets::Budget']}"]


@pytest.mark.parametrize(
    "reference",
    [
        {"Ref": "Budget"},
        {"Fn::GetAtt": ["Budget", "Id"]},
        {"Fn::GetAtt": "Budget.Id"},
        {"Fn::Sub": "x-${Budget}"},
        {"Fn::Sub": ["${y}", {"y": {"Ref": "Budget"}}]},
    ],
)
def test_a_left_out_resource_that_another_needs_is_refused(reference: Any) -> None:
    queue = {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": reference}}
    with pytest.raises(DeployError, match="Queue refers to Budget"):
        for_emulator({"Resources": {"Budget": BUDGET, "Queue": queue}}, ROOT)


def test_a_left_out_resource_in_an_output_is_refused() -> None:
    template = {"Resources": {"Budget": BUDGET}, "Outputs": {"Name": {"Value": {"Ref": "Budget"}}}}
    with pytest.raises(DeployError, match=r"Outputs\.Name refers to Budget"):
        for_emulator(template, ROOT)


def test_depends_on_is_a_reference() -> None:
    assert list(references({"Type": "X", "DependsOn": ["A", "B"]})) == ["A", "B"]


def test_a_left_out_machine_has_an_id_that_others_can_pass_on() -> None:
    alarm = {"Type": "AWS::CloudWatch::Alarm", "Properties": {"Name": {"Fn::Sub": "${Host}-${AWS::Region}"}}}
    alarm["Properties"]["Dimensions"] = [{"Name": "InstanceId", "Value": {"Ref": "Host"}}]
    copy, _ = for_emulator({"Resources": {"Host": {"Type": "AWS::EC2::Instance"}, "Alarm": alarm}}, ROOT)
    properties = copy["Resources"]["Alarm"]["Properties"]
    assert properties["Dimensions"] == [{"Name": "InstanceId", "Value": "i-00000000000000000"}]
    assert properties["Name"] == {"Fn::Sub": "i-00000000000000000-${AWS::Region}"}


def test_a_lifecycle_rule_in_the_words_of_s3() -> None:
    (rule,) = lifecycle_of(
        {"LifecycleConfiguration": {"Rules": [{"Id": "a", "Status": "Enabled", "Prefix": "p/", "ExpirationInDays": 3}]}}
    )
    assert rule == {"ID": "a", "Status": "Enabled", "Filter": {"Prefix": "p/"}, "Expiration": {"Days": 3}}


@pytest.fixture(scope="module")
def emulator(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with running_emulator(tmp_path_factory.mktemp("emulator")) as url:
        yield url


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real template beside small stand-in zips: this is about the infrastructure, not about the code in it."""
    root = tmp_path_factory.mktemp("repository")
    for zip_file in ("ingest-lambda/target/ingest-lambda.zip", "api-lambda/target/api-lambda.zip"):
        (root / zip_file).parent.mkdir(parents=True)
        with zipfile.ZipFile(root / zip_file, "w") as archive:
            archive.writestr("name.txt", zip_file)
    copy = root / "infra/template.yaml"
    copy.parent.mkdir()
    copy.write_text(TEMPLATE.read_text())
    return copy


def _deploy(url: str, template: Path, *more: str) -> subprocess.CompletedProcess[str]:
    token = template.parent / "token"
    token.write_text("token-of-the-test\n")
    env = os.environ | {"AWS_ENDPOINT_URL": url, "AWS_REGION": "eu-central-1", "PYTHONPATH": str(ROOT / "local")}
    env |= {"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "AWS_EC2_METADATA_DISABLED": "true"}
    command = [str(SAM_PYTHON), "-m", "stack.deploy", "--template", str(template), "--stage", "test"]
    command += ["--parameter", "WeatherBaseUrl=http://127.0.0.1:9", "--parameter", f"WarehouseJdbcUrl={JDBC_URL}"]
    command += ["--warehouse-token-file", str(token), "--work-directory", str(template.parents[1] / "work"), *more]
    return subprocess.run(command, env=env, capture_output=True, text=True, timeout=300, check=False)


def _client(url: str, service: str) -> Any:
    keys = {"aws_access_key_id": "test", "aws_secret_access_key": "test"}
    return boto3.client(service, endpoint_url=url, region_name="eu-central-1", **keys)


@pytest.fixture(scope="module")
def deployed(emulator: str, template: Path) -> dict[str, Any]:
    done = _deploy(emulator, template)
    assert done.returncode == 0, done.stderr[-3000:]
    assert "token-of-the-test" not in done.stdout + done.stderr
    return json.loads(done.stdout)


def test_the_outputs_are_those_of_the_template(deployed: dict[str, Any]) -> None:
    outputs = load(TEMPLATE)["Outputs"]
    assert deployed.keys() == {name for name, output in outputs.items() if "Condition" not in output} | {"notes"}
    assert deployed["LandingBucketName"] == "wearcast-landing-test-000000000000"


def test_the_token_is_in_the_secret(emulator: str, deployed: dict[str, Any]) -> None:
    value = _client(emulator, "secretsmanager").get_secret_value(SecretId=deployed["SecretId"])["SecretString"]
    assert json.loads(value) == {"warehouseToken": "token-of-the-test"}


def test_a_parameter_with_semicolons_arrives_whole(emulator: str, deployed: dict[str, Any]) -> None:
    function = _client(emulator, "lambda").get_function_configuration(FunctionName=deployed["PublishFunctionName"])
    assert function["Environment"]["Variables"]["WAREHOUSE_JDBC_URL"] == JDBC_URL


def test_every_request_has_a_route(emulator: str, deployed: dict[str, Any]) -> None:
    gateway = _client(emulator, "apigatewayv2")
    (mapping,) = gateway.get_api_mappings(DomainName="api.localhost")["Items"]
    assert [route["RouteKey"] for route in gateway.get_routes(ApiId=mapping["ApiId"])["Items"]] == ["$default"]


def test_what_landed_is_told_to_who_waits_for_it(emulator: str, deployed: dict[str, Any]) -> None:
    said = {"EventBusName": deployed["EventBusName"], "Source": "wearcast.ingest", "Detail": json.dumps({"key": "k"})}
    entries = [said | {"DetailType": kind} for kind in ("SomethingElse", "WeatherLanded")]
    assert _client(emulator, "events").put_events(Entries=entries)["FailedEntryCount"] == 0
    queue = {"QueueUrl": deployed["WeatherLandedQueueUrl"], "WaitTimeSeconds": 5, "MaxNumberOfMessages": 10}
    (message,) = _client(emulator, "sqs").receive_message(**queue)["Messages"]
    told = json.loads(message["Body"])
    assert (told["detail-type"], told["detail"]) == ("WeatherLanded", {"key": "k"})


def test_again_without_a_change_changes_nothing(emulator: str, template: Path, deployed: dict[str, Any]) -> None:
    function = _client(emulator, "lambda")
    before = function.get_alias(FunctionName=deployed["OutfitFunctionName"], Name="live")["FunctionVersion"]
    done = _deploy(emulator, template)
    assert done.returncode == 0, done.stderr[-3000:]
    assert json.loads(done.stdout) == deployed | {"notes": ["unchanged, so only asserted"]}
    assert function.get_alias(FunctionName=deployed["OutfitFunctionName"], Name="live")["FunctionVersion"] == before


def test_a_difference_is_named(emulator: str, template: Path, deployed: dict[str, Any]) -> None:
    _client(emulator, "lambda").update_function_configuration(FunctionName=deployed["IngestFunctionName"], Timeout=7)
    done = _deploy(emulator, template)
    assert done.returncode == 1
    assert "IngestFunction Timeout: the template says 120, there is 7" in done.stderr
    _client(emulator, "lambda").update_function_configuration(FunctionName=deployed["IngestFunctionName"], Timeout=120)
