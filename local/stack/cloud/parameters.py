"""What the template is told: from a file of infra/parameters, from SET, and from WAREHOUSE_JDBC_URL."""

import difflib
import json
import os
import re
from typing import Any

from stack import arguments
from stack.console import StepError
from stack.paths import ROOT

FOLDER = ROOT / "infra/parameters"
FIRST = "serverless"
"""What a stage is deployed with the first time, where nothing is said."""

BOUNDARY = "PermissionsBoundaryArn"
URL_OF_THE_WAREHOUSE = "WarehouseJdbcUrl"
HOW_TO_FIND_IT = (
    "in Databricks: SQL Warehouses, your warehouse, Connection details, JDBC URL; then "
    "export WAREHOUSE_JDBC_URL='jdbc:databricks://…' in single quotes, without UID and PWD"
)


def look_over(stage: str | None, file: str | None = None, settings: str | None = None) -> None:
    """Raises StepError for what is wrong whatever template and account say: no stage, no such file, SET without values.

    A stage has no default: it says what is changed or taken away.
    """
    if not stage:
        raise StepError("which stage is meant?", "name it: STAGE=dev")
    if file:
        _of_file(file)
    _of_words(settings or "")


def checked_stage(stage: str, template: dict[str, Any]) -> str:
    """The stage, as the template wants it."""
    rule = template["Parameters"]["Stage"]
    if not re.fullmatch(rule["AllowedPattern"], stage):
        raise StepError(f"STAGE={stage} is no name of a stage", rule["ConstraintDescription"])
    return stage


def gather(file: str | None, settings: str | None, template: dict[str, Any], *, is_new: bool) -> dict[str, str]:
    """The parameters to set; those not named keep what they were deployed with, or are the template's defaults."""
    chosen = file or (FIRST if is_new else None)
    wanted = (_of_file(chosen) if chosen else {}) | _of_words(settings or "")
    url = os.environ.get("WAREHOUSE_JDBC_URL", "").strip()
    if url:
        wanted[URL_OF_THE_WAREHOUSE] = url
    if is_new and URL_OF_THE_WAREHOUSE not in wanted:
        raise StepError("WAREHOUSE_JDBC_URL is not set, and the API must know its warehouse", HOW_TO_FIND_IT)
    if URL_OF_THE_WAREHOUSE in wanted:
        check_url(wanted[URL_OF_THE_WAREHOUSE])
    for name in wanted:
        _check_name(name, template["Parameters"])
    return wanted


def check_url(url: str) -> None:
    """Raises StepError where it is no URL of a warehouse, or holds a secret; then it is not repeated."""
    if re.search(r";\s*(UID|PWD|Auth_AccessToken)\s*=", url, re.IGNORECASE):
        raise StepError(
            "WAREHOUSE_JDBC_URL holds a user or a password, which everyone could read who may describe the stack",
            "leave UID and PWD out of it; the token goes into WAREHOUSE_TOKEN, and from there into the secret",
        )
    if (
        not re.fullmatch(r"jdbc:databricks://[^/;]+(/[^;]*)?(;[^;=]+=[^;]*)*;?", url)
        or "httppath=/sql/" not in url.lower()
    ):
        raise StepError(f"WAREHOUSE_JDBC_URL={url} is no URL of a Databricks SQL warehouse", HOW_TO_FIND_IT)


def _of_file(name: str) -> dict[str, str]:
    path = FOLDER / f"{name.removesuffix('.json')}.json"
    if path.parent != FOLDER or not path.is_file():
        there = ", ".join(arguments.parameter_files())
        raise StepError(f"PARAMETERS={name}: there is no such file", f"there are: {there}")
    return json.loads(path.read_text())


def _of_words(settings: str) -> dict[str, str]:
    # Only before a name, since a value may have blanks of its own: a schedule, `cron(15 6 * * ? *)`, has five.
    pairs = [pair.partition("=") for pair in re.split(r"\s+(?=\w+=)", settings.strip()) if pair]
    for name, separator, _ in pairs:
        if not separator:
            raise StepError(f"SET: {name} has no value", "write it as SET='Name=value Name=value'")
    return {name: value for name, _, value in pairs}


def _check_name(name: str, known: dict[str, Any]) -> None:
    if name == "Stage":
        raise StepError("the stage is not set by a parameter", "say STAGE=…")
    if name not in known:
        near = difflib.get_close_matches(name, known, 1)
        raise StepError(
            f"infra/template.yaml has no parameter {name}",
            f"did you mean {near[0]}?" if near else "its section Parameters lists those there are",
        )
