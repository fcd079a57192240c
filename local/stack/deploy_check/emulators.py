"""The two emulators, each a child on a free port of loopback, empty at the start and gone at the end."""

import contextlib
import os
import signal
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from stack import ports
from stack.deploy.problems import DeployError
from stack.paths import venv_bin

READY_WITHIN_SECONDS = 60


@contextlib.contextmanager
def ministack(folder: Path, region: str, **more: str) -> Iterator[str]:
    """MiniStack's address. What it says goes to the folder; `more` sets it up."""
    port = ports.ephemeral()
    settings = {"BIND_HOST": "127.0.0.1", "IOT_MTLS_ENABLED": "0", "GATEWAY_PORT": str(port)}
    settings |= {"MINISTACK_REGION": region, "PERSIST_STATE": "0", "S3_PERSIST": "0", **more}
    with _running([str(venv_bin("emulator", "ministack"))], settings, folder / "ministack.log") as process:
        url = f"http://127.0.0.1:{port}"
        _await(f"{url}/_ministack/ready", process)
        yield url


@contextlib.contextmanager
def moto(folder: Path) -> Iterator[str]:
    """Moto's address. What it says goes to the folder."""
    port = ports.ephemeral()
    command = [str(venv_bin("moto", "moto_server")), "--host", "127.0.0.1", "--port", str(port)]
    with _running(command, {"MOTO_EC2_LOAD_DEFAULT_AMIS": "true"}, folder / "moto.log") as process:
        url = f"http://127.0.0.1:{port}"
        _await(f"{url}/moto-api/", process)
        yield url


@contextlib.contextmanager
def _running(command: list[str], settings: dict[str, str], log: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The process, in a group of its own that is ended with it, whatever happens meanwhile."""
    with log.open("wb") as out:
        process = subprocess.Popen(
            command, env=os.environ | settings, stdin=subprocess.DEVNULL, stdout=out, stderr=out, start_new_session=True
        )
        try:
            yield process
        finally:
            for number in (signal.SIGTERM, signal.SIGKILL):
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(process.pid, number)
                with contextlib.suppress(subprocess.TimeoutExpired):
                    process.wait(10)


def _await(url: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + READY_WITHIN_SECONDS
    while True:
        with contextlib.suppress(OSError):
            urllib.request.urlopen(url, timeout=2).close()
            return
        if process.poll() is not None:
            raise DeployError(f"the emulator ended with status {process.returncode} before it answered {url}")
        if time.monotonic() > deadline:
            raise DeployError(f"the emulator did not answer {url} within {READY_WITHIN_SECONDS} s")
        time.sleep(0.1)
