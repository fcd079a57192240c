"""The command line behind the Makefile: `python3 -m stack COMMAND`."""

import argparse
import concurrent.futures
import os
import shutil
import signal
import sys

from stack import (
    arguments,
    browser,
    build,
    class_archive,
    fuzz,
    logs,
    pages,
    processes,
    run,
    services,
    site,
    status,
    testing,
)
from stack.concurrency import exclusively
from stack.console import StepError, report_failure, say, step
from stack.cost import options as cost
from stack.deploy_check.launch import launch as launch_deploy_check
from stack.paths import HOME, ROOT, RUN, TOOLS, shown, venv_bin


def stop() -> int:
    """Ends every process with its children and keeps the data."""
    known = list(processes.known().values())
    if not known:
        say("Nothing runs.")
        return 0
    writes = any(class_archive.is_due(processes.command_line(process)) for process in known)
    # The emulator saves its state last, when nobody writes any more.
    last = [process for process in known if process.name == "aws"]
    first = [process for process in known if process.name != "aws"]
    with step(f"Stop {len(known)} services") as notes, concurrent.futures.ThreadPoolExecutor() as pool:
        if writes:
            notes.append("the warehouse wrote down its classes, once: the next start is quicker")
        list(pool.map(services.stop, first))
        list(pool.map(services.stop, last))
    say(f"Stopped. The data is kept in {shown(HOME)}; `make run` goes on with it, `make clean` deletes it.")
    return 0


def clean(everything: bool) -> int:
    """Stops, then deletes data and logs; with --all also tools and builds."""
    with exclusively(RUN):
        stop()
    kept = () if everything else ("venvs", "stamps")
    for entry in HOME.iterdir() if HOME.exists() else []:
        if entry.name not in kept:
            shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
    if everything and HOME == TOOLS:
        shutil.rmtree(TOOLS, ignore_errors=True)
    say("Deleted data and logs." if kept else "Deleted everything that was made here.")
    return 0


def main() -> int:
    """Reads the command line; each command answers its exit code."""
    parser = argparse.ArgumentParser(prog="make", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("run", help="set up, start, run the pipeline once, print the answer, leave it running")
    shower = commands.add_parser("status", help="health and addresses; exit code 3 when not all is well")
    shower.add_argument("--json", action="store_true", help="as JSON")
    reader = commands.add_parser("logs", help="the last lines of every log")
    reader.add_argument("--service", help="only this service's")
    reader.add_argument("--follow", action="store_true", help="go on with what comes, until Ctrl-C")
    commands.add_parser("stop", help="end every process with its children, keep the data")
    cleaner = commands.add_parser("clean", help="stop, and delete data and logs")
    cleaner.add_argument("--all", action="store_true", help="also the tools and builds")
    commands.add_parser("setup", help="install and build what a run needs, start nothing")
    tester = commands.add_parser("test", help="check formatting, run every suite, print one summary")
    tester.add_argument("--suite", choices=testing.SUITES, help="only this one")
    commands.add_parser("format", help="let the formatters write")
    photographer = commands.add_parser("screenshots", help="pictures of the page of the running platform, for docs/")
    photographer.add_argument("--city", default="Oslo", help="whose outfit (default: Oslo)")
    bench = commands.add_parser("bench-pipeline", help="time the next load after so many days of history")
    bench.add_argument("days", type=arguments.whole_from(1), nargs="*", default=[1, 30, 365])
    fuzzer = commands.add_parser("fuzz", help="ask the API thousands of things, by its contract and against it")
    fuzzer.add_argument(
        "--cases", type=arguments.whole_from(1), default=10_000, help="how many at least (default: 10,000)"
    )
    fuzzer.add_argument(
        "--seed", type=arguments.whole_from(0), help="make the round with this seed again, and no other"
    )
    checker = commands.add_parser(
        "deploy-check", help="deploy to emulators, assert every resource, write docs/proof.md"
    )
    checker.add_argument(
        "--parameters",
        choices=arguments.parameter_files(),
        help="only this file of infra/parameters; docs/proof.md is left as it is",
    )
    reporter = commands.add_parser("quality-report", help="write a page about the data's quality")
    documenter = commands.add_parser("docs", help="write dbt's documentation as one page")
    publisher = commands.add_parser("site", help="write the documentation as a static site")
    publisher.add_argument("--output", help="the folder (default: in the folder pages)")
    for pager in (reporter, documenter):
        pager.add_argument("--output", help="the file (default: in the folder pages)")
    cost.add(commands.add_parser("cost", help="what a month costs, line by line"))
    given = parser.parse_args()
    match given.command:
        case "run":
            return run.run()
        case "status":
            signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # as `make status | head` expects
            return status.show(as_json=given.json)
        case "logs":
            signal.signal(signal.SIGPIPE, signal.SIG_DFL)
            return logs.show(given.service, follow=given.follow)
        case "stop":
            with exclusively(RUN):
                return stop()
        case "clean":
            return clean(given.all)
        case "test":
            run.set_up(for_tests=True)
            return testing.run(given.suite)
        case "quality-report":
            return pages.quality_report(given.output)
        case "docs":
            return pages.docs(given.output)
        case "site":
            return site.build(given.output)
        case "screenshots":
            api_url = browser.url_of_running_api()
            run.set_up(for_tests=True)
            return browser.screenshots(api_url, given.city)
        case "cost":
            cost.launch(sys.argv[2:])
        case "format":
            run.set_up(for_tests=True)
            return testing.apply_formats()
        case "fuzz":
            run.set_up(for_tests=True)
            build.ensure()
            return fuzz.run(given.cases, given.seed)
        case "deploy-check":
            launch_deploy_check(given.parameters)
        case "bench-pipeline":
            run.set_up(for_tests=True)
            build.ensure()
            bench = [str(venv_bin("dev", "python")), "dbt/pytest/bench_pipeline.py", *map(str, given.days)]
            os.chdir(ROOT)
            os.execv(bench[0], bench)  # in this process's place, so that a signal reaches who has children to end
        case _:
            run.set_up()
            return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except StepError as failure:
        report_failure(failure)
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)
