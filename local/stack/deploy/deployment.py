"""A deployment from beginning to end."""

import hashlib
import json
import os
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

import boto3

from stack.deploy import checks, gaps, sam
from stack.deploy.clients import Clients
from stack.deploy.findings import Findings
from stack.deploy.problems import DeployError
from stack.deploy.publishing import publish_every_change
from stack.deploy.stack_view import StackView
from stack.deploy.template import CODE, for_emulator, load


@dataclass(frozen=True)
class Deployment:
    """What to deploy. The token file's content becomes the secret's `warehouseToken`. Without a domain the API has its
    generated address alone; without a log what sam says goes to standard error."""

    template: Path
    work_directory: Path
    stage: str = "local"
    parameters: dict[str, str] = field(default_factory=dict)
    domain: str | None = "api.localhost"
    warehouse_token_file: Path | None = None
    sam_log: IO[str] | None = None

    @property
    def stack(self) -> str:
        return f"wearcast-{self.stage}"

    def code_bucket(self, account: str) -> str:
        """Where sam uploads to. It exists before the stack and outlives it."""
        return f"{self.stack}-artifacts-{account}"


@dataclass(frozen=True)
class Deployed:
    """What is there after a deployment: what was seen of it, what was left out of it, what was made by API."""

    stack: StackView
    clients: Clients
    findings: Findings
    left_out: list[str]
    notes: list[str]
    made: list[str]


def deploy(deployment: Deployment) -> dict[str, Any]:
    """Deploys, makes what the emulator ignored, asserts all of it. Answers the stack's outputs, and `notes`.

    Idempotent; what was deployed just so before is not sent again, but made whole and asserted all the same. Raises
    DeployError when a step fails or what is there differs from the template.
    """
    deployed = deploy_and_look(deployment)
    for line in deployed.notes + deployed.made:
        print(line, file=sys.stderr)
    return {**deployed.stack.outputs, "notes": deployed.notes}


def deploy_and_look(deployment: Deployment) -> Deployed:
    """As `deploy`, and answers all that is known of what is there."""
    if not os.environ.get("AWS_ENDPOINT_URL"):
        raise DeployError("AWS_ENDPOINT_URL is not set; it must name the emulator, so that no real account is touched")
    session = boto3.Session(region_name=os.environ.get("AWS_REGION", "eu-central-1"))
    clients = Clients(session)
    account = clients("sts").get_caller_identity()["Account"]
    parameters = {"Stage": deployment.stage, **deployment.parameters}
    template, left_out = for_emulator(load(deployment.template), deployment.template.parent.resolve(), parameters)
    notes = list(left_out)
    zips = zip_hashes(template)
    publish_every_change(template, zips, parameters)
    sent = _write(template, deployment)

    bucket = deployment.code_bucket(account)
    sam.create_bucket(clients("s3"), bucket, session.region_name)
    digest = hashlib.sha256(json.dumps([sent.read_text(), zips, parameters], sort_keys=True).encode()).hexdigest()
    deployed = deployment.work_directory / f"{deployment.stack}.deployed"
    unchanged = deployed.exists() and deployed.read_text() == digest and _is_complete(clients, deployment.stack)
    deployed.unlink(missing_ok=True)  # written again when all of it is seen to be there
    if unchanged:
        notes.append("unchanged, so only asserted")
    else:
        sam.sam_deploy(sent, deployment.stack, bucket, session.region_name, parameters, deployment.sam_log)

    stack = StackView(clients("cloudformation"), deployment.stack, account, session.region_name)
    made = gaps.fill(stack, clients, deployment.domain)
    if deployment.warehouse_token_file:
        token = deployment.warehouse_token_file.read_text().strip()
        set_warehouse_token(clients("secretsmanager"), stack, token)
    findings = checks.assert_all(stack, clients, zips, deployment.domain)
    deployed.write_text(digest)
    return Deployed(stack, clients, findings, left_out, notes, made)


def _is_complete(clients: Clients, stack: str) -> bool:
    cloudformation = clients("cloudformation")
    try:
        (found,) = cloudformation.describe_stacks(StackName=stack)["Stacks"]
    except cloudformation.exceptions.ClientError:
        return False
    return found["StackStatus"] in ("CREATE_COMPLETE", "UPDATE_COMPLETE")


def set_warehouse_token(secrets: Any, stack: StackView, token: str) -> bool:
    """Puts the token into the one secret, other keys untouched; answers whether it was another one before."""
    if not token:
        raise DeployError("the warehouse's token is empty")
    (secret,) = stack.of_type("AWS::SecretsManager::Secret")
    current = json.loads(secrets.get_secret_value(SecretId=stack.ids[secret])["SecretString"])
    if current.get("warehouseToken") == token:
        return False
    value = json.dumps(current | {"warehouseToken": token})
    secrets.put_secret_value(SecretId=stack.ids[secret], SecretString=value)
    return True


def zip_hashes(template: dict[str, Any]) -> dict[str, str]:
    """SHA-256 of each function's zip, hexadecimal, by logical id. Raises DeployError where one is not built."""
    hashes = {}
    for name, resource in template["Resources"].items():
        code = resource.get("Properties", {}).get(CODE)
        if isinstance(code, str) and code.endswith(".zip"):
            if not Path(code).is_file():
                raise DeployError(f"{code}, the code of {name}, is not there; build it first")
            hashes[name] = hashlib.sha256(Path(code).read_bytes()).hexdigest()
    return hashes


def _write(template: dict[str, Any], deployment: Deployment) -> Path:
    deployment.work_directory.mkdir(parents=True, exist_ok=True)
    path = deployment.work_directory / f"{deployment.stack}.template.json"
    path.write_text(json.dumps(template, indent=1))
    return path
