"""A bare Debian 12 becomes the Airflow host by what the template and the bundle say, and goes to sleep by itself.

One machine for all tests, in this order: it is set up, looked at, set up again, and in the end has powered itself off.
"""

import json
import urllib.request
from typing import Any

import pytest

from airflow_host.conftest import TEMPLATE, TOKEN, boot_log, is_set_up
from airflow_host.machine import Machine

SERVICES = ("airflow-api-server.service", "airflow-scheduler.service")
PASSWORDS = "/var/lib/wearcast/airflow/simple_auth_manager_passwords.json.generated"


class Airflow:
    """Its REST API, as a person uses it who has come in by Session Manager."""

    def __init__(self, port: int, password: str) -> None:
        self._base, self._token = f"http://127.0.0.1:{port}", None
        self._token = self.call("POST", "/auth/token", {"username": "admin", "password": password})["access_token"]

    def call(self, method: str, path: str, body: Any = None) -> Any:
        headers = {"Content-Type": "application/json"}
        headers |= {"Authorization": f"Bearer {self._token}"} if self._token else {}
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self._base + path, data=data, method=method, headers=headers)
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)


@pytest.fixture(scope="module")
def airflow(machine: Machine, port: int) -> Airflow:
    def answers() -> bool:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/api/v2/version", timeout=5) as answer:
                return answer.status == 200
        except OSError:
            return False

    machine.wait_for(answers, 300)
    return Airflow(port, json.loads(machine.read(PASSWORDS))["admin"])


def test_it_tells_what_it_does_line_by_line(machine: Machine):
    lines = [line.split(" ", 2)[2] for line in boot_log(machine).splitlines() if line.startswith("wearcast: ")]
    steps = ["packages", "swap", "bundle", "database", "uv", "Python environment: airflow", "Python environment: dbt"]
    steps += ["Airflow's database", "DAGs", "done"]
    assert [next((step for step in steps if line.startswith(step)), line) for line in lines] == steps


def test_its_units_are_sound(machine: Machine):
    units = [path.name for path in (machine.tree / "opt/wearcast/bundle/units").iterdir()]
    assert {*SERVICES, "stop-when-idle.timer", "airflow-restart.timer"} <= set(units)
    paths = [f"/etc/systemd/system/{name}" for name in ("wearcast-boot.service", *units)]
    said = machine.run("systemd-analyze", "verify", "--man=no", *paths)
    assert said == ""


def test_airflow_answers_on_loopback_only_and_the_database_not_at_all(machine: Machine, airflow: Airflow, port: int):
    assert airflow.call("GET", "/api/v2/version")["version"].startswith("3.")
    listening = machine.run("python3", "-c", "print(open('/proc/net/tcp').read())").splitlines()
    mine = [line.split()[1] for line in listening if f":{port:04X} " in line and line.split()[3] == "0A"]
    assert mine == [f"0100007F:{port:04X}"]
    assert machine.run("runuser", "-u", "airflow", "--", "psql", "-Atc", "show listen_addresses", "airflow") == ""


def test_postgresql_has_what_fits_into_a_gigabyte(machine: Machine):
    query = "select name, setting from pg_settings where name in ('shared_buffers', 'max_connections', 'jit')"
    said = machine.run("runuser", "-u", "airflow", "--", "psql", "-Atc", query, "airflow")
    assert sorted(said.splitlines()) == ["jit|off", "max_connections|40", "shared_buffers|4096"]  # pages of 8 KiB


def test_the_dag_is_there_switched_on_and_runs_its_first_task_against_s3(airflow: Airflow, machine: Machine):
    (dag,) = airflow.call("GET", "/api/v2/dags")["dags"]
    assert (dag["dag_id"], dag["is_paused"]) == ("weather_to_gold", False)

    def waits_for_weather() -> bool:
        """Of the last interval, made by the scheduler itself; the bucket is empty, so it comes back to it."""
        runs = airflow.call("GET", "/api/v2/dags/weather_to_gold/dagRuns")["dag_runs"]
        path = f"/api/v2/dags/weather_to_gold/dagRuns/{runs[0]['dag_run_id']}" if runs else ""
        return bool(runs) and (
            airflow.call("GET", f"{path}/taskInstances/wait_for_landing")["state"] == "up_for_reschedule"
        )

    machine.wait_for(waits_for_weather, 300)


def test_dbt_is_in_an_environment_of_its_own(machine: Machine):
    assert "databricks" in machine.run("/opt/wearcast/venvs/dbt/bin/dbt", "--version")
    machine.run("test", "!", "-e", "/opt/wearcast/venvs/airflow/bin/dbt")


def test_the_services_run_as_a_user_who_can_change_nothing_of_the_code(machine: Machine):
    for service in SERVICES:
        assert machine.run("systemctl", "show", "--property=User", "--value", service) == "airflow"
    machine.run("runuser", "-u", "airflow", "--", "sh", "-c", "! touch /opt/wearcast/bundle/x /opt/wearcast/venvs/x")


def test_secrets_are_roots_and_in_no_log_and_no_command_line(machine: Machine):
    secrets = [TOKEN, json.loads(machine.read(PASSWORDS))["admin"]]
    secrets += [line.split("=", 1)[1] for line in machine.read("/etc/wearcast/secrets.env").splitlines()]
    assert len(secrets) == 4
    said = machine.run("journalctl", "--no-pager", "--output=cat") + machine.console()
    said += machine.run("sh", "-c", "cat /proc/[0-9]*/cmdline | tr '\\0' ' '")
    said += machine.run("sh", "-c", "cat $(find /var/lib/wearcast/airflow/logs -type f)")
    assert [secret for secret in secrets if secret in said] == []
    kept = ["/etc/wearcast/secrets.env", "/run/wearcast/warehouse.env"]
    assert machine.run("stat", "--format=%U %a", *kept).splitlines() == ["root 600", "root 600"]
    assert machine.run("stat", "--format=%U %a", PASSWORDS) == "airflow 600"
    environment = machine.run("sh", "-c", "cat /proc/$(systemctl show -P MainPID airflow-scheduler)/environ")
    assert f"DBT_ENV_SECRET_WAREHOUSE_TOKEN={TOKEN}" in environment


def test_a_second_start_takes_nothing_anew_and_leaves_airflow_running(machine: Machine):
    def main_pids() -> list[str]:
        return [machine.run("systemctl", "show", "--property=MainPID", "--value", service) for service in SERVICES]

    before, since = main_pids(), machine.run("date", "+%s")
    machine.run("systemctl", "start", "wearcast-boot.service")
    assert is_set_up(machine)
    log = machine.run("journalctl", "--no-pager", "--output=cat", "--unit=wearcast-boot.service", f"--since=@{since}")
    lines = [line.split(" ", 2)[2] for line in log.splitlines() if line.startswith("wearcast: ")]
    assert [line.split(":")[0] for line in lines] == ["bundle", "done"]
    assert main_pids() == before


def test_a_service_that_dies_is_started_again(machine: Machine):
    before = machine.run("systemctl", "show", "--property=MainPID", "--value", SERVICES[1])
    machine.run("systemctl", "kill", "--signal=KILL", SERVICES[1])
    machine.wait_for(
        lambda: machine.run("systemctl", "show", "--property=MainPID", "--value", SERVICES[1]) not in ("0", before), 180
    )


def test_it_stays_on_while_a_run_is_on_and_goes_off_minutes_after(machine: Machine, airflow: Airflow):
    def looks() -> str:
        machine.run("systemctl", "start", "stop-when-idle.service")
        said = machine.run("journalctl", "--no-pager", "--output=cat", "--unit=stop-when-idle.service")
        return next(line for line in reversed(said.splitlines()) if line.startswith(("goes on", "idle")))

    assert machine.run("systemctl", "is-active", "stop-when-idle.timer") == "active"
    machine.run("systemctl", "stop", "stop-when-idle.timer")  # the test looks more often than every minute
    assert looks() == "goes on: a run is on or due"
    (run,) = airflow.call("GET", "/api/v2/dags/weather_to_gold/dagRuns")["dag_runs"]
    airflow.call("PATCH", "/api/v2/dags/weather_to_gold?update_mask=is_paused", {"is_paused": True})  # none is due
    path = f"/api/v2/dags/weather_to_gold/dagRuns/{run['dag_run_id']}"
    airflow.call("PATCH", f"{path}?update_mask=state", {"state": "failed"})
    machine.run("systemd-run", "--quiet", "--unit=visit", "bash", "-c", "exec -a ssm-session-worker sleep 600")
    assert looks() == "goes on: somebody is logged in by Session Manager"
    machine.run("systemctl", "stop", "visit.service")
    assert looks() == "idle for 1 of 2 minutes"
    machine.run("systemctl", "start", "--no-block", "stop-when-idle.service")
    machine.wait_until_off(300)


def test_off_means_stopped_and_the_schedule_is_what_starts_it():
    host = TEMPLATE["Resources"]["AirflowHost"]["Properties"]
    assert host["InstanceInitiatedShutdownBehavior"] == "stop"
    assert (
        "AirflowHost" in TEMPLATE["Resources"]["AirflowHostStartSchedule"]["Properties"]["Target"]["Input"]["Fn::Sub"]
    )
