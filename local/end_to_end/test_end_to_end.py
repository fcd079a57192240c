"""From the command to the answer, through every real part; in the order in which a user would do it.

The platform goes by its timetable meanwhile: at any moment an ingest of its own may land, and a run of its own load it.
"""

import gzip
import json
import os
import re
import subprocess
import time
import urllib.request
from datetime import UTC, datetime, timedelta
from pathlib import Path

import boto3
import jsonschema
import pytest
from java_agreement import disagreements, gold_query

from stack import web
from stack.paths import ROOT, venv_bin

CONTRACTS = ROOT / "contracts"


ACTIVITIES = ["sitting", "standing", "walking", "brisk_walking", "cycling", "running"]


def outfit(stack, city, activity=None):
    chosen = f"&activity={activity}" if activity else ""
    return web.request(f"{stack.status()['api_url']}/outfit?city={city}{chosen}", timeout_seconds=30)


def s3(status):
    return aws(status, "s3")


def aws(status, service):
    return boto3.client(
        service,
        endpoint_url=status["s3_endpoint"],
        region_name="eu-central-1",
        aws_access_key_id="test",
        aws_secret_access_key="test",
    )


def query(stack, sql: str) -> list[dict]:
    """Rows of the warehouse, by the connector in dbt's environment."""
    status = stack.status()
    environment = os.environ | {
        "WAREHOUSE_PORT": re.search(r":(\d+)/default", status["warehouse_jdbc_url"]).group(1),
        "DBT_ENV_SECRET_WAREHOUSE_TOKEN": Path(status["warehouse_token_file"]).read_text(),
    }
    command = [str(venv_bin("dbt", "python")), str(ROOT / "dbt/pytest/query.py"), sql]
    return json.loads(subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout)


def bronze(stack) -> dict[str, set[str]]:
    """Landing object → its cities in bronze, none of which has two rows."""
    rows = query(stack, "select object_path, city_id from bronze.raw_weather_data")
    cities: dict[str, set[str]] = {}
    for row in rows:
        cities.setdefault(row["object_path"], set()).add(row["city_id"])
    assert sum(map(len, cities.values())) == len(rows)
    return cities


def added(before: dict[str, set[str]], after: dict[str, set[str]]) -> set[str]:
    """The cities that are new in a landing object, or in all where it is new itself; none of what was there is gone."""
    assert [path for path, cities in before.items() if not cities <= after.get(path, set())] == []
    known = set().union(*before.values())
    return set().union(*(cities - before.get(path, known) for path, cities in after.items()))


def test_make_run_prints_both_outfits_the_addresses_and_what_to_type_next(stack):
    out = stack.first_output
    assert re.search(r"New York, US +\(recorded observations", out)
    assert re.search(r"Oslo, NO +\(simulated", out)
    for address in ("api_url", "airflow_url", "s3_endpoint", "warehouse_jdbc_url"):
        assert stack.status()[address] in out
    assert "make stop" in out


def test_the_readme_shows_the_steps_that_make_run_prints(stack):
    shown = re.findall(r"^  ✓  (\S.+?) {2,}", (ROOT / "README.md").read_text(), re.MULTILINE)
    assert len(shown) >= 8
    assert [title for title in shown if title not in stack.first_output] == []


def test_no_secret_is_printed_or_logged(stack):
    secrets = [path.read_text() for path in (stack.home / "secrets").iterdir()]
    secrets.append(json.loads(Path(stack.status()["airflow_password_file"]).read_text())["admin"])
    assert len(secrets) >= 3
    logs = [path for folder in ("logs", "airflow/logs", "dbt") for path in (stack.home / folder).rglob("*")]
    texts = [stack.first_output, *(path.read_text(errors="replace") for path in logs if path.is_file())]
    for secret in secrets:
        assert not any(secret in text for text in texts)


def test_what_dbt_wrote_of_the_run_is_kept(stack):
    """It goes on after the answer is there, so it is waited for."""
    status = stack.status()
    names: set[str] = set()
    deadline = time.monotonic() + 300
    while len(names) < 4 and time.monotonic() < deadline:
        listed = s3(status).list_objects_v2(Bucket=status["artifact_bucket"], Prefix="artifacts/dag=weather_to_gold/")
        names = {entry["Key"].rsplit("/")[-1] for entry in listed.get("Contents", [])}
        time.sleep(1)
    assert names == {"manifest.json", "run_results.json", "catalog.json", "sources.json"}


def test_the_quality_report_and_the_documentation_are_one_page_each(stack, tmp_path):
    for name in ("quality-report", "docs"):
        page = tmp_path / f"{name}.html"
        made = stack.command(name, "--output", str(page))
        assert made.returncode == 0, made.stdout
        assert str(page) in made.stdout
        assert "<html" in page.read_text()


def test_the_quality_report_of_a_stage_opens_by_a_link_that_ends(stack, tmp_path):
    """The stage is the one that `make run` deployed: its warehouse and its bucket are found by the stack alone."""
    page, status = tmp_path / "stage.html", stack.status()
    account = {"AWS_ENDPOINT_URL": status["s3_endpoint"], "AWS_REGION": "eu-central-1"}
    account |= {"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test"}
    command = ["make", "--no-print-directory", "quality-report", "STAGE=local", f"OUTPUT={page}"]
    made = subprocess.run(command, cwd=ROOT, env=stack.env | account, capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stdout + made.stderr
    (link,) = re.findall(r"^  (https?://\S+)$", made.stdout, re.MULTILINE)
    assert "X-Amz-Expires=3600" in link.split("&")
    (until,) = re.findall(r"Until (\S+ \S+) UTC", made.stdout)
    left = datetime.fromisoformat(f"{until}+00:00") - datetime.now(UTC)
    assert timedelta(minutes=57) < left <= timedelta(hours=1)
    with urllib.request.urlopen(link, timeout=30) as answer:
        assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
        assert answer.read() == page.read_bytes()
    assert f"s3://{status['artifact_bucket']}/artifacts/data-quality.html" in made.stdout


def test_status_says_that_all_is_well(stack):
    """At rest: while a run is on there is a dbt among the services' children, and what is asked takes its time."""
    status = stack.status()
    assert status["running"] is True
    deadline = time.monotonic() + 300
    while not is_well(status) and time.monotonic() < deadline:
        time.sleep(2)
        status = stack.status()
    assert is_well(status), status


def is_well(status) -> bool:
    services = status["services"].values()
    return all(service["healthy"] for service in services) and sum(each["memory_mib"] for each in services) < 3072


@pytest.mark.parametrize(
    ("city", "source"), [("New%20York", "recorded"), ("Oslo", "simulated"), ("s%C3%A3o%20paulo", "simulated")]
)
def test_get_outfit_200(stack, city, source):
    status, body = outfit(stack, city)
    assert status == 200
    assert body["source"] == source
    assert len(body["outfit"]) >= 3
    assert all(garment["reason"] for garment in body["outfit"])
    age = datetime.now(UTC) - datetime.fromisoformat(body["dataAsOf"])
    assert timedelta(0) <= age < timedelta(minutes=30)
    assert body["stale"] is False
    assert body["activity"]["id"] == "walking"
    assert body["minimalInsulationClo"] <= body["comfortableInsulationClo"]
    rounding = 0.01
    if body["fit"] == "within":
        assert body["minimalInsulationClo"] - rounding <= body["wornInsulationClo"]
        assert body["wornInsulationClo"] <= body["comfortableInsulationClo"] + rounding
    assert abs(body["feltTemperatureC"]) < 60
    assert body["stressClass"].endswith("_stress")


def test_the_tables_that_sql_looks_up_in_agree_with_the_physics_in_java_on_every_hour(stack):
    rows = query(stack, gold_query())
    assert len(rows) > 55 * 100 * len(ACTIVITIES)
    assert disagreements(rows)[:10] == []


def test_who_works_harder_needs_less(stack):
    answers = [outfit(stack, "Oslo", activity) for activity in ("sitting", "walking", "running")]
    assert [status for status, _ in answers] == [200, 200, 200]
    sitting, walking, running = (body["comfortableInsulationClo"] for _, body in answers)
    assert sitting >= walking >= running  # on a hot day who moves needs nothing
    assert sitting > running


@pytest.mark.parametrize(
    ("path", "code", "helps_with"),
    [
        ("/outfit", 400, "city"),
        ("/outfit?city=%20", 400, "city"),
        ("/outfit?city=Olso", 404, "Oslo"),
        ("/outfit?city=Oslo&activity=runing", 400, "Did you mean running?"),
        ("/nowhere", 404, "/nowhere"),
    ],
)
def test_errors_are_problems_that_help(stack, path, code, helps_with):
    status, body = web.request(f"{stack.status()['api_url']}{path}", timeout_seconds=30)
    assert (status, body["status"]) == (code, code)
    assert helps_with in json.dumps(body, ensure_ascii=False)
    assert "exception" not in json.dumps(body).lower()


def test_what_lies_in_s3_is_what_the_contracts_say(stack):
    status = stack.status()
    client = s3(status)
    landed = client.list_objects_v2(Bucket=status["landing_bucket"], Prefix="landing/")["Contents"]
    lines = gzip.decompress(client.get_object(Bucket=status["landing_bucket"], Key=landed[0]["Key"])["Body"].read())
    schema = jsonschema.Draft202012Validator(json.loads((CONTRACTS / "landing-record.schema.json").read_text()))
    records = [json.loads(line) for line in lines.decode().splitlines()]
    assert len(records) >= 43
    for record in records:
        schema.validate(record)
    assert {record["source"] for record in records} == {"recorded", "simulated"}

    index = json.load(client.get_object(Bucket=status["serving_bucket"], Key="serving/current.json")["Body"])
    jsonschema.validate(index, json.loads((CONTRACTS / "serving-index.schema.json").read_text()))
    document_schema = json.loads((CONTRACTS / "serving-document.schema.json").read_text())
    assert len(index["cities"]) == len(records)
    for city in index["cities"][:5]:
        published = client.get_object(Bucket=status["serving_bucket"], Key=city["key"])
        assert published["ContentEncoding"] == "gzip"
        document = json.loads(gzip.decompress(published["Body"].read()))
        jsonschema.validate(document, document_schema)
        assert [activity["id"] for activity in document["activities"]] == ACTIVITIES
        assert all(set(hour["outfits"]) == set(ACTIVITIES) for hour in document["hours"])


@pytest.fixture
def city_requests(stack):
    """Takes the events CityRequested that come on the bus while a test runs: a function that waits some seconds."""
    status = stack.status()
    events, sqs, bus, rule = aws(status, "events"), aws(status, "sqs"), "wearcast-local", "end-to-end"
    queue = sqs.create_queue(QueueName=rule)["QueueUrl"]
    arn = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
    events.put_rule(Name=rule, EventBusName=bus, EventPattern='{"detail-type": ["CityRequested"]}')
    events.put_targets(Rule=rule, EventBusName=bus, Targets=[{"Id": "queue", "Arn": arn}])

    def take(seconds: int) -> list[dict]:
        messages = sqs.receive_message(QueueUrl=queue, WaitTimeSeconds=seconds, MaxNumberOfMessages=10)
        for message in messages.get("Messages", []):
            sqs.delete_message(QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])
        return [json.loads(message["Body"])["detail"] for message in messages.get("Messages", [])]

    yield take
    events.remove_targets(Rule=rule, EventBusName=bus, Ids=["queue"])
    events.delete_rule(Name=rule, EventBusName=bus)
    sqs.delete_queue(QueueUrl=queue)


def test_a_city_that_nobody_tracks_is_asked_for_once_and_kept(stack, city_requests):
    code, body = outfit(stack, "Vienna")
    assert (code, body["status"], body["city"]["id"]) == (202, "requested", "vienna-at")
    assert body["retryAfterSeconds"] > 0
    (event,) = city_requests(20)
    jsonschema.validate(event, json.loads((CONTRACTS / "events/city-requested.schema.json").read_text()))
    assert event["id"] == "vienna-at"

    assert outfit(stack, "Wien,%20Austria")[0] == 202
    assert outfit(stack, "Xqzzt")[0] == 404
    assert city_requests(2) == []
    status = stack.status()
    kept: list[str] = []
    deadline = time.monotonic() + 120
    while not kept and time.monotonic() < deadline:
        listed = s3(status).list_objects_v2(Bucket=status["landing_bucket"], Prefix="cities/")
        kept = [entry["Key"] for entry in listed.get("Contents", [])]
        time.sleep(0.5)
    assert kept == ["cities/vienna-at.json"]


def test_a_second_run_adds_the_new_city_and_no_other_row_and_answers_again(stack):
    rows_before = bronze(stack)
    assert rows_before
    assert all(len(cities) >= 43 for cities in rows_before.values())
    pids_before = {name: service["pid"] for name, service in stack.status()["services"].items()}

    second = stack.command("run")

    assert second.returncode == 0, second.stdout
    assert added(rows_before, bronze(stack)) == {"vienna-at"}
    assert {name: service["pid"] for name, service in stack.status()["services"].items()} == pids_before
    assert outfit(stack, "Oslo")[0] == 200


def test_the_warehouse_asleep_or_gone_does_not_take_the_api_down(stack):
    admin = stack.status()["warehouse_admin_url"]
    for state in ({"state": "asleep", "wakeSeconds": 60}, {"state": "gone"}):
        assert web.request(f"{admin}/state", method="PUT", body=state)[0] == 200
        assert outfit(stack, "Oslo")[0] == 200
    assert web.request(f"{admin}/state", method="PUT", body={"state": "running"})[0] == 200


def test_the_city_that_was_asked_for_is_answered(stack):
    """An instance that runs looks for a new publication once a minute."""
    deadline = time.monotonic() + 300
    while (answer := outfit(stack, "Wien"))[0] != 200 and time.monotonic() < deadline:
        time.sleep(2)
    code, body = answer
    assert code == 200, body
    assert (body["city"]["id"], body["city"]["timezone"], body["source"]) == ("vienna-at", "Europe/Vienna", "simulated")
    assert len(body["outfit"]) >= 3
    assert outfit(stack, "Vienna,%20AT")[0] == 200
    trends = query(
        stack,
        "select count_if(normal_air_temperature_c is not null) as normals, count(*) as days"
        " from gold.aggregated_weather_trends where city_id = 'vienna-at'",
    )
    assert trends[0]["days"] > 0
    assert trends[0]["normals"] == 0


def test_stop_ends_every_process_and_a_new_start_goes_on_with_the_data(stack):
    rows_before = bronze(stack)
    pids = [service["pid"] for service in stack.status()["services"].values()]
    assert all(pids)

    assert stack.command("stop").returncode == 0

    assert belonging_to(stack.home) == []
    assert stack.command("status", "--json").returncode == 3

    again = stack.command("run")
    assert again.returncode == 0, again.stdout
    assert added(rows_before, bronze(stack)) <= {"vienna-at"}  # what landed before it was asked for lands anew with it
    assert outfit(stack, "New%20York")[0] == 200


def belonging_to(home: Path) -> list[str]:
    """Command lines of the processes that have this stack's folder in their environment or command line."""
    found = []
    for process in Path("/proc").iterdir():
        try:
            told = (process / "environ").read_bytes() + (process / "cmdline").read_bytes()
            state = (process / "stat").read_text().rpartition(")")[2].split()[0]
        except OSError:
            continue
        if str(home).encode() in told and state != "Z" and int(process.name) not in ancestors():
            found.append((process / "cmdline").read_bytes().replace(b"\0", b" ").decode())
    return found


def ancestors() -> set[int]:
    """This process and those above it."""
    found, pid = set(), os.getpid()
    while pid > 1:
        found.add(pid)
        pid = int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
    return found
