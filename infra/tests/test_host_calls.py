"""No use of a hook goes unseen: its right would be missing, and every other test green."""

import pytest
from host_calls import calls_of

S3 = "from airflow.providers.amazon.aws.hooks.s3 import S3Hook\n"


@pytest.mark.parametrize(
    ("code", "seen"),
    [
        (S3 + "hook = S3Hook(aws_conn_id='a')\nprint(hook.get_key('a').get())", ["S3Hook.get_key"]),
        (S3 + "s3 = S3Hook().conn\ns3.list_objects_v2()", ["S3Hook.list_objects_v2"]),
        (
            "from airflow.providers.amazon.aws.operators.lambda_function import LambdaInvokeFunctionOperator\n"
            "LambdaInvokeFunctionOperator(task_id='a') >> b",
            ["LambdaInvokeFunctionOperator"],
        ),
    ],
)
def test_it_is_followed(code: str, seen: list[str]):
    assert list(calls_of(code)) == seen


@pytest.mark.parametrize(
    "code",
    [
        S3 + "S3Hook().read_key('a')",
        S3 + "text = S3Hook().read_key('a')",
        S3 + "with S3Hook() as hook:\n    hook.read_key('a')",
        S3 + "self.hook = S3Hook()\nself.hook.read_key('a')",
        S3 + "def read(hook: S3Hook):\n    return hook.read_key('a')",
        S3 + "hook = S3Hook()\nread(hook)",
        S3 + "hook = S3Hook()\nread = hook.read_key",
        S3 + "hook = S3Hook()\nhook.conn.get_object()",
        S3 + "hook = make(S3Hook)\nhook.get_key('a')",
        S3 + "first = second = S3Hook()\nsecond.get_key('a')",
        "from airflow.providers.amazon.aws.hooks.s3 import S3Hook as Hook\nhook = Hook()\nhook.get_key('a')",
        "import airflow.providers.amazon.aws.hooks.s3\n",
        "import boto3\n",
        "from boto3 import client\n",
    ],
)
def test_what_it_cannot_follow_is_an_error(code: str):
    with pytest.raises(AssertionError):
        list(calls_of(code))
