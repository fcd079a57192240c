"""The browser that the page's tests and screenshots drive: the system's Chromium."""

import os
import shutil
import subprocess

from stack import commands, processes
from stack.commands import log_of
from stack.console import StepError, step
from stack.paths import ROOT, venv_bin
from stack.settings import load

INSTALLER = "local/install-chromium.sh"
PROGRAMS = ("chromium", "chromium-browser", "google-chrome")


def program() -> str | None:
    """Its path; None where there is none."""
    return next((found for found in map(shutil.which, PROGRAMS) if found), None)


def ensure() -> None:
    """Installs it where that can be done; in CI a machine without one is a failure, elsewhere it is said."""
    if program():
        return
    log = log_of("setup-chromium")
    with step("Chromium") as notes:
        code, _ = commands.run([str(ROOT / INSTALLER)], log)
        if code != 0 and os.environ.get("CI"):
            raise StepError("Chromium could not be installed", f"run `{INSTALLER}` as root", log)
        notes.append("installed" if code == 0 else f"missing, so the page is not tested: run `{INSTALLER}` as root")


def url_of_running_api() -> str:
    """Where the platform of this machine answers; a StepError where it does not run."""
    settings, host = load(), processes.known().get("lambda-host")
    if settings is None or host is None or not processes.is_alive(host):
        raise StepError("the platform does not run", "`make run` starts it")
    return settings.api_url


def screenshots(api_url: str, city: str) -> int:
    """Pictures of the page there, in docs/; the exit code is the script's."""
    ensure()
    script = [str(venv_bin("browser", "python")), str(ROOT / "api-lambda/pytest/screenshots.py")]
    command = [*script, api_url, city, str(ROOT / "docs")]
    return subprocess.run(command, env={**os.environ, "PYTHONPATH": str(ROOT / "local")}, check=False).returncode
