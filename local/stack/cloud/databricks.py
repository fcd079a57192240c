"""The workspace behind WAREHOUSE_JDBC_URL: whether the token opens the warehouse there."""

import re

from stack import web
from stack.console import StepError

TOKEN_REMEDY = (
    "make one in Databricks: your name, Settings, Developer, Access tokens, Generate new token; "
    "give it as WAREHOUSE_TOKEN, or when you are asked"
)


def look(jdbc_url: str, token: str) -> str:
    """Asks the workspace for the warehouse, which does not wake it; answers its name and state. Raises StepError."""
    address, warehouse = parts_of(jdbc_url)
    url = f"{address}/api/2.0/sql/warehouses/{warehouse}"
    try:
        status, answer = web.request(url, headers={"Authorization": f"Bearer {token}"}, timeout_seconds=30)
    except OSError as error:
        raise StepError(f"{address} does not answer: {error}", "check the host in WAREHOUSE_JDBC_URL") from None
    if status in (401, 403):
        raise StepError(f"{address} does not take the token (status {status})", TOKEN_REMEDY)
    if status == 404:
        raise StepError(f"{address} has no warehouse {warehouse}", "check httpPath in WAREHOUSE_JDBC_URL")
    if status != 200 or not isinstance(answer, dict):
        raise StepError(f"GET {url} answered {status}: {str(answer)[:200]}", "check WAREHOUSE_JDBC_URL")
    return f"{answer.get('name', warehouse)}, {str(answer.get('state', 'unknown')).lower()}"


def is_workspace(jdbc_url: str) -> bool:
    """Whether it is Databricks, and not the local warehouse, which speaks plain HTTP."""
    return re.search(r";\s*ssl=0", jdbc_url, re.IGNORECASE) is None


def port_of(jdbc_url: str) -> str:
    """The port, which Databricks' own URLs may leave out."""
    found = re.match(r"jdbc:databricks://[^/;:]+:(\d+)", jdbc_url)
    return found[1] if found else "443"


def parts_of(jdbc_url: str) -> tuple[str, str]:
    """The workspace's address and the warehouse's id, by a URL that `parameters.check_url` has passed."""
    host = re.match(r"jdbc:databricks://([^/;]+)", jdbc_url)
    path = re.search(r";\s*httpPath=/sql/[^;]*?/?([^/;]+)(;|$)", jdbc_url, re.IGNORECASE)
    if host is None or path is None:
        raise StepError(
            f"no host or httpPath in {jdbc_url}", "take the JDBC URL of the warehouse as Databricks shows it"
        )
    return f"{'https' if is_workspace(jdbc_url) else 'http'}://{host[1]}", path[1]
