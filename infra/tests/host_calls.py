"""What the Airflow host asks of AWS: read from the DAG, and from the scripts that set the machine up."""

import ast
import re
from collections.abc import Iterator, Set
from typing import Any

from stack.paths import ROOT

AMAZON = "airflow.providers.amazon"
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
    return {call for file in code for call in calls_of(file.read_text())} | set(_of_scripts([*scripts, str(data)]))


def _of_scripts(scripts: list[str]) -> Iterator[str]:
    for script in scripts:
        yield from re.findall(r"\baws [a-z0-9]+ [a-z-]+\b", script)


def calls_of(code: str) -> Iterator[str]:
    """Operators that are used, and methods of whatever a hook was put into.

    AssertionError for every use of a hook that is not followed: what it calls would be missing in silence.
    """
    nodes = list(ast.walk(ast.parse(code)))
    parents = {child: node for node in nodes for child in ast.iter_child_nodes(node)}
    imported = set(_imported(nodes))
    holders: dict[str, str] = {}
    for node in _uses(nodes, imported):
        if node.id.endswith("Operator"):
            yield node.id
        else:
            holder = _holder(node, parents)
            assert holders.setdefault(holder, node.id) == node.id, f"line {node.lineno}: two hooks called {holder}"
    for node in _uses(nodes, holders.keys()):
        method = parents[node]
        call = parents.get(method)
        assert isinstance(method, ast.Attribute) and isinstance(call, ast.Call) and call.func is method, (
            f"line {node.lineno}: only a call of a method of {node.id} is followed"
        )
        yield f"{holders[node.id]}.{method.attr}"


def _uses(nodes: list[ast.AST], names: Set[str]) -> Iterator[ast.Name]:
    return (
        node for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in names
    )


def _imported(nodes: list[ast.AST]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Import):
            modules = [alias.name for alias in node.names]
            assert not [name for name in modules if "boto" in name or name.startswith(AMAZON)], "hooks by their names"
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(("boto", AMAZON)):
            assert node.module and node.module.startswith(AMAZON), "hooks, not boto3"
            assert not [alias for alias in node.names if alias.asname], "hooks by their own names"
            yield from (alias.name for alias in node.names)


def _holder(hook: ast.Name, parents: dict[ast.AST, ast.AST]) -> str:
    """The name that `NAME = Hook(…)` or `NAME = Hook(…).conn` puts it into."""
    made = parents[hook]
    is_made = isinstance(made, ast.Call) and made.func is hook
    whole = parents.get(made)
    if isinstance(whole, ast.Attribute) and whole.attr == "conn":
        made, whole = whole, parents.get(whole)
    names = whole.targets if isinstance(whole, ast.Assign) and whole.value is made else []
    assert is_made and len(names) == 1 and isinstance(names[0], ast.Name), (
        f"line {hook.lineno}: only NAME = {hook.id}(…) is followed"
    )
    return names[0].id
