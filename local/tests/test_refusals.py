"""What cannot be is refused by name, with what to do, before minutes go into setting up for it."""

import os
import shutil
import subprocess

import pytest

from stack.paths import ROOT

CHECK_MACHINE = ["sh", str(ROOT / "local/check-machine.sh")]


def make(home, *words: str) -> subprocess.CompletedProcess[str]:
    env = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
    return subprocess.run(
        ["make", "--no-print-directory", *words],
        cwd=ROOT,
        env=env | {"WEARCAST_HOME": str(home)},
        text=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["run", "WEATHER=nice"], ["WEATHER=nice", "WEATHER=live"]),
        (["run", "API_PORT=many"], ["API_PORT=many", "a number from 1 to 65535"]),
        (["test", "SUITE=jav"], ["'jav'", "'java'", "'end-to-end'"]),
        (["fuzz", "CASES=0"], ["0 is no whole number from 1 on"]),
        (["deploy-check", "PARAMETERS=nope"], ["'nope'", "'serverless'"]),
        (["screenshots"], ["the platform does not run", "make run"]),
        (["quality-report", "DBT_TARGET=databrick"], ["DBT_TARGET=databrick ", "DBT_TARGET=databricks"]),
        (["cost", "REQUESTS=-1"], ["-1 is no whole number from 0 on"]),
        (["deploy"], ["which stage is meant?", "STAGE=dev"]),
        (["deploy", "STAGE=dev", "PARAMETERS=nope"], ["PARAMETERS=nope", "serverless"]),
        (["deploy", "STAGE=dev", "SET=LogRetentionDays"], ["LogRetentionDays has no value", "Name=value"]),
        (["pipeline"], ["which stage is meant?", "STAGE=dev"]),
        (["smoke", "API_URL=localhost:8000"], ["API_URL=localhost:8000 is no address", "https://"]),
        (["watch-alarms", "STAGE=dev", "MINUTES=soon"], ["soon is no number of minutes"]),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_it_is_refused_before_anything_is_set_up(tmp_path, words, said):
    refused = make(tmp_path, *words)
    assert refused.returncode == 2  # make's own, whatever the program's was
    assert [word for word in said if word not in refused.stdout] == [], refused.stdout
    assert "Traceback" not in refused.stdout
    assert "Python environments" not in refused.stdout


def test_a_machine_without_anything_is_told_all_that_it_lacks_at_once(tmp_path):
    for tool in ("sh", "sed", "head", "uname"):  # what every system has
        (tmp_path / tool).symlink_to(shutil.which(tool))
    done = subprocess.run(CHECK_MACHINE, env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert [tool for tool in ("a JDK", "Maven", "Python", "curl", "git") if f"- {tool}" not in done.stderr] == []


def test_a_java_home_without_a_jdk_is_named_and_nothing_else_is_missed(tmp_path):
    env = os.environ | {"JAVA_HOME": str(tmp_path)}
    done = subprocess.run(CHECK_MACHINE, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert f"JAVA_HOME says: {tmp_path}" in done.stderr
    assert done.stderr.count("\n  - ") == 1
