"""`python -m stack.deploy_check`: what `make deploy-check` runs."""

import argparse
import os
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from botocore.exceptions import BotoCoreError, ClientError

from stack import arguments, console
from stack.console import say
from stack.deploy.problems import DeployError
from stack.deploy_check import emulators, proof
from stack.deploy_check.cycle import REGION, Cycle, parameters_of
from stack.deploy_check.seen import Seen
from stack.paths import HOME, ROOT, shown
from stack.services import base_env

FILES = ROOT / "infra/parameters"
PROOF = ROOT / "docs/proof.md"


def main() -> int:
    names = arguments.parameter_files()
    parser = argparse.ArgumentParser(
        prog="make deploy-check",
        description="Deploys infra/template.yaml with each parameter file to emulators that it starts, asserts every "
        "resource by API calls, lets alarms ring, updates, deletes, and writes docs/proof.md. Needs no account.",
    )
    parser.add_argument("--parameters", choices=names, help="only this file; then docs/proof.md is left as it is")
    parser.add_argument("--template", type=Path, default=ROOT / "infra/template.yaml", help="default: %(default)s")
    parser.add_argument("--proof", type=Path, default=PROOF, metavar="FILE", help="default: %(default)s")
    given = parser.parse_args()
    if not given.template.is_file():
        parser.error(f"{given.template} is not there")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    signal.signal(
        signal.SIGINT, signal.default_int_handler
    )  # a shell that starts it behind itself ignores Ctrl-C for it
    _forget_accounts()
    begin = time.monotonic()
    (HOME / "deploy-check").mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(dir=HOME / "deploy-check"))
    say("Wearcast: the template, deployed for real to emulators\n")
    try:
        seen = check(folder, given.template, [given.parameters] if given.parameters else names)
    except DeployError as error:
        say(f"\n  ✗  {error}\n\n     logs: {shown(folder)}")
        return 1
    except (KeyboardInterrupt, SystemExit):
        say("\nInterrupted; what was started has ended.")
        shutil.rmtree(folder)
        return 130
    shutil.rmtree(folder)
    if not given.parameters:
        given.proof.write_text(proof.document(seen, given.template))
        say(f"\n  {shown(given.proof)} says what was seen of each resource, and what is not proven")
    say(f"\n  {_summary(seen)}, in {time.monotonic() - begin:.0f} s")
    return 0


def _forget_accounts() -> None:
    """Nothing of an account that the shell may be set up for is left: all calls go to the emulators."""
    clean = base_env(AWS_REGION=REGION, AWS_DEFAULT_REGION=REGION)
    os.environ.clear()
    os.environ.update(clean)


def check(folder: Path, template: Path, names: list[str]) -> dict[str, dict[str, Seen]]:
    """What was seen, by parameter file and logical id. Raises DeployError at the first file that is not as it says."""
    seen = {}
    with ExitStack() as ends:
        log = ends.enter_context((folder / "sam.log").open("w"))
        with _step("MiniStack and moto, on free ports"):
            os.environ["AWS_ENDPOINT_URL"] = ends.enter_context(emulators.ministack(folder, REGION))
            moto_url = ends.enter_context(emulators.moto(folder))
        cycle = Cycle(template, folder, moto_url, log, _step)
        for name in names:
            seen[name] = cycle.run(name, parameters_of(FILES / f"{name}.json"))
    return seen


@contextmanager
def _step(title: str) -> Iterator[list[str]]:
    """A step of the console; its failure is told with its name."""
    try:
        with console.step(title) as notes:
            yield notes
    except (DeployError, ClientError, BotoCoreError) as error:
        raise DeployError(f"{title}: {error}") from error


def _summary(seen: dict[str, dict[str, Seen]]) -> str:
    resources = [resource for file in seen.values() for resource in file.values()]
    properties = sum(len(resource.asserted) + len(resource.made_by_api) for resource in resources)
    return f"{len(seen)} parameter files, {len(resources)} resources, {properties} properties asserted"


if __name__ == "__main__":
    sys.exit(main())
