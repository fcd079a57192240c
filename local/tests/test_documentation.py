"""Whatever a user can type or set is documented; and what is committed stands alone."""

import ast
import re
import subprocess

import pytest
import yaml

from stack.paths import ROOT

README = (ROOT / "README.md").read_text()
CONFIGURATION = (ROOT / "docs/configuration.md").read_text()
AIRFLOW = (ROOT / "airflow/README.md").read_text()


def committed(*patterns: str) -> list[str]:
    out = subprocess.run(["git", "ls-files", *patterns], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [line for line in out.splitlines() if (ROOT / line).is_file()]


def make_targets() -> list[str]:
    return re.findall(r"^([a-z-]+):.*##", (ROOT / "Makefile").read_text(), re.MULTILINE)


@pytest.mark.parametrize("target", make_targets())
def test_every_make_target_is_in_the_readme(target):
    assert f"`make {target}`" in README


def test_every_make_target_explains_itself():
    phony = re.search(r"\.PHONY: (.*)", (ROOT / "Makefile").read_text()).group(1).split()
    assert sorted(phony) == sorted(make_targets())


def targets_in_words(text: str) -> set[str]:
    """What readers are told to type: `make …` in code, in a sentence or in a block."""
    blocks = re.findall(r"^```\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines()]
    return {
        match[1]
        for code in [*re.findall(r"`([^`\n]+)`", text), *lines]
        if (match := re.match(r"(?:[A-Z_]+=\S+ )*make (?:--\S+ )*([a-z-]+)\b", code.strip()))
    }


@pytest.mark.parametrize("path", committed("*.md"))
def test_what_readers_are_told_to_make_can_be_made(path):
    assert targets_in_words((ROOT / path).read_text()) - set(make_targets()) == set()


def java_environment_variables() -> set[str]:
    """Names of environment variables in the functions' code: constants in capitals that the template sets."""
    template = (ROOT / "infra/template.yaml").read_text()
    blocks = re.findall(r"Variables:\n((?: +[A-Z_]+:.*\n)+)", template)
    return {name for block in blocks for name in re.findall(r"^ +([A-Z_]+):", block, re.MULTILINE)}


def test_every_variable_of_the_functions_is_documented():
    names = java_environment_variables()
    assert {"LANDING_BUCKET", "SERVING_BUCKET"} <= names
    assert [name for name in sorted(names) if f"`{name}`" not in CONFIGURATION] == []


def runner_environment_variables() -> set[str]:
    names = set()
    for path in committed("local/stack/*.py"):
        for node in ast.walk(ast.parse((ROOT / path).read_text())):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("os.environ.get", "os.getenv"):
                names |= {node.args[0].value} if isinstance(node.args[0], ast.Constant) else set()
    makefile = (ROOT / "Makefile").read_text()
    its_own = {"MAKEFILE_LIST", *re.findall(r"^([A-Z]+) = ", makefile, re.MULTILINE)}
    return names | set(re.findall(r"\$\((?:if \$\()?([A-Z_]+)\)", makefile)) - its_own


def test_every_variable_of_the_runner_is_documented():
    names = runner_environment_variables() - {"CI"}
    assert {"WEATHER", "WEARCAST_HOME", "JSON", "CASES"} <= names
    assert [name for name in sorted(names) if f"`{name}" not in CONFIGURATION] == []


def test_every_variable_of_the_pipeline_is_documented():
    names = {name for path in committed("airflow/dags/*.py") for name in variables_of(path)}
    assert "landing_bucket" in names
    assert [name for name in sorted(names) if f"`{name}`" not in AIRFLOW] == []
    profile = (ROOT / "dbt/profiles.yml").read_text()
    names = set(re.findall(r"env_var\(['\"]([A-Z_]+)", profile))
    assert [name for name in sorted(names) if f"`{name}`" not in CONFIGURATION] == []


def variables_of(path: str) -> set[str]:
    return set(re.findall(r"var\.value\.(\w+)", (ROOT / path).read_text()))


def test_every_route_is_in_the_readme():
    contract = yaml.safe_load((ROOT / "contracts/openapi.yaml").read_text())
    assert [path for path in contract["paths"] if f"`GET {path}" not in README] == []


def test_every_link_in_the_documentation_leads_somewhere():
    broken = []
    for path in committed("*.md"):
        for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", (ROOT / path).read_text()):
            if not ((ROOT / path).parent / target).exists():
                broken.append(f"{path}: {target}")
    assert broken == []


def test_no_registry_host_and_no_path_of_a_machine_is_committed():
    hosts = r"pypi\.org|pythonhosted\.org|repo1?\.maven\.(apache\.)?org|registry\.npmjs|index-url|\"resolved\":"
    found = []
    for path in committed():
        if path == "local/tests/test_documentation.py":
            continue
        text = (ROOT / path).read_text(errors="replace")
        found += [f"{path}: {match.group()}" for match in re.finditer(hosts, text) if "no-emit-index-url" not in text]
        found += [f"{path}: {match.group()}" for match in re.finditer(r"(?<![\w./])/(?:root|home/\w+)/", text)]
    assert found == []


def test_every_java_package_says_what_it_owns():
    packages = {path.rsplit("/", 1)[0] for path in committed("*/src/main/java/*.java")}
    assert packages
    assert [package for package in sorted(packages) if not (ROOT / package / "package-info.java").exists()] == []
