"""What the page tells, read from the warehouse."""

import json
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Self

from quality_report.freshness import City, cities_of
from quality_report.moments import utc
from quality_report.problems import ReportError
from quality_report.quarantine import DAYS, Reason, counts_of, in_words, reasons_of

if TYPE_CHECKING:  # the connector is in dbt's environment only, and tests of the page do without
    from quality_report.warehouse import Warehouse

RUNS = 40
STATUSES = ("fail", "error", "warn", "skipped", "pass")
"""The worst first."""

RESULTS = f"""
with runs as (
    select run_id, max(recorded_at) as ended_at
    from {{quality}}.data_quality_results
    group by run_id
    order by ended_at desc
    limit {RUNS}
),
results as (
    select
        *,
        dense_rank() over (partition by test_name order by recorded_at desc) = 1 as is_newest
    from {{quality}}.data_quality_results
    where run_id in (select run_id from runs)
)
select * except (examples_json), if(is_newest, examples_json, null) as examples_json
from results
order by recorded_at, model_name, test_name, check_name
"""


@dataclass(frozen=True)
class Check:
    """What one check says now, and what it said in the runs before, the oldest first."""

    model: str
    test: str
    name: str
    status: str
    failure_count: int | None
    seconds: float
    told_at: datetime
    run_id: str
    examples: list[dict[str, Any]]
    history: list[tuple[str, datetime]]


@dataclass(frozen=True)
class Run:
    """One run of the pipeline: how many of its checks ended how."""

    run_id: str
    ended_at: datetime
    counts: Counter[str]


@dataclass(frozen=True)
class Report:
    """All that is on the page. Instants are aware, in UTC."""

    made_at: datetime
    checks: list[Check]
    runs: list[Run]
    cities: list[City]
    quarantined: list[Reason] | None

    @classmethod
    def of(cls, warehouse: "Warehouse", now: datetime) -> Self:
        """Raises ReportError where no check was ever recorded."""
        if "data_quality_results" not in warehouse.tables("quality"):
            raise ReportError("nothing was recorded yet: let the pipeline run once (`make run`, or `dbt build`)")
        results = warehouse.rows(RESULTS)
        if not results:
            raise ReportError("the table of results is empty: let the pipeline run once (`make run`, or `dbt build`)")
        return cls(
            made_at=now,
            checks=_checks(results),
            runs=_runs(results),
            cities=cities_of(warehouse, now),
            quarantined=reasons_of(warehouse, warehouse.tables("silver")),
        )

    @property
    def counts(self) -> Counter[str]:
        return Counter(check.status for check in self.checks)

    @property
    def troubled(self) -> list[Check]:
        """The checks that do not pass."""
        return [check for check in self.checks if check.status != "pass"]

    @property
    def troubles(self) -> list[tuple[Check, int]]:
        """What to show of them: a test that could not be run, or was not, once, with how many checks it has."""
        first: dict[tuple[str, ...], list[Check]] = {}
        for check in self.troubled:
            name = "" if check.status in ("error", "skipped") else check.name
            first.setdefault((check.model, check.test, check.status, name), []).append(check)
        return [(checks[0], len(checks)) for checks in first.values()]

    @property
    def stale_cities(self) -> list[City]:
        return [city for city in self.cities if city.status != "pass"]

    @property
    def quarantined_counts(self) -> dict[str, int]:
        return counts_of(self.quarantined or [])

    @property
    def verdict(self) -> str:
        """One sentence about the checks."""
        if not self.troubled:
            return f"All {len(self.checks)} checks pass"
        told = ", ".join(f"{self.counts[status]} {WORDS[status]}" for status in STATUSES[:-1] if self.counts[status])
        return f"Of {len(self.checks)} checks {told}"

    @property
    def summary(self) -> str:
        """One line for a terminal."""
        told = ", ".join(in_words(scope, count) for scope, count in self.quarantined_counts.items()) or "nothing"
        put_aside = "unknown" if self.quarantined is None else told
        stale = f"{len(self.stale_cities)} of {len(self.cities)} cities stale"
        return f"{self.verdict}; {stale}; put aside in {DAYS} days: {put_aside}."


WORDS = {
    "fail": "failed",
    "error": "could not be run",
    "warn": "warned",
    "skipped": "skipped",
    "pass": "passed",
}


def _runs(results: list[dict[str, Any]]) -> list[Run]:
    """The oldest first. Of a check that a retry made twice, the last word counts."""
    last: dict[str, dict[tuple[str, ...], dict[str, Any]]] = {}
    for row in results:
        last.setdefault(row["run_id"], {})[_key(row)] = row
    runs = [
        Run(run_id, utc(max(row["recorded_at"] for row in rows.values())), Counter(r["status"] for r in rows.values()))
        for run_id, rows in last.items()
    ]
    return sorted(runs, key=lambda run: run.ended_at)


def _checks(results: list[dict[str, Any]]) -> list[Check]:
    """The worst first, then by model."""
    history: dict[tuple[str, ...], dict[str, tuple[str, datetime]]] = {}
    for row in results:
        history.setdefault(_key(row), {})[row["run_id"]] = (row["status"], utc(row["recorded_at"]))
    checks = [
        Check(
            model=row["model_name"],
            test=row["test_name"],
            name=row["check_name"],
            status=row["status"],
            failure_count=row["failure_count"],
            seconds=row["execution_seconds"],
            told_at=utc(row["recorded_at"]),
            run_id=row["run_id"],
            examples=json.loads(row["examples_json"] or "[]"),
            history=list(history[_key(row)].values())[-20:],
        )
        for row in results
        if row["is_newest"]
    ]
    return sorted(checks, key=lambda check: (STATUSES.index(check.status), check.model, check.test))


def _key(row: dict[str, Any]) -> tuple[str, ...]:
    return row["model_name"], row["test_name"], row["check_name"]
