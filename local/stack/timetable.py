"""When things are due: the same schedules as in infra/template.yaml and in the DAG, which a test compares."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

PERIOD = timedelta(hours=3)
INGEST_MINUTE = 7
PIPELINE_MINUTE = 17


@dataclass(frozen=True)
class Slot:
    """One run of the pipeline: the data interval that names it, and the ingest that was due in it."""

    interval_start: datetime
    interval_end: datetime
    ingest_due: datetime


def latest_complete(now: datetime) -> Slot:
    """The newest slot whose data interval has ended by `now` (aware, any zone): what the scheduler would run next."""
    now = now.astimezone(UTC)
    hours = int(PERIOD.total_seconds() // 3600)
    end = now.replace(hour=now.hour - now.hour % hours, minute=PIPELINE_MINUTE, second=0, microsecond=0)
    if end > now:
        end -= PERIOD
    return Slot(end - PERIOD, end, end.replace(minute=INGEST_MINUTE))


def due_since(slot: Slot, now: Callable[[], datetime]) -> Iterator[Slot]:
    """The slots that become due while `slot`, and then each of these, is fed; ends as soon as none has."""
    while (newest := latest_complete(now())) != slot:
        slot = newest
        yield slot
