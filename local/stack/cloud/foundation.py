"""What Terraform made in the account (infra/terraform), found by its name. A deployment goes without any of it, too."""

import boto3
from botocore.exceptions import ClientError

from stack.cloud.account import Account

BOUNDARY = "wearcast-boundary"
"""The policy beyond which no role of a stage may do anything; without it GitHub's role makes none."""


def code_bucket(account: Account) -> str | None:
    """Terraform's bucket for code where there is one; without it `sam deploy` makes one of its own."""
    name = f"wearcast-deployments-{account.number}"
    try:
        # Without the owner a stranger's bucket of that name would be given our code.
        account.clients("s3").head_bucket(Bucket=name, ExpectedBucketOwner=account.number)
    except ClientError:
        return None
    return name


def boundary(account: Account) -> str | None:
    """The ARN of the boundary where there is one, and these credentials may see it."""
    partition = boto3.Session().get_partition_for_region(account.region)
    arn = f"arn:{partition}:iam::{account.number}:policy/{BOUNDARY}"
    try:
        account.clients("iam").get_policy(PolicyArn=arn)
    except ClientError as error:
        if error.response["Error"]["Code"] in ("NoSuchEntity", "AccessDenied"):
            return None
        raise
    return arn
