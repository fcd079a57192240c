"""Where things lie. All that is made lies in `.wearcast/`; what is committed is never written to."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# Tools and build records belong to the clone; data, logs and processes to a home of their own,
# so that a test can start a second stack from the same clone.
TOOLS = ROOT / ".wearcast"
HOME = Path(os.environ.get("WEARCAST_HOME") or TOOLS).resolve()

VENVS = TOOLS / "venvs"
LOGS = HOME / "logs"
RUN = HOME / "run"
SECRETS = HOME / "secrets"
WAREHOUSE = HOME / "warehouse"
AWS = HOME / "aws"
AIRFLOW = HOME / "airflow"


def venv_bin(environment: str, program: str) -> Path:
    """The path of a program in one of the project's Python environments."""
    return VENVS / environment / "bin" / program


def site_packages(environment: str) -> Path:
    """Where an environment's packages lie. An environment is made with the Python that runs this."""
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    return VENVS / environment / "lib" / version / "site-packages"


def shown(path: Path) -> str:
    """A path as people like to read it: relative to the folder they stand in, where that is shorter."""
    try:
        return str(path.relative_to(Path.cwd()))
    except ValueError:
        return str(path)
