"""The API against its contract, by other people's tools and through real HTTP."""

import json
import urllib.request

import yaml
from openapi_spec_validator import OpenAPIV31SpecValidator

from stack import fuzz
from stack.paths import LOGS, ROOT

# The same cases each time: what `make test` says depends on the code alone. `make fuzz` asks other things each time.
SEED = 20261126
CASES_PER_OPERATION = 40
CONTRACT = ROOT / "contracts/openapi.yaml"


def test_the_contract_is_openapi_3_1():
    assert [str(error) for error in OpenAPIV31SpecValidator(yaml.safe_load(CONTRACT.read_text())).iter_errors()] == []


def test_what_is_served_is_the_contract(api):
    with urllib.request.urlopen(f"{api}/openapi.json") as answer:
        assert json.load(answer) == yaml.safe_load(CONTRACT.read_text())


def test_all_that_takes_any_text_is_also_asked_for_what_there_is():
    contract = yaml.safe_load(CONTRACT.read_text())
    inline = [each for path in contract["paths"].values() for each in path["get"].get("parameters", [])]
    texts = {
        each["name"]
        for each in [*inline, *contract["components"]["parameters"].values()]
        if each.get("in") == "query" and each["schema"].get("type") == "string" and "enum" not in each["schema"]
    }
    assert texts == set(fuzz.KNOWN)


def test_whatever_is_asked_the_answer_is_in_the_contract(api):
    log = LOGS / "test-fuzz-schemathesis.log"
    with log.open("wb") as out:
        done = fuzz.one_round(api, CASES_PER_OPERATION, SEED, out.fileno())
    assert done.kept, f"with seed {SEED}:\n{log.read_text()}"
    assert done.cases >= 200
