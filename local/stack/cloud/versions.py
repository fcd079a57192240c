"""Which version of each function is in force, what was before the last deployment, and the way back to it."""

import json

from botocore.exceptions import ClientError

from stack.cloud import account as accounts
from stack.cloud import stacks
from stack.cloud.account import Account
from stack.console import StepError, step
from stack.deploy.stack_view import StackView

RECORD = "deployments/last.json"
"""In the artifact bucket: what the last deployment that changed a function found, and what it left."""


def in_force(account: Account, found: stacks.Found | None) -> dict[str, str]:
    """Function and alias (`name:live`) to the version that the alias leads to; empty without a stack."""
    if found is None:
        return {}
    answer = {}
    for alias in stacks.resources(account, found, "AWS::Lambda::Alias"):
        function, name = alias.rsplit(":", 2)[-2:]
        told = account.clients("lambda").get_alias(FunctionName=function, Name=name)
        answer[f"{function}:{name}"] = told["FunctionVersion"]
    return answer


def go_forward(account: Account, view: StackView) -> list[str]:
    """Lets every alias lead to the stack's own version again, where a roll-back had it lead elsewhere; says which.

    CloudFormation does not know of that: a deployment that leaves a function alone would leave it rolled back.
    """
    moved = []
    for name, properties in view.of_type("AWS::Lambda::Alias").items():
        of = properties["FunctionVersion"]["Fn::GetAtt"]
        version = view.ids[of[0] if isinstance(of, list) else of.partition(".")[0]].rsplit(":", 1)[-1]
        function, alias = view.ids[name].rsplit(":", 2)[-2:]
        aliases = account.clients("lambda")
        if aliases.get_alias(FunctionName=function, Name=alias)["FunctionVersion"] != version:
            aliases.update_alias(FunctionName=function, Name=alias, FunctionVersion=version)
            moved.append(f"{function} goes forward again, to version {version}")
    return moved


def changed(before: dict[str, str], after: dict[str, str]) -> bool:
    """Whether a deployment put another version in force of a function that had one before."""
    return any(after.get(alias) != version for alias, version in before.items())


def record(account: Account, stage: str, before: dict[str, str], after: dict[str, str]) -> None:
    """Writes down what to go back to. A deployment that changed no function leaves what stands there."""
    if changed(before, after):
        body = json.dumps({"before": before, "after": after}, indent=2).encode()
        account.clients("s3").put_object(Bucket=account.bucket("artifacts", stage), Key=RECORD, Body=body)


def roll_back(stage: str) -> int:
    """Lets every alias lead to the version before the last deployment. A second time it changes nothing."""
    account = accounts.enter()
    found = stacks.expect(account, stage)
    told = _recorded(account, stage)
    for alias, now in in_force(account, found).items():
        with step(alias) as notes:
            notes.append(_go_back(account, alias, now, told))
    return 0


def _go_back(account: Account, alias: str, now: str, told: dict[str, dict[str, str]]) -> str:
    before, after = told["before"].get(alias), told["after"].get(alias)
    if before is None or before == after:
        return f"version {now}, which the last deployment left alone"
    if now != after:
        return (
            f"version {now}, to which it went back already" if now == before else f"version {now}, as somebody set it"
        )
    function, name = alias.split(":")
    account.clients("lambda").update_alias(FunctionName=function, Name=name, FunctionVersion=before)
    return f"from version {now} to {before}"


def _recorded(account: Account, stage: str) -> dict[str, dict[str, str]]:
    try:
        body = account.clients("s3").get_object(Bucket=account.bucket("artifacts", stage), Key=RECORD)["Body"]
    except ClientError as error:
        if error.response["Error"]["Code"] not in ("NoSuchKey", "404"):
            raise
        raise StepError(
            f"no deployment of {stage} has changed a function yet, so there is no version to go back to",
            f"deploy what is wanted: check it out and `make deploy STAGE={stage}`",
        ) from None
    return json.loads(body.read())
