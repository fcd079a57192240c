"""What the ingest lands, for two cities."""

from __future__ import annotations

import gzip
import json
from datetime import UTC, datetime, timedelta

CITIES = [
    ("oslo-no", "Oslo", "NO", 59.91, 10.75, "Europe/Oslo"),
    ("quito-ec", "Quito", "EC", -0.18, -78.47, "America/Guayaquil"),
]
SERIES = {
    "temperature_2m": 3.5,
    "relative_humidity_2m": 81,
    "wind_speed_10m": 4.2,
    "wind_gusts_10m": 7.9,
    "precipitation": 0.4,
    "precipitation_probability": 60,
    "shortwave_radiation": 35,
    "uv_index": 0.3,
    "weather_code": 61,
}


def key_of(due: datetime) -> str:
    """Where the batch of the run that was due then lies."""
    return f"landing/source=open_meteo/date={due:%Y-%m-%d}/run={due:%Y-%m-%dT%H:%M:%SZ}.ndjson.gz"


def batch(due: datetime) -> bytes:
    """A batch of two cities as contracts/landing-record.schema.json has it, gzip NDJSON."""
    hours = [f"{datetime(2026, 11, 22, tzinfo=UTC) + timedelta(hours=hour):%Y-%m-%dT%H:00}" for hour in range(7 * 24)]
    lines = []
    for id_, name, country, latitude, longitude, timezone in CITIES:
        city = {"id": id_, "name": name, "country_code": country, "timezone": timezone}
        city |= {"latitude_deg": latitude, "longitude_deg": longitude}
        hourly = {"time": hours} | {series: [value] * len(hours) for series, value in SERIES.items()}
        forecast = {"latitude": latitude, "longitude": longitude, "utc_offset_seconds": 0, "hourly": hourly}
        forecast["hourly_units"] = {"temperature_2m": "°C"}
        record = {"schema_version": 1, "scheduled_at": f"{due:%Y-%m-%dT%H:%M:00Z}"}
        record |= {"retrieved_at": f"{due:%Y-%m-%dT%H:%M:04Z}", "source": "simulated"}
        lines.append(json.dumps(record | {"city": city, "forecast": forecast}))
    return gzip.compress("\n".join(lines).encode())
