"""Landing objects come into the volume of a workspace that starts empty, once each."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from time import time
from typing import Any
from urllib.parse import unquote, urlsplit

import include.volume
import pytest
import requests
from include.volume import push
from surroundings import LANDING_BUCKET, WAREHOUSE_TOKEN

KEY = "landing/source=open_meteo/date=2026-11-23/run=2026-11-23T06:07:00Z.ndjson.gz"
LOCATION = "/Volumes/workspace/bronze/landing"


class Workspace(BaseHTTPRequestHandler):
    """What Databricks' API says of files and volumes: nothing is there until its parent is."""

    things: dict[str, Any]

    def do_HEAD(self) -> None:
        content = self.things.get(self.place("files"))
        self.answer(404) if content is None else self.answer(
            200, headers={"Last-Modified": formatdate(content[1], usegmt=True)}
        )

    def do_PUT(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"] or 0))
        if self.path.startswith("/api/2.0/fs/directories"):
            path = self.place("directories")
            volume = "/".join(path.split("/")[:5])
            if volume not in self.things:
                return self.answer(404, {"error_code": "NOT_FOUND", "message": f"Volume {volume} does not exist."})
            self.things[path] = "folder"
            return self.answer(204)
        path = self.place("files")
        if path.rpartition("/")[0] not in self.things:
            return self.answer(404, {"error_code": "NOT_FOUND", "message": "The parent directory does not exist."})
        self.things[path] = (body, time())
        return self.answer(204)

    def do_POST(self) -> None:
        what = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        parts = [what["catalog_name"], what.get("schema_name"), what["name"]]
        path = "/Volumes/" + "/".join(part for part in parts if part)
        if path in self.things:
            return self.answer(400, {"error_code": "SCHEMA_ALREADY_EXISTS", "message": f"{path} already exists"})
        if "schema_name" in what and path.rpartition("/")[0] not in self.things:
            return self.answer(404, {"error_code": "SCHEMA_DOES_NOT_EXIST"})
        self.things[path] = what
        return self.answer(200, what)

    def place(self, kind: str) -> str:
        return unquote(urlsplit(self.path).path).removeprefix(f"/api/2.0/fs/{kind}")

    def answer(self, status: int, body: Any = None, headers: dict[str, str] | None = None) -> None:
        if self.headers["Authorization"] != f"Bearer {WAREHOUSE_TOKEN}":
            status, body = 403, {"error_code": "PERMISSION_DENIED", "message": "Invalid access token."}
        content = json.dumps(body).encode() if body else b""
        self.send_response(status)
        for name, value in {"Content-Length": str(len(content)), **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def workspace(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, Any]]:
    """A workspace that has nothing but its catalog; what comes to be there, by path."""
    Workspace.things = {}
    with ThreadingHTTPServer(("127.0.0.1", 0), Workspace) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        monkeypatch.setattr(include.volume, "workspace_url", lambda: f"http://127.0.0.1:{server.server_port}")
        yield Workspace.things
        server.shutdown()


def test_schema_volume_and_folder_are_made_and_the_object_is_there_under_its_key(workspace, landing):
    landing(KEY, b"a batch")
    assert push(LANDING_BUCKET, LOCATION, [KEY]) == [KEY]
    assert workspace[LOCATION]["volume_type"] == "MANAGED"
    assert workspace[f"{LOCATION}/{KEY}"][0] == b"a batch"


def test_what_is_there_stays_and_what_landed_anew_is_copied_anew(workspace, landing):
    landing(KEY, b"a batch")
    push(LANDING_BUCKET, LOCATION, [KEY])
    assert push(LANDING_BUCKET, LOCATION, [KEY]) == []
    before = workspace[f"{LOCATION}/{KEY}"]
    workspace[f"{LOCATION}/{KEY}"] = (before[0], before[1] - 3600)
    landing(KEY, b"the same run once more")
    assert push(LANDING_BUCKET, LOCATION, [KEY]) == [KEY]
    assert workspace[f"{LOCATION}/{KEY}"][0] == b"the same run once more"


def test_a_schema_that_is_there_is_no_obstacle(workspace, landing):
    workspace["/Volumes/workspace/bronze"] = {"name": "bronze"}
    landing(KEY, b"a batch")
    assert push(LANDING_BUCKET, LOCATION, [KEY]) == [KEY]


def test_a_token_that_is_not_taken_fails_the_task_and_is_not_shown(workspace, landing, monkeypatch, caplog):
    landing(KEY, b"a batch")
    monkeypatch.setenv("DBT_ENV_SECRET_WAREHOUSE_TOKEN", "another-token")
    with pytest.raises(requests.HTTPError, match="403"):
        push(LANDING_BUCKET, LOCATION, [KEY])
    assert "another-token" not in caplog.text
    assert workspace == {}


def test_a_warehouse_that_reads_the_bucket_is_sent_nothing(workspace):
    assert push(LANDING_BUCKET, f"s3://{LANDING_BUCKET}", [KEY]) == []
    assert workspace == {}
