"""`make deploy-check`: sets up what it needs, and hands over to `stack.deploy_check` in the SAM CLI's environment."""

import os
from typing import NoReturn

from stack import build, environments
from stack.concurrency import exclusively
from stack.console import step
from stack.paths import ROOT, TOOLS, venv_bin
from stack.services import base_env


def launch(parameters: str | None) -> NoReturn:
    """In this process's place, so that a signal reaches who has emulators to end."""
    with exclusively(TOOLS):
        with step("Python environments") as notes:
            notes += environments.ensure("sam", "emulator", "moto", for_tests=True) or ["as they were"]
        with step("Java modules") as notes:
            notes.append("built" if build.ensure() else "as they were")
    command = [str(venv_bin("sam", "python")), "-m", "stack.deploy_check"]
    command += ["--parameters", parameters] if parameters else []
    os.execve(command[0], command, base_env(PYTHONPATH=str(ROOT / "local")))
