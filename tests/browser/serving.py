"""A plain file server, under a folder or at the root, that shows an error page as static hosts do."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

HOST = "127.0.0.1"


@dataclass
class Served:
    """A site being served: its folder, its address with a closing slash, and the addresses that led nowhere.

    With `nearest` the error page is that of the nearest folder that has one; else it is the root's, for every address.
    """

    site: Path
    prefix: str
    port: int = 0
    nearest: bool = False
    missed: list[str] = field(default_factory=list)

    @property
    def home(self) -> str:
        return f"http://{HOST}:{self.port}{self.prefix}"

    def error_page(self, path: str) -> Path:
        """The error page for an address below the site's root."""
        folder = self.site / path
        while self.nearest and folder != self.site:
            folder = folder.parent
            if (folder / "404.html").is_file():
                return folder / "404.html"
        return self.site / "404.html"


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that closes a page hangs up; nothing to say."""


class _Files(SimpleHTTPRequestHandler):
    def __init__(self, served: Served, *arguments: object) -> None:
        self.served = served
        super().__init__(*arguments, directory=str(served.site))  # type: ignore[arg-type]

    def _inside(self) -> str | None:
        path = unquote(urlsplit(self.path).path)
        return path.removeprefix(self.served.prefix) if path.startswith(self.served.prefix) else None

    def translate_path(self, path: str) -> str:
        inside = self._inside()
        return super().translate_path(f"/{inside}") if inside is not None else str(self.served.site / "outside")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        self.served.missed.append(self.path)
        body = self.served.error_page(self._inside() or "").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Quiet."""


@contextmanager
def served(site: Path, prefix: str, port: int = 0, nearest: bool = False) -> Iterator[Served]:
    """Serve a folder while the block runs."""
    found = Served(site, prefix, port, nearest)
    server = _Server((HOST, port), partial(_Files, found))
    found.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield found
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
