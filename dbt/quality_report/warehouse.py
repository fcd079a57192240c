"""The warehouse, found by the same environment variables as dbt's profile finds it."""

import os
import re
from types import TracebackType
from typing import Any, Self

from databricks import sql
from databricks.sql.exc import Error

from quality_report.problems import ReportError

HTTP_PATH = "/sql/1.0/warehouses/local"


class Warehouse:
    """Runs queries; a table is asked for by layer and name."""

    def __init__(self, prefix: str, **options: Any) -> None:
        if not re.fullmatch(r"\w*", prefix):
            raise ReportError(f"WAREHOUSE_SCHEMA_PREFIX may have letters, digits and _ only, not: {prefix}")
        self._prefix = prefix
        self._place = options.get("_connection_uri") or f"https://{options['server_hostname']}"
        try:
            self._connection = sql.connect(enable_telemetry=False, **options)
        except Exception as error:
            raise ReportError(self._unreachable(error)) from error

    @classmethod
    def of_the_environment(cls) -> Self:
        """DBT_TARGET chooses the profile's target: local, which is the default, or databricks."""
        environment = os.environ
        token = environment.get("DBT_ENV_SECRET_WAREHOUSE_TOKEN")
        if not token:
            raise ReportError("DBT_ENV_SECRET_WAREHOUSE_TOKEN is not set: it is the warehouse's access token")
        prefix = environment.get("WAREHOUSE_SCHEMA_PREFIX", "")
        path = environment.get("WAREHOUSE_HTTP_PATH", "")
        if environment.get("DBT_TARGET", "local") == "databricks":
            if not (path and environment.get("WAREHOUSE_HOST")):
                raise ReportError("WAREHOUSE_HOST and WAREHOUSE_HTTP_PATH are not set: they say which warehouse")
            catalog = environment.get("WAREHOUSE_CATALOG", "workspace")
            host = environment["WAREHOUSE_HOST"]
            return cls(
                prefix,
                server_hostname=host,
                http_path=path,
                access_token=token,
                catalog=catalog,
                _retry_stop_after_attempts_duration=120,  # a sleeping warehouse is waited for, a wrong name is not
            )
        host, port = environment.get("WAREHOUSE_HOST", "127.0.0.1"), environment.get("WAREHOUSE_PORT", "10443")
        path = path or HTTP_PATH
        return cls(
            prefix,
            server_hostname=host,
            http_path=path,
            access_token=token,
            _connection_uri=f"http://{host}:{port}{path}",
            _retry_stop_after_attempts_count=2,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None):
        self._connection.close()

    def tables(self, layer: str) -> set[str]:
        """Names of the tables and views of a layer; none where there is no such schema."""
        if self._prefix + layer not in {row[0] for row in self._fetch("show schemas")}:
            return set()
        return {row[1] for row in self._fetch(f"show tables in {self._prefix}{layer}")}

    def rows(self, query: str) -> list[dict[str, Any]]:
        """A query's rows; `{layer}` in it is that layer's schema."""
        layers = {layer: self._prefix + layer for layer in ("bronze", "silver", "gold", "quality")}
        return [row.asDict() for row in self._fetch(query.format(**layers))]

    def _fetch(self, statement: str) -> list[Any]:
        try:
            with self._connection.cursor() as cursor:
                cursor.execute(statement)
                return cursor.fetchall()
        except Error as error:
            raise ReportError(f"the warehouse refused a query: {_first_line(error)}") from error

    def _unreachable(self, error: Exception) -> str:
        return (
            f"the warehouse does not answer at {self._place} ({_first_line(error)}). "
            "On one machine `make run` starts it; else look at WAREHOUSE_HOST, WAREHOUSE_PORT and the token"
        )


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:300]
