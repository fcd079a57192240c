"""The real dbt command line, and a landing bucket with objects of the contract's shape."""

import gzip
import json
import os
import subprocess
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import boto3

PROJECT = Path(__file__).parents[1]
SCHEDULED_AT = datetime(2026, 11, 23, 6, 7, tzinfo=UTC)
TRIAL_RUN = "scheduled__2026-11-23T06:17:00+00:00"
CALM = {
    "temperature_2m": 15.0,
    "relative_humidity_2m": 70,
    "wind_speed_10m": 1.0,
    "wind_gusts_10m": 2.0,
    "precipitation": 0.0,
    "precipitation_probability": 5,
    "shortwave_radiation": 0.0,
    "uv_index": 0.0,
    "weather_code": 3,
}


def record(city_id: str, weather: dict[str, Any], hours: int = 4, **hourly: list[Any]) -> dict[str, Any]:
    """A landing record of steady weather from 06:00 UTC on; `hourly` replaces whole series."""
    times = [(SCHEDULED_AT + timedelta(hours=hour)).strftime("%Y-%m-%dT%H:00") for hour in range(hours)]
    series = {name: [value] * hours for name, value in (CALM | weather).items()}
    return {
        "schema_version": 1,
        "scheduled_at": SCHEDULED_AT.strftime("%Y-%m-%dT%H:%M:00Z"),
        "retrieved_at": SCHEDULED_AT.strftime("%Y-%m-%dT%H:%M:09Z"),
        "source": "simulated",
        "city": {
            "id": city_id,
            "name": city_id,
            "country_code": "NO",
            "latitude_deg": 59.91,
            "longitude_deg": 10.75,
            "timezone": "Europe/Oslo",
        },
        "forecast": {
            "latitude": 59.9,
            "longitude": 10.7,
            "utc_offset_seconds": 0,
            "hourly_units": {},
            "hourly": {"time": times} | series | hourly,
        },
    }


@dataclass(frozen=True)
class Landing:
    """A bucket into which landing objects are written."""

    s3: Any
    bucket: str
    key: str = "landing/source=open_meteo/date=2026-11-23/run=2026-11-23T06:07:00Z.ndjson.gz"

    def write(self, *records: dict[str, Any] | str) -> None:
        lines = [line if isinstance(line, str) else json.dumps(line) for line in records]
        self.s3.put_object(Bucket=self.bucket, Key=self.key, Body=gzip.compress("\n".join(lines).encode() + b"\n"))

    def modified_at(self) -> datetime:
        return self.s3.head_object(Bucket=self.bucket, Key=self.key)["LastModified"]


def landing_bucket(s3_endpoint: str) -> Landing:
    """A new bucket at the endpoint."""
    s3 = boto3.client(
        "s3",
        endpoint_url=s3_endpoint,
        region_name="eu-central-1",
        aws_access_key_id="test",
        aws_secret_access_key="test",
    )
    s3.create_bucket(Bucket="landing", CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
    return Landing(s3, "landing")


@dataclass(frozen=True)
class Dbt:
    """dbt as the pipeline calls it: a child process, told by its environment where the warehouse is."""

    bin: Path
    project: Path
    scratch: Path
    warehouse: dict[str, str] = field(repr=False)
    timeout_seconds: int = 1200

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        environment = os.environ | self.warehouse
        environment |= {"DBT_TARGET_PATH": str(self.scratch / "target"), "DBT_LOG_PATH": str(self.scratch / "logs")}
        place = ["--project-dir", str(self.project), "--profiles-dir", str(self.project), "--no-use-colors"]
        return subprocess.run(
            [self.bin / "dbt", *arguments, *place],
            env=environment,
            capture_output=True,
            text=True,
            timeout=self.timeout_seconds,
        )

    def load(self, landing: Landing, *keys: str) -> subprocess.CompletedProcess[str]:
        arguments = {"location": f"s3://{landing.bucket}", "object_keys": list(keys or [landing.key])}
        return self.run("run-operation", "load_raw_weather", "--args", json.dumps(arguments))

    def query(self, sql: str) -> list[dict[str, Any]]:
        """Rows of a query, by databricks-sql-connector in dbt's environment: dbt show would round them for people."""
        answer = subprocess.run(
            [self.bin / "python", Path(__file__).with_name("query.py"), sql],
            env=os.environ | self.warehouse,
            capture_output=True,
            text=True,
            timeout=self.timeout_seconds,
        )
        assert answer.returncode == 0, answer.stderr[-2000:]
        return json.loads(answer.stdout)

    def quality_report(self, page: Path, **environment: str) -> subprocess.CompletedProcess[str]:
        """`make quality-report` as a child process, which writes the page."""
        return subprocess.run(
            [self.bin / "python", "-m", "quality_report", page],
            env=os.environ | self.warehouse | {"PYTHONPATH": str(PROJECT)} | environment,
            capture_output=True,
            text=True,
            timeout=self.timeout_seconds,
        )
