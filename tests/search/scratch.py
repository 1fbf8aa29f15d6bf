"""Build the invented province as a real MkDocs Material site in two languages and serve it under a sub-path."""

from __future__ import annotations

import base64
import hashlib
import html
import json
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from province import FILLER_EN, FILLER_ZH, TALES, Tale

ROOT = Path(__file__).resolve().parents[2]
PREFIX = "/some/repo/"
POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{}; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; connect-src 'self'; worker-src 'self'"
)
_WORKER = re.compile(r"assets/javascripts/workers/search\.[0-9a-f]+\.min\.js")


def page(tale: Tale, language: str) -> str:
    """Markdown of one page: hidden names and kind, an answer, and a section that is a result by itself."""
    zh = language == "zh"
    title, text = (tale.zh, tale.text_zh) if zh else (tale.en, tale.text_en)
    filler = FILLER_ZH if zh else FILLER_EN
    names = " | ".join(tale.names if zh else [re.sub(r"(?<=[一-鿿])(?=[一-鿿])", " ", name) for name in tale.names])
    kind = tale.kind[0 if zh else 1]
    hidden = (
        f'<span hidden data-pagefind-meta="names[data-names]" data-names="{names}"></span>'
        f'<span hidden data-pagefind-filter="kind[data-kind]" data-kind="{kind}"></span>'
    )
    heading = {"zh": ("证据", "来源"), "en": ("Evidence", "Sources")}[language]
    return "\n\n".join(
        [
            "---\nsearch:\n  exclude: true\n---",
            f"# {html.escape(title)} {{ #top }}",
            hidden,
            filler,
            f"## {heading[0]} {{ #evidence }}",
            html.escape(text),
            f"## {heading[1]} {{ #sources }}",
            filler,
        ]
    )


def build(folder: Path) -> dict[str, Path]:
    """Write and build both languages. Returns the folder of each, without an index."""
    for language in ("zh", "en"):
        docs = folder / language
        for tale in TALES:
            path = docs / tale.address / "index.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(page(tale, language), encoding="utf-8")
        shutil.copytree(ROOT / "docs/assets/search", docs / "assets/search")
        _mkdocs(folder, language)
        for path in sorted((folder / f"out-{language}").rglob("*.html")):
            path.write_text(sealed(path.read_text(encoding="utf-8")), encoding="utf-8")
    return {language: folder / f"out-{language}" for language in ("zh", "en")}


def joined(homes: dict[str, Path]) -> Path:
    """The site: English inside Chinese."""
    homes["en"].rename(homes["zh"] / "en")
    return homes["zh"]


def sealed(text: str) -> str:
    """A page whose search box talks to our worker, under a strict policy."""
    bodies = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
    hashes = {base64.b64encode(hashlib.sha256(body.encode()).digest()).decode() for body in bodies}
    policy = POLICY.format("".join(f" 'sha256-{each}'" for each in sorted(hashes)))
    text = text.replace("<head>", f'<head><meta http-equiv="Content-Security-Policy" content="{policy}">', 1)
    return _WORKER.sub("assets/search/worker.js", text)


def _mkdocs(folder: Path, language: str) -> None:
    config = {
        "site_name": {"zh": "云梦省", "en": "Yunmeng"}[language],
        "docs_dir": str(folder / language),
        "site_dir": str(folder / f"out-{language}"),
        "use_directory_urls": True,
        "theme": {
            "name": "material",
            "language": language,
            "font": False,
            "features": ["search.highlight", "search.share"],
        },
        "plugins": [{"search": {"lang": "en", "pipeline": []}}],
        "markdown_extensions": ["attr_list", "md_in_html", {"toc": {"permalink": "#"}}],
        "extra_javascript": [{"path": "assets/search/box.js", "defer": True}],
        "extra": {"generator": False},
    }
    path = folder / f"mkdocs.{language}.yml"
    path.write_text(json.dumps(config, ensure_ascii=False), encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(path)],
        check=True,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )


def chromium() -> str | None:
    """A Chromium of this machine; None leaves the choice to playwright."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return next((found for found in map(shutil.which, names) if found), None)


class _Files(SimpleHTTPRequestHandler):
    """A plain file server under a sub-path."""

    def translate_path(self, path: str) -> str:
        """A path below the prefix leads into the site; any other leads nowhere."""
        return super().translate_path("/" + path.removeprefix(PREFIX)) if path.startswith(PREFIX) else "/nowhere"

    def end_headers(self) -> None:
        """Scripts carry the policy too: a worker obeys its own answer's headers, not the page's."""
        if self.path.split("?")[0].endswith(".js"):
            self.send_header("Content-Security-Policy", POLICY.format(""))
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Quiet."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of `site` while the block runs."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Files, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{PREFIX}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
