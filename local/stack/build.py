"""Builds the Java modules, only when something they are made of changed."""

import hashlib

from stack import commands, jdk
from stack.commands import log_of
from stack.console import StepError
from stack.paths import ROOT, TOOLS

STAMP = TOOLS / "stamps" / "java"
SOURCES = ["pom.xml", "*/pom.xml", "local/*/pom.xml", "*/src/main/**/*", "local/*/src/main/**/*", "*/assembly*.xml"]
SOURCES += ["dbt/seeds/climate_normals.csv"]  # the simulator's too
SOURCES += ["dbt/seeds/weather_codes.csv", "contracts/openapi.yaml"]  # the API's too
PRODUCTS = [
    "ingest-lambda/target/ingest-lambda.zip",
    "api-lambda/target/api-lambda.zip",
    "local-warehouse/target/local-warehouse.jar",
    "local/weather-simulator/target/weather-simulator.jar",
    "thermal-comfort/target/thermal-comfort.jar",
    "local/lambda-host/target/lambda-host.jar",
]


def _digest() -> str:
    digest = hashlib.sha256(jdk.version().encode())
    for path in sorted({path for pattern in SOURCES for path in ROOT.glob(pattern) if path.is_file()}):
        digest.update(str(path.relative_to(ROOT)).encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def record() -> None:
    """Notes that what lies in the target folders was made of the sources as they are."""
    STAMP.parent.mkdir(parents=True, exist_ok=True)
    STAMP.write_text(_digest())


def ensure() -> bool:
    """Builds where needed; answers whether it did."""
    if STAMP.exists() and STAMP.read_text() == _digest() and all((ROOT / product).exists() for product in PRODUCTS):
        return False
    log = log_of("setup-java")
    code, _ = commands.run(["mvn", "--quiet", "package", "-DskipTests"], log)
    if code != 0:
        raise StepError(
            f"Maven ended with exit code {code}",
            "read the first ERROR in the log; if a download failed, run the command again: it goes on where it stopped",
            log,
        )
    record()
    return True
