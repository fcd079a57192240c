"""Which landing objects belong to a data interval, and the sensor that waits for them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from airflow.sdk import BaseSensorOperator, PokeReturnValue
from airflow.sdk.exceptions import AirflowFailException, AirflowSensorTimeout

if TYPE_CHECKING:
    from airflow.sdk import Context

LANDING_PREFIX = "landing/source=open_meteo/"
"""Every batch lies below it (contracts/landing-record.schema.json)."""

_LANDING_KEY = re.compile(
    re.escape(LANDING_PREFIX)
    + r"date=(?P<date>\d{4}-\d{2}-\d{2})/run=(?P<run>\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z)\.ndjson\.gz",
    re.ASCII,
)


def scheduled_time(key: str) -> datetime | None:
    """When the ingest run that wrote this object was due (UTC); None where the key is not a landing object's."""
    match = _LANDING_KEY.fullmatch(key)
    if match is None or not match["run"].startswith(match["date"]):
        return None
    try:
        return datetime.strptime(match["run"], "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    except ValueError:  # shaped like a time, but no such day or hour
        return None


def keys_in_interval(keys: Iterable[str], start: datetime, end: datetime) -> list[str]:
    """The landing objects whose run was due in [start, end), oldest first; other objects are none of our business."""
    due = {key: time for key in keys if (time := scheduled_time(key)) is not None}
    return sorted((key for key, time in due.items() if start <= time < end), key=lambda key: (due[key], key))


def date_prefixes(start: datetime, end: datetime) -> list[str]:
    """The folders that hold [start, end), so that a poke lists a day or two and not all there ever was."""
    first, last = start.astimezone(UTC).date(), (end.astimezone(UTC) - timedelta(microseconds=1)).date()
    return [f"{LANDING_PREFIX}date={first + timedelta(days=day)}/" for day in range((last - first).days + 1)]


class LandingSensor(BaseSensorOperator):
    """Waits until the run's data interval owns a landing object and returns the keys of all that it owns, sorted.

    :param bucket: the landing bucket (templated)
    :param aws_conn_id: the connection that may list it
    :raises AirflowFailException: at once, where the run has no data interval
    :raises AirflowSensorTimeout: after `timeout`, naming what was missing and where; it is not retried
    """

    template_fields = ("bucket",)

    def __init__(self, *, bucket: str, aws_conn_id: str = "aws_default", **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.bucket = bucket
        self.aws_conn_id = aws_conn_id

    def execute(self, context: Context) -> Any:
        start, end = _interval(context)
        try:
            return super().execute(context)
        except AirflowSensorTimeout as timeout:
            raise AirflowSensorTimeout(
                f"No landing object of a run due in [{start:%Y-%m-%dT%H:%MZ}, {end:%Y-%m-%dT%H:%MZ}) came up in "
                f"s3://{self.bucket}/{LANDING_PREFIX} within {timedelta(seconds=self.timeout)}. "
                "Look at the ingest function's log; once the object is there, clear this task."
            ) from timeout

    def poke(self, context: Context) -> PokeReturnValue:
        # Imported here: a DAG file is read every few minutes and before each task, boto3 is needed by this one only.
        from airflow.providers.amazon.aws.hooks.s3 import S3Hook

        start, end = _interval(context)
        hook = S3Hook(aws_conn_id=self.aws_conn_id)
        listed = [key for prefix in date_prefixes(start, end) for key in hook.list_keys(self.bucket, prefix=prefix)]
        keys = keys_in_interval(listed, start, end)
        self.log.info(
            "%d landing objects of [%s, %s) in s3://%s (%d objects listed): %s",
            len(keys), start, end, self.bucket, len(listed), keys,
        )  # fmt: skip
        return PokeReturnValue(is_done=bool(keys), xcom_value=keys)


def _interval(context: Context) -> tuple[datetime, datetime]:
    start, end = context.get("data_interval_start"), context.get("data_interval_end")
    if start is None or end is None:
        raise AirflowFailException("This run has no data interval, so it owns no landing objects: trigger with a date.")
    return start, end
