"""`make quality-report STAGE=`: the page about a deployed stage's data, and a link to it for somebody else."""

import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import boto3
from botocore.config import Config

from stack.cloud import account as accounts
from stack.cloud import stacks, warehouse
from stack.cloud.account import Account
from stack.cloud.warehouse import Warehouse
from stack.console import StepError, say, step
from stack.pages import DBT, PAGES
from stack.paths import ROOT, shown, venv_bin

KEY = "artifacts/data-quality.html"
LINK_LASTS = timedelta(hours=1)


def report(stage: str, output: str | None) -> int:
    """Writes the page, puts it into the artifact bucket, and says by which link it opens, and until when."""
    account = accounts.enter()
    found = stacks.expect(account, stage)
    page = Path(output).resolve() if output else PAGES / f"data-quality-{stage}.html"
    with step("The page, from the warehouse") as notes:
        notes.append(_written(page, warehouse.of(account, found)))
    bucket = found.outputs["ArtifactBucketName"]
    with step("The page, to S3") as notes:
        put = {"Body": page.read_bytes(), "ContentType": "text/html; charset=utf-8"}
        account.clients("s3").put_object(Bucket=bucket, Key=KEY, **put)
        notes.append(f"s3://{bucket}/{KEY}")
    until = datetime.now(UTC) + LINK_LASTS
    say(f"\n  {shown(page)}")
    say(f"\n  Until {until:%Y-%m-%d %H:%M} UTC this link opens it, while the session lasts that signed it:")
    say(f"  {link(account, bucket)}")
    return 0


def _written(page: Path, there: Warehouse) -> str:
    """What the page says, in a line."""
    command = [str(venv_bin("dbt", "python")), "-m", "quality_report", str(page)]
    env = there.environment() | {"DBT_TARGET": there.target, "PYTHONPATH": str(DBT)}
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        said = done.stderr.strip().splitlines() or ["it did not say why"]
        raise StepError(said[-1].removeprefix("quality-report: "), "docs/data-quality.md says what the page is made of")
    return done.stdout.strip().splitlines()[-1]


def link(account: Account, bucket: str) -> str:
    """Opens the page, and nothing else, for an hour; signed here, so nothing is asked."""
    # By itself boto3 signs with a version in us-east-1 that S3 no longer takes for new buckets.
    signing = Config(signature_version="s3v4", s3={"addressing_style": "path"})
    signer = boto3.client("s3", region_name=account.region, config=signing)
    seconds = int(LINK_LASTS.total_seconds())
    return signer.generate_presigned_url("get_object", Params={"Bucket": bucket, "Key": KEY}, ExpiresIn=seconds)
