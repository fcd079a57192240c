"""Counts bronze's rows by landing object; runs in dbt's environment, which has the connector.

Usage: count_rows.py PORT TOKEN_FILE
"""

import json
import sys
from pathlib import Path

from databricks import sql

QUERY = """
select object_path, count(*), count(distinct city_id)
from bronze.raw_weather_data
group by object_path
"""


def main() -> None:
    """Prints a JSON object: object path → rows and distinct cities."""
    port, token_file = sys.argv[1:]
    uri = f"http://127.0.0.1:{port}/sql/1.0/warehouses/local"
    token = Path(token_file).read_text()
    with (
        sql.connect(
            server_hostname="127.0.0.1",
            http_path="/sql/1.0/warehouses/local",
            access_token=token,
            _connection_uri=uri,
            enable_telemetry=False,
        ) as connection,
        connection.cursor() as cursor,
    ):
        cursor.execute(QUERY)
        print(json.dumps({path: [rows, cities] for path, rows, cities in cursor.fetchall()}))


main()
