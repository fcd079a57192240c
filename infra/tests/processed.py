"""The template as SAM makes it: with the roles, permissions and schedules that its short forms stand for."""

import json
import os
import subprocess
from collections.abc import Iterator
from functools import cache
from typing import Any

from policies import TEMPLATE, Statement, of_document

from stack.paths import venv_bin

# SAM's own translation, which CloudFormation runs as the transform. It has an environment of its own.
TRANSLATE = """
import json, sys
from types import SimpleNamespace
from samtranslator.translator.transform import transform
no_names = SimpleNamespace(load=dict)  # of managed policies: none is given by its bare name
json.dump(transform(json.load(sys.stdin), {}, no_names), sys.stdout)
"""
UPLOADED = {"CodeUri": "s3://bucket/key"}


@cache
def resources() -> dict[str, dict[str, Any]]:
    """By logical id; code lies where a deployment would have put it."""
    template = json.loads(json.dumps(TEMPLATE))
    for part in template["Resources"].values():
        if "CodeUri" in part["Properties"]:
            part["Properties"] |= UPLOADED
    region = os.environ | {"AWS_DEFAULT_REGION": "eu-central-1"}
    done = subprocess.run(
        [venv_bin("sam", "python"), "-c", TRANSLATE],
        input=json.dumps(template),
        env=region,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)["Resources"]


def _roles() -> dict[str, dict[str, Any]]:
    return {name: part["Properties"] for name, part in resources().items() if part["Type"] == "AWS::IAM::Role"}


def added() -> Iterator[Statement]:
    """What SAM lets a role do besides, by the policy's name: its statements have none, the template's own all have."""
    for holder, role in _roles().items():
        for policy in role.get("Policies", []):
            for said in policy["PolicyDocument"]["Statement"]:
                if "Sid" not in said.get("Fn::If", [None, said])[1]:
                    yield from of_document(holder, {"Statement": [said | {"Sid": policy["PolicyName"]}]})


def managed() -> dict[str, list[str]]:
    """AWS's policies, by the role that has them."""
    return {name: role["ManagedPolicyArns"] for name, role in _roles().items() if "ManagedPolicyArns" in role}
