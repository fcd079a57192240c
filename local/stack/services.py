"""Each service of the stack: how it is started, and how one knows that it is ready."""

import hashlib
import json
import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from stack import class_archive, commands, processes, web
from stack.console import StepError
from stack.paths import RUN

POLL_SECONDS = 0.2
IN_HASTE_SECONDS = 1.0


@dataclass(frozen=True)
class Service:
    """A process of the stack. A changed command, environment or input file makes a running one be started anew."""

    name: str
    command: list[str]
    env: Mapping[str, str]
    ready: Callable[[], bool]
    timeout_seconds: float
    remedy: str
    inputs: list[Path] = field(default_factory=list)

    def fingerprint(self) -> str:
        """A digest of all that the running process was made from.

        What the user's own shell brings does not count: another terminal must not make everything start anew.
        """
        own = sorted((key, value) for key, value in self.env.items() if os.environ.get(key) != value)
        digest = hashlib.sha256(json.dumps([self.command, own]).encode())
        for path in self.inputs:
            stat = path.stat()
            digest.update(f"{path}:{stat.st_size}:{stat.st_mtime_ns}".encode())
        return digest.hexdigest()


def base_env(**extra: str) -> dict[str, str]:
    """The environment of every service: what a process needs of the user's, and nothing of their cloud account.

    Credentials and endpoints of a real account that happen to be set in the user's shell must not reach anything
    that runs here: so they are left out by name and replaced by dummies.
    """
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("AWS_", "DATABRICKS_", "AIRFLOW_"))}
    # Without compiled code Airflow and dbt take four times as long to start.
    kept.pop("PYTHONDONTWRITEBYTECODE", None)
    return (
        kept
        | {
            "AWS_ACCESS_KEY_ID": "test",
            "AWS_SECRET_ACCESS_KEY": "test",
            "AWS_EC2_METADATA_DISABLED": "true",
            # An arena of memory for each thread costs the JVMs some hundred megabytes together.
            "MALLOC_ARENA_MAX": "2",
            "PYTHONUNBUFFERED": "1",
        }
        | extra
    )


def ready_file(name: str) -> Path:
    """Where a service that has its own way of being ready says so."""
    return RUN / f"{name}.ready.json"


def ensure(service: Service, started: list[processes.Process]) -> bool:
    """Starts the service unless just this one already runs, and waits until it is ready. Answers whether it started.

    A process that is started is appended to `started` at once, so that a failure or Ctrl-C can end it.
    """
    running = processes.known().get(service.name)
    if running is not None:
        if processes.is_alive(running) and running.fingerprint == service.fingerprint():
            _await_ready(service, running)
            return False
        stop(running)
    ready_file(service.name).unlink(missing_ok=True)
    process = processes.start(service.name, service.command, service.env, service.fingerprint())
    started.append(process)
    _await_ready(service, process)
    return True


def stop(process: processes.Process, *, in_haste: bool = False) -> None:
    """Ends a service with its children. In haste it is not waited for when it would write down its classes first."""
    writes = class_archive.is_due(processes.command_line(process))
    if not writes:
        processes.stop(process)
        return
    ended = processes.stop(process, IN_HASTE_SECONDS if in_haste else class_archive.PATIENCE_SECONDS)
    class_archive.settle(ended_by_itself=ended)


def _await_ready(service: Service, process: processes.Process) -> None:
    deadline = time.monotonic() + service.timeout_seconds
    while not service.ready():
        if commands.cancelled.is_set():
            raise commands.Cancelled
        if not processes.is_alive(process):
            raise StepError(f"{service.name} ended before it was ready", service.remedy, process.log)
        if time.monotonic() > deadline:
            raise StepError(
                f"{service.name} was not ready after {service.timeout_seconds:.0f} s", service.remedy, process.log
            )
        time.sleep(POLL_SECONDS)


def says(url: str) -> Callable[[], bool]:
    """Ready when the address answers."""
    return lambda: web.answers(url)
