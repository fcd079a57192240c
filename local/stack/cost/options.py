"""The command line of `make cost`."""

import argparse
import os
import sys
from typing import NoReturn

from stack import arguments, environments
from stack.concurrency import exclusively
from stack.paths import ROOT, TOOLS, venv_bin

ENVIRONMENT = "sam"
"""It has a YAML reader, and every machine that deploys has it."""


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("scenario", nargs="?", help="only this one, such as serverless (default: all)")
    parser.add_argument(
        "--requests",
        type=arguments.whole_from(0),
        help="requests to the API in a month (default: infra/cost/usage.yaml)",
    )
    parser.add_argument("--json", action="store_true", help="as JSON")
    parser.add_argument("--write", action="store_true", help="write docs/costs.md instead")


def launch(words: list[str]) -> NoReturn:
    """Goes on as `python -m stack.cost` in the environment that can read YAML, which is made where it is missing."""
    if not environments.is_current(ENVIRONMENT):
        # Standard output is the bill's.
        print(f"Making the Python environment {ENVIRONMENT}: some seconds, once.", file=sys.stderr, flush=True)
        with exclusively(TOOLS):
            environments.ensure_one(ENVIRONMENT)
    python = str(venv_bin(ENVIRONMENT, "python"))
    os.execve(python, [python, "-m", "stack.cost", *words], {**os.environ, "PYTHONPATH": str(ROOT / "local")})
