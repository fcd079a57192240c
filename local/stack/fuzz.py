"""`make fuzz`: asks the API, alone behind a port, thousands of things that its contract allows, and does not allow."""

import json
import random
import subprocess
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from stack import lone_api, web
from stack.console import say
from stack.paths import ROOT, venv_bin

SETTINGS = ROOT / "api-lambda/fuzz/schemathesis.toml"
# An operation with few parameters has soon been asked all; the others are asked so often in a round.
CASES_PER_OPERATION = 300


def days_from_now(days: int) -> str:
    """The date and time then, to the minute (UTC)."""
    return (datetime.now(UTC) + timedelta(days=days)).strftime("%Y-%m-%dT%H:%M")


# Random text names no city and no time, and nearly every answer would be a refusal: half of what is asked for are such
# as there are.
KNOWN: dict[str, list[Any]] = {
    "city": ["Oslo", "oslo-no", "Bergen", "Paris", "Paris, US", "São Paulo", "sao paulo"],
    "activity": ["walking", "running", "brisk walking"],
    "from": ["16:00", days_from_now(1), days_from_now(3) + "Z"],
    "asOf": ["06:00", days_from_now(-1), days_from_now(-2) + "Z"],
    "q": ["osl", "Pari", "Stokholm"],
}


@dataclass
class Round:
    """One run of Schemathesis: how many cases it made, and whether all kept the contract."""

    cases: int
    kept: bool


def run(cases: int, seed: int | None = None) -> int:
    """Rounds of cases until there were so many; exit code 1 as soon as one broke the contract.

    Each time it asks other things, unless the seed of an earlier round is given, which then is made again.
    """
    made = 0
    with lone_api.running("fuzz") as api:
        while made < cases:
            chosen = random.randrange(2**32) if seed is None else seed
            done = one_round(api.url, CASES_PER_OPERATION, chosen)
            made += done.cases
            if not done.kept:
                say(f"The contract was broken within {made} cases; see above. The same again: make fuzz SEED={chosen}")
                return 1
            say(f"{made} cases of {cases}, the last with SEED={chosen}")
            if seed is not None:
                break
    return 0


def one_round(url: str, cases_per_operation: int, seed: int, out: int | None = None) -> Round:
    """A seed makes the same cases each time. What is said goes to the file descriptor `out`, or where ours does."""
    with tempfile.TemporaryDirectory() as folder:
        contract, report = Path(folder) / "openapi.json", Path(folder) / "report.json"
        contract.write_text(json.dumps(with_known_names(web.request(f"{url}/openapi.json")[1])))
        command = [str(venv_bin("fuzz", "schemathesis")), "--config-file", str(SETTINGS)]
        command += ["run", str(contract), "--url", url, "--workers", "2", "--continue-on-failure"]
        command += ["--seed", str(seed), "--max-examples", str(cases_per_operation)]
        command += ["--report", "json", "--report-json-path", str(report)]
        done = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=out, check=False)
        return Round(json.loads(report.read_text())["test_cases"]["generated"], done.returncode == 0)


def with_known_names(contract: Any) -> Any:
    """The contract, in which every parameter that names something may also be one of the names there are."""
    if isinstance(contract, list):
        return [with_known_names(each) for each in contract]
    if not isinstance(contract, dict):
        return contract
    changed = {key: with_known_names(value) for key, value in contract.items()}
    if changed.get("in") == "query" and changed.get("name") in KNOWN:
        changed["schema"] = {"anyOf": [{"enum": KNOWN[changed["name"]]}, changed["schema"]]}
    return changed
