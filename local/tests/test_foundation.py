"""The account's foundation in infra/terraform: formatted, valid, narrow, applied to an emulator and away again."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import boto3
import pytest
from running_emulator import running_emulator
from terraformed import FOLDER, TERRAFORM, apply, initialized, terraform, values

pytestmark = pytest.mark.skipif(TERRAFORM is None, reason="needs Terraform 1.5 or newer on the PATH")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return initialized(tmp_path_factory.mktemp("terraform"))


@pytest.fixture(scope="module")
def emulator(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with running_emulator(tmp_path_factory.mktemp("emulator")) as url:
        yield url


@pytest.fixture(scope="module")
def applied(folder: Path, emulator: str) -> Iterator[dict[str, Any]]:
    apply(folder, emulator)
    state = terraform(folder, "show", "-json").stdout
    yield {
        resource["address"]: resource["values"] for resource in json.loads(state)["values"]["root_module"]["resources"]
    }
    at_once = ["-no-color", "-input=false", "-auto-approve", *values()]
    done = terraform(folder, "destroy", *at_once, AWS_ENDPOINT_URL=emulator)
    assert done.returncode == 0, done.stderr
    assert client(emulator, "s3").list_buckets()["Buckets"] == []
    assert client(emulator, "iam").list_roles()["Roles"] == []
    assert client(emulator, "iam").list_policies(Scope="Local")["Policies"] == []


def client(url: str, service: str, region: str = "eu-central-1") -> Any:
    keys = {"aws_access_key_id": "test", "aws_secret_access_key": "test"}
    return boto3.client(service, endpoint_url=url, region_name=region, **keys)


def role_policy(url: str) -> list[dict[str, Any]]:
    own, attached = policies(url)
    return [statement for policy in (own, *attached) for statement in policy["Statement"]]


def boundary(url: str) -> dict[str, Any]:
    return document(client(url, "iam"), "arn:aws:iam::000000000000:policy/wearcast-boundary")


def document(iam: Any, arn: str) -> dict[str, Any]:
    version = iam.get_policy(PolicyArn=arn)["Policy"]["DefaultVersionId"]
    return iam.get_policy_version(PolicyArn=arn, VersionId=version)["PolicyVersion"]["Document"]


def policies(url: str) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The role's own, and those that are attached to it."""
    iam = client(url, "iam")
    own = iam.get_role_policy(RoleName="wearcast-deploy", PolicyName="deploy")["PolicyDocument"]
    attached = iam.list_attached_role_policies(RoleName="wearcast-deploy")["AttachedPolicies"]
    return own, [document(iam, each["PolicyArn"]) for each in attached]


def as_list(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value


def test_it_is_formatted() -> None:
    command = [str(TERRAFORM), "fmt", "-check", "-diff", "-no-color", str(FOLDER)]
    assert subprocess.run(command, capture_output=True, text=True, check=False).stdout == ""


def test_it_is_valid(folder: Path) -> None:
    done = terraform(folder, "validate", "-no-color")
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("repository", ["someone/*", "wearcast"])
def test_values_that_would_open_the_account_are_refused(folder: Path, emulator: str, repository: str) -> None:
    wrong = {"github_repository": repository, "github_branch": "*", "alert_email": "nobody", "monthly_budget_usd": "0"}
    done = terraform(folder, "plan", "-no-color", "-input=false", *values(**wrong), AWS_ENDPOINT_URL=emulator)
    assert done.returncode == 1
    assert done.stderr.count("Invalid value for variable") == len(wrong)


def test_only_the_one_branch_of_the_one_repository_may_deploy(applied: dict[str, Any], emulator: str) -> None:
    role = client(emulator, "iam").get_role(RoleName="wearcast-deploy")["Role"]
    (statement,) = role["AssumeRolePolicyDocument"]["Statement"]
    assert statement["Action"] == "sts:AssumeRoleWithWebIdentity"
    assert statement["Principal"] == {"Federated": applied["aws_iam_openid_connect_provider.github"]["arn"]}
    assert statement["Condition"] == {
        "StringEquals": {
            "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
            "token.actions.githubusercontent.com:sub": "repo:someone/wearcast:ref:refs/heads/main",
        }
    }


def test_the_role_may_touch_only_what_is_called_wearcast(applied: dict[str, Any], emulator: str) -> None:
    assert applied
    nameless = {"Password": "no resource", "Api": "generated ids", "Transform": "AWS's own", "LookAround": "lists"}
    nameless |= {"WithMachines": "come with what is tagged", "Images": "Debian's", "AccessLog": "no resource"}
    nameless |= {"BudgetsView": "the account's"}
    for statement in role_policy(emulator):
        if statement["Effect"] == "Deny":
            continue
        actions, resources = as_list(statement["Action"]), as_list(statement["Resource"])
        assert not [action for action in actions if action == "*" or action.endswith(":*")], statement["Sid"]
        if any(resource.split(":")[2] == "ec2" for resource in resources if resource.startswith("arn:")):
            # Its ids are generated, so a tag says whose it is; what tags at once can be tagged in no other call.
            assert statement["Sid"] in nameless or "Condition" in statement, statement["Sid"]
        elif statement["Sid"] not in nameless:
            assert [name for name in resources if "wearcast" not in name] == [], statement["Sid"]


def test_machines_are_known_by_their_tag(applied: dict[str, Any], emulator: str) -> None:
    assert applied
    conditions = {each["Sid"]: each["Condition"] for each in role_policy(emulator) if "Condition" in each}
    wearcast = [{"StringEquals": {f"aws:{kind}Tag/application": "wearcast"}} for kind in ("Request", "Resource")]
    made, changed = wearcast
    assert conditions["NewMachines"] == made
    assert [conditions[sid] for sid in ("InOurNetwork", "OurMachines", "OurTags")] == [changed] * 3
    assert conditions["NewTags"].keys() == {"StringEquals"}
    assert conditions["NewTags"]["StringEquals"].keys() == {"ec2:CreateAction"}


def test_the_policies_are_as_long_as_aws_takes(applied: dict[str, Any], emulator: str) -> None:
    """Spaces left out; with room for a region that has a longer name."""
    assert applied
    own, attached = policies(emulator)
    assert len(attached) == 3
    for policy, limit in [(own, 10_240), *((policy, 6_144) for policy in [*attached, boundary(emulator)])]:
        assert len(json.dumps(policy, separators=(",", ":"))) < 0.95 * limit


def test_the_role_gives_nothing_to_a_role_without_the_boundary(applied: dict[str, Any], emulator: str) -> None:
    within = {"iam:PermissionsBoundary": applied["aws_iam_policy.boundary"]["arn"]}
    allowed = {action: each for each in role_policy(emulator) for action in as_list(each["Action"])}
    for action in ("CreateRole", "PutRolePolicy", "PutRolePermissionsBoundary"):
        assert allowed[f"iam:{action}"]["Effect"] == "Allow"
        assert allowed[f"iam:{action}"]["Condition"] == {"StringEquals": within}
    logging = {"iam:PolicyARN": "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"}
    assert allowed["iam:AttachRolePolicy"]["Condition"] == {"StringEquals": within, "ArnEquals": logging}


def test_the_role_changes_neither_itself_nor_the_boundary(applied: dict[str, Any], emulator: str) -> None:
    denied = {each["Sid"]: each for each in role_policy(emulator) if each["Effect"] == "Deny"}
    assert denied.keys() == {"NotItself", "NotTheBoundary", "BoundariesStay"}
    assert as_list(denied["NotItself"]["Action"]) == ["iam:*"]
    assert as_list(denied["NotItself"]["Resource"]) == [applied["aws_iam_role.deploy"]["arn"]]
    assert "iam:CreatePolicyVersion" in denied["NotTheBoundary"]["Action"]
    assert as_list(denied["NotTheBoundary"]["Resource"]) == [applied["aws_iam_policy.boundary"]["arn"]]
    assert as_list(denied["BoundariesStay"]["Action"]) == ["iam:DeleteRolePermissionsBoundary"]


def test_roles_are_handed_only_to_services_that_run_the_product(applied: dict[str, Any], emulator: str) -> None:
    assert applied
    (statement,) = [each for each in role_policy(emulator) if "iam:PassRole" in as_list(each["Action"])]
    services = statement["Condition"]["StringEquals"]["iam:PassedToService"]
    assert set(services) <= {"lambda.amazonaws.com", "scheduler.amazonaws.com", "ec2.amazonaws.com"}


def test_code_lies_where_nobody_else_reads_it(applied: dict[str, Any], emulator: str) -> None:
    s3, bucket = client(emulator, "s3"), applied["aws_s3_bucket.deployments"]["bucket"]
    blocked = s3.get_public_access_block(Bucket=bucket)["PublicAccessBlockConfiguration"]
    assert all(blocked.values())
    assert s3.get_bucket_versioning(Bucket=bucket)["Status"] == "Enabled"
    (rule,) = s3.get_bucket_encryption(Bucket=bucket)["ServerSideEncryptionConfiguration"]["Rules"]
    assert rule["ApplyServerSideEncryptionByDefault"]["SSEAlgorithm"] == "AES256"
    (rule,) = s3.get_bucket_lifecycle_configuration(Bucket=bucket)["Rules"]
    assert rule["Expiration"]["Days"] == 30
    (statement,) = json.loads(s3.get_bucket_policy(Bucket=bucket)["Policy"])["Statement"]
    assert (statement["Effect"], statement["Condition"]) == ("Deny", {"Bool": {"aws:SecureTransport": "false"}})


def test_half_of_the_budget_is_told_already(applied: dict[str, Any], emulator: str) -> None:
    assert applied
    budgets = client(emulator, "budgets", "us-east-1")
    account = {"AccountId": "000000000000", "BudgetName": "wearcast-monthly"}
    limit = budgets.describe_budget(**account)["Budget"]["BudgetLimit"]
    assert (float(limit["Amount"]), limit["Unit"]) == (3, "USD")
    told = budgets.describe_notifications_for_budget(**account)["Notifications"]
    assert sorted(notification["Threshold"] for notification in told) == [50, 80, 100]


def test_the_billing_alarm_mails(applied: dict[str, Any], emulator: str) -> None:
    # The emulator keeps of an alarm its name alone when Terraform makes it; the rest is what Terraform sent.
    alarm = applied["aws_cloudwatch_metric_alarm.billing"]
    assert (alarm["metric_name"], alarm["threshold"]) == ("EstimatedCharges", 3)
    topic = applied["aws_sns_topic.billing"]["arn"]
    assert alarm["alarm_actions"] == [topic]
    (subscription,) = client(emulator, "sns", "us-east-1").list_subscriptions_by_topic(TopicArn=topic)["Subscriptions"]
    assert (subscription["Protocol"], subscription["Endpoint"]) == ("email", "someone@example.org")


def test_its_outputs_are_what_the_workflow_needs(applied: dict[str, Any], folder: Path) -> None:
    outputs = {
        name: output["value"] for name, output in json.loads(terraform(folder, "output", "-json").stdout).items()
    }
    assert outputs == {
        "deploy_role_arn": applied["aws_iam_role.deploy"]["arn"],
        "deployment_bucket": "wearcast-deployments-000000000000",
        "permissions_boundary_arn": applied["aws_iam_policy.boundary"]["arn"],
        "region": "eu-central-1",
    }
