"""cfn-lint, SAM's own validation and checkov find nothing but what is written down with its reason."""

import json
import os
import re
import subprocess
from pathlib import Path

import pytest
import yaml

from stack.paths import ROOT, venv_bin

TEMPLATE = ROOT / "infra/template.yaml"
CHECKOV = ROOT / "infra/.checkov.yaml"
LIMIT_SECONDS = 600  # all at once, on a machine that may have more to do
QUIET = {"SAM_CLI_TELEMETRY": "0", "AWS_EC2_METADATA_DISABLED": "true", "AWS_DEFAULT_REGION": "eu-central-1"}


def started(*command: str | Path) -> subprocess.Popen[str]:
    pipe = subprocess.PIPE
    return subprocess.Popen(
        [str(part) for part in command], cwd=ROOT, env=os.environ | QUIET, stdout=pipe, stderr=pipe, text=True
    )


def everything_on(folder: Path) -> Path:
    """The template with all its parts by default: checkov looks at what the defaults deploy."""
    text = TEMPLATE.read_text()
    for part in ("AirflowHostEnabled", "MonitoringEnabled"):
        text, changed = re.subn(rf"(  {part}:\n    Type: String\n    Default: )'false'", r"\1'true'", text)
        assert changed == 1
    copy = folder / "template.yaml"
    copy.write_text(text)
    return copy


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory):
    """All at once: they mostly load themselves."""
    folder = tmp_path_factory.mktemp("lint")
    checkov = [venv_bin("infra", "checkov"), "--skip-download", "--compact", "--quiet", "--output", "json"]
    made = {
        "cfn-lint": started(venv_bin("sam", "cfn-lint"), "--regions", "eu-central-1", "--format", "json", TEMPLATE),
        "sam": started(venv_bin("sam", "sam"), "validate", "--lint", "--template", TEMPLATE),
        "template": started(*checkov, "--framework", "cloudformation", "--file", everything_on(folder)),
        "terraform": started(*checkov, "--framework", "terraform", "--directory", ROOT / "infra/terraform"),
    }
    yield made
    for process in made.values():
        process.kill()
        process.communicate()


def test_cfn_lint_finds_nothing(running):
    out, _ = running["cfn-lint"].communicate(timeout=LIMIT_SECONDS)
    found = [
        (f"{each['Rule']['Id']} line {each['Location']['Start']['LineNumber']}", each["Message"])
        for each in json.loads(out)
    ]
    assert found == []


def test_sam_finds_nothing(running):
    out, errors = running["sam"].communicate(timeout=LIMIT_SECONDS)
    assert running["sam"].returncode == 0, out + errors


@pytest.fixture(scope="module")
def findings(running) -> dict[str, list[str]]:
    """Resources by the check that they fail."""
    found: dict[str, list[str]] = {}
    for name in ("template", "terraform"):
        out, errors = running[name].communicate(timeout=LIMIT_SECONDS)
        report = json.loads(out)
        assert report["summary"]["parsing_errors"] == 0, errors
        assert report["summary"]["passed"] > 20
        for failed in report["results"]["failed_checks"]:
            found.setdefault(failed["check_id"], []).append(failed["resource"])
    return found


def test_checkov_finds_what_has_a_reason_and_nothing_else(findings):
    reasoned = yaml.safe_load(CHECKOV.read_text())["skip-check"]
    assert {check: where for check, where in findings.items() if check not in reasoned} == {}
    assert set(reasoned) - findings.keys() == set(), "a reason for what is found no longer"


def test_every_exception_has_its_reason_above_it():
    """One comment may stand above several checks that it is the reason for."""
    kinds = [
        "#" if line.startswith("  # ") else "-" for line in CHECKOV.read_text().split("skip-check:\n")[1].splitlines()
    ]
    assert re.fullmatch(r"(#+-+)+", "".join(kinds))
