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

# From the dimension on, not from the newest forecasts: those leave out a city that is silent for some days.
CITIES = """
select
    cities.city_id,
    cities.city_name,
    newest.source,
    newest.scheduled_at,
    newest.retrieved_at
from {gold}.dim_city as cities
left join (
    select
        city_id,
        max_by(source, scheduled_at) as source,
        max(scheduled_at) as scheduled_at,
        max_by(retrieved_at, scheduled_at) as retrieved_at
    from {gold}.fct_weather_hourly
    group by city_id
) as newest on cities.city_id = newest.city_id
where cities.is_current
order by newest.scheduled_at nulls first, cities.city_id
"""


@dataclass(frozen=True)
class City:
    """A city's newest issue that told a temperature, None where none did. The status goes by its age."""

    city_id: str
    name: str
    source: str
    scheduled_at: datetime | None
    retrieved_at: datetime | None
    age: timedelta | None
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


def cities_of(warehouse: "Warehouse", now: datetime) -> list[City]:
    """Every city that ever had weather, the oldest first; none before gold is built."""
    if not {"dim_city", "fct_weather_hourly"} <= warehouse.tables("gold"):
        return []
    warn, fail = limits()
    cities = []
    for row in warehouse.rows(CITIES):
        scheduled_at = row["scheduled_at"] and utc(row["scheduled_at"])
        age = scheduled_at and now - scheduled_at
        status = "fail" if age is None or age > fail else "warn" if age > warn else "pass"
        retrieved_at = row["retrieved_at"] and utc(row["retrieved_at"])
        cities.append(
            City(row["city_id"], row["city_name"], row["source"] or "", scheduled_at, retrieved_at, age, status)
        )
    return cities
