"""`make run`: sets up, starts, deploys, feeds once, and shows the answer; leaves the platform running."""

import concurrent.futures
import json
import os
import signal
import sys
import time
from datetime import UTC, datetime
from functools import partial

from stack import (
    airflow,
    answer,
    build,
    catalogue,
    commands,
    credentials,
    dags,
    environments,
    pipeline,
    processes,
    programs,
    settings,
    web,
)
from stack import status as stack_status
from stack.commands import log_of
from stack.concurrency import exclusively, side_by_side
from stack.console import StepError, report_failure, say, step
from stack.paths import AIRFLOW, HOME, ROOT, RUN, TOOLS, venv_bin
from stack.services import ensure, stop
from stack.settings import Settings
from stack.timetable import due_since, latest_complete


def set_up(*, for_tests: bool = False) -> None:
    """Everything that has to be there before anything can start: installed and built."""
    with exclusively(TOOLS):
        if for_tests:  # the Java suite builds
            _python_environments(for_tests)
        else:
            side_by_side(lambda: _python_environments(for_tests), _java_modules)


def _python_environments(for_tests: bool) -> None:
    with step("Python environments") as notes:
        notes += environments.ensure(for_tests=for_tests) or ["as they were"]


def _java_modules() -> None:
    with step("Java modules") as notes:
        notes.append("built" if build.ensure() else "as they were")


def run() -> int:
    """Runs all of it; exit code 0 when the answer was printed, 1 when a step failed, 130 on Ctrl-C."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    started: list[processes.Process] = []
    begin = time.monotonic()
    try:
        say("Wearcast: the whole cloud on this machine\n")
        settings.check()
        set_up()
        with exclusively(RUN):
            chosen = _start(started)
            _feed(chosen)
            ensure(airflow.dag_processor(chosen), started)  # where it was not needed until here
            _conclude(chosen, begin)
        return 0
    except StepError as error:
        report_failure(error)
        _end(started)
        return 1
    except (KeyboardInterrupt, SystemExit):
        say("\nInterrupted.")
        _end(started)
        return 130
    except BaseException:
        _end(started)
        raise


def _end(started: list[processes.Process]) -> None:
    """Ends what this run started, and leaves what had been running before."""
    if started:
        say("Ending what this run had started …")
        with concurrent.futures.ThreadPoolExecutor() as pool:
            list(pool.map(partial(stop, in_haste=True), started))


def _start(started: list[processes.Process]) -> Settings:
    alive = {name for name, process in processes.known().items() if processes.is_alive(process)}
    chosen, moved = settings.resolve(alive)
    for line in moved:
        say(f"  !  {line}")
    credentials.airflow_password()
    side_by_side(
        lambda: _weather(chosen, started),
        lambda: _aws(chosen, started),
        lambda: _warehouse(chosen, started),
        lambda: _airflow(chosen, started),
    )
    programs.forget_unused()
    return chosen


def _weather(chosen: Settings, started: list[processes.Process]) -> None:
    if chosen.weather == "live":
        return
    with step("Weather simulator"):
        ensure(catalogue.weather(chosen), started)


def _aws(chosen: Settings, started: list[processes.Process]) -> None:
    with step("AWS emulator"):
        ensure(catalogue.emulator(chosen), started)
    with step("sam deploy of infra/template.yaml") as notes:
        notes += deploy(chosen)
    with step("Lambda functions and API"):
        ensure(catalogue.lambda_host(chosen), started)


def deploy(chosen: Settings) -> list[str]:
    """Deploys the real template to the emulator; answers notes for the reader. It raises when what is there after it
    is not what the template says."""
    log = log_of("deploy")
    command = [str(venv_bin("sam", "python")), "-m", "stack.deploy", "--stage", settings.STAGE]
    command += ["--parameter", f"WeatherBaseUrl={chosen.weather_url}"]
    if chosen.weather != "live":
        command += ["--parameter", f"GeocodingBaseUrl={chosen.weather_url}"]
    command += ["--parameter", f"WarehouseJdbcUrl={chosen.warehouse_jdbc_url}"]
    command += ["--parameter", f"Architecture={catalogue.ARCHITECTURE}"]
    command += ["--warehouse-token-file", str(settings.TOKEN_FILE), "--work-directory", str(HOME / "deploy")]
    env = catalogue.aws_env(chosen, PYTHONPATH=str(ROOT / "local"))
    code, said = commands.run(command, log, env=env)
    if code != 0:
        raise StepError("the deployment to the emulator failed", "read the log", log)
    return json.loads(said)["notes"]


def _warehouse(chosen: Settings, started: list[processes.Process]) -> None:
    with step("Warehouse (Spark, Delta)"):
        ensure(catalogue.warehouse(chosen), started)


def _airflow(chosen: Settings, started: list[processes.Process]) -> None:
    if not (AIRFLOW / "airflow.db").exists():
        with step("Airflow's database"):
            _migrate(chosen)
    with step("Airflow"):
        services = airflow.servers(chosen)
        if not dags.are_known():
            services.append(airflow.dag_processor(chosen))
        side_by_side(*(partial(ensure, service, started) for service in services))
        # The first call builds the API that tasks talk to, which takes seconds: better now than in the first task.
        web.answers(f"http://127.0.0.1:{chosen.airflow_port}/execution/health", timeout_seconds=30)


def _migrate(chosen: Settings) -> None:
    log = log_of("airflow-migrate")
    code, _ = commands.run([str(venv_bin("airflow", "airflow")), "db", "migrate"], log, env=airflow.env(chosen))
    if code != 0:
        (AIRFLOW / "airflow.db").unlink(missing_ok=True)
        raise StepError("Airflow could not make its database", "read the log", log)


def _feed(chosen: Settings) -> None:
    slot = latest_complete(datetime.now(UTC))
    with step("Ingest: weather to S3") as notes:
        landed = pipeline.ingest(chosen, slot)
        notes.append(f"{landed['cityCount']} cities, due {pipeline.stamp(slot.ingest_due)}")
        if landed["missingCities"]:
            notes.append("missing: " + ", ".join(landed["missingCities"]))
    with step("Pipeline: the DAG weather_to_gold"):
        client = pipeline.Airflow(chosen)
        client.await_dag()
        dags.remember()
        run_id = client.trigger(slot)
        # Of what has become due meanwhile the scheduler has a run, maybe before ours: for want of weather it would wait
        # for an hour, and ours for it.
        for newer in due_since(slot, lambda: datetime.now(UTC)):
            pipeline.ingest(chosen, newer)
            run_id = client.trigger(newer)
        client.await_run(run_id)


def _conclude(chosen: Settings, begin: float) -> None:
    for city in answer.CITIES:
        answer.show(answer.ask(chosen, city))
    say("\n  It runs at")
    stack_status.addresses(chosen)
    memory = sum(processes.memory_mib(process) for process in processes.known().values())
    say(f"\n  {time.monotonic() - begin:.0f} s from the command to the answer, {memory:.0f} MiB of memory in all")
    say("\n  Next")
    say(f'    curl "{chosen.api_url}/outfit?city=Oslo"      make status      make logs      make stop')
    if os.environ.get("WEATHER") != "live":
        say("    make run WEATHER=live                             the same with Open-Meteo's forecast")
