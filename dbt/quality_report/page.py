"""Makes the page: one file, nothing from outside, every value escaped."""

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from quality_report import trend
from quality_report.freshness import limits
from quality_report.quarantine import DAYS, PLURALS, SCOPES
from quality_report.report import STATUSES, WORDS, Report

MARKS = {"pass": "✓", "warn": "!", "fail": "✗", "error": "✗", "skipped": "–"}


def render(report: Report) -> str:
    """The page as HTML."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"moment": _moment, "duration": _duration, "columns": _columns, "cell": _cell}
    warn, fail = limits()
    return environment.get_template("page.html.jinja").render(
        report=report,
        bars=trend.bars(report.runs),
        chart=trend,
        marks=MARKS,
        words=WORDS,
        statuses=STATUSES,
        warn=warn,
        fail=fail,
        days=DAYS,
        scopes=SCOPES,
        plurals=PLURALS,
    )


def _moment(moment: datetime | None) -> str:
    return "unknown" if moment is None else moment.strftime("%Y-%m-%d %H:%M")


def _duration(duration: timedelta | None) -> str:
    if duration is None:
        return "unknown"
    minutes = max(int(duration.total_seconds() // 60), 0)
    if minutes >= 48 * 60:
        return f"{minutes // (24 * 60)} days"
    return f"{minutes // 60} h {minutes % 60:02} min" if minutes >= 60 else f"{minutes} min"


def _columns(examples: list[dict[str, Any]]) -> list[str]:
    """Every column that an example has, in the order in which they come."""
    return list(dict.fromkeys(name for example in examples for name in example))


def _cell(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 300 else text[:300] + "…"
