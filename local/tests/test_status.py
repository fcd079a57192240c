"""`make status` says what runs, what is not well, and where to look then."""

import sys
from collections.abc import Iterator

import pytest

from stack import ports, processes, settings, status


@pytest.fixture(autouse=True)
def started(tmp_path, monkeypatch) -> Iterator[None]:
    """A stack that was started here, of which a process is left that answers to nobody."""
    for module in (processes, settings):
        monkeypatch.setattr(module, "RUN", tmp_path)
    monkeypatch.setattr(processes, "LOGS", tmp_path / "logs")
    monkeypatch.setattr(settings, "SETTINGS_FILE", tmp_path / "settings.json")
    settings.resolve(alive=set())
    ports.release()
    sleeper = processes.start("warehouse", [sys.executable, "-c", "import time; time.sleep(600)"], {}, "")
    yield
    processes.stop(sleeper, patience_seconds=5)


def test_who_is_not_well_has_a_log_to_read(capsys):
    assert status.show(as_json=False) == 3
    lines = capsys.readouterr().out.splitlines()
    (warehouse,) = [line for line in lines if line.split()[1:2] == ["warehouse"]]
    assert warehouse.strip().startswith("✗")
    assert "make logs SERVICE=warehouse" in warehouse


def test_a_part_that_is_not_well_makes_all_of_it_not_run():
    collected = status.collect()
    assert not collected["running"]
    assert not collected["services"]["warehouse"]["healthy"]
    assert collected["services"]["warehouse"]["pid"]
