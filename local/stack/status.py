"""`make status`: what runs, where it is, and whether it is well."""

import json
from typing import Any

from stack import processes, web
from stack.console import say
from stack.credentials import AIRFLOW_PASSWORDS, AIRFLOW_USER
from stack.paths import shown
from stack.settings import TOKEN_FILE, Settings, load


def _health(settings: Settings, alive: set[str]) -> dict[str, bool]:
    simulator = {"weather": "weather" in alive and web.answers(f"http://127.0.0.1:{settings.weather_port}/health")}
    return (simulator if settings.weather == "local" else {}) | {
        "aws": "aws" in alive and web.answers(f"{settings.aws_url}/_ministack/ready"),
        "warehouse": "warehouse" in alive and web.answers(f"http://127.0.0.1:{settings.warehouse_admin_port}/health"),
        "lambda-host": "lambda-host" in alive and web.answers(f"{settings.api_url}/health", timeout_seconds=10),
        "airflow-api-server": "airflow-api-server" in alive
        and web.answers(f"http://127.0.0.1:{settings.airflow_port}/api/v2/version"),
        "airflow-scheduler": "airflow-scheduler" in alive,
        "airflow-dag-processor": "airflow-dag-processor" in alive,
    }


def collect() -> dict[str, Any]:
    """Health and addresses as one value: what `make status JSON=1` prints. `running` is false when any part is not."""
    settings = load()
    if settings is None:
        return {"running": False}
    known = processes.known()
    alive = {name for name, process in known.items() if processes.is_alive(process)}
    health = _health(settings, alive)
    return {
        "running": all(health.values()),
        "weather": settings.weather,
        "api_url": settings.api_url,
        "airflow_url": settings.airflow_url,
        "airflow_user": AIRFLOW_USER,
        "airflow_password_file": str(AIRFLOW_PASSWORDS),
        "s3_endpoint": settings.aws_url,
        "landing_bucket": settings.landing_bucket,
        "serving_bucket": settings.serving_bucket,
        "artifact_bucket": settings.artifact_bucket,
        "warehouse_jdbc_url": settings.warehouse_jdbc_url,
        "warehouse_token_file": str(TOKEN_FILE),
        "warehouse_admin_url": f"http://127.0.0.1:{settings.warehouse_admin_port}",
        "weather_simulator_url": f"http://127.0.0.1:{settings.weather_port}",
        "services": {
            name: {
                "healthy": healthy,
                "pid": known[name].pid if name in alive else None,
                "memory_mib": round(processes.memory_mib(known[name])) if name in alive else 0,
            }
            for name, healthy in health.items()
        },
    }


def addresses(settings: Settings) -> None:
    """Prints the addresses that people use."""
    say(f"    API        {settings.api_url}")
    say(f"    Airflow    {settings.airflow_url}   user {AIRFLOW_USER}, password in {shown(AIRFLOW_PASSWORDS)}")
    say(f"    S3 (AWS)   {settings.aws_url}   buckets {settings.landing_bucket}, {settings.serving_bucket}")
    say(f"    Warehouse  {settings.warehouse_jdbc_url}")
    say(f"               user token, password in {shown(TOKEN_FILE)}")


def show(*, as_json: bool) -> int:
    """Prints the status; exit code 0 when all runs and is well, 3 when not (as service managers answer)."""
    status = collect()
    settings = load()
    if as_json:
        print(json.dumps(status, indent=2))
    elif settings is None or not any(service["pid"] for service in status["services"].values()):
        say("Nothing runs. `make run` starts the platform.")
    else:
        for name, service in status["services"].items():
            mark = "✓" if service["healthy"] else "✗"
            memory = f"{service['memory_mib']:5} MiB" if service["pid"] else ""
            health = "healthy" if service["healthy"] else "not running or not well"
            look = "" if service["healthy"] else f"   `make logs SERVICE={name}` has its last words"
            say(f"  {mark}  {name:<22} {health:<24} {memory:>9}{look}")
        total = sum(service["memory_mib"] for service in status["services"].values())
        say(f"     {'in all':<47} {total:5} MiB\n")
        addresses(settings)
    return 0 if status["running"] else 3
