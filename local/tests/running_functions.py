"""Deployed functions of a test's own, run for real as `make run` does: by local/lambda-host."""

import contextlib
import subprocess
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from stack import jdk
from stack.catalogue import ARCHITECTURE
from stack.paths import ROOT, site_packages
from stack.services import base_env


def proxies(ports: Mapping[str, int]) -> dict[str, str]:
    """What tells the emulator where the functions' fronts listen."""
    return {
        f"MINISTACK_LAMBDA_PROXY_{name}": f"http://127.0.0.1:{port}/2015-03-31/functions/function/invocations"
        for name, port in ports.items()
    }


def await_deployed(lambda_client: Any, names: Mapping[str, int], timeout_seconds: float) -> None:
    """Returns when all of them are there."""
    deadline = time.monotonic() + timeout_seconds
    while True:
        there = {each["FunctionName"] for each in lambda_client.list_functions()["Functions"]}
        if there >= names.keys():
            return
        assert time.monotonic() < deadline, f"only {there} were deployed"
        time.sleep(0.5)


@contextlib.contextmanager
def running_functions(url: str, ports: Mapping[str, int], folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Starts the host of the functions; it is ended with its children. Logs to the folder."""
    target = ROOT / "local/lambda-host/target"
    command = [jdk.java(), "-Xmx128m", "-XX:+UseSerialGC", "-jar", str(target / "lambda-host.jar")]
    command += ["--aws-endpoint", url, "--workers", "1", "--runtime-client", str(target / "runtime")]
    command += ["--emulator", str(site_packages("sam") / f"samcli/local/rapid/aws-lambda-rie-{ARCHITECTURE}")]
    command += ["--work-directory", str(folder / "functions"), "--ready-file", str(folder / "ready.json")]
    command += [word for name, port in ports.items() for word in ("--function", f"{name}={port}")]
    env = base_env(AWS_ENDPOINT_URL=url, AWS_REGION="eu-central-1")
    with (folder / "lambda-host.log").open("wb") as log:
        host = subprocess.Popen(command, env=env, stdout=log, stderr=log, cwd=ROOT)
    try:
        yield host
    finally:
        host.terminate()
        try:
            host.wait(60)
        except subprocess.TimeoutExpired:
            host.kill()
            host.wait()
