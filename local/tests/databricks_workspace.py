"""A workspace that answers as Databricks' API does, for one warehouse and one token."""

import contextlib
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

TOKEN = "dapi-of-the-test"


class _Workspace(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        known = self.headers["Authorization"] == f"Bearer {TOKEN}"
        there = self.path == "/api/2.0/sql/warehouses/abc123"
        warehouse = {"id": "abc123", "name": "Serverless Starter Warehouse", "state": "STOPPED"}
        self.send_response(403 if not known else 200 if there else 404)
        self.end_headers()
        self.wfile.write(json.dumps(warehouse if known and there else {}).encode())

    def log_message(self, *_: Any) -> None:
        pass


@contextlib.contextmanager
def running_workspace() -> Iterator[str]:
    """Its JDBC URL, on a free port of loopback."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Workspace) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        host = f"127.0.0.1:{server.server_port}"
        yield f"jdbc:databricks://{host}/default;transportMode=http;ssl=0;httpPath=/sql/1.0/warehouses/abc123"
        server.shutdown()
