"""The project's Python environments: one per tool set, made by uv from hashed locks, only when a lock changed."""

import concurrent.futures
import hashlib
import os
import shutil
import sys
from pathlib import Path

from stack import commands
from stack.commands import log_of
from stack.console import StepError
from stack.paths import ROOT, TOOLS, VENVS, site_packages

# Airflow and dbt resolve together only with downgrades of both, and so do the emulator and the SAM CLI:
# each has an environment of its own. "assets" holds packages that are wanted for their files alone.
LOCKS: dict[str, list[str]] = {
    "sam": ["local/requirements-sam.txt"],
    "emulator": ["local/requirements-emulator.txt"],
    "assets": ["local/requirements-assets.txt"],
    "airflow": ["airflow/requirements.txt"],
    "dbt": ["dbt/requirements.txt"],
}
TEST_LOCKS: dict[str, list[str]] = {
    "airflow": ["airflow/requirements.txt", "airflow/requirements-test.txt"],
    "dev": ["requirements-dev.txt"],
    "moto": ["local/requirements-moto.txt"],
    "fuzz": ["api-lambda/requirements-fuzz.txt"],
    "oracle": ["thermal-comfort/requirements-oracle.txt"],
    "site": ["docs/requirements-site.txt"],
    "browser": ["api-lambda/requirements-browser.txt"],
    "infra": ["infra/requirements-test.txt"],
}


def _uv() -> list[str]:
    """uv from the PATH, else from a small environment of the project's own, made with pip."""
    on_path = shutil.which("uv")
    if on_path:
        return [on_path]
    own = VENVS / "uv"
    if not (own / "bin" / "uv").exists():
        _run([sys.executable, "-m", "venv", str(own)], "uv")
        _run([str(own / "bin" / "pip"), "install", "--quiet", "--disable-pip-version-check", "uv"], "uv")
    return [str(own / "bin" / "uv")]


def _run(command: list[str], name: str, **env: str) -> None:
    log = log_of(f"setup-{name}")
    code, _ = commands.run(command, log, env={**os.environ, **env})
    if code != 0:
        raise StepError(
            f"`{Path(command[0]).name}` could not make the Python environment {name} (exit code {code})",
            "check that a Python package index can be reached, then run the command again: it goes on where it stopped",
            log,
        )


def _digest(locks: list[str]) -> str:
    digest = hashlib.sha256(sys.version.encode())
    for lock in locks:
        digest.update((ROOT / lock).read_bytes())
    return digest.hexdigest()


def _stamp(name: str) -> Path:
    return TOOLS / "stamps" / f"venv-{name}"


def _is_as(name: str, locks: list[str]) -> bool:
    return _stamp(name).exists() and _stamp(name).read_text() == _digest(locks)


def _ensure(uv: list[str], name: str, locks: list[str]) -> bool:
    if _is_as(name, locks):
        return False
    stamp = _stamp(name)
    venv = VENVS / name
    if not site_packages(name).is_dir():  # absent, or made with another Python
        _run([*uv, "venv", "--quiet", "--clear", "--python", sys.executable, str(venv)], name)
    # `sync` also removes what a lock no longer names; it knows only what the locks themselves list, as wanted.
    _run([*uv, "pip", "sync", "--quiet", "--require-hashes", *locks], name, VIRTUAL_ENV=str(venv))
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(_digest(locks))
    return True


def ensure(*names: str, for_tests: bool = False) -> list[str]:
    """Makes the environments that are missing or out of date, all or those named; answers their names.

    A run needs what LOCKS names; tests need more. An environment that already has more than a run needs is left as
    it is, so that `make run` and `make test` do not undo each other's.
    """
    wanted = LOCKS | (TEST_LOCKS if for_tests else {})
    if not for_tests:
        for name, locks in TEST_LOCKS.items():
            if name in wanted and _is_as(name, locks):
                wanted.pop(name)
    if names:
        wanted = {name: locks for name, locks in wanted.items() if name in names}
    uv = _uv()
    with concurrent.futures.ThreadPoolExecutor(max_workers=3) as pool:
        made = {name: pool.submit(_ensure, uv, name, locks) for name, locks in wanted.items()}
        return [name for name, future in made.items() if future.result()]


def is_current(name: str) -> bool:
    """Whether one of LOCKS is there, as its locks say."""
    return _is_as(name, LOCKS[name])


def ensure_one(name: str) -> None:
    """Makes one of LOCKS, where it is missing or out of date."""
    _ensure(_uv(), name, LOCKS[name])
