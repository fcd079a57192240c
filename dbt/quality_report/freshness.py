"""How old each city's weather is. The limits are those of dbt's source."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from quality_report.moments import utc

if TYPE_CHECKING:
    from quality_report.warehouse import Warehouse

SOURCES = Path(__file__).parents[1] / "models/bronze/_bronze__sources.yml"

CITIES = """
select
    city_id,
    max_by(city_name, scheduled_at) as city_name,
    max_by(source, scheduled_at) as source,
    max(scheduled_at) as scheduled_at,
    max_by(retrieved_at, scheduled_at) as retrieved_at
from {{silver}}.{table}
group by city_id
order by scheduled_at, city_id
"""


@dataclass(frozen=True)
class City:
    """A city's newest issue. The status is by its age: pass, warn or fail."""

    city_id: str
    name: str
    source: str
    scheduled_at: datetime
    retrieved_at: datetime | None
    age: timedelta
    status: str


def limits() -> tuple[timedelta, timedelta]:
    """From which age on weather is warned about, and from which it fails."""
    [source] = yaml.safe_load(SOURCES.read_text())["sources"]
    [table] = source["tables"]
    freshness = table["config"]["freshness"]
    warn, fail = (
        timedelta(**{f"{f['period']}s": f["count"]}) for f in (freshness["warn_after"], freshness["error_after"])
    )
    return warn, fail


def cities_of(warehouse: "Warehouse", silver: set[str], now: datetime) -> list[City]:
    """Every city that ever had weather, the oldest first; none before silver is built."""
    table = next((name for name in ("int_forecasts__newest", "int_forecasts__hourly") if name in silver), None)
    if table is None:
        return []
    warn, fail = limits()
    cities = []
    for row in warehouse.rows(CITIES.format(table=table)):
        scheduled_at = utc(row["scheduled_at"])
        age = now - scheduled_at
        status = "fail" if age > fail else "warn" if age > warn else "pass"
        retrieved_at = row["retrieved_at"] and utc(row["retrieved_at"])
        name = row["city_name"] or row["city_id"]
        cities.append(City(row["city_id"], name, row["source"] or "", scheduled_at, retrieved_at, age, status))
    return cities
