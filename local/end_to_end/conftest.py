"""Starts one whole stack as `make run` does, on free ports and in a folder of its own, and stops it at the end."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from stack import ports
from stack.paths import ROOT

RUN_TIMEOUT_SECONDS = 1800
sys.path.append(str(ROOT / "dbt/pytest"))  # what the warehouse's own tests compare with, is compared with here


@dataclass(frozen=True)
class Stack:
    """The stack under test, spoken to only by the commands behind the Makefile."""

    env: dict[str, str]
    home: Path
    first_output: str

    def command(self, *arguments: str, timeout: float = RUN_TIMEOUT_SECONDS) -> subprocess.CompletedProcess[str]:
        return command(self.env, *arguments, timeout=timeout)

    def status(self) -> dict[str, Any]:
        return json.loads(self.command("status", "--json").stdout)


def command(env: dict[str, str], *arguments: str, timeout: float = RUN_TIMEOUT_SECONDS):
    """Runs `python -m stack …`; its output is one text."""
    return subprocess.run(
        [sys.executable, "-m", "stack", *arguments],
        env=env,
        cwd=ROOT,
        text=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=timeout,
        check=False,
    )


@pytest.fixture(scope="session")
def stack(tmp_path_factory):
    home = tmp_path_factory.mktemp("stack")
    free = {name: str(ports.ephemeral()) for name in ("API_PORT", "AIRFLOW_PORT", "AWS_PORT", "WAREHOUSE_PORT")}
    ports.release()
    env = {**os.environ, **free, "WEARCAST_HOME": str(home), "PYTHONPATH": str(ROOT / "local"), "WEATHER": "local"}
    try:
        first = command(env, "run")
        assert first.returncode == 0, first.stdout
        yield Stack(env, home, first.stdout)
    finally:
        stopped = command(env, "stop")
        print(stopped.stdout)
