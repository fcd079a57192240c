"""Whoever deploys is told what each value is for; the parameter files are what they say."""

import json
import re

import pytest
from policies import RESOURCES, TEMPLATE

from stack.paths import ROOT

FILES = sorted((ROOT / "infra/parameters").glob("*.json"))


@pytest.mark.parametrize("kind", ["Parameters", "Outputs"])
def test_each_is_described(kind: str):
    assert [name for name, part in TEMPLATE[kind].items() if len(part.get("Description", "")) < 20] == []


def test_a_number_is_written_as_one():
    numbers = {name: said for name, said in TEMPLATE["Parameters"].items() if said["Type"] == "Number"}
    assert {name for name, said in numbers.items() if isinstance(said.get("Default"), str)} == set()


def test_every_parameter_is_in_a_group():
    groups = TEMPLATE["Metadata"]["AWS::CloudFormation::Interface"]["ParameterGroups"]
    assert sorted(name for group in groups for name in group["Parameters"]) == sorted(TEMPLATE["Parameters"])


def test_logical_ids_are_feature_and_kind():
    kinds = {
        "AWS::CloudWatch::Alarm": "Alarm",
        "AWS::IAM::Role": "Role",
        "AWS::Logs::LogGroup": "LogGroup",
        "AWS::S3::Bucket": "Bucket",
        "AWS::S3::BucketPolicy": "BucketPolicy",
        "AWS::SNS::Topic": "Topic",
        "AWS::SQS::Queue": "Queue",
        "AWS::SSM::Parameter": "Parameter",
        "AWS::Events::Rule": "Rule",
        "AWS::Scheduler::Schedule": "Schedule",
        "AWS::Serverless::Function": "Function",
    }
    wrong = [name for name, part in RESOURCES.items() if not name.endswith(kinds.get(part["Type"], ""))]
    assert wrong == []


def test_everything_has_a_stage_in_its_name():
    """Two stages in one account must not meet."""
    keys = re.compile(r"(Bucket|Queue|Topic|Function|Alarm|Dashboard|LogGroup|Budget)?Name$")
    fixed = [
        f"{name}.{key}"
        for name, part in RESOURCES.items()
        for key, value in part["Properties"].items()
        if keys.fullmatch(key) and "${Stage}" not in json.dumps(value)
    ]
    assert fixed == []


def test_there_is_a_file_for_each_stage_of_learning():
    assert [file.stem for file in FILES] == ["airflow", "monitored", "serverless"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_parameter_file_has_what_the_template_takes(file):
    for name, value in json.loads(file.read_text()).items():
        said = TEMPLATE["Parameters"][name]
        assert isinstance(value, str)
        assert value in said.get("AllowedValues", [value])
        assert re.fullmatch(said.get("AllowedPattern", ".*"), value)
        assert (
            int(said.get("MinValue", 0)) <= int(value) <= int(said.get("MaxValue", value)) if value.isdigit() else True
        )


def test_what_a_person_must_say_is_in_no_file():
    given = {name for file in FILES for name in json.loads(file.read_text())}
    assert given & {"WarehouseJdbcUrl", "AlertEmail", "Stage"} == set()
