"""Prints a query's rows as JSON. Runs in dbt's environment, which has databricks-sql-connector."""

import json
import os
import sys

from databricks import sql

path = "/sql/1.0/warehouses/local"
with (
    sql.connect(
        server_hostname="127.0.0.1",
        http_path=path,
        access_token=os.environ["DBT_ENV_SECRET_WAREHOUSE_TOKEN"],
        _connection_uri=f"http://127.0.0.1:{os.environ['WAREHOUSE_PORT']}{path}",
        _retry_stop_after_attempts_count=2,
        enable_telemetry=False,
    ) as connection,
    connection.cursor() as cursor,
):
    cursor.execute(sys.argv[1])
    names = [column[0] for column in cursor.description]
    print(json.dumps([dict(zip(names, row, strict=True)) for row in cursor.fetchall()], default=str))
