"""Whatever is started is ended, with all its children, and nothing else is."""

import os
import subprocess
import sys

import pytest
from waiting import eventually

from stack import descendants, processes

FAMILY = "import subprocess, time; subprocess.Popen(['sleep', '600']); time.sleep(600)"
STUBBORN = "import signal, time; signal.signal(15, signal.SIG_IGN); print('deaf', flush=True); time.sleep(600)"


@pytest.fixture(autouse=True)
def own_folders(tmp_path, monkeypatch):
    monkeypatch.setattr(processes, "LOGS", tmp_path / "logs")
    monkeypatch.setattr(processes, "RUN", tmp_path / "run")


def started(code: str, children: int) -> processes.Process:
    process = processes.start("probe", [sys.executable, "-c", code], os.environ, "fingerprint")
    eventually(lambda: len(processes.members(process.pid)) >= 1 + children)
    return process


def test_a_stopped_process_takes_its_children_with_it():
    process = started(FAMILY, children=1)
    family = processes.members(process.pid)
    assert len(family) == 2

    processes.stop(process)

    assert processes.members(process.pid) == []
    assert not processes.is_alive(process)
    assert processes.known() == {}


def test_children_of_a_leader_that_died_are_ended_too():
    process = started(FAMILY, children=1)
    os.kill(process.pid, 9)
    eventually(lambda: not processes.is_alive(process))
    assert len(processes.members(process.pid)) == 1

    processes.stop(process)

    assert processes.members(process.pid) == []


def test_a_process_that_ignores_the_request_is_killed():
    process = started(STUBBORN, children=0)
    log = process.log
    eventually(lambda: "deaf" in log.read_text())

    processes.stop(process, patience_seconds=0.2)

    assert processes.members(process.pid) == []


def test_another_process_that_got_the_same_id_is_left_alone():
    stranger = subprocess.Popen(["sleep", "600"], start_new_session=True)
    try:
        earlier = processes.Process("probe", stranger.pid, started_ticks=1, fingerprint="x")
        assert not processes.is_alive(earlier)

        processes.stop(earlier)

        assert stranger.poll() is None
    finally:
        stranger.kill()
        stranger.wait()


def test_a_started_process_is_known_again_by_another_command():
    process = started("import time; time.sleep(600)", children=0)
    try:
        assert processes.known() == {"probe": process}
        assert processes.is_alive(processes.known()["probe"])
        assert processes.memory_mib(process) > 0
    finally:
        processes.stop(process)


def test_a_block_that_breaks_off_ends_what_its_child_put_into_other_sessions():
    code = "import subprocess, time; subprocess.Popen(['sleep', '600'], start_new_session=True); time.sleep(600)"
    with subprocess.Popen([sys.executable, "-c", code]) as child:
        eventually(lambda: descendants.descendants_of(child.pid))
        (grandchild,) = descendants.descendants_of(child.pid)
        with pytest.raises(KeyboardInterrupt), descendants.ended_with_descendants(child):
            raise KeyboardInterrupt
        assert child.wait(5) == -15
        assert eventually(lambda: (stat := processes._stat(grandchild)) is None or stat[0] == "Z")
