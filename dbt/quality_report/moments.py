"""Instants as the page has them."""

from datetime import UTC, datetime


def utc(moment: datetime) -> datetime:
    """The connector tells instants with the session's zone, or with none where that is UTC."""
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
