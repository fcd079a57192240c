"""An emulated S3 that takes everything but some objects, as one does whose policy forgot them."""

import contextlib
import http.client
import threading
import urllib.parse
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

KEPT_TO_ITSELF = ("transfer-encoding", "connection", "content-length", "date", "server")


@contextlib.contextmanager
def s3_that_refuses(part_of_path: str, url: str) -> Iterator[str]:
    """The address of one that stands before the S3 at that URL, and refuses paths with this part."""
    behind = urllib.parse.urlsplit(url).netloc

    class Gate(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _pass(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            if part_of_path in self.path:
                self._answer(403, [], b"<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>")
                return
            connection = http.client.HTTPConnection(behind, timeout=60)
            try:
                connection.request(self.command, self.path, body, dict(self.headers))
                answer = connection.getresponse()
                self._answer(answer.status, answer.getheaders(), answer.read(), answer.getheader("Content-Length"))
            finally:
                connection.close()

        def _answer(self, status: int, headers: list[tuple[str, str]], body: bytes, length: str | None = None) -> None:
            self.send_response(status)
            for name, value in headers:
                if name.lower() not in KEPT_TO_ITSELF:
                    self.send_header(name, value)
            self.send_header("Content-Length", length if length and self.command == "HEAD" else str(len(body)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Says nothing: the emulator keeps a log."""

        do_GET = do_PUT = do_POST = do_HEAD = do_DELETE = _pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Gate)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
