"""What the Airflow host gets from the artifact bucket: two objects under `host/`, the same bytes for the same files.

One archive and not a hundred objects: a machine that starts during a deployment sees the old files or the new ones,
never half of each, and asks S3 once.
"""

import gzip
import hashlib
import io
import tarfile
from collections.abc import Iterator
from pathlib import Path

from stack.paths import ROOT

PREFIX = "host/"
"""Where `objects` belong in the artifact bucket."""

ARCHIVE = "bundle.tar.gz"
FIRST_BOOT = "first-boot.sh"

# Path in the repository, and what it is called on the machine; folders go whole, but for what is made.
CONTENTS = {
    "infra/airflow-host": ".",
    "airflow/dags": "airflow/dags",
    "airflow/include": "airflow/include",
    "airflow/requirements.txt": "airflow/requirements.txt",
    "airflow/small-machine.env": "airflow/small-machine.env",
    "dbt/dbt_project.yml": "dbt/dbt_project.yml",
    "dbt/profiles.yml": "dbt/profiles.yml",
    "dbt/requirements.txt": "dbt/requirements.txt",
    "dbt/macros": "dbt/macros",
    "dbt/models": "dbt/models",
    "dbt/seeds": "dbt/seeds",
    "dbt/snapshots": "dbt/snapshots",
    "dbt/tests": "dbt/tests",
}
MADE = {"__pycache__", ".pytest_cache", ".ruff_cache", "target", "logs"}


def files(root: Path = ROOT) -> Iterator[tuple[str, bytes]]:
    """Relative path on the machine, and content, of every file in the archive; sorted by path."""
    found: dict[str, Path] = {}
    for source, name in CONTENTS.items():
        whole = root / source
        for path in whole.rglob("*") if whole.is_dir() else [whole]:
            if path.is_file() and MADE.isdisjoint(path.parts[len(root.parts) :]):
                found[(Path(name) / path.relative_to(whole)).as_posix()] = path
    return ((name, found[name].read_bytes()) for name in sorted(found))


def objects(root: Path = ROOT) -> dict[str, bytes]:
    """Key below PREFIX to content, in the order in which to put them: the archive first."""
    return {ARCHIVE: _archive(root), FIRST_BOOT: (root / "infra/airflow-host" / FIRST_BOOT).read_bytes()}


def digest(root: Path = ROOT) -> str:
    """SHA-256 of all of it, hexadecimal: whether anything has to be sent."""
    return hashlib.sha256(b"".join(objects(root).values())).hexdigest()


def _archive(root: Path) -> bytes:
    plain = io.BytesIO()
    with tarfile.open(fileobj=plain, mode="w", format=tarfile.PAX_FORMAT) as tar:
        for name, content in files(root):
            entry = tarfile.TarInfo(name)  # no owner and no time: of the files' content alone
            entry.size, entry.mode = len(content), 0o755 if name.endswith(".sh") else 0o644
            tar.addfile(entry, io.BytesIO(content))
    return gzip.compress(plain.getvalue(), mtime=0)
