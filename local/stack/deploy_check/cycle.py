"""One parameter file on MiniStack, from nothing to nothing: deploy, ring, update, delete."""

import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO

from stack.deploy import gaps, sam
from stack.deploy.deployment import Clients, Deployed, Deployment, deploy_and_look
from stack.deploy.problems import DeployError
from stack.deploy_check import changes, other_emulator
from stack.deploy_check.leftovers import leftovers
from stack.deploy_check.ringing import ring
from stack.deploy_check.seen import Seen, seen_of

STAGE = "check"
REGION = "eu-central-1"
ACCOUNT = "000000000000"
GIVEN = {
    "WarehouseJdbcUrl": "jdbc:databricks://warehouse.example.org:443/default;transportMode=http;ssl=1;AuthMech=3",
    "AlertEmail": "someone@example.org",
    "PermissionsBoundaryArn": f"arn:aws:iam::{ACCOUNT}:policy/wearcast-boundary",
}
"""What the person who deploys, or `make deploy` in their place, gives beside the parameter file."""

Step = Callable[[str], AbstractContextManager[list[str]]]


@dataclass(frozen=True)
class Cycle:
    """Where it happens: the template, a folder to work in, moto's address, where sam's words go, how to tell of steps.
    The emulator is the one that AWS_ENDPOINT_URL names."""

    template: Path
    folder: Path
    moto_url: str
    sam_log: IO[str]
    step: Step

    def run(self, name: str, parameters: dict[str, str]) -> dict[str, Seen]:
        """All that was seen of the file's resources. Raises DeployError when anything is not as it should be."""
        first = Deployment(
            template=self.template,
            work_directory=self.folder,
            stage=STAGE,
            parameters=GIVEN | parameters,
            domain=None,
            sam_log=self.sam_log,
        )
        with self.step(f"{name}: sam deploy, and every resource asserted") as notes:
            deployed = deploy_and_look(first)
            notes.append(f"{len(deployed.stack.ids)} resources")
        there = seen_of(deployed.stack, deployed.findings, "MiniStack", gaps.MADE)
        if deployed.left_out:
            with self.step(f"{name}: what MiniStack's CloudFormation leaves out") as notes:
                elsewhere = other_emulator.assert_left_out(self.moto_url, first, deployed.stack, deployed.clients)
                notes.append(", ".join(sorted(elsewhere)) or "nothing by these parameters")
                there |= elsewhere
        if deployed.stack.of_type("AWS::CloudWatch::Alarm"):
            with self.step(f"{name}: every alarm rings, and is well again") as notes:
                notes.append(f"{len(ring(deployed.stack, deployed.clients, STAGE))} alarms")
        with self.step(f"{name}: an update arrives") as notes:
            notes += self._update(first, deployed)
        with self.step(f"{name}: sam delete, and nothing left"):
            self._delete(first, deployed.clients)
        return there

    def _update(self, first: Deployment, deployed: Deployed) -> list[str]:
        before = changes.seen(deployed.stack, deployed.clients)
        updated = deploy_and_look(replace(first, parameters=first.parameters | changes.PARAMETERS))
        after = changes.seen(updated.stack, updated.clients)
        found = {what: (before[what], after[what]) for what in changes.EXPECTED}
        if found != changes.EXPECTED:
            raise DeployError(f"the update did not arrive: expected {changes.EXPECTED}, found {found}")
        return [f"{what} {old} → {new}" for what, (old, new) in found.items()][:1]

    def _delete(self, deployment: Deployment, clients: Clients) -> None:
        bucket = deployment.code_bucket(ACCOUNT)
        sam.sam_delete(deployment.stack, bucket, REGION, self.folder, self.sam_log)
        clients("s3").delete_bucket(Bucket=bucket)
        if left := leftovers(clients):
            raise DeployError("after sam delete there is still: " + ", ".join(left))


def parameters_of(file: Path) -> dict[str, str]:
    """A parameter file, flat JSON; numbers become the text that CloudFormation takes."""
    return {name: str(value) for name, value in json.loads(file.read_text()).items()}
