"""An update that changes something real, and what must be different after it."""

from typing import Any

from stack.deploy.stack_view import StackView
from stack.settings import FUNCTION_ALIAS

MODEL = "arn:aws:bedrock:eu-central-1::foundation-model/amazon.nova-micro-v1:0"
PARAMETERS = {
    "LogRetentionDays": "30",
    "TrackedCitiesMax": "400",
    "WordsProvider": "bedrock",
    "WordsModel": "amazon.nova-micro-v1:0",
    "WordsModelArns": MODEL,
}
EXPECTED = {
    "days that logs are kept": ("14", "30"),
    "the function's environment": ("500", "400"),
    "the alias' environment": ("500", "400"),
    "statements that let the API ask a model": ("0", "1"),
}
"""What is seen before and after the update with PARAMETERS."""


def seen(stack: StackView, clients: Any) -> dict[str, str]:
    """What the update changes, as the services tell it now."""
    name = stack.outputs["OutfitFunctionName"]
    groups = clients("logs").describe_log_groups(logGroupNamePrefix=f"/aws/lambda/{name}")["logGroups"]
    function = clients("lambda").get_function_configuration(FunctionName=name)
    alias = clients("lambda").get_function_configuration(FunctionName=name, Qualifier=FUNCTION_ALIAS)
    role = function["Role"].rsplit("/", 1)[-1]
    statements = [
        statement["Sid"]
        for policy in clients("iam").list_role_policies(RoleName=role)["PolicyNames"]
        for statement in clients("iam").get_role_policy(RoleName=role, PolicyName=policy)["PolicyDocument"]["Statement"]
    ]
    return {
        "days that logs are kept": str(groups[0]["retentionInDays"]),
        "the function's environment": function["Environment"]["Variables"]["TRACKED_CITIES_MAX"],
        "the alias' environment": alias["Environment"]["Variables"]["TRACKED_CITIES_MAX"],
        "statements that let the API ask a model": str(statements.count("AskTheModel")),
    }
