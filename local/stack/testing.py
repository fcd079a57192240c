"""`make test`: formatting, every suite, one summary."""

import os
import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from stack import browser, build, nspawn
from stack.console import say, tail
from stack.paths import LOGS, ROOT, TOOLS, shown, venv_bin

REPORTS = TOOLS / "reports"
SQL_FOLDERS = ["dbt/models", "dbt/macros", "dbt/tests", "dbt/snapshots"]
JAVA_REPORTS = ["*/target/surefire-reports", "*/target/failsafe-reports"]
JAVA_REPORTS += [f"local/{folder}" for folder in JAVA_REPORTS]


@dataclass
class Tally:
    """How many tests passed, failed and were skipped, the names of those that failed, and why others were skipped."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0
    failures: list[str] = field(default_factory=list)
    reasons: Counter[str] = field(default_factory=Counter)

    def add(self, other: "Tally") -> None:
        self.passed += other.passed
        self.failed += other.failed
        self.skipped += other.skipped
        self.failures += other.failures
        self.reasons += other.reasons

    def skips(self) -> list[str]:
        """A line for each reason to skip, so that what was not tested is seen."""
        return [f"{count} skipped: {reason}" for reason, count in self.reasons.items()]

    def __str__(self) -> str:
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"


def read_junit(reports: Iterable[Path]) -> Tally:
    """Adds up JUnit XML reports, the one format that Maven and pytest share."""
    tally = Tally()
    for report in reports:
        for case in ElementTree.parse(report).getroot().iter("testcase"):
            if (broken := next(chain(case.iter("failure"), case.iter("error")), None)) is not None:
                tally.failed += 1
                tally.failures.append(_failure(case, broken))
            elif (skipped := case.find("skipped")) is not None:
                tally.skipped += 1
                tally.reasons[(skipped.get("message") or f"{case.get('classname')} does not say why")[:200]] += 1
            else:
                tally.passed += 1
    return tally


def _failure(case: ElementTree.Element, broken: ElementTree.Element) -> str:
    """The test's name and the start of what it said: a summary is often all that is left of a machine's run."""
    name = f"{case.get('classname')}: {case.get('name') or 'the whole class'}"
    said = " ".join((broken.get("message") or broken.text or "").split())
    return f"{name}: {said[:200]}" if said else name


def _logged(name: str, command: list[str], cwd: Path = ROOT, **env: str) -> int:
    log = LOGS / f"test-{name}.log"
    with log.open("wb") as out:
        return subprocess.run(
            command, cwd=cwd, stdin=subprocess.DEVNULL, stdout=out, stderr=out, env={**os.environ, **env}, check=False
        ).returncode


def _judged(name: str, code: int, tally: Tally) -> Tally:
    """A suite that broke off without a failing test to show for it has failed all the same; so has an empty one."""
    if tally.failed == 0 and (code != 0 or tally.passed + tally.skipped == 0):
        tally.failed += 1
        tally.failures.append(f"{name}: ended with exit code {code} after {tally.passed} tests")
    return tally


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
    return _judged("java", code, read_junit(reports))


def _pytest(name: str, environment: str, *paths: str) -> Callable[[], Tally]:
    def suite() -> Tally:
        report = REPORTS / f"{name}.xml"
        report.unlink(missing_ok=True)
        command = [str(venv_bin(environment, "python")), "-m", "pytest", "-p", "no:cacheprovider"]
        code = _logged(
            name, [*command, f"--junitxml={report}", "--durations=10", *paths], PYTHONPATH=f"{ROOT / 'local'}"
        )
        return _judged(name, code, read_junit([report] if report.exists() else []))

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
    total, rows = Tally(), []
    for name, suite in SUITES.items():
        if only not in (None, name):
            continue
        say(f"  …  {name}")
        begin = time.monotonic()
        tally = suite()
        say(f"  {'✗' if tally.failed else '✓'}  {name:<14} {time.monotonic() - begin:6.1f} s   {tally}")
        total.add(tally)
        rows.append(f"| {name} | {tally.passed} | {tally.failed} | {tally.skipped} | {time.monotonic() - begin:.0f} |")
        if tally.failed:
            _explain(name, tally)
    _tell_github(rows, total)
    say()
    for skip in total.skips():
        say(f"  –  {skip}")
    for failure in total.failures:
        say(f"  ✗  {failure}")
    say(str(total))
    sys.stdout.flush()
    return 1 if total.failed else 0


def _tell_github(rows: list[str], total: Tally) -> None:
    """The run's page on GitHub shows what stands in the file that it names."""
    if file := os.environ.get("GITHUB_STEP_SUMMARY"):
        head = ["| suite | passed | failed | skipped | seconds |", "| --- | ---: | ---: | ---: | ---: |"]
        lines = [f"- {line}" for line in (*total.failures, *total.skips())]
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
