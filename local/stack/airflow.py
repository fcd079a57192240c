"""Airflow's processes and what they are told: the services of `catalogue` that need most words."""

import json
from collections.abc import Callable

from stack import credentials
from stack.catalogue import READ_LOG
from stack.paths import AIRFLOW, HOME, ROOT, venv_bin
from stack.services import Service, base_env, says
from stack.settings import FUNCTION_ALIAS, PUBLISH_FUNCTION, REGION, TOKEN_FILE, Settings


def env(settings: Settings) -> dict[str, str]:
    """Airflow on one small machine: SQLite, one worker, no triggerer, nothing leaves the machine."""
    config = {
        "CORE__DAGS_FOLDER": str(ROOT / "airflow/dags"),
        "CORE__SIMPLE_AUTH_MANAGER_USERS": f"{credentials.AIRFLOW_USER}:admin",
        "CORE__EXECUTION_API_SERVER_URL": f"http://127.0.0.1:{settings.airflow_port}/execution/",
        "API__PORT": str(settings.airflow_port),
        "API__BASE_URL": f"http://localhost:{settings.airflow_port}",
        "API__SECRET_KEY": credentials.read("airflow-api-secret"),
        "API_AUTH__JWT_SECRET": credentials.read("airflow-jwt-secret"),
        "DAG_PROCESSOR__MIN_FILE_PROCESS_INTERVAL": "30",
        "SCHEDULER__SCHEDULER_IDLE_SLEEP_TIME": "0.5",
        # A task that `make stop` cut off in its last moment is done again after a minute; the next run waits for it.
        "SCHEDULER__TASK_INSTANCE_HEARTBEAT_TIMEOUT": "60",
        "LOGGING__BASE_LOG_FOLDER": str(AIRFLOW / "logs"),
    }
    connection = {
        "conn_type": "aws",
        "login": "test",
        "password": "test",
        "extra": {"endpoint_url": settings.aws_url, "region_name": REGION},
    }
    variables = {
        "LANDING_BUCKET": settings.landing_bucket,
        "LANDING_LOCATION": f"s3://{settings.landing_bucket}",
        "PUBLISH_FUNCTION_NAME": f"{PUBLISH_FUNCTION}:{FUNCTION_ALIAS}",
        "ARTIFACT_BUCKET": settings.artifact_bucket,
        "DBT_COMMAND": str(venv_bin("dbt", "dbt")),
        "DBT_PROJECT_DIR": str(ROOT / "dbt"),
        "DBT_TARGET": "local",
        "DBT_TARGET_PATH": str(HOME / "dbt"),
    }
    return base_env(
        AIRFLOW_HOME=str(AIRFLOW),
        PYTHONPATH=str(ROOT / "airflow"),  # for the DAG's own package `include`
        AIRFLOW_CONN_AWS_DEFAULT=json.dumps(connection),
        **small_machine(),
        **{f"AIRFLOW__{key}": value for key, value in config.items()},
        **{f"AIRFLOW_VAR_{key}": value for key, value in variables.items()},
        **dbt_env(settings),
    )


def small_machine() -> dict[str, str]:
    """What Airflow is told here and on the cloud's machine alike."""
    lines = (ROOT / "airflow/small-machine.env").read_text().splitlines()
    return dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))


def dbt_env(settings: Settings) -> dict[str, str]:
    """What dbt's profile reads. dbt itself hides variables with the prefix DBT_ENV_SECRET from its logs."""
    return {
        "WAREHOUSE_HOST": "127.0.0.1",
        "WAREHOUSE_PORT": str(settings.warehouse_port),
        "DBT_ENV_SECRET_WAREHOUSE_TOKEN": credentials.read(TOKEN_FILE.name),
    }


def servers(settings: Settings) -> list[Service]:
    """API server (with the UI) and scheduler."""
    url = f"http://127.0.0.1:{settings.airflow_port}"
    return [
        _service(settings, "api-server", ["api-server", "--workers", "1"], says(f"{url}/api/v2/version")),
        _service(settings, "scheduler", ["scheduler", "--skip-serve-logs"], lambda: True),
    ]


def dag_processor(settings: Settings) -> Service:
    """Reads the DAG files, at its start and whenever they change."""
    return _service(settings, "dag-processor", ["dag-processor"], lambda: True)


def _service(settings: Settings, name: str, arguments: list[str], ready: Callable[[], bool]) -> Service:
    program = str(venv_bin("airflow", "airflow"))
    return Service(f"airflow-{name}", [program, *arguments], env(settings), ready, 120, READ_LOG)
