"""A stage's warehouse: where the stack was told that it is, and how Airflow and dbt are told of it on this machine."""

import importlib.util
import json
import os
from dataclasses import dataclass, field
from types import ModuleType

from stack.cloud import databricks, parameters, stacks
from stack.cloud.account import Account
from stack.paths import ROOT


@dataclass(frozen=True)
class Warehouse:
    """Its JDBC URL, without a token; and the token, which is in nobody's log."""

    url: str
    token: str = field(repr=False)

    @property
    def target(self) -> str:
        """The target of dbt's profile."""
        return "databricks" if databricks.is_workspace(self.url) else "local"

    def environment(self) -> dict[str, str]:
        """What dbt's profile reads, beside this shell's own but for what that says of Airflow, dbt and a warehouse."""
        foreign = ("AIRFLOW", "DBT_", "WAREHOUSE_", "PYTHON")
        return {name: value for name, value in os.environ.items() if not name.startswith(foreign)} | {
            **host_script().warehouse(self.url),
            "WAREHOUSE_PORT": databricks.port_of(self.url),
            "DBT_ENV_SECRET_WAREHOUSE_TOKEN": self.token,
        }


def of(account: Account, found: stacks.Found) -> Warehouse:
    """The warehouse of the functions of a stack."""
    secret = account.clients("secretsmanager").get_secret_value(SecretId=found.outputs["SecretId"])["SecretString"]
    return Warehouse(found.parameters[parameters.URL_OF_THE_WAREHOUSE], json.loads(secret)["warehouseToken"])


def host_script() -> ModuleType:
    """What the Airflow host makes of the same settings; it stands alone there, in no package."""
    spec = importlib.util.spec_from_file_location("environment", ROOT / "infra/airflow-host/environment.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
