"""`make deploy` and what belongs to it, whole, as a user types it, against an emulated account."""

import json
import re
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from databricks_workspace import TOKEN, running_workspace
from emulated_account import Shell, client
from refusing_s3 import s3_that_refuses
from running_emulator import running_emulator
from running_functions import await_deployed, proxies, running_functions

from stack.ports import ephemeral

STAGE = "proof"
CODE_BUCKET = "wearcast-deployments-000000000000"
NO_MORE = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]}
"""The foundation's boundary, as far as a deployment knows of it: that it is there."""


@pytest.fixture(scope="module")
def workspace() -> Iterator[str]:
    with running_workspace() as url:
        yield url


@pytest.fixture(scope="module")
def ports() -> dict[str, int]:
    return {f"wearcast-{name}-{STAGE}": ephemeral() for name in ("ingest", "outfit", "publish")}


@pytest.fixture(scope="module")
def emulator(tmp_path_factory: pytest.TempPathFactory, ports: dict[str, int]) -> Iterator[str]:
    with running_emulator(tmp_path_factory.mktemp("emulator"), **proxies(ports)) as url:
        yield url


@pytest.fixture(scope="module")
def shell(emulator: str, workspace: str, tmp_path_factory: pytest.TempPathFactory) -> Shell:
    return Shell(tmp_path_factory.mktemp("home"), emulator, WAREHOUSE_JDBC_URL=workspace)


@pytest.fixture(scope="module")
def deployed(
    shell: Shell, emulator: str, ports: dict[str, int], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """What the first deployment printed. The functions' host starts as soon as there are functions."""
    client(emulator, "s3").create_bucket(
        Bucket=CODE_BUCKET, CreateBucketConfiguration={"LocationConstraint": "eu-central-1"}
    )
    client(emulator, "iam").create_policy(PolicyName="wearcast-boundary", PolicyDocument=json.dumps(NO_MORE))
    output = tmp_path_factory.mktemp("github") / "output"
    answers: list[subprocess.CompletedProcess[str]] = []
    settings = "SET=LogRetentionDays=7 AirflowStartSchedule=cron(15 6 * * ? *)"
    words = ("deploy", f"STAGE={STAGE}", "PARAMETERS=serverless", settings)
    typed = threading.Thread(
        target=lambda: answers.append(shell.make(*words, WAREHOUSE_TOKEN=TOKEN, GITHUB_OUTPUT=str(output)))
    )
    typed.start()
    await_deployed(client(emulator, "lambda"), ports, 300)
    with running_functions(emulator, ports, tmp_path_factory.mktemp("host")):
        typed.join()
        (done,) = answers
        assert done.returncode == 0, done.stdout
        assert re.search(r"^api_url=https?://.+\nchanged=false$", output.read_text(), re.MULTILINE)
        yield done.stdout


def test_a_deployment_says_what_it_did_what_answers_and_what_to_do_next(deployed: str) -> None:
    for line in (
        r"✓  AWS account .* s  \(000000000000, eu-central-1, emulated at http",
        r"✓  Databricks warehouse .*\(Serverless Starter Warehouse, stopped\)",
        rf"✓  sam deploy .*code through s3://{CODE_BUCKET}; roles within wearcast-boundary",
        r"✓  Token of the warehouse, into the secret .*\(written\)",
        r"✓  What the Airflow host is set up from, to S3 .* KiB to s3://wearcast-artifacts-proof-000000000000/host/",
        r"✓  GET /health .*\(up\)",
        r"✓  GET /outfit\?city=Oslo .*\(503, .*no pipeline run has published yet",
        r"make pipeline STAGE=proof",
        r"make undeploy STAGE=proof",
    ):
        assert re.search(line, deployed), f"{line}\n{deployed}"


def test_the_token_is_in_the_secret_and_nowhere_else(deployed: str, shell: Shell, emulator: str) -> None:
    value = client(emulator, "secretsmanager").get_secret_value(SecretId=f"wearcast/{STAGE}")["SecretString"]
    assert json.loads(value)["warehouseToken"] == TOKEN
    written = [path for path in Path(shell.env["WEARCAST_HOME"]).rglob("*") if path.is_file()]
    assert written
    assert [path for path in written if TOKEN in path.read_text(errors="replace")] == []
    assert TOKEN not in deployed


def test_parameters_come_from_the_file_from_words_and_stay(deployed: str, emulator: str) -> None:
    (stack,) = client(emulator, "cloudformation").describe_stacks(StackName=f"wearcast-{STAGE}")["Stacks"]
    told = {each["ParameterKey"]: each["ParameterValue"] for each in stack["Parameters"]}
    assert (told["AirflowHostEnabled"], told["LogRetentionDays"]) == ("false", "7")
    assert told["AirflowStartSchedule"] == "cron(15 6 * * ? *)"


def test_no_role_is_without_the_boundary_that_is_found(deployed: str, emulator: str) -> None:
    iam = client(emulator, "iam")
    names = [each["RoleName"] for each in iam.list_roles()["Roles"] if each["RoleName"].startswith(f"wearcast-{STAGE}")]
    assert len(names) >= 4
    for name in names:
        bound = iam.get_role(RoleName=name)["Role"]["PermissionsBoundary"]["PermissionsBoundaryArn"]
        assert bound == "arn:aws:iam::000000000000:policy/wearcast-boundary"


def live(emulator: str) -> str:
    return client(emulator, "lambda").get_alias(FunctionName=f"wearcast-outfit-{STAGE}", Name="live")["FunctionVersion"]


def test_rolling_back_goes_to_the_version_before_and_no_further(
    deployed: str, shell: Shell, emulator: str, tmp_path: Path
) -> None:
    nothing = shell.make("rollback", f"STAGE={STAGE}")
    assert nothing.returncode == 2
    assert "no version to go back to" in nothing.stdout
    first = live(emulator)

    told = {"WAREHOUSE_JDBC_URL": "", "GITHUB_OUTPUT": str(tmp_path / "output")}
    again = shell.make("deploy", f"STAGE={STAGE}", "SET=CityRequestsPerHourMax=3", **told)
    assert again.returncode == 0, again.stdout
    assert "changed=true" in (tmp_path / "output").read_text()
    second = live(emulator)
    assert second != first

    back = shell.make("rollback", f"STAGE={STAGE}")
    assert back.returncode == 0, back.stdout
    assert f"from version {second} to {first}" in back.stdout
    assert live(emulator) == first
    once_more = shell.make("rollback", f"STAGE={STAGE}")
    assert "went back already" in once_more.stdout
    assert live(emulator) == first
    (stack,) = client(emulator, "cloudformation").describe_stacks(StackName=f"wearcast-{STAGE}")["Stacks"]
    assert {"ParameterKey": "LogRetentionDays", "ParameterValue": "7"} in stack["Parameters"]  # kept, not named again


def test_a_deployment_that_fails_after_its_versions_are_in_force_can_be_rolled_back(
    deployed: str, shell: Shell, emulator: str, tmp_path: Path
) -> None:
    first = live(emulator)
    with s3_that_refuses("/host/", emulator) as s3_url:
        told = {"WAREHOUSE_JDBC_URL": "", "GITHUB_OUTPUT": str(tmp_path / "output"), "AWS_ENDPOINT_URL_S3": s3_url}
        failed = shell.make("deploy", f"STAGE={STAGE}", "SET=CityRequestsPerHourMax=4", **told)
    assert failed.returncode == 2
    assert "(AccessDenied) when calling the PutObject operation" in failed.stdout
    second = live(emulator)
    assert second != first
    assert "changed=true" in (tmp_path / "output").read_text()  # so that the workflow goes back
    assert f"to {first}" in shell.make("rollback", f"STAGE={STAGE}").stdout
    assert live(emulator) == first


def test_smoke_by_itself(deployed: str, shell: Shell) -> None:
    smoked = shell.make("smoke", f"STAGE={STAGE}")
    assert smoked.returncode == 0, smoked.stdout
    watched = shell.make("watch-alarms", f"STAGE={STAGE}", "MINUTES=0")
    assert watched.returncode == 0
    assert "has no alarms" in watched.stdout


def test_a_deployment_after_a_roll_back_goes_forward_again(deployed: str, shell: Shell, emulator: str) -> None:
    rolled_back = live(emulator)
    done = shell.make("deploy", f"STAGE={STAGE}", WAREHOUSE_JDBC_URL="")
    assert done.returncode == 0, done.stdout
    assert "goes forward again" in done.stdout
    assert int(live(emulator)) > int(rolled_back)


def named_wearcast(emulator: str) -> list[str]:
    """Everything of ours in the account, whoever made it."""
    listed = [
        *(each["Name"] for each in client(emulator, "s3").list_buckets()["Buckets"]),
        *(each["FunctionName"] for each in client(emulator, "lambda").list_functions()["Functions"]),
        *(each["logGroupName"] for each in client(emulator, "logs").describe_log_groups()["logGroups"]),
        *(each["Name"] for each in client(emulator, "secretsmanager").list_secrets()["SecretList"]),
        *(each["Name"] for each in client(emulator, "events").list_event_buses()["EventBuses"]),
        *(each["Name"] for each in client(emulator, "scheduler").list_schedules()["Schedules"]),
        *(each["Name"] for each in client(emulator, "apigatewayv2").get_apis()["Items"]),
        *(each["RoleName"] for each in client(emulator, "iam").list_roles()["Roles"]),
        *(each["AlarmName"] for each in client(emulator, "cloudwatch").describe_alarms()["MetricAlarms"]),
        *(each["DashboardName"] for each in client(emulator, "cloudwatch").list_dashboards()["DashboardEntries"]),
        *(each["Name"] for each in client(emulator, "ssm").describe_parameters()["Parameters"]),
        *(each["TopicArn"] for each in client(emulator, "sns").list_topics()["Topics"]),
        *client(emulator, "sqs").list_queues().get("QueueUrls", []),
    ]
    return sorted(name for name in listed if "wearcast" in name)


def test_what_is_taken_away_is_gone(deployed: str, shell: Shell, emulator: str) -> None:
    s3, landing = client(emulator, "s3"), f"wearcast-landing-{STAGE}-000000000000"
    for body in (b"first", b"second"):  # two versions
        s3.put_object(Bucket=landing, Key="landing/object", Body=body)
    before = named_wearcast(emulator)
    refused = shell.make("undeploy", f"STAGE={STAGE}")
    assert refused.returncode == 2
    assert "nobody is here to confirm" in refused.stdout
    assert "which stage is meant" in shell.make("undeploy", "YES=1").stdout
    assert named_wearcast(emulator) == before

    done = shell.make("undeploy", f"STAGE={STAGE}", "YES=1")
    assert done.returncode == 0, done.stdout
    assert named_wearcast(emulator) == [CODE_BUCKET]
    assert "Contents" not in s3.list_objects_v2(Bucket=CODE_BUCKET)
    again = shell.make("undeploy", f"STAGE={STAGE}", "YES=1")
    assert again.returncode == 0, again.stdout
    assert "no stack is there" in again.stdout
