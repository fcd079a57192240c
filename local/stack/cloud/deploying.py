"""`make deploy`: what must come before `sam deploy`, it, and what must come after."""

import getpass
import json
import os
import sys
import time
from pathlib import Path
from typing import Any

from stack.cloud import account as accounts
from stack.cloud import (
    answers,
    databricks,
    foundation,
    next_steps,
    parameters,
    progress,
    smoke,
    stacks,
    uploads,
    versions,
)
from stack.cloud.account import Account
from stack.commands import log_of
from stack.console import StepError, say, step
from stack.deploy import DeployError, checks, gaps, sam
from stack.deploy.deployment import set_warehouse_token, zip_hashes
from stack.deploy.publishing import publish_every_change
from stack.deploy.stack_view import StackView
from stack.deploy.template import for_emulator, load, make_code_absolute
from stack.paths import HOME, ROOT

TEMPLATE = ROOT / "infra/template.yaml"


def deploy(stage: str, file: str | None, settings: str | None) -> int:
    """Deploys the stage, looks whether it answers, and says what to do next."""
    begin = time.monotonic()
    template = load(TEMPLATE)
    stage = parameters.checked_stage(stage, template)
    account = accounts.enter()
    with step(f"Stack {stacks.name_of(stage)} as it is") as notes:
        found = stacks.find(account, stage)
        notes.append(found.status.lower().replace("_", " ") if found else "not there yet")
        _refuse_unfinished(found, stage)
        wanted = _within_the_boundary(account, parameters.gather(file, settings, template, is_new=found is None))
        before = versions.in_force(account, found)
    token = ask_token(is_new=found is None)
    if token:
        with step("Databricks warehouse") as notes:
            url = wanted.get(parameters.URL_OF_THE_WAREHOUSE) or found.parameters[parameters.URL_OF_THE_WAREHOUSE]
            notes.append(databricks.look(url, token))
    title = "sam deploy" if found else "sam deploy (the first time about five minutes)"
    with step(title) as notes:
        kept = found.parameters if found else {}
        view, said = _sam_deploy(account, stage, template, {"Stage": stage, **wanted}, kept)
        notes += said
    # Before anything else can fail: from here on new versions are in force, and there is something to go back from.
    after = versions.in_force(account, stacks.find(account, stage))
    _tell_github(view.outputs["ApiUrl"], before, after)
    versions.record(account, stage, before, after)
    if token:
        with step("Token of the warehouse, into the secret") as notes:
            changed = set_warehouse_token(account.clients("secretsmanager"), view, token)
            notes.append("written" if changed else "it was there")
    with step("What the Airflow host is set up from, to S3") as notes:
        notes.append(uploads.host_files(account, stage))
    has_data = answers.ask(smoke.address(account, view.outputs["ApiUrl"]))
    next_steps.show(stage, view.outputs, has_data=has_data, has_token=bool(token) or found is not None)
    say(f"\n  {time.monotonic() - begin:.0f} s in all")
    return 0


def _refuse_unfinished(found: stacks.Found | None, stage: str) -> None:
    if found is None:
        return
    if found.status in stacks.UNFINISHED:
        raise StepError(
            f"the stack {found.name} is {found.status}: CloudFormation cannot go on from there",
            f"`make undeploy STAGE={stage}`, mend what failed, then deploy again",
        )
    if found.status.endswith("_IN_PROGRESS"):
        raise StepError(f"the stack {found.name} is {found.status}", "wait until that has ended, then deploy again")


def _within_the_boundary(account: Account, wanted: dict[str, str]) -> dict[str, str]:
    """The parameters, with the foundation's boundary where there is one and no other is named."""
    boundary = foundation.boundary(account)
    return ({parameters.BOUNDARY: boundary} if boundary else {}) | wanted


def ask_token(*, is_new: bool) -> str:
    """The warehouse's token: from the environment, else asked for the first time, where there is somebody to ask."""
    given = os.environ.get("WAREHOUSE_TOKEN", "").strip()
    if given or not is_new or not sys.stdin.isatty():
        return given
    return getpass.getpass("     Databricks access token (not shown; Enter: later): ").strip()


def _sam_deploy(
    account: Account, stage: str, template: dict[str, Any], wanted: dict[str, str], kept: dict[str, str]
) -> tuple[StackView, list[str]]:
    name, log = stacks.name_of(stage), log_of(f"deploy-{stage}")
    notes: list[str] = []
    if account.emulator_url:
        template, notes = for_emulator(template, TEMPLATE.parent, kept | wanted)
    else:
        make_code_absolute(template, TEMPLATE.parent)
    zips = zip_hashes(template)
    publish_every_change(template, zips, kept | wanted)
    sent = _written(template, name)
    bucket = foundation.code_bucket(account)
    try:
        with log.open("w") as out, progress.shown(account, name):
            sam.sam_deploy(sent, name, bucket, account.region, wanted, out)
    except DeployError as error:
        reasons = stacks.complaints(account, name)
        remedy = "mend what it says and deploy again: CloudFormation has put back what was there before"
        raise StepError("; ".join(reasons) or str(error), remedy, log) from None
    view = StackView(account.clients("cloudformation"), name, account.number, account.region)
    notes += versions.go_forward(account, view)
    if account.emulator_url:
        _complete(view, account, zips)
    notes.append(f"code through s3://{bucket}" if bucket else "code through SAM's own bucket")
    boundary = (kept | wanted).get(parameters.BOUNDARY)
    notes += [f"roles within {boundary.rpartition('/')[2]}"] if boundary else []
    return view, notes


def _complete(view: StackView, account: Account, zips: dict[str, str]) -> None:
    """An emulator accepts and ignores a good deal: made by API, and all of it looked at."""
    gaps.fill(view, account.clients, None)
    try:
        checks.assert_all(view, account.clients, zips, None)
    except DeployError as error:
        raise StepError(
            str(error), "the emulator does not do what the template says: look at local/stack/deploy"
        ) from None


def _written(template: dict[str, Any], name: str) -> Path:
    """In a folder without a samconfig.toml, which sam would read beside the template."""
    path = HOME / "deploy" / f"{name}.sent.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(template, indent=1))
    return path


def _tell_github(api_url: str, before: dict[str, str], after: dict[str, str]) -> None:
    """What the workflow's next steps need: where the API is, and whether there is something to go back from."""
    if file := os.environ.get("GITHUB_OUTPUT"):
        with Path(file).open("a") as out:
            out.write(f"api_url={api_url}\nchanged={'true' if versions.changed(before, after) else 'false'}\n")
