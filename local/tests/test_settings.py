"""What a user sets is checked before anything starts, and what ran before is used again."""

import pytest

from stack import ports, services, settings
from stack.console import StepError


@pytest.fixture(autouse=True)
def own_settings(tmp_path, monkeypatch):
    monkeypatch.setattr(settings, "RUN", tmp_path)
    monkeypatch.setattr(settings, "SETTINGS_FILE", tmp_path / "settings.json")
    for name in (*settings.PUBLIC_PORTS, "WEATHER"):
        monkeypatch.delenv(name, raising=False)
    yield
    ports.release()


@pytest.mark.parametrize(("name", "value"), [("API_PORT", "many"), ("AWS_PORT", "0"), ("AIRFLOW_PORT", "70000")])
def test_a_port_that_is_none_is_refused_by_name(monkeypatch, name, value):
    monkeypatch.setenv(name, value)
    with pytest.raises(StepError, match=f"{name}={value}"):
        settings.resolve(alive=set())


def test_unknown_weather_is_refused(monkeypatch):
    monkeypatch.setenv("WEATHER", "nice")
    with pytest.raises(StepError, match="WEATHER=nice"):
        settings.resolve(alive=set())


def test_a_port_that_is_taken_is_said(monkeypatch):
    import socket

    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        wanted = listener.getsockname()[1]
        monkeypatch.setenv("API_PORT", str(wanted))
        chosen, moved = settings.resolve(alive=set())
    assert chosen.api_port > wanted
    assert any(str(wanted) in line and str(chosen.api_port) in line for line in moved)


def test_a_second_start_uses_the_same_ports():
    first, _ = settings.resolve(alive=set())
    ports.release()
    second, _ = settings.resolve(alive=set())
    assert first == second
    assert settings.load() == second


def test_services_that_run_keep_their_ports(monkeypatch):
    first, _ = settings.resolve(alive=set())
    monkeypatch.setenv("API_PORT", str(first.api_port + 500))
    second, moved = settings.resolve(alive={"lambda-host", "aws", "warehouse", "weather", "airflow-api-server"})
    assert second.api_port == first.api_port
    assert moved == []


def test_nothing_of_the_users_cloud_account_reaches_a_service(monkeypatch):
    monkeypatch.setenv("AWS_PROFILE", "production")
    monkeypatch.setenv("AWS_SESSION_TOKEN", "real")
    monkeypatch.setenv("DATABRICKS_TOKEN", "real")
    monkeypatch.setenv("AIRFLOW__CORE__SQL_ALCHEMY_CONN", "real")
    env = services.base_env()
    assert "real" not in env.values()
    assert "AWS_PROFILE" not in env
    assert env["AWS_ACCESS_KEY_ID"] == "test"


def test_another_terminal_does_not_make_services_start_anew(monkeypatch):
    def service(**own):
        return services.Service("probe", ["true"], services.base_env(**own), lambda: True, 1, "none")

    before = service(PORT_OF_IT="1").fingerprint()
    monkeypatch.setenv("TERM_SESSION", "another")
    assert service(PORT_OF_IT="1").fingerprint() == before
    assert service(PORT_OF_IT="2").fingerprint() != before
