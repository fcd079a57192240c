"""What the Airflow host asks of AWS: read from the DAG, and from the scripts that set the machine up."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from stack.paths import ROOT

# What a method of Airflow's hooks, an operator, or a command of the AWS command line needs.
RIGHTS = {
    "LambdaInvokeFunctionOperator": {"lambda:InvokeFunction"},
    "S3Hook.get_key": {"s3:GetObject"},
    "S3Hook.list_keys": {"s3:ListBucket"},
    "S3Hook.load_file": {"s3:PutObject"},
    "AwsBaseHook.put_metric_data": {"cloudwatch:PutMetricData"},
    "aws s3 cp": {"s3:GetObject"},
    "aws secretsmanager get-secret-value": {"secretsmanager:GetSecretValue"},
    "aws ssm get-parameters-by-path": {"ssm:GetParametersByPath"},
}


def calls(template: dict[str, Any]) -> set[str]:
    """All of them, each once, in the words of RIGHTS."""
    code = [*ROOT.glob("airflow/dags/*.py"), *ROOT.glob("airflow/include/*.py")]
    scripts = [file.read_text() for file in ROOT.glob("infra/airflow-host/*") if file.is_file()]
    data = template["Resources"]["AirflowHost"]["Properties"]["UserData"]
    return {call for file in code for call in _of_python(file)} | set(_of_scripts([*scripts, str(data)]))


def _of_scripts(scripts: list[str]) -> Iterator[str]:
    for script in scripts:
        yield from re.findall(r"\baws [a-z0-9]+ [a-z-]+\b", script)


def _of_python(file: Path) -> Iterator[str]:
    """Operators that are used, and methods of whatever a hook was put into."""
    nodes = list(ast.walk(ast.parse(file.read_text())))
    imported = {
        alias.name
        for node in nodes
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("airflow.providers.amazon")
        for alias in node.names
    }
    assert not any(isinstance(node, ast.Import) and "boto" in ast.unparse(node) for node in nodes), "hooks, not boto3"
    holders = {}
    for node in nodes:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            made = [part.id for part in ast.walk(node.value) if isinstance(part, ast.Name) and part.id in imported]
            if made:
                holders[node.targets[0].id] = made[0]
    yield from (name for name in imported if name.endswith("Operator"))
    for node in nodes:
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
        ) and node.func.value.id in holders:
            yield f"{holders[node.func.value.id]}.{node.func.attr}"
