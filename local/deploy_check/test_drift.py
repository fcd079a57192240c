"""Whether assertions notice: each breaks one thing of a deployed stack behind the template's back."""

import subprocess
import zipfile
from collections.abc import Iterator
from typing import Any

import pytest
from drifts import DRIFTS, Deployed

from stack.deploy import checks
from stack.deploy.stack_view import StackView
from stack.deploy.template import load
from stack.deploy_check import emulators
from stack.deploy_check.cycle import ACCOUNT, GIVEN, REGION, parameters_of
from stack.deploy_check.leftovers import LISTS, leftovers
from stack.deploy_check.other_emulator import made_budgets
from stack.paths import ROOT, venv_bin
from stack.services import base_env


@pytest.fixture(scope="module")
def deployed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Deployed]:
    root = tmp_path_factory.mktemp("repository")
    for zip_file in ("ingest-lambda/target/ingest-lambda.zip", "api-lambda/target/api-lambda.zip"):
        (root / zip_file).parent.mkdir(parents=True)
        with zipfile.ZipFile(root / zip_file, "w") as archive:
            archive.writestr("name.txt", zip_file)
    (root / "infra").mkdir()
    (root / "infra/template.yaml").write_text((ROOT / "infra/template.yaml").read_text())
    with emulators.ministack(root, REGION) as url:
        command = [str(venv_bin("sam", "python")), "-m", "stack.deploy", "--stage", "drift"]
        command += ["--template", str(root / "infra/template.yaml"), "--work-directory", str(root / "work")]
        for name, value in (GIVEN | parameters_of(ROOT / "infra/parameters/monitored.json")).items():
            command += ["--parameter", f"{name}={value}"]
        env = base_env(AWS_ENDPOINT_URL=url, AWS_REGION=REGION, PYTHONPATH=str(ROOT / "local"))
        done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=300, check=False)
        assert done.returncode == 0, done.stderr[-3000:]
        yield Deployed(url)


def test_what_is_as_deployed_differs_in_nothing(deployed: Deployed) -> None:
    assert deployed.differences() == []


def test_what_would_be_left_is_seen_of_every_kind(deployed: Deployed) -> None:
    seen = leftovers(deployed.clients)
    assert [kind for kind in LISTS if not any(line.startswith(f"{kind} ") for line in seen)] == []


@pytest.mark.parametrize("drift", DRIFTS, ids=lambda drift: drift.__name__)
def test_a_change_behind_the_templates_back_is_noticed(deployed: Deployed, drift: Any) -> None:
    before = deployed.differences()
    drift(deployed)
    new = [line for line in deployed.differences() if line not in before]
    assert any(line.startswith(DRIFTS[drift]) for line in new), new


def test_a_number_that_is_another_function_s_version_is_noticed(
    deployed: Deployed, monkeypatch: pytest.MonkeyPatch
) -> None:
    of_another = next(name for name in deployed.stack.ids if name.startswith("IngestFunctionVersion"))
    client, function = deployed.clients("lambda"), deployed.stack.ids["PublishFunction"]
    before = client.get_alias(FunctionName=function, Name="live")["FunctionVersion"]
    client.update_function_configuration(FunctionName=function, Description="another")
    published = client.publish_version(FunctionName=function)["Version"]
    assert published != before
    monkeypatch.setitem(
        deployed.stack.ids, of_another, f"{deployed.stack.ids[of_another].rpartition(':')[0]}:{published}"
    )
    client.update_alias(FunctionName=function, Name="live", FunctionVersion=published)
    assert any(line.startswith("PublishFunctionAliaslive FunctionVersion") for line in deployed.differences())


def test_whom_a_budget_tells_is_noticed(deployed: Deployed) -> None:
    template = load(ROOT / "infra/template.yaml")["Resources"]
    budget = {"MonthlyBudget": deployed.stack.resolve(template["MonthlyBudget"]["Properties"])}
    stack = StackView(deployed.clients("cloudformation"), "wearcast-drift", ACCOUNT, REGION)
    with made_budgets(deployed.clients, stack, budget):
        assert checks.look(stack, deployed.clients, {}, None, set(budget)).differences == []
        deployed.clients("budgets").update_subscriber(
            AccountId=ACCOUNT,
            BudgetName=stack.ids["MonthlyBudget"],
            Notification=budget["MonthlyBudget"]["NotificationsWithSubscribers"][0]["Notification"],
            OldSubscriber={"SubscriptionType": "EMAIL", "Address": GIVEN["AlertEmail"]},
            NewSubscriber={"SubscriptionType": "EMAIL", "Address": "nobody@example.org"},
        )
        (difference,) = checks.look(stack, deployed.clients, {}, None, set(budget)).differences
        assert difference.startswith("MonthlyBudget whom it tells at 50.Address")


def test_a_type_that_nobody_looks_at_is_an_error(deployed: Deployed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(checks.CHECKS, "AWS::SQS::Queue")
    with pytest.raises(Exception, match="no assertion for type AWS::SQS::Queue"):
        deployed.differences()
