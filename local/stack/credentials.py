"""The local secrets: generated at the first start, readable by their owner only, never printed."""

import json
import os
import secrets
from pathlib import Path

from stack.paths import AIRFLOW, SECRETS

AIRFLOW_USER = "admin"
AIRFLOW_PASSWORDS = AIRFLOW / "simple_auth_manager_passwords.json.generated"


def read(name: str) -> str:
    """The secret of that name, made at its first use."""
    path = SECRETS / name
    if not path.exists():
        write(path, secrets.token_urlsafe(64))
    return path.read_text()


def write(path: Path, text: str) -> None:
    """Writes a file that only its owner can read, from its first moment on."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w") as out:
        out.write(text)


def airflow_password() -> str:
    """The password of Airflow's one user, in the file where Airflow itself looks for it."""
    if not AIRFLOW_PASSWORDS.exists():
        write(AIRFLOW_PASSWORDS, json.dumps({AIRFLOW_USER: secrets.token_urlsafe(12)}))
    return json.loads(AIRFLOW_PASSWORDS.read_text())[AIRFLOW_USER]
