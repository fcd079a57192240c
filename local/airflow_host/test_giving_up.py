"""A machine that cannot set itself up goes off again, so that a fault costs no more than its disk."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from airflow_host.conftest import AGAIN, boot_log, user_data
from airflow_host.machine import Machine
from stack import nspawn

UNIT = "wearcast-boot.service"
SHORT = "[Service]\nTimeoutStartSec=75\n"  # time enough for a second try, which comes half a minute after the first


@pytest.fixture
def machine_without_packages(folder: Path) -> Iterator[Machine]:
    if not nspawn.is_there():
        pytest.skip(f"needs root, debootstrap and systemd-nspawn: run `{nspawn.INSTALLER}` as root")
    of_its_own = folder / "without-packages"
    of_its_own.mkdir()
    started = Machine(of_its_own, {})
    (started.tree / "etc/apt/sources.list").write_text("")
    yield started
    started.end()


def test_it_tries_again_and_is_off_once_the_time_is_up(machine_without_packages: Machine):
    machine = machine_without_packages
    limit = machine.tree / f"etc/systemd/system/{UNIT}.d/short.conf"
    limit.parent.mkdir()
    limit.write_text(SHORT)
    machine.run("bash", "-s", given=user_data())
    machine.wait_for(lambda: boot_log(machine).count(AGAIN) >= 2, 75)
    machine.wait_until_off(180)


def test_the_time_is_three_quarters_of_an_hour():
    assert "\nTimeoutStartSec=45min\n" in user_data()
