"""What a user can set, and what a running stack was set to."""

import json
import os
from dataclasses import asdict, dataclass

from stack import ports
from stack.console import StepError
from stack.paths import RUN, SECRETS

REGION = "eu-central-1"
STAGE = "local"
ACCOUNT = "000000000000"
LIVE_WEATHER_URL = "https://api.open-meteo.com"

# The ports that people call, with their defaults; each can be set by the environment variable of this name.
PUBLIC_PORTS = {"API_PORT": 8000, "AIRFLOW_PORT": 8080, "AWS_PORT": 4566, "WAREHOUSE_PORT": 10443}


@dataclass(frozen=True)
class Settings:
    """Ports, and where the weather comes from. Written down at the first start and kept as long as they are free."""

    weather: str
    api_port: int
    airflow_port: int
    aws_port: int
    warehouse_port: int
    warehouse_admin_port: int
    weather_port: int
    ingest_port: int
    outfit_port: int
    publish_port: int

    @property
    def api_url(self) -> str:
        return f"http://localhost:{self.api_port}"

    @property
    def airflow_url(self) -> str:
        return f"http://localhost:{self.airflow_port}"

    @property
    def aws_url(self) -> str:
        return f"http://127.0.0.1:{self.aws_port}"

    @property
    def weather_url(self) -> str:
        return LIVE_WEATHER_URL if self.weather == "live" else f"http://127.0.0.1:{self.weather_port}"

    @property
    def warehouse_jdbc_url(self) -> str:
        return (
            f"jdbc:databricks://127.0.0.1:{self.warehouse_port}/default;transportMode=http;ssl=0;"
            "httpPath=/sql/1.0/warehouses/local;AuthMech=3;EnableTelemetry=0"
        )

    @property
    def landing_bucket(self) -> str:
        return f"wearcast-landing-{STAGE}-{ACCOUNT}"

    @property
    def artifact_bucket(self) -> str:
        return f"wearcast-artifacts-{STAGE}-{ACCOUNT}"

    @property
    def serving_bucket(self) -> str:
        return f"wearcast-serving-{STAGE}-{ACCOUNT}"


INGEST_FUNCTION = f"wearcast-ingest-{STAGE}"
OUTFIT_FUNCTION = f"wearcast-outfit-{STAGE}"
PUBLISH_FUNCTION = f"wearcast-publish-{STAGE}"
FUNCTION_ALIAS = "live"
"""By which every function is called, of every stage (infra/template.yaml, Globals)."""
SETTINGS_FILE = RUN / "settings.json"
TOKEN_FILE = SECRETS / "warehouse-token"


def load() -> Settings | None:
    """The settings of the stack that was started here last, or None."""
    try:
        return Settings(**json.loads(SETTINGS_FILE.read_text()))
    except (OSError, ValueError, TypeError):
        return None


def check() -> None:
    """Raises StepError where the environment asks for what cannot be: to be said before minutes of setting up."""
    _wanted_weather()
    for name in PUBLIC_PORTS:
        _wanted_port(name)


def _wanted_weather() -> str:
    weather = os.environ.get("WEATHER") or "local"
    if weather not in ("local", "live"):
        raise StepError(f"WEATHER={weather} is unknown", "use WEATHER=local (the default) or WEATHER=live")
    return weather


def _wanted_port(name: str) -> int:
    text = os.environ.get(name) or str(PUBLIC_PORTS[name])
    if not text.isdigit() or not 1 <= int(text) <= 65535:
        raise StepError(f"{name}={text} is not a port", f"set {name} to a number from 1 to 65535, or leave it out")
    return int(text)


def resolve(alive: set[str]) -> tuple[Settings, list[str]]:
    """The settings to run with, and a line for each port that had to differ from the one asked for.

    Services that are alive keep their ports; for the others, what was used last is used again where it is free.
    """
    weather = _wanted_weather()
    before = asdict(known) if (known := load()) else {}
    moved = []

    def public(name: str, service: str) -> int:
        wanted = _wanted_port(name)
        key = name.lower()
        if service in alive and key in before:
            return before[key]
        port = ports.choose(wanted)
        if port != wanted:
            moved.append(f"port {wanted} ({name}) is taken, {port} is used instead")
        return port

    def internal(key: str, service: str) -> int:
        if key in before and (service in alive or ports.claim(before[key])):
            return before[key]
        return ports.ephemeral()

    settings = Settings(
        weather=weather,
        api_port=public("API_PORT", "lambda-host"),
        airflow_port=public("AIRFLOW_PORT", "airflow-api-server"),
        aws_port=public("AWS_PORT", "aws"),
        warehouse_port=public("WAREHOUSE_PORT", "warehouse"),
        warehouse_admin_port=internal("warehouse_admin_port", "warehouse"),
        weather_port=internal("weather_port", "weather"),
        ingest_port=internal("ingest_port", "lambda-host"),
        outfit_port=internal("outfit_port", "lambda-host"),
        publish_port=internal("publish_port", "lambda-host"),
    )
    RUN.mkdir(parents=True, exist_ok=True)
    SETTINGS_FILE.write_text(json.dumps(asdict(settings), indent=2))
    return settings, moved
