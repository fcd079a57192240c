import pytest

from stack import lone_api


@pytest.fixture(scope="session")
def api() -> str:
    """Where the API answers, alone."""
    with lone_api.running("fuzz") as addresses:
        yield addresses.url
