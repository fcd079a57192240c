"""Whether Airflow's database has the DAGs as their files are: then a start need not wait for them to be read again."""

import hashlib

from stack.paths import AIRFLOW, ROOT

STAMP = AIRFLOW / "dags.stamp"


def _digest() -> str:
    digest = hashlib.sha256()
    for folder in ("airflow/dags", "airflow/include"):
        for file in sorted((ROOT / folder).rglob("*.py")):
            digest.update(file.read_bytes())
    return digest.hexdigest()


def are_known() -> bool:
    """Whether these very files have been read before."""
    return STAMP.exists() and STAMP.read_text() == _digest()


def remember() -> None:
    """Notes that the files as they are have been read."""
    STAMP.write_text(_digest())
