"""The boundary of infra/terraform, tried: on an emulator that refuses what IAM would refuse."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import boto3
import pytest
from botocore.exceptions import ClientError
from emulated_account import REGION, client
from running_emulator import running_emulator
from terraformed import TERRAFORM, apply, initialized

pytestmark = pytest.mark.skipif(TERRAFORM is None, reason="needs Terraform 1.5 or newer on the PATH")

BOUNDARY = "arn:aws:iam::000000000000:policy/wearcast-boundary"
ROLE = "wearcast-dev-of-somebody-who-deploys"
ANYTHING = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}
TRUST = {
    "Version": "2012-10-17",
    "Statement": [
        {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"AWS": "arn:aws:iam::000000000000:root"}}
    ],
}
OURS, OTHERS = "wearcast-landing-dev-000000000000", "wearcast-deployments-000000000000"


@pytest.fixture(scope="module")
def account(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An account with the boundary in it, and a role that may do anything, within that boundary."""
    with running_emulator(tmp_path_factory.mktemp("emulator"), AUTH="true") as url:
        folder = initialized(tmp_path_factory.mktemp("terraform"))
        apply(folder, url, "-target=aws_iam_policy.boundary")
        for bucket in (OURS, OTHERS):
            client(url, "s3").create_bucket(Bucket=bucket, CreateBucketConfiguration={"LocationConstraint": REGION})
        for name in ("wearcast/dev", "payroll"):
            client(url, "secretsmanager").create_secret(Name=name, SecretString="{}")
        trust = json.dumps(TRUST)
        client(url, "iam").create_role(RoleName=ROLE, AssumeRolePolicyDocument=trust, PermissionsBoundary=BOUNDARY)
        client(url, "iam").put_role_policy(RoleName=ROLE, PolicyName="all", PolicyDocument=json.dumps(ANYTHING))
        yield url


def as_role(url: str, service: str) -> Any:
    told = client(url, "sts").assume_role(RoleArn=f"arn:aws:iam::000000000000:role/{ROLE}", RoleSessionName="test")
    keys = told["Credentials"]
    return boto3.client(
        service,
        endpoint_url=url,
        region_name=REGION,
        aws_access_key_id=keys["AccessKeyId"],
        aws_secret_access_key=keys["SecretAccessKey"],
        aws_session_token=keys["SessionToken"],
    )


Call = Callable[[str], Any]
WITHIN: dict[str, Call] = {
    "lands weather": lambda url: as_role(url, "s3").put_object(Bucket=OURS, Key="landing/object", Body=b"{}"),
    "reads the token": lambda url: as_role(url, "secretsmanager").get_secret_value(SecretId="wearcast/dev"),
}
BEYOND: dict[str, Call] = {
    "makes itself a user": lambda url: as_role(url, "iam").create_user(UserName="somebody"),
    "gives a role more": lambda url: as_role(url, "iam").put_role_policy(
        RoleName=ROLE, PolicyName="more", PolicyDocument=json.dumps(ANYTHING)
    ),
    "replaces code": lambda url: as_role(url, "s3").put_object(Bucket=OTHERS, Key="code", Body=b"another"),
    "reads another's secret": lambda url: as_role(url, "secretsmanager").get_secret_value(SecretId="payroll"),
}


@pytest.mark.parametrize("call", WITHIN.values(), ids=WITHIN)
def test_a_role_does_its_work(account: str, call: Call) -> None:
    call(account)


@pytest.mark.parametrize("call", BEYOND.values(), ids=BEYOND)
def test_a_role_that_was_given_everything_is_refused_the_rest(account: str, call: Call) -> None:
    with pytest.raises(ClientError, match="AccessDenied"):
        call(account)


@pytest.mark.parametrize("call", BEYOND.values(), ids=BEYOND)
def test_it_is_the_boundary_that_refuses(account: str, call: Call) -> None:
    iam = client(account, "iam")
    iam.delete_role_permissions_boundary(RoleName=ROLE)
    try:
        call(account)
    finally:
        iam.put_role_permissions_boundary(RoleName=ROLE, PermissionsBoundary=BOUNDARY)
