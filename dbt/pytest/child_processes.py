"""Starts the local warehouse (and whatever else is a child process) on a free port, for tests and the benchmark."""

import json
import os
import secrets
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENTS = ROOT / ".wearcast" / "venvs"
AWS_ENVIRONMENT = {"AWS_REGION": "eu-central-1", "AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test"}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until(ready: Callable[[], bool], process: subprocess.Popen, log: Path, seconds: int = 300) -> None:
    deadline = time.monotonic() + seconds
    while not ready():
        if process.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError(f"did not become ready; the end of {log}:\n{log.read_text()[-2000:]}")
        time.sleep(0.2)


@contextmanager
def running(command: list[str], environment: dict[str, str], log: Path) -> Iterator[subprocess.Popen]:
    """A child process in a group of its own, ended with all its children."""
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=ROOT, env=os.environ | environment, stdout=output, stderr=output, start_new_session=True
        )
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):  # it may have ended by itself
            os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


@contextmanager
def running_emulator(folder: Path) -> Iterator[str]:
    """An S3 emulator with its data in `folder`; gives its endpoint."""
    endpoint = f"http://127.0.0.1:{(port := free_port())}"
    environment = AWS_ENVIRONMENT | {
        "BIND_HOST": "127.0.0.1",
        "IOT_MTLS_ENABLED": "0",
        "GATEWAY_PORT": str(port),
        "PERSIST_STATE": "0",
        "STATE_DIR": str(folder / "state"),
        "S3_DATA_DIR": str(folder / "s3"),
    }

    def ready() -> bool:
        try:
            return urllib.request.urlopen(f"{endpoint}/_ministack/ready", timeout=2).status == 200
        except OSError:
            return False

    with running([str(ENVIRONMENTS / "emulator/bin/ministack")], environment, folder / "log") as process:
        wait_until(ready, process, folder / "log")
        yield endpoint


@contextmanager
def running_warehouse(folder: Path, s3_endpoint: str | None = None) -> Iterator[dict[str, str]]:
    """The local warehouse with its data in `folder`; gives the environment in which dbt finds it."""
    token_file = folder / "token"
    token_file.touch(mode=0o600)
    token_file.write_text(secrets.token_hex(16))
    spark = next((ENVIRONMENTS / "assets/lib").glob("python3*/site-packages/pyspark/jars"))
    module = ROOT / "local-warehouse"
    command = ["java", f"@{module / 'jvm.options'}"]
    command += ["-cp", f"{module / 'target/local-warehouse.jar'}:{module / 'target/lib'}/*:{spark}/*"]
    command += ["dev.wearcast.warehouse.LocalWarehouse", "--directory", str(folder / "data")]
    command += ["--token-file", str(token_file), "--ready-file", str(folder / "ready.json")]
    command += ["--s3-endpoint", s3_endpoint] if s3_endpoint else []
    ready_file = folder / "ready.json"
    with running(command, AWS_ENVIRONMENT, folder / "log") as process:
        wait_until(lambda: ready_file.exists() and ready_file.stat().st_size > 0, process, folder / "log")
        yield {
            "WAREHOUSE_PORT": str(json.loads(ready_file.read_text())["port"]),
            "DBT_ENV_SECRET_WAREHOUSE_TOKEN": token_file.read_text(),
        }
