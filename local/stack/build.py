"""Builds the Java modules, only when something they are made of changed."""

import hashlib
from pathlib import Path

from stack import commands, jdk
from stack.commands import log_of
from stack.console import StepError
from stack.paths import ROOT, TOOLS

STAMP = TOOLS / "stamps" / "java"
SOURCES = ["pom.xml", "*/pom.xml", "local/*/pom.xml", "*/src/main/**/*", "local/*/src/main/**/*"]
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


def record(stamp: Path = STAMP) -> None:
    """Notes that what lies in the target folders was made of the sources as they are."""
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(_digest())


def ensure(*modules: str) -> bool:
    """Builds where needed, all of it or these modules with what they need; answers whether it did."""
    own = STAMP.with_name("-".join(["java", *modules]))  # a part that is built does not vouch for the rest
    wanted = [product for product in PRODUCTS if not modules or product.partition("/")[0] in modules]
    fresh = any(stamp.exists() and stamp.read_text() == _digest() for stamp in (STAMP, own))
    if fresh and all((ROOT / product).exists() for product in wanted):
        return False
    log = log_of("setup-java")
    chosen = ["--projects", ",".join(modules), "--also-make"] if modules else []
    code, _ = commands.run(["mvn", "--quiet", "package", "-DskipTests", *chosen], log)
    if code != 0:
        raise StepError(
            f"Maven ended with exit code {code}",
            "read the first ERROR in the log; if a download failed, run the command again: it goes on where it stopped",
            log,
        )
    record(own)
    return True
