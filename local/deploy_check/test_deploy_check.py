"""`make deploy-check`: all parameter files through it, its page as committed, and nothing that goes on after it."""

import os
import signal
import subprocess
import time
from pathlib import Path

from stack.paths import ROOT, venv_bin

COMMAND = [str(venv_bin("sam", "python")), "-m", "stack.deploy_check"]


def environment(home: Path) -> dict[str, str]:
    """A shell that is set up for an account, which must not be asked for anything."""
    account = {"AWS_PROFILE": "somebody", "AWS_ENDPOINT_URL_S3": "http://127.0.0.1:9", "AWS_REGION": "us-west-2"}
    return os.environ | account | {"PYTHONPATH": str(ROOT / "local"), "WEARCAST_HOME": str(home)}


def processes_with(home: Path) -> list[str]:
    """Command lines of live processes that were told of this home."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            if f"WEARCAST_HOME={home}".encode() in (entry / "environ").read_bytes():
                found.append((entry / "cmdline").read_text().replace("\0", " "))
        except OSError:
            continue
    return found


def test_every_parameter_file_is_deployed_updated_and_deleted_and_the_proof_is_as_committed(tmp_path: Path) -> None:
    page = tmp_path / "proof.md"
    command = [*COMMAND, "--proof", str(page)]
    done = subprocess.run(command, env=environment(tmp_path), capture_output=True, text=True, timeout=900, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("sam delete, and nothing left") >= 3
    committed = (ROOT / "docs/proof.md").read_text()
    assert page.read_text() == committed, "docs/proof.md is not what was seen: `make deploy-check` writes it"
    assert processes_with(tmp_path) == []


def test_a_template_that_is_broken_fails_and_leaves_nothing_running(tmp_path: Path) -> None:
    template = tmp_path / "template.yaml"
    text = (ROOT / "infra/template.yaml").read_text().replace("CodeUri: ..", f"CodeUri: {ROOT}")
    template.write_text(text.replace("!GetAtt IngestDeadLetterQueue.Arn", "!GetAtt NoSuchQueue.Arn"))
    command = [*COMMAND, "--template", str(template), "--parameters", "serverless"]
    done = subprocess.run(command, env=environment(tmp_path), capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 1, done.stdout
    assert "serverless: sam deploy, and every resource asserted" in done.stdout.split("✗")[1]
    assert "NoSuchQueue" in done.stdout.split("✗")[1]
    (kept,) = (tmp_path / "deploy-check").iterdir()
    assert "sam.log" in [log.name for log in kept.iterdir()]
    assert processes_with(tmp_path) == []


def test_ctrl_c_ends_what_was_started(tmp_path: Path) -> None:
    with subprocess.Popen(COMMAND, env=environment(tmp_path), stdout=subprocess.PIPE, text=True) as command:
        assert command.stdout is not None
        for line in command.stdout:
            if "MiniStack and moto" in line and "✓" in line:
                break
        time.sleep(1)  # so that it is in the midst of a deployment
        assert len(processes_with(tmp_path)) >= 3
        command.send_signal(signal.SIGINT)
        assert command.wait(60) == 130
    assert processes_with(tmp_path) == []
    assert list((tmp_path / "deploy-check").iterdir()) == []


def test_help_says_what_it_does() -> None:
    done = subprocess.run([*COMMAND, "--help"], env=environment(Path()), capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert "--parameters {airflow,monitored,serverless}" in done.stdout
