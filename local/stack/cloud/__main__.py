"""The command line behind `make deploy` and its like: `python3 -m stack.cloud COMMAND`."""

import argparse
import os
import signal
import sys
from pathlib import Path

from stack import arguments, build, environments
from stack.cloud import answers, parameters
from stack.concurrency import exclusively
from stack.console import StepError, report_failure, say, step
from stack.paths import ROOT, TOOLS, VENVS, venv_bin

MORE = {"pipeline": ("airflow", "dbt"), "quality-report": ("dbt",)}
"""Python environments that a command needs beside SAM's, in which it runs itself."""

MODULES = ("ingest-lambda", "api-lambda")
"""What the functions run; all else that is built here stays here."""


def command_line() -> argparse.ArgumentParser:
    """The commands and what they take."""
    parser = argparse.ArgumentParser(prog="make", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    deployer = commands.add_parser("deploy", help="deploy a stage, look whether it answers, say what to do next")
    deployer.add_argument("--parameters", help="a file of infra/parameters: serverless, airflow, monitored")
    deployer.add_argument("--set", help="further parameters of the template: 'Name=value Name=value'")
    remover = commands.add_parser("undeploy", help="delete a stage with all that it kept")
    remover.add_argument("--yes", action="store_true", help="do not ask")
    returner = commands.add_parser("rollback", help="let the functions' aliases lead to the versions before")
    smoker = commands.add_parser("smoke", help="ask a deployed API three things")
    smoker.add_argument("--url", help="its address, where the stage's stack is not to be asked for it")
    watcher = commands.add_parser("watch-alarms", help="look at a stage's alarms; exit code 1 when one goes off")
    watcher.add_argument("--minutes", type=arguments.minutes, default=5.0, help="for how long (default: 5)")
    runner = commands.add_parser("pipeline", help="weather to outfits, once, from this machine")
    reporter = commands.add_parser("quality-report", help="the page about a stage's data, and a link to it")
    reporter.add_argument("--output", metavar="FILE", help="where to write it")
    for command in (deployer, remover, returner, smoker, watcher, runner, reporter):
        command.add_argument("--stage", help="which copy of the product, for example dev")
    return parser


def in_the_right_environment(given: argparse.Namespace) -> None:
    """Returns where boto3 is; elsewhere makes what is needed and goes on there, in this process's place."""
    if Path(sys.prefix) == VENVS / "sam":
        return
    say(f"Wearcast: {given.command} {given.stage}\n")
    with exclusively(TOOLS):
        with step("Python environments") as notes:
            notes += environments.ensure("sam", *MORE.get(given.command, ())) or ["as they were"]
        if given.command == "deploy":
            with step("Functions") as notes:
                notes.append("built" if build.ensure(*MODULES) else "as they were")
    python = str(venv_bin("sam", "python"))
    os.execve(python, [python, "-m", "stack.cloud", *sys.argv[1:]], os.environ | {"PYTHONPATH": str(ROOT / "local")})


def carry_out(given: argparse.Namespace) -> int:
    """Does what was asked; answers the exit code. Only an address can be asked without anything of AWS's."""
    if given.command == "smoke" and given.url:
        answers.ask(answers.checked(given.url))
        return 0
    parameters.look_over(given.stage, getattr(given, "parameters", None), getattr(given, "set", None))
    in_the_right_environment(given)
    from stack.cloud import alarms, deploying, pipeline, quality, removal, smoke, versions
    from stack.deploy.template import load

    if given.command == "deploy":
        return deploying.deploy(given.stage, given.parameters, given.set)
    stage = parameters.checked_stage(given.stage, load(deploying.TEMPLATE))
    match given.command:
        case "undeploy":
            return removal.undeploy(stage, confirmed=given.yes)
        case "rollback":
            return versions.roll_back(stage)
        case "pipeline":
            return pipeline.run(stage)
        case "quality-report":
            return quality.report(stage, given.output)
        case "watch-alarms":
            return alarms.watch(stage, given.minutes)
        case _:
            return smoke.of_stage(stage)


def main() -> int:
    """Reads the command line; exit code 0 when all went well, 1 when a step failed, 130 on Ctrl-C."""
    given = command_line().parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that what was started is ended
    try:
        return carry_out(given)
    except StepError as failure:
        report_failure(failure)
        return 1
    except KeyboardInterrupt:
        say("\nInterrupted. What CloudFormation had begun, it ends by itself; the same command goes on from there.")
        return 130
    except Exception as failure:
        if not type(failure).__module__.startswith(("botocore.", "stack.")):
            raise
        report_failure(StepError(str(failure), "if it names an action, these credentials may not do it: use others"))
        return 1


if __name__ == "__main__":
    sys.exit(main())
