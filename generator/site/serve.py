"""Serve the site on this machine and rebuild it when something it is made from changes.

Takes: a project and a port. Gives: a running server. Never: serves a half-made site, or anybody but this machine.
"""

from __future__ import annotations

import functools
import subprocess
import sys
import threading
from collections.abc import Iterable
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from watchfiles import PythonFilter, watch

from generator.paths import Project

WATCHED = ("facts", "docs", "templates", "generator", "mkdocs.yml", "mkdocs.en.yml")
ENDINGS = (".yml", ".json", ".txt", ".md", ".j2", ".css", ".js", ".mjs", ".svg", ".html")


class _Quiet(SimpleHTTPRequestHandler):
    """Serves files without a line for each, and never from a browser's store of an earlier build."""

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        del format, args


def serve(project: Project, port: int) -> int:
    """Build, serve on 127.0.0.1, rebuild on changes until interrupted. Returns the exit code.

    A rebuild runs in a new interpreter, so that a change to the generator's own code takes part in it.
    """
    rebuild(project)
    handler = functools.partial(_Quiet, directory=str(project.site))
    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(f"http://127.0.0.1:{server.server_port}/  (Ctrl+C ends it)", flush=True)
    try:
        for _changes in watch(*_watched(project), watch_filter=PythonFilter(extra_extensions=ENDINGS)):
            rebuild(project)
    except KeyboardInterrupt:
        pass
    server.shutdown()
    return 0


def rebuild(project: Project) -> bool:
    """Run the build command once. Returns whether it succeeded; its messages go to the terminal."""
    command = [sys.executable, "-m", "generator", "--root", str(project.root), "build"]
    return subprocess.run(command, check=False).returncode == 0


def _watched(project: Project) -> Iterable[Path]:
    return [project.root / name for name in WATCHED if (project.root / name).exists()]
