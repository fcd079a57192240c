"""An AWS emulator of a test's own."""

import contextlib
import os
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from stack.paths import venv_bin


@contextlib.contextmanager
def running_emulator(folder: Path, **more: str) -> Iterator[str]:
    """MiniStack on a free port of loopback, empty and forgetful; its address. Logs to the folder; `more` sets it up."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    env = os.environ | {"BIND_HOST": "127.0.0.1", "IOT_MTLS_ENABLED": "0", "GATEWAY_PORT": str(port)}
    env |= {"MINISTACK_REGION": "eu-central-1", "PERSIST_STATE": "0", "S3_PERSIST": "0", **more}
    with (
        (folder / "ministack.log").open("wb") as log,
        subprocess.Popen([str(venv_bin("emulator", "ministack"))], env=env, stdout=log, stderr=log) as process,
    ):
        url = f"http://127.0.0.1:{port}"
        try:
            _await_ready(url, process)
            yield url
        finally:
            process.terminate()


def _await_ready(url: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 60
    while True:
        try:
            urllib.request.urlopen(f"{url}/_ministack/ready", timeout=2).close()
            return
        except OSError:
            assert process.poll() is None, "MiniStack ended"
            assert time.monotonic() < deadline, "MiniStack did not become ready"
            time.sleep(0.1)
