"""`make test`: formatting, every suite, one summary."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from stack import browser, build, nspawn
from stack.console import say, tail
from stack.paths import LOGS, ROOT, TOOLS, shown, venv_bin
from stack.tally import Tally, judged, read_junit

REPORTS = TOOLS / "reports"
SQL_FOLDERS = ["dbt/models", "dbt/macros", "dbt/tests", "dbt/snapshots"]
JAVA_REPORTS = ["*/target/surefire-reports", "*/target/failsafe-reports"]
JAVA_REPORTS += [f"local/{folder}" for folder in JAVA_REPORTS]
# Where nobody watches, that many failed suites are run once more: one by chance says little, many say enough.
SECOND_TRIES = 2


def _logged(name: str, command: list[str], cwd: Path = ROOT, **env: str) -> int:
    log = LOGS / f"test-{name}.log"
    with log.open("wb") as out:
        return subprocess.run(
            command, cwd=cwd, stdin=subprocess.DEVNULL, stdout=out, stderr=out, env={**os.environ, **env}, check=False
        ).returncode


def format_commands(*, fix: bool) -> dict[str, list[str]]:
    """The formatters and linters: with `fix` they write, else they only look."""
    ruff, sqlfluff = str(venv_bin("dev", "ruff")), str(venv_bin("dev", "sqlfluff"))
    sql = [folder for folder in SQL_FOLDERS if (ROOT / folder).is_dir()]
    shell = sorted(str(script) for folder in ("infra", "local") for script in (ROOT / folder).rglob("*.sh"))
    return {
        "format-java": ["mvn", "--quiet", f"spotless:{'apply' if fix else 'check'}"],
        "lint-python": [ruff, "check", *(["--fix"] if fix else []), "."],
        "format-python": [ruff, "format", *([] if fix else ["--check"]), "."],
        "lint-shell": [str(venv_bin("dev", "shellcheck")), *shell],
        "format-sql": [sqlfluff, *(["fix"] if fix else ["lint"]), *sql],
    }


def apply_formats() -> int:
    """`make format`: every formatter writes, with its output shown; exit code 1 when one could not mend all."""
    codes = [
        subprocess.run(command, cwd=ROOT, check=False).returncode for command in format_commands(fix=True).values()
    ]
    return 1 if any(codes) else 0


def _formatting() -> Tally:
    tally = Tally()
    for name, command in format_commands(fix=False).items():
        if _logged(name, command) == 0:
            tally.passed += 1
        else:
            tally.failed += 1
            log = shown(LOGS / f"test-{name}.log")
            tally.failures.append(f"{name}: `make format` mends what can be mended; see {log}")
    return tally


def _java() -> Tally:
    reports = [path for pattern in JAVA_REPORTS for folder in ROOT.glob(pattern) for path in folder.glob("TEST-*.xml")]
    for report in reports:  # what an earlier run left does not count
        report.unlink()
    code = _logged("java", ["mvn", "--fail-at-end", "verify"])
    reports = [path for pattern in JAVA_REPORTS for folder in ROOT.glob(pattern) for path in folder.glob("TEST-*.xml")]
    if code == 0:
        build.record()
    return judged("java", code, read_junit(reports))


def _pytest(name: str, environment: str, *paths: str) -> Callable[[], Tally]:
    def suite() -> Tally:
        report = REPORTS / f"{name}.xml"
        report.unlink(missing_ok=True)
        command = [str(venv_bin(environment, "python")), "-m", "pytest", "-p", "no:cacheprovider"]
        code = _logged(
            name, [*command, f"--junitxml={report}", "--durations=10", *paths], PYTHONPATH=f"{ROOT / 'local'}"
        )
        return judged(name, code, read_junit([report] if report.exists() else []))

    return suite


def _page() -> Tally:
    browser.ensure()
    return _pytest("page", "browser", "api-lambda/pytest")()


def _host() -> Tally:
    nspawn.ensure()
    return _pytest("host", "dev", "local/airflow_host")()


SUITES: dict[str, Callable[[], Tally]] = {
    "formatting": _formatting,
    "java": _java,
    "fuzz": _pytest("fuzz", "fuzz", "api-lambda/fuzz"),
    "comfort": _pytest("comfort", "oracle", "thermal-comfort/pytest"),
    "page": _page,
    "infra": _pytest("infra", "infra", "infra/tests"),
    "local": _pytest("local", "dev", "local/tests"),
    "deploy": _pytest("deploy", "dev", "local/deploy_check"),
    "airflow": _pytest("airflow", "airflow", "airflow/tests"),
    "host": _host,
    "dbt": _pytest("dbt", "dev", "dbt/pytest"),
    "end-to-end": _pytest("end-to-end", "dev", "local/end_to_end"),
}


def run(only: str | None) -> int:
    """Runs the suites, or one of them, one after the other (they share two cores); the last line is the sum.

    Exit code 1: failures.
    """
    LOGS.mkdir(parents=True, exist_ok=True)
    REPORTS.mkdir(parents=True, exist_ok=True)
    if only not in (None, "java", "formatting"):  # the Java suite builds; the others need what it builds
        build.ensure()
    tries = SECOND_TRIES if os.environ.get("CI") else 0
    total, rows = Tally(), []
    for name, suite in SUITES.items():
        if only not in (None, name):
            continue
        begin = time.monotonic()
        tally = _run(name, suite)
        if tally.failed and tries:
            tries -= 1
            _keep_log(name)
            tally = _run(name, suite).after(tally)
        total.add(tally)
        rows.append(f"| {name} | {tally.passed} | {tally.failed} | {tally.skipped} | {time.monotonic() - begin:.0f} |")
    _tell_github(rows, total)
    say()
    for note in total.notes():
        say(f"  –  {note}")
    for failure in total.failures:
        say(f"  ✗  {failure}")
    say(str(total))
    sys.stdout.flush()
    return 1 if total.failed else 0


def _run(name: str, suite: Callable[[], Tally]) -> Tally:
    say(f"  …  {name}")
    begin = time.monotonic()
    tally = suite()
    say(f"  {'✗' if tally.failed else '✓'}  {name:<14} {time.monotonic() - begin:6.1f} s   {tally}")
    if tally.failed:
        _explain(name, tally)
    return tally


def _keep_log(name: str) -> None:
    """The first try's log stays beside the second's."""
    log = LOGS / f"test-{name}.log"
    if log.exists():
        log.replace(LOGS / f"test-{name}-first.log")


def _tell_github(rows: list[str], total: Tally) -> None:
    """The run's page on GitHub shows what stands in the file that it names."""
    if file := os.environ.get("GITHUB_STEP_SUMMARY"):
        head = ["| suite | passed | failed | skipped | seconds |", "| --- | ---: | ---: | ---: | ---: |"]
        lines = [f"- {line}" for line in (*total.failures, *total.notes())]
        with Path(file).open("a") as out:
            out.write("\n".join([*head, *rows, "", str(total), "", *lines, ""]))


def _explain(name: str, tally: Tally) -> None:
    for failure in tally.failures:
        say(f"       {failure}")
    log = LOGS / f"test-{name}.log"
    if log.exists():
        say(f"     log: {shown(log)}")
        for line in tail(log, 60 if os.environ.get("CI") else 25):
            say(f"       | {line[:240]}")
