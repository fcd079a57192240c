"""`python -m quality_report OUTPUT`: reads the warehouse that dbt's profile names and writes the page.

Runs in dbt's environment, which has all it needs.
"""

import sys
from datetime import UTC, datetime
from pathlib import Path

from quality_report.page import render
from quality_report.problems import ReportError
from quality_report.report import Report
from quality_report.warehouse import Warehouse


def main(output: str) -> int:
    """Exit code 0 when the page is written, whatever it says; 1 when there is nothing to tell, with what to do."""
    try:
        with Warehouse.of_the_environment() as warehouse:
            report = Report.of(warehouse, datetime.now(UTC))
    except ReportError as error:
        print(f"quality-report: {error}", file=sys.stderr)
        return 1
    path = Path(output).resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(render(report), encoding="utf-8")
    print(path)
    print(report.summary)
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python -m quality_report OUTPUT")
    sys.exit(main(sys.argv[1]))
