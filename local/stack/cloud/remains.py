"""What a stack leaves behind, and what no stack deletes: taken away by name."""

from collections.abc import Callable

from botocore.exceptions import ClientError

from stack.cloud import stacks
from stack.cloud.account import Account
from stack.console import StepError

GONE = ("NoSuchBucket", "404", "ResourceNotFoundException", "ResourceNotFound")


def buckets(account: Account, stage: str) -> list[str]:
    """The names that the template gives; a stack that is half gone does not tell them any more."""
    return [account.bucket(kind, stage) for kind in ("landing", "serving", "artifacts")]


def log_groups(stage: str) -> list[str]:
    """As `buckets`."""
    return [f"/aws/lambda/wearcast-{name}-{stage}" for name in ("ingest", "publish", "outfit")] + [
        f"/aws/http-api/wearcast-{stage}"
    ]


def emptied(account: Account, name: str) -> int:
    """How many versions and delete markers were deleted."""
    try:
        answers = account.clients.bucket(name).object_versions.delete()
    except ClientError as error:
        if error.response["Error"]["Code"] in GONE:
            return 0
        raise
    if refused := [each for answer in answers for each in answer.get("Errors", [])]:
        raise StepError(
            f"{refused[0]['Key']} in {name} cannot be deleted: {refused[0].get('Message')}", "see who may delete there"
        )
    return sum(len(answer.get("Deleted", [])) for answer in answers)


def delete_bucket(account: Account, name: str) -> bool:
    """Whether there was one."""
    emptied(account, name)
    return _done(lambda: account.clients("s3").delete_bucket(Bucket=name))


def delete_log_group(account: Account, name: str) -> bool:
    """A function that was just running writes its log anew after the stack's group is gone; that one never expires."""
    return _done(lambda: account.clients("logs").delete_log_group(logGroupName=name))


def delete_secret(account: Account, name: str) -> bool:
    """Without the weeks of grace: it is paid for as long, and its name is taken as long."""
    secrets = account.clients("secretsmanager")
    return _done(lambda: secrets.delete_secret(SecretId=name, ForceDeleteWithoutRecovery=True))


def _done(delete: Callable[[], object]) -> bool:
    """Whether there was something to delete."""
    try:
        delete()
    except ClientError as error:
        if error.response["Error"]["Code"] in GONE:
            return False
        raise
    return True


def delete_code(account: Account, stage: str) -> list[str]:
    """What `sam deploy` uploaded for this stage, in Terraform's bucket or in SAM's own."""
    deleted = []
    for bucket in account.clients("s3").list_buckets()["Buckets"]:
        if bucket["Name"].startswith((f"wearcast-deployments-{account.number}", "aws-sam-cli-managed-default-")):
            prefix = f"{stacks.name_of(stage)}/"
            answers = account.clients.bucket(bucket["Name"]).object_versions.filter(Prefix=prefix).delete()
            count = sum(len(answer.get("Deleted", [])) for answer in answers)
            deleted += [f"{count} uploads in {bucket['Name']}"] if count else []
    return deleted
