"""What did not pass silver, in the last days: how much of it, why, and what it was."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from quality_report.moments import utc

if TYPE_CHECKING:
    from quality_report.warehouse import Warehouse

DAYS = 30
EXAMPLES = 5

SCOPES = {
    "line": "Nothing of them was used: their batch tells nothing of that city.",
    "series": "Missing, or not as long as their line has hours. What they have was used.",
    "hour": "Not used; the rest of their line was.",
    "reading": "Left empty; the rest of their hour was used.",
}
"""How much is lost with one of each; the most first."""

PLURALS = {"line": "lines", "series": "series", "hour": "hours", "reading": "readings"}

PUT_ASIDE = f"""
with put_aside as (
    select
        *,
        case
            when hour_index is null then if(series is null, 'line', 'series')
            when series is null then 'hour'
            else 'reading'
        end as scope,
        row_number() over (partition by reason order by loaded_at desc, object_path, city_id, hour_index, series)
            as newest_first
    from {{silver}}.int_forecasts__quarantined
    where loaded_at >= current_timestamp() - interval {DAYS} days
)
select
    scope,
    reason,
    city_id,
    count(*) as fault_count,
    max(loaded_at) as last_at,
    to_json(
        collect_list(if(newest_first <= {EXAMPLES}, struct(city_id, hour_text, series, reading, object_path), null)),
        map('ignoreNullFields', 'false')
    ) as examples_json
from put_aside
group by scope, reason, city_id
order by fault_count desc, reason, city_id
"""


@dataclass(frozen=True)
class Reason:
    """How often something was put aside for one reason, in how many cities, and up to five of those times."""

    scope: str
    name: str
    count: int
    cities: list[tuple[str, int]]
    last_at: datetime
    examples: list[dict[str, Any]]


def reasons_of(warehouse: "Warehouse", silver: set[str]) -> list[Reason] | None:
    """What costs most first, then the most frequent. None where the table is not there."""
    if "int_forecasts__quarantined" not in silver:
        return None
    groups: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for row in warehouse.rows(PUT_ASIDE):
        groups.setdefault((row["scope"], row["reason"]), []).append(row)
    reasons = [
        Reason(
            scope,
            name,
            sum(row["fault_count"] for row in rows),
            [(row["city_id"], row["fault_count"]) for row in rows],
            utc(max(row["last_at"] for row in rows)),
            [example for row in rows for example in json.loads(row["examples_json"])],
        )
        for (scope, name), rows in groups.items()
    ]
    return sorted(reasons, key=lambda reason: (list(SCOPES).index(reason.scope), -reason.count, reason.name))


def counts_of(reasons: list[Reason]) -> dict[str, int]:
    """How many lines, series, hours and readings were put aside; only of what there is."""
    counts: dict[str, int] = {}
    for reason in reasons:
        counts[reason.scope] = counts.get(reason.scope, 0) + reason.count
    return counts


def in_words(scope: str, count: int) -> str:
    return f"{count:,} {scope if count == 1 else PLURALS[scope]}"
