"""What GitHub runs is what one can run here: sound workflows of make targets."""

import re
import shutil
import subprocess

import pytest
import yaml

from stack.paths import ROOT, TOOLS

ACTIONLINT = "github.com/rhysd/actionlint/cmd/actionlint@v1.7.7"
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))


def steps(workflow: str) -> list[dict[str, str]]:
    return [step for job in yaml.safe_load(workflow)["jobs"].values() for step in job.get("steps", [])]


@pytest.mark.skipif(shutil.which("go") is None, reason="needs Go, which builds actionlint")
def test_actionlint_finds_nothing() -> None:
    binary = TOOLS / "actionlint" / ACTIONLINT.rpartition("@")[2] / "actionlint"
    if not binary.exists():
        binary.parent.mkdir(parents=True, exist_ok=True)
        made = subprocess.run(
            ["env", f"GOBIN={binary.parent}", "go", "install", ACTIONLINT], capture_output=True, text=True, check=False
        )
        assert made.returncode == 0, made.stderr
    found = subprocess.run([str(binary)], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (found.returncode, found.stdout) == (0, "")


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_each_command_is_a_make_target(path) -> None:
    commands = [step["run"].strip() for step in steps(path.read_text()) if "run" in step]
    targets = re.findall(r"^([a-z-]+):.*##", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert commands
    assert [
        command for command in commands if command.split()[:1] != ["make"] or command.split()[1] not in targets
    ] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_nothing_may_write_that_does_not_say_so(path) -> None:
    assert yaml.safe_load(path.read_text())["permissions"] == {"contents": "read"}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_foreign_actions_are_pinned_to_a_commit_that_nobody_can_move(path) -> None:
    used = re.findall(r"uses: (\S+)(.*)", path.read_text())
    foreign = [(action, comment) for action, comment in used if not action.startswith("./")]
    pinned = re.compile(r"[\w./-]+@[0-9a-f]{40}")
    assert [action for action, comment in foreign if not pinned.fullmatch(action) or "# v" not in comment] == []


def test_only_jobs_that_deploy_or_publish_get_tokens() -> None:
    granted = {
        f"{path.name}:{name}": job["permissions"]
        for path in WORKFLOWS
        for name, job in yaml.safe_load(path.read_text())["jobs"].items()
        if "permissions" in job
    }
    deploys = {"contents": "read", "id-token": "write"}
    assert granted == {
        "deploy.yml:staging": deploys,
        "deploy.yml:production": deploys,
        "deploy-stage.yml:deploy": deploys,
        "docs.yml:publish": {"pages": "write", "id-token": "write"},
    }


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_checkout_leaves_its_token_behind(path) -> None:
    checkouts = [step for step in steps(path.read_text()) if step.get("uses", "").startswith("actions/checkout@")]
    assert [step for step in checkouts if step.get("with", {}).get("persist-credentials") is not False] == []


def test_ci_has_what_tests_need_and_keeps_their_reports_whatever_came_of_them() -> None:
    (job,) = jobs_of("ci.yml").values()
    assert [step["uses"] for step in job["steps"] if step.get("uses", "").startswith("hashicorp/setup-terraform@")]
    (kept,) = [step for step in job["steps"] if step.get("uses", "").startswith("actions/upload-artifact@")]
    assert kept["if"] == "always()"
    assert ".wearcast/reports/" in kept["with"]["path"] and "**/target/*-reports/" in kept["with"]["path"]


def jobs_of(name: str) -> dict[str, dict]:
    return yaml.safe_load((ROOT / ".github/workflows" / name).read_text())["jobs"]


def test_jobs_that_deploy_have_no_environment_since_the_role_trusts_the_branch() -> None:
    """GitHub names the environment in place of the branch in the tokens of a job that has one."""
    trusted = (ROOT / "infra/terraform/github.tf").read_text()
    assert "repo:${var.github_repository}:ref:refs/heads/${var.github_branch}" in trusted
    deploying = [
        *jobs_of("deploy-stage.yml").values(),
        jobs_of("deploy.yml")["staging"],
        jobs_of("deploy.yml")["production"],
    ]
    assert [job for job in deploying if "environment" in job] == []


def test_production_waits_for_approval_and_staging_for_a_push_that_ci_has_passed() -> None:
    jobs = jobs_of("deploy.yml")
    assert jobs["approval"]["environment"] == "production"
    assert (jobs["approval"]["needs"], jobs["production"]["needs"]) == ("staging", "approval")
    condition = " ".join(jobs["staging"]["if"].split())
    for part in (
        "conclusion == 'success'",
        "workflow_run.event == 'push'",
        "head_repository.full_name == github.repository",
    ):
        assert part in condition


def test_what_ci_has_passed_is_what_is_deployed() -> None:
    passed = "${{ github.event.workflow_run.head_sha || github.sha }}"
    jobs = jobs_of("deploy.yml")
    assert {jobs[name]["with"]["commit"] for name in ("staging", "production")} == {passed}
    assert jobs["approval"]["steps"][0]["with"]["ref"] == passed
