"""The warehouse's token is asked for where somebody is there to answer, and never shown."""

import os
import pty
import subprocess
import sys

from stack.paths import ROOT

TOKEN = "dapi-typed-by-a-person"
ASK = "from stack.cloud.deploying import ask_token; print('length', len(ask_token(is_new={is_new})), flush=True)"


def on_a_terminal(is_new: bool, **env: str) -> str:
    """What a terminal shows while the token is typed into it."""
    parent, child = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", ASK.format(is_new=is_new)],
        env={name: value for name, value in os.environ.items() if name != "WAREHOUSE_TOKEN"}
        | {"PYTHONPATH": str(ROOT / "local"), **env},
        stdin=child,
        stdout=child,
        stderr=child,
        start_new_session=True,
    )
    os.close(child)
    shown, typed = b"", False
    with os.fdopen(parent, "rb+", buffering=0) as terminal:
        try:
            while read := terminal.read(1000):
                shown += read
                if b"Enter: later" in shown and not typed:
                    typed = bool(terminal.write(f"{TOKEN}\n".encode()))
        except OSError:  # the other side has ended
            pass
    assert process.wait(60) == 0, shown
    return shown.decode()


def test_the_first_time_it_is_asked_for_and_not_shown():
    shown = on_a_terminal(is_new=True)
    assert "Databricks access token" in shown
    assert f"length {len(TOKEN)}" in shown
    assert TOKEN not in shown


def test_later_and_where_it_is_given_nobody_is_asked():
    assert "access token" not in on_a_terminal(is_new=False)
    assert "length 5" in on_a_terminal(is_new=True, WAREHOUSE_TOKEN="given")


def test_where_nobody_is_there_nobody_is_asked():
    done = subprocess.run(
        [sys.executable, "-c", ASK.format(is_new=True)],
        env={name: value for name, value in os.environ.items() if name != "WAREHOUSE_TOKEN"}
        | {"PYTHONPATH": str(ROOT / "local")},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "length 0\n"
