"""infra/terraform in a copy that speaks to an emulator, and Terraform itself."""

import os
import shutil
import subprocess
from pathlib import Path

from stack import web
from stack.paths import ROOT

FOLDER = ROOT / "infra/terraform"
TERRAFORM = shutil.which("terraform")
VALUES = {"github_repository": "someone/wearcast", "alert_email": "someone@example.org", "region": "eu-central-1"}
# Where a machine image may keep providers, beside the places that Terraform looks at by itself.
MIRRORS = [path.parent for path in Path("/opt").glob("*/registry.terraform.io")]


def terraform(folder: Path, *arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
    settings = folder / "terraform.rc"
    mirror = f'provider_installation {{\n  filesystem_mirror {{ path = "{MIRRORS[0]}" }}\n}}\n' if MIRRORS else ""
    settings.write_text(mirror)
    env |= {"TF_CLI_CONFIG_FILE": str(settings), "CHECKPOINT_DISABLE": "1", "TF_IN_AUTOMATION": "1"}
    env |= {"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "AWS_EC2_METADATA_DISABLED": "true"}
    command = [str(TERRAFORM), *arguments]
    return subprocess.run(
        command, cwd=folder, env=os.environ | env, capture_output=True, text=True, timeout=400, check=False
    )


def values(**changed: str) -> list[str]:
    return [part for name, value in (VALUES | changed).items() for part in ("-var", f"{name}={value}")]


def initialized(copy: Path) -> Path:
    """The folder, with a copy of the foundation that is ready to be applied."""
    for file in FOLDER.glob("*.tf"):
        shutil.copy(file, copy)
    # One host name serves all of the emulator's buckets.
    (copy / "emulator_override.tf").write_text('provider "aws" {\n  s3_use_path_style = true\n}\n')
    done = terraform(copy, "init", "-no-color", "-input=false")
    assert done.returncode == 0, done.stderr
    return copy


def apply(folder: Path, emulator: str, *arguments: str) -> None:
    """Makes the foundation in the emulated account, which is empty.

    The SDK inside Terraform now and then drops an answer that comes within a millisecond, and asks again: what its
    first call made is then in the way of its second. No test is about that, so whoever meets it begins anew.
    """
    command = ["apply", "-no-color", "-input=false", "-auto-approve", *arguments, *values()]
    done = terraform(folder, *command, AWS_ENDPOINT_URL=emulator)
    if "AlreadyExists" in done.stderr:
        assert web.request(f"{emulator}/_ministack/reset", method="POST")[0] == 200
        for state in folder.glob("terraform.tfstate*"):
            state.unlink()
        done = terraform(folder, *command, AWS_ENDPOINT_URL=emulator)
    assert done.returncode == 0, done.stderr
