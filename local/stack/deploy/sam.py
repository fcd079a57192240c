"""The real `sam deploy`, against the AWS that AWS_ENDPOINT_URL names."""

import contextlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import IO, Any

from stack.deploy.problems import DeployError


def create_bucket(s3: Any, bucket: str, region: str) -> None:
    """The bucket that `sam deploy` uploads to. Exists before the stack, so it cannot be in the template."""
    with contextlib.suppress(s3.exceptions.BucketAlreadyOwnedByYou):
        s3.create_bucket(Bucket=bucket, CreateBucketConfiguration={"LocationConstraint": region})


def sam_deploy(
    template: Path, stack: str, bucket: str | None, region: str, parameters: dict[str, str], log: IO[str] | None = None
) -> None:
    """Runs it; its words go to the log, or to standard error. Without a bucket it takes one of its own, which it makes
    once an account. Raises DeployError when it fails."""
    command = ["deploy", "--template-file", str(template)]
    command += ["--stack-name", stack, "--s3-prefix", stack, "--region", region]
    command += ["--s3-bucket", bucket] if bucket else ["--resolve-s3"]
    command += ["--tags", "application=wearcast", f"stage={stack.removeprefix('wearcast-')}"]
    command += ["--capabilities", "CAPABILITY_IAM", "CAPABILITY_AUTO_EXPAND"]
    command += ["--no-confirm-changeset", "--no-fail-on-empty-changeset", "--no-progressbar"]
    # JSON strings, since a value may hold what sam's own shorthand would split at.
    command += ["--parameter-overrides", *(f"{name}={json.dumps(value)}" for name, value in parameters.items())]
    # An empty folder of its own: sam reads a samconfig.toml where it stands.
    _sam(command, template.parent, log)


def sam_delete(stack: str, bucket: str, region: str, folder: Path, log: IO[str] | None = None) -> None:
    """Deletes the stack and what was uploaded for it. Raises DeployError when that fails."""
    command = ["delete", "--stack-name", stack, "--s3-bucket", bucket, "--s3-prefix", stack, "--region", region]
    _sam([*command, "--no-prompts"], folder, log)


def _sam(arguments: list[str], folder: Path, log: IO[str] | None) -> None:
    command = [str(Path(sys.executable).parent / "sam"), *arguments]
    environment = os.environ | {"SAM_CLI_TELEMETRY": "0", "AWS_PAGER": ""}
    out = log or sys.stderr
    with subprocess.Popen(
        command, env=environment, cwd=folder, stdout=out, stderr=out, stdin=subprocess.DEVNULL
    ) as process:
        try:
            code = process.wait()
        except BaseException:  # Ctrl-C: it is gone when this is
            process.kill()
            process.wait()
            raise
    if code != 0:
        where = "above" if log is None else f"in {log.name}"
        raise DeployError(f"sam {arguments[0]} ended with status {code}; its words are {where}")
