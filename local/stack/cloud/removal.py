"""`make undeploy`: takes a stage away, with all that it kept, so that nothing is left that costs."""

import sys
import time
from typing import Any

from botocore.exceptions import ClientError

from stack.cloud import account as accounts
from stack.cloud import progress, remains, stacks
from stack.cloud.account import Account
from stack.console import StepError, say, step

PATIENCE_SECONDS = 1800
POLL_SECONDS = 2


def undeploy(stage: str, *, confirmed: bool) -> int:
    """Deletes the stage's stack and what a stack leaves: versions in buckets, logs, the secret, uploaded code."""
    account = accounts.enter()
    found = stacks.find(account, stage)
    _confirm(account, stage, found, confirmed)
    buckets = _named(account, stage, found, "AWS::S3::Bucket", remains.buckets(account, stage))
    groups = _named(account, stage, found, "AWS::Logs::LogGroup", remains.log_groups(stage))
    secrets = _named(account, stage, found, "AWS::SecretsManager::Secret", [f"wearcast/{stage}"])
    if found:
        with step("Buckets, every version") as notes:
            notes.append(f"{sum(remains.emptied(account, bucket) for bucket in buckets)} versions of objects deleted")
        with step(f"Stack {found.name}"), progress.shown(account, found.identity):
            _delete_stack(account, found, buckets)
    with step("What the stack leaves") as notes:
        notes += [f"bucket {name}" for name in buckets if remains.delete_bucket(account, name)]
        notes += [f"log group {name}" for name in groups if remains.delete_log_group(account, name)]
        notes += [f"secret {name}" for name in secrets if remains.delete_secret(account, name)]
        notes += remains.delete_code(account, stage)
        notes[:] = notes or ["nothing"]
    say(f"\n  Nothing of {stacks.name_of(stage)} is left in {account}.")
    say("  Not touched: the account's foundation (`terraform destroy` in infra/terraform), and the tables in")
    say('  Databricks (docs/deploy.md, "Take it away").')
    return 0


def _confirm(account: Account, stage: str, found: stacks.Found | None, confirmed: bool) -> None:
    name = stacks.name_of(stage)
    what = "the stack" if found else "no stack is there, but what one leaves"
    say(f"\n  This deletes {name} in {account}: {what}, its")
    say("  buckets with all weather, documents and artifacts, its logs and its secret. There is no way back.\n")
    if confirmed:
        return
    if not sys.stdin.isatty():
        raise StepError("nobody is here to confirm", f"if it is meant: make undeploy STAGE={stage} YES=1")
    if input(f"  Type {name} to delete it: ").strip() != name:
        raise StepError("not confirmed, so nothing was deleted", "type the name as it stands there, or say YES=1")


def _named(account: Account, stage: str, found: stacks.Found | None, kind: str, known: list[str]) -> list[str]:
    """Names of the stack, and those that it would have: a stack that is half gone does not tell all of its own."""
    return sorted({*known, *(stacks.resources(account, found, kind) if found else [])})


def _delete_stack(account: Account, found: stacks.Found, buckets: list[str]) -> None:
    cloudformation = account.clients("cloudformation")
    for last_try in (False, True):
        cloudformation.delete_stack(StackName=found.identity)
        status = _settled(cloudformation, found.identity)
        if status == "DELETE_COMPLETE":
            return
        if not last_try:  # something wrote into a bucket meanwhile
            for bucket in buckets:
                remains.emptied(account, bucket)
    reasons = "; ".join(stacks.complaints(account, found.identity)) or status
    raise StepError(f"{found.name} is {status}: {reasons}", "mend what it says, then run the same command again")


def _settled(cloudformation: Any, identity: str) -> str:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            status = cloudformation.describe_stacks(StackName=identity)["Stacks"][0]["StackStatus"]
        except ClientError as error:
            if "does not exist" in str(error):
                return "DELETE_COMPLETE"
            raise
        if not status.endswith("_IN_PROGRESS"):
            return status
        if time.monotonic() > deadline:
            raise StepError(f"the stack is still {status}", "wait, then run the same command again")
        time.sleep(POLL_SECONDS)
