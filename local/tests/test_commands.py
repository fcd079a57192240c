"""A command's words are kept, its failure is seen, and it ends early, with its children, when the run is given up."""

import sys
import threading
import time
from pathlib import Path

import pytest
from waiting import eventually

from stack import commands
from stack.concurrency import side_by_side
from stack.console import StepError


@pytest.fixture(autouse=True)
def log(tmp_path):
    commands.cancelled.clear()
    yield tmp_path / "command.log"
    commands.cancelled.clear()


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def has_ended(pid: int) -> bool:
    """Also where nobody has taken note of it yet."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except (FileNotFoundError, ProcessLookupError):
        return True


def test_output_is_answered_and_both_streams_are_logged(log):
    code, said = commands.run(
        python("import sys; print(sys.stdin.read()); print('why', file=sys.stderr)"), log, given=b"hi"
    )
    assert (code, said) == (0, b"hi\n")
    assert "hi" in log.read_text() and "why" in log.read_text()


def test_a_failure_is_answered(log):
    assert commands.run(python("raise SystemExit(7)"), log)[0] == 7


def test_cancelling_ends_the_command_and_its_children(log, tmp_path):
    pid_file = tmp_path / "pid"
    parent = f"""
import pathlib, subprocess
child = subprocess.Popen(['sleep', '600'])
pathlib.Path({str(pid_file)!r}).write_text(str(child.pid))
child.wait()
"""

    def cancel_once_there_is_a_child():
        eventually(lambda: pid_file.exists() and pid_file.read_text())
        commands.cancelled.set()

    threading.Thread(target=cancel_once_there_is_a_child).start()
    with pytest.raises(commands.Cancelled):
        commands.run(python(parent), log)
    # A signal has been sent; on a busy machine it takes a moment to arrive.
    assert eventually(lambda: has_ended(int(pid_file.read_text())))


def test_a_step_that_fails_ends_those_beside_it_and_is_the_one_reported(log):
    def fails():
        raise StepError("the cause", "the remedy")

    begin = time.monotonic()
    with pytest.raises(StepError, match="the cause"):
        side_by_side(lambda: commands.run(["sleep", "60"], log), fails, lambda: side_by_side(fails))
    assert time.monotonic() - begin < 30
