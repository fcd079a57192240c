"""docs/api.md does what it shows, and tells all that there is in the contract."""

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass

import pytest
import yaml

from stack import jdk
from stack.paths import ROOT

PAGE = (ROOT / "docs/api.md").read_text()
CONTRACT = yaml.safe_load((ROOT / "contracts/openapi.yaml").read_text())
MODULE = ROOT / "api-lambda"


@dataclass
class Snippet:
    """What a block of code in the page is, and what the block after it says that it prints."""

    language: str
    code: str
    prints: str


def snippets() -> list[Snippet]:
    blocks = re.findall(r"^```(\w+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    code, outputs = blocks[::2], blocks[1::2]
    assert {language for language, _ in outputs} == {"text"}, "every snippet is followed by what it prints"
    return [Snippet(language, text, out) for (language, text), (_, out) in zip(code, outputs, strict=True)]


def command(snippet: Snippet, folder) -> list[str]:
    match snippet.language:
        case "sh":
            return [shutil.which("bash"), "-euo", "pipefail", "-c", snippet.code]
        case "python":
            return [sys.executable, "-c", snippet.code]
        case "java":
            source = folder / (re.search(r"class (\w+)", snippet.code).group(1) + ".java")
            source.write_text(snippet.code)
            return [jdk.java(), "-cp", (MODULE / "target/test-classpath.txt").read_text().strip(), str(source)]
    raise ValueError(f"no way to run {snippet.language}")


def matches(printed: str, shown: str) -> bool:
    """A line of … alone stands for any lines, within a line for anything in it. Servers spell headers as they like."""
    lines = [".*" if line == "…" else re.escape(line).replace("…", "[^\n]*") for line in shown.splitlines()]
    printed = printed.replace("\r\n", "\n").rstrip("\n")
    return re.fullmatch("\n".join(lines), printed, re.DOTALL | re.IGNORECASE) is not None


@pytest.mark.parametrize("snippet", snippets(), ids=lambda snippet: f"{snippet.language}: {snippet.code.split()[-1]}")
def test_a_snippet_prints_what_the_page_shows(snippet, api, tmp_path):
    snippet.code = snippet.code.replace("http://localhost:8000", api)
    done = subprocess.run(command(snippet, tmp_path), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert matches(done.stdout, snippet.prints), done.stdout


def test_snippets_are_in_all_three_languages():
    assert {snippet.language for snippet in snippets()} == {"sh", "python", "java"}


def routes() -> dict[str, set[str]]:
    """Path → names of its parameters in path and query."""
    return {
        path: {
            parameter["name"]
            for parameter in map(resolved, item["get"].get("parameters", []))
            if parameter["in"] != "header"
        }
        for path, item in CONTRACT["paths"].items()
    }


def resolved(parameter: dict) -> dict:
    if "$ref" in parameter:
        return CONTRACT["components"]["parameters"][parameter["$ref"].rsplit("/", 1)[-1]]
    return parameter


def test_headers_that_a_client_may_send_and_act_upon_are_told():
    headers = {name for answer in CONTRACT["components"]["responses"].values() for name in answer.get("headers", {})}
    sent = {each["name"] for each in CONTRACT["components"]["parameters"].values() if each["in"] == "header"}
    assert sent >= {"If-None-Match", "If-Modified-Since", "X-Request-Id"}
    assert [name for name in headers | sent if f"`{name}`" not in PAGE] == []


@pytest.mark.parametrize("path", routes())
def test_a_route_and_its_parameters_are_told(path):
    row = next(line for line in PAGE.splitlines() if line.startswith("| `/") and f"`{path}`" in line)
    assert set(re.findall(r"`(\w+)`", row.split("|")[2])) >= routes()[path]


def test_no_route_is_told_that_there_is_not():
    told = {path for line in PAGE.splitlines() if line.startswith("| `/") for path in re.findall(r"`(/[^`]*)`", line)}
    assert told == set(routes())


def test_every_kind_of_problem_is_told():
    kinds = CONTRACT["components"]["parameters"]["ProblemId"]["schema"]["enum"]
    assert [kind for kind in kinds if f"`{kind}`" not in PAGE] == []
