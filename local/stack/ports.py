"""Chooses ports: the one asked for, or the next free one; two stacks that start side by side never choose the same."""

import fcntl
import os
import socket
import tempfile
from pathlib import Path

from stack.console import StepError

TRIES = 200
_held: list[int] = []


def is_free(port: int) -> bool:
    """Whether nothing listens on the port on any of this machine's addresses."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("", port))
        except OSError:
            return False
    return True


def claim(port: int) -> bool:
    """Takes a free port for as long as this process lives, by when its service has bound it. False: it is taken."""
    if not is_free(port):
        return False
    folder = Path(tempfile.gettempdir()) / f"wearcast-ports-{os.getuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    handle = os.open(folder / str(port), os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        return False
    _held.append(handle)
    return True


def choose(wanted: int) -> int:
    """The port asked for, or the next one above it that is free."""
    for port in range(wanted, min(wanted + TRIES, 65536)):
        if claim(port):
            return port
    raise StepError(
        f"no free port from {wanted} to {wanted + TRIES - 1}", "stop what listens there, or set another port"
    )


def ephemeral() -> int:
    """Any free port: for services that people do not call themselves."""
    while True:
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        if claim(port):
            return port


def release() -> None:
    """Gives back the locks of all ports chosen so far."""
    while _held:
        os.close(_held.pop())
