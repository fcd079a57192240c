"""Starts processes in groups of their own, knows them again later, and ends them with all their children."""

import contextlib
import json
import os
import signal
import subprocess
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from stack.paths import LOGS, ROOT, RUN


@dataclass(frozen=True)
class Process:
    """A started process. Its start time (clock ticks since boot) tells it from a later one with the same id."""

    name: str
    pid: int
    started_ticks: int
    fingerprint: str

    @property
    def log(self) -> Path:
        return LOGS / f"{self.name}.log"


def _stat(pid: int) -> tuple[str, int, int] | None:
    """State, session id and start time of a process from /proc, or None where it is gone."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    return fields[0], int(fields[3]), int(fields[19])


def is_alive(process: Process) -> bool:
    """Whether this very process still runs (a zombie does not)."""
    stat = _stat(process.pid)
    return stat is not None and stat[0] != "Z" and stat[2] == process.started_ticks


def members(session: int) -> list[int]:
    """All live processes of a session: a leader's children and theirs, also those that changed their group."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            stat = _stat(int(entry.name))
            if stat is not None and stat[0] != "Z" and stat[1] == session:
                found.append(int(entry.name))
    return found


def start(name: str, command: list[str], env: Mapping[str, str], fingerprint: str, cwd: Path = ROOT) -> Process:
    """Starts a process as the leader of its own session, its output appended to its log."""
    LOGS.mkdir(parents=True, exist_ok=True)
    RUN.mkdir(parents=True, exist_ok=True)
    with (LOGS / f"{name}.log").open("ab") as out:
        child = subprocess.Popen(
            command, env=dict(env), cwd=cwd, stdin=subprocess.DEVNULL, stdout=out, stderr=out, start_new_session=True
        )
    stat = _stat(child.pid)
    process = Process(name, child.pid, stat[2] if stat else 0, fingerprint)
    record = RUN / f"{name}.process"
    record.write_text(json.dumps(asdict(process)))
    record.rename(record.with_suffix(".process.json"))  # whole or not at all: others read it at any time
    return process


def known() -> dict[str, Process]:
    """The processes this stack has started and not ended, by name, alive or not."""
    found = {}
    for record in sorted(RUN.glob("*.process.json")):
        process = Process(**json.loads(record.read_text()))
        found[process.name] = process
    return found


def stop(process: Process, patience_seconds: float = 25.0) -> bool:
    """Asks the whole session to end, waits, and kills what is left; answers whether its leader ended when asked.

    The leader is asked first and alone, so that it can end its children in its own order (the emulator saves its
    state only so); then whatever is left of its session is asked, then killed.
    """
    session = process.pid
    ended = False
    if is_alive(process):
        signal_all([process.pid], signal.SIGTERM)
        ended = _await(lambda: not is_alive(process), patience_seconds)
    # Only sessions that this leader made: an id that was given anew to another leader is left alone.
    leader = _stat(session)
    if leader is not None and leader[0] != "Z" and leader[2] != process.started_ticks:
        _forget(process)
        return False
    signal_all(members(session), signal.SIGTERM)
    _await(lambda: not members(session), 5.0)
    signal_all(members(session), signal.SIGKILL)
    _await(lambda: not members(session), 5.0)
    _forget(process)
    return ended


def _forget(process: Process) -> None:
    (RUN / f"{process.name}.process.json").unlink(missing_ok=True)


def signal_all(pids: list[int], number: signal.Signals) -> None:
    """Signals each that is still there."""
    for pid in pids:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, number)


def _await(condition: Callable[[], bool], seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.05)
    return condition()


def command_line(process: Process) -> str:
    """The process's command line, or nothing where it is gone."""
    try:
        return Path(f"/proc/{process.pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        return ""


def memory_mib(process: Process) -> float:
    """Proportional set size of the process and its children in MiB: shared pages counted once."""
    kib = 0
    for pid in members(process.pid):
        try:
            rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
        except OSError:
            continue
        kib += sum(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))
    return kib / 1024
