"""Starts what the dbt project needs, on free ports, in a temporary folder: an S3 emulator and the local warehouse."""

import shutil
import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from child_processes import ENVIRONMENTS, ROOT, running_emulator, running_warehouse
from wearcast_dbt import TRIAL_RUN, Dbt, Landing, landing_bucket


def pytest_configure() -> None:
    """Whoever ends the suite ends what it started too: SIGTERM works like Ctrl-C."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)


@pytest.fixture(scope="session")
def s3_endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with running_emulator(tmp_path_factory.mktemp("emulator")) as endpoint:
        yield endpoint


@pytest.fixture(scope="session")
def warehouse(tmp_path_factory: pytest.TempPathFactory, s3_endpoint: str) -> Iterator[dict[str, str]]:
    with running_warehouse(tmp_path_factory.mktemp("warehouse"), s3_endpoint) as environment:
        yield environment


@pytest.fixture(scope="session")
def landing(s3_endpoint: str) -> Landing:
    return landing_bucket(s3_endpoint)


@pytest.fixture(scope="session")
def dbt(warehouse: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Dbt:
    return Dbt(ENVIRONMENTS / "dbt/bin", ROOT / "dbt", tmp_path_factory.mktemp("dbt"), warehouse)


@pytest.fixture(scope="session")
def trial(dbt: Dbt, tmp_path_factory: pytest.TempPathFactory) -> Dbt:
    """dbt with the project of broken promises, in schemas of its own."""
    return trial_in(tmp_path_factory.mktemp("trial"), "trial_", dbt)


def trial_in(folder: Path, prefix: str, dbt: Dbt) -> Dbt:
    """The same in a copy of its own, which may be changed."""
    project = folder / "project"
    shutil.copytree(Path(__file__).parent / "broken_promises", project)
    shutil.copytree(dbt.project / "macros", project / "macros")
    shutil.copytree(dbt.project / "tests/generic", project / "tests/generic")
    shutil.copy(dbt.project / "models/quality/_quality__sources.yml", project / "models")
    shutil.copy(dbt.project / "profiles.yml", project)
    environment = dbt.warehouse | {"WAREHOUSE_SCHEMA_PREFIX": prefix, "PIPELINE_RUN_ID": TRIAL_RUN}
    return replace(dbt, project=project, scratch=project.parent, warehouse=environment)


@pytest.fixture(scope="session")
def recorded(trial: Dbt) -> list[dict[str, Any]]:
    """The table of results after a build of the trial project and a look at its source's freshness."""
    built = trial.run("build")
    assert built.returncode == 1, built.stdout[-4000:]
    assert "OK hook: broken_promises.on-run-end.0" in built.stdout, built.stdout[-4000:]
    stale = trial.run("source", "freshness", "--select", "source:old")
    assert stale.returncode == 1, stale.stdout[-4000:]
    return trial.query("select * from trial_quality.data_quality_results")
