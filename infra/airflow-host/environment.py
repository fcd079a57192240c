"""Turns the stack's settings, as Parameter Store has them, into what Airflow's services are told, as lines NAME=value.

The standard library of Debian's Python is all that it needs: it runs before any environment is made.
"""

import json
import os
import re
import sys
from pathlib import Path

HOME = "/var/lib/wearcast"
BUNDLE = "/opt/wearcast/bundle"
# Both systemd and the shell read the file, and neither is to find anything in it to interpret.
PLAIN = re.compile(r"[\w./:@?=+-]*", re.ASCII)


def warehouse(jdbc_url: str) -> dict[str, str]:
    """What dbt's profile wants to know, out of the URL that the functions are told.

    ValueError where it is not a warehouse's: the pipeline could only fail, and later.
    """
    address, *properties = jdbc_url.split(";")
    match = re.fullmatch(r"jdbc:databricks://([^:/]+)(:\d+)?(/.*)?", address)
    values = {name.lower(): value for name, _, value in (part.partition("=") for part in properties)}
    if match is None or not values.get("httppath"):
        raise ValueError("warehouse-jdbc-url: jdbc:databricks://HOST:443/…;httpPath=/sql/1.0/warehouses/… is wanted")
    found = {"WAREHOUSE_HOST": match[1], "WAREHOUSE_HTTP_PATH": values["httppath"]}
    return found | ({"WAREHOUSE_CATALOG": values["conncatalog"]} if "conncatalog" in values else {})


def landing_location(found: dict[str, str]) -> str:
    """Where Databricks reads what landed: a volume in its own storage, into which the DAG copies it first.

    The Free Edition reads no bucket of ours. A paid workspace that does has the setting landing-location, s3://….
    """
    return f"/Volumes/{found.get('WAREHOUSE_CATALOG', 'workspace')}/bronze/landing"


def environment(settings: dict[str, str], stage: str, region: str) -> dict[str, str]:
    """Airflow on this machine; what it shares with the one on a laptop is in airflow/small-machine.env.

    KeyError where a setting is missing. The port is a setting for tests, which share a machine.
    """
    port, the_warehouse = settings.get("airflow-port", "8080"), warehouse(settings["warehouse-jdbc-url"])
    config = {
        "CORE__DAGS_FOLDER": f"{BUNDLE}/airflow/dags",
        # Nobody is there to switch a new DAG on.
        "CORE__DAGS_ARE_PAUSED_AT_CREATION": "False",
        "CORE__SIMPLE_AUTH_MANAGER_USERS": "admin:admin",
        "CORE__EXECUTION_API_SERVER_URL": f"http://127.0.0.1:{port}/execution/",
        "API__PORT": port,
        "API__BASE_URL": f"http://localhost:{port}",
        "DATABASE__SQL_ALCHEMY_CONN": "postgresql+psycopg2://airflow@/airflow?host=/var/run/postgresql",
        "LOGGING__BASE_LOG_FOLDER": f"{HOME}/airflow/logs",
        "SCHEDULER__SCHEDULER_HEARTBEAT_SEC": "5",
    }
    variables = {
        "LANDING_BUCKET": settings["landing-bucket"],
        "LANDING_LOCATION": settings.get("landing-location") or landing_location(the_warehouse),
        "ARTIFACT_BUCKET": settings["artifact-bucket"],
        "PUBLISH_FUNCTION_NAME": settings["publish-function"],
        "METRICS_STAGE": stage,
        "DBT_COMMAND": "/opt/wearcast/venvs/dbt/bin/dbt",
        "DBT_PROJECT_DIR": f"{BUNDLE}/dbt",
        "DBT_TARGET": "databricks",
        "DBT_TARGET_PATH": f"{HOME}/dbt",
    }
    return {
        "AIRFLOW_HOME": f"{HOME}/airflow",
        "PYTHONPATH": f"{BUNDLE}/airflow",  # for the DAG's own package `include`
        "AIRFLOW_CONN_AWS_DEFAULT": f"aws://?region_name={region}",  # the machine's role gives credentials
        **{f"AIRFLOW__{name}": value for name, value in config.items()},
        **{f"AIRFLOW_VAR_{name}": value for name, value in variables.items()},
        **the_warehouse,
    }


def main() -> int:
    try:
        settings = json.loads(Path(sys.argv[1]).read_text())
        lines = environment(settings, os.environ["STAGE"], os.environ["AWS_DEFAULT_REGION"])
        if odd := [name for name, value in lines.items() if not PLAIN.fullmatch(value)]:
            raise ValueError(f"{', '.join(odd)}: only letters, digits and ./:@?=+- may stand in a value")
    except (KeyError, ValueError) as error:
        print(f"environment.py: the settings in Parameter Store are not whole: {error}", file=sys.stderr)
        return 1
    print("\n".join(f"{name}={value}" for name, value in lines.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
