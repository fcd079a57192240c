"""What the Airflow host gets: all that it needs, nothing that is made, and the same bytes for the same files."""

import io
import shutil
import tarfile
from pathlib import Path

import pytest

from stack import host_bundle
from stack.paths import ROOT


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """The files of the bundle as a fresh clone has them, elsewhere."""
    for source in host_bundle.CONTENTS:
        target = tmp_path / source
        target.parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / source).is_dir():
            shutil.copytree(ROOT / source, target, ignore=shutil.ignore_patterns(*host_bundle.MADE))
        else:
            shutil.copy(ROOT / source, target)
    return tmp_path


def unpacked(archive: bytes) -> dict[str, bytes]:
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        return {entry.name: tar.extractfile(entry).read() for entry in tar}


def test_the_archive_holds_what_the_scripts_ask_for():
    held = unpacked(host_bundle.objects()[host_bundle.ARCHIVE])
    assert held["airflow/dags/weather_to_gold.py"] == (ROOT / "airflow/dags/weather_to_gold.py").read_bytes()
    wanted = {"airflow/small-machine.env", "airflow/requirements.txt", "dbt/requirements.txt", "requirements.txt"}
    wanted |= {"airflow/include/landing.py", "dbt/profiles.yml", "update.sh", "units/airflow-scheduler.service"}
    wanted |= {path.relative_to(ROOT).as_posix() for path in ROOT.glob("dbt/models/**/*.sql")}
    assert wanted <= held.keys()
    assert not [name for name in held if "pytest" in name or "__pycache__" in name or name.startswith("/")]


def test_the_same_files_make_the_same_bytes_whatever_was_made_beside_them(clone: Path):
    before = host_bundle.digest(clone)
    for made in ("airflow/dags/__pycache__/weather_to_gold.pyc", "dbt/models/target/run.json"):
        (clone / made).parent.mkdir(exist_ok=True)
        (clone / made).write_text("made")
    (clone / "airflow/dags/weather_to_gold.py").touch()
    assert host_bundle.digest(clone) == before == host_bundle.digest(ROOT)


def test_a_changed_dag_makes_another_digest(clone: Path):
    before = host_bundle.digest(clone)
    with (clone / "airflow/dags/weather_to_gold.py").open("a") as dag:
        dag.write("# changed\n")
    assert host_bundle.digest(clone) != before


def test_a_clone_in_a_folder_called_like_something_made_is_taken_all_the_same(clone: Path, tmp_path_factory):
    moved = clone.rename(tmp_path_factory.mktemp("x") / "target")
    assert host_bundle.digest(moved) == host_bundle.digest(ROOT)


def test_scripts_can_be_run_and_belong_to_nobody():
    with tarfile.open(fileobj=io.BytesIO(host_bundle.objects()[host_bundle.ARCHIVE])) as tar:
        modes = {entry.name: entry.mode for entry in tar}
        assert {entry.uid for entry in tar.getmembers()} == {0}
    assert modes["update.sh"] == 0o755
    assert modes["airflow/dags/weather_to_gold.py"] == 0o644
