"""What boots a bare Debian on this machine, for the test of the Airflow host: debootstrap and systemd-nspawn."""

import os
import shutil

from stack import commands
from stack.commands import log_of
from stack.console import StepError, step
from stack.paths import ROOT

INSTALLER = "local/install-nspawn.sh"


def is_there() -> bool:
    """Whether a machine can be made and booted here: by root only."""
    return os.geteuid() == 0 and all(map(shutil.which, ("debootstrap", "systemd-nspawn")))


def ensure() -> None:
    """Installs it where that can be done; where root in CI cannot, that is a failure, elsewhere it is said."""
    if is_there():
        return
    log = log_of("setup-nspawn")
    with step("debootstrap, systemd-nspawn") as notes:
        code, _ = commands.run([str(ROOT / INSTALLER)], log)
        if code != 0 and os.environ.get("CI") and os.geteuid() == 0:
            raise StepError("debootstrap and systemd-nspawn could not be installed", f"see what {INSTALLER} says", log)
        notes.append("installed" if is_there() else f"missing, so the Airflow host is not tested: run `{INSTALLER}`")
