"""Landing objects for a warehouse that reads no S3 of ours, as Databricks' Free Edition: copied into its volume.

By the workspace's REST API (Files, Unity Catalog; https://docs.databricks.com/api/workspace/files). What is missing,
schema, volume or folder, is made when the first file is refused for the want of it.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import quote

log = logging.getLogger(__name__)

VOLUMES = "/Volumes/"
"""What the path of every volume begins with: /Volumes/<catalog>/<schema>/<volume>."""

TIMEOUT_SECONDS = 60


def push(bucket: str, location: str, keys: Iterable[str], aws_conn_id: str = "aws_default") -> list[str]:
    """Copies the objects into the volume that `location` names, under their keys; returns the keys of those copied.

    Where `location` is no volume, the warehouse reads the bucket itself and nothing is copied. What is in the volume
    since the object was last written stays as it is, so that a second load finds it unchanged.

    :raises requests.HTTPError: where the workspace refuses, with its words in the log
    """
    if not location.startswith(VOLUMES):
        return []
    # Imported here: a DAG file is read every few minutes and before each task, these are needed by one task only.
    from airflow.providers.amazon.aws.hooks.s3 import S3Hook

    hook = S3Hook(aws_conn_id=aws_conn_id)
    volume = Volume(location.rstrip("/"), workspace_url(), os.environ["DBT_ENV_SECRET_WAREHOUSE_TOKEN"])
    copied = []
    for key in keys:
        landed = hook.get_key(key, bucket)
        if volume.is_older(key, landed.last_modified):
            volume.write(key, landed.get()["Body"].read())
            copied.append(key)
    log.info("%d landing objects copied to %s: %s", len(copied), location, copied)
    return copied


def workspace_url() -> str:
    """Where the workspace answers."""
    return f"https://{os.environ['WAREHOUSE_HOST']}"


class Volume:
    """A Unity Catalog volume, or a folder in one."""

    def __init__(self, path: str, workspace: str, token: str) -> None:
        import requests

        self._path, self._workspace = path, workspace
        self._session = requests.Session()
        self._session.headers["Authorization"] = f"Bearer {token}"

    def is_older(self, key: str, modified_at: datetime) -> bool:
        """Whether the file is missing, or from before that time."""
        answer = self._call("HEAD", f"/api/2.0/fs/files{self._file(key)}")
        if answer.status_code == 404:
            return True
        answer.raise_for_status()
        return parsedate_to_datetime(answer.headers["Last-Modified"]) < modified_at

    def write(self, key: str, content: bytes) -> None:
        """Writes the file; what it needs is made where it is missing."""
        path = f"/api/2.0/fs/files{self._file(key)}?overwrite=true"
        answer = self._call("PUT", path, data=content)
        if answer.status_code == 404:
            self._make_volume()
            self._expect(self._call("PUT", f"/api/2.0/fs/directories{self._file(key).rpartition('/')[0]}"))
            answer = self._call("PUT", path, data=content)
        self._expect(answer)

    def _file(self, key: str) -> str:
        return quote(f"{self._path}/{key}")

    def _make_volume(self) -> None:
        catalog, schema, name = self._path.removeprefix(VOLUMES).split("/")[:3]
        place = {"catalog_name": catalog}
        self._make("schemas", place | {"name": schema})
        self._make("volumes", place | {"schema_name": schema, "name": name, "volume_type": "MANAGED"})

    def _make(self, kind: str, what: dict[str, str]) -> None:
        answer = self._call("POST", f"/api/2.1/unity-catalog/{kind}", json=what)
        if "ALREADY_EXISTS" not in answer.text:
            self._expect(answer)

    def _call(self, method: str, path: str, **options: Any) -> Any:
        return self._session.request(method, self._workspace + path, timeout=TIMEOUT_SECONDS, **options)

    def _expect(self, answer: Any) -> None:
        if not answer.ok:
            log.error("%s %s: %s", answer.request.method, answer.url, answer.text[:500])
        answer.raise_for_status()
