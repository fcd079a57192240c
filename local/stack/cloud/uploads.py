"""What is sent to S3 beside the code, which `sam deploy` sends: what an Airflow host is set up from."""

from typing import Any

from botocore.exceptions import ClientError

from stack import host_bundle
from stack.cloud.account import Account

DIGEST = "digest"
"""Metadata of what a host is set up from: the digest of all of it, so that what is there is not sent again."""


def host_files(account: Account, stage: str) -> str:
    """Puts DAGs, dbt, locks and the first-boot script where a host takes them from; answers what it did."""
    s3, bucket = account.clients("s3"), account.bucket("artifacts", stage)
    digest = host_bundle.digest()
    sent = 0
    for name, content in host_bundle.objects().items():
        key = host_bundle.PREFIX + name
        if _digest_of(s3, bucket, key) != digest:
            s3.put_object(Bucket=bucket, Key=key, Body=content, Metadata={DIGEST: digest})
            sent += len(content)
    return f"{sent // 1024} KiB to s3://{bucket}/{host_bundle.PREFIX}" if sent else "as it was"


def _digest_of(s3: Any, bucket: str, key: str) -> str | None:
    try:
        return s3.head_object(Bucket=bucket, Key=key)["Metadata"].get(DIGEST)
    except ClientError:
        return None
