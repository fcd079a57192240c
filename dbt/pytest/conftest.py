"""Starts what the dbt project needs, on free ports, in a temporary folder: an S3 emulator and the local warehouse."""

from collections.abc import Iterator

import pytest
from child_processes import ENVIRONMENTS, ROOT, running_emulator, running_warehouse
from wearcast_dbt import Dbt, Landing, landing_bucket


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
