"""`make quality-report` and `make docs`: pages about the data, made in dbt's environment from a running warehouse."""

import os
import shutil
import subprocess
from pathlib import Path

from stack import airflow, processes
from stack.console import StepError, say
from stack.paths import HOME, ROOT, shown, venv_bin
from stack.services import base_env
from stack.settings import load

PAGES = HOME / "pages"
DBT = ROOT / "dbt"


def quality_report(output: str | None) -> int:
    """Writes the page, prints its path and one line of what it says; the exit code is the script's."""
    page = Path(output).resolve() if output else PAGES / "data-quality.html"
    command = [str(venv_bin("dbt", "python")), "-m", "quality_report", str(page)]
    return subprocess.run(command, cwd=ROOT, env=_env(PYTHONPATH=str(DBT)), check=False).returncode


def docs(output: str | None) -> int:
    """Has dbt write its documentation as one page, and says where it is and how to open it."""
    page = Path(output).resolve() if output else PAGES / "dbt-docs.html"
    target = HOME / "dbt-docs"
    env = _env(
        DBT_PROJECT_DIR=str(DBT),
        DBT_PROFILES_DIR=str(DBT),
        DBT_TARGET_PATH=str(target),
        DBT_LOG_PATH=str(target / "logs"),
        DBT_LOG_LEVEL="warn",
        DBT_USE_COLORS="false",
        PYTHONWARNINGS="ignore",  # dbt reads an empty answer with a library that warns of each of its columns
    )
    command = [str(venv_bin("dbt", "dbt")), "docs", "generate", "--static"]
    done = subprocess.run(command, cwd=ROOT, env=env, check=False, stderr=subprocess.STDOUT)
    if done.returncode != 0:
        raise StepError("dbt could not write its documentation", "read what it said", target / "logs" / "dbt.log")
    page.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(target / "static_index.html", page)
    say(shown(page))
    say(f"One page, needs no server: open it with `xdg-open {shown(page)}` or drag it into a browser.")
    return 0


def _env(**extra: str) -> dict[str, str]:
    """Where the warehouse is: the running stack's; with DBT_TARGET=databricks, what the user's own variables say."""
    if not venv_bin("dbt", "dbt").exists():
        raise StepError("dbt is not installed yet", "`make setup` installs it")
    target = os.environ.get("DBT_TARGET") or "local"
    if target not in ("local", "databricks"):
        raise StepError(
            f"DBT_TARGET={target} is unknown", "use DBT_TARGET=local (the default) or DBT_TARGET=databricks"
        )
    if target != "local":
        return {**os.environ, **extra}
    settings, warehouse = load(), processes.known().get("warehouse")
    if settings is None or warehouse is None or not processes.is_alive(warehouse):
        raise StepError(
            "the local warehouse does not run",
            "`make run` starts it; for a warehouse at Databricks set DBT_TARGET=databricks (docs/configuration.md)",
        )
    return base_env(**airflow.dbt_env(settings), **extra)
