"""Close the built site: a strict content security policy on every page, and nothing in it that differs between builds.

Takes: the folder with the built languages. Gives: the same folder, sealed in place. Never: parses or rewrites content.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from generator.site.errors import SiteError

WORKER = "assets/search/worker.js"
# `wasm-unsafe-eval` lets the search engine's WebAssembly run; it allows no script.
POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{scripts}; style-src 'self'{styles}; "
    "img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; "
    "base-uri 'none'; form-action 'self'"
)
# MkDocs compresses the sitemap with a time stamp; source maps and lunr's languages serve nobody here.
LEFT_OUT = ("**/sitemap.xml.gz", "**/*.min.js.map", "**/*.min.css.map", "**/assets/javascripts/lunr")

_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL)
_STYLE = re.compile(r"<style\b[^>]*>(.*?)</style>", re.DOTALL)
_STYLE_ATTRIBUTE = re.compile(r"<[a-zA-Z][^<>]*\sstyle=[^<>]*>")
_DATA_TYPE = re.compile(r"type=[\"']?application/(?:ld\+)?json")
_MATERIAL_WORKER = re.compile(r'"search": "([^"]*?)assets/javascripts/workers/search\.[0-9a-f]+\.min\.js"')
_OLD_POLICY = re.compile(r'\n<meta http-equiv="Content-Security-Policy" content="[^"]*">')
_CHARSET = '<meta charset="utf-8">'
# Material gives its search box, which is no dialog, the role of one and no name.
_UNNAMED_DIALOG = '<div class="md-search" data-md-component="search" role="dialog">'
# Until there is a query the link to it leads to a script, which the policy blocks; now it leads to the page.
_SCRIPTED_LINK = '<a href="javascript:void(0)" class="md-search__icon'
# What Material's script does wrong here, and what stands there instead: it asks each alternate address for a sitemap
# beside it, which only a home page has; and it makes the labels of every search result an unnamed landmark.
_SCRIPT_MENDS = (
    ('"link[rel=alternate]"', '"link[data-sitemap]"'),
    ('"nav",{class:"md-tags"}', '"div",{class:"md-tags"}'),
)


@dataclass(frozen=True, slots=True)
class SealReport:
    """What was sealed: pages, and files left out of the site."""

    pages: int
    left_out: int


def seal(folder: Path) -> SealReport:
    """Seal every page that MkDocs built under `folder`, in place; sealing twice changes nothing. Raises as `sealed`."""
    left_out = _leave_out(folder)
    _mend_scripts(folder)
    paths = sorted(folder.rglob("*.html"))
    texts = ((path.relative_to(folder).as_posix(), _mended(path, folder)) for path in paths)
    for name, html in sealed(texts):
        (folder / name).write_text(html, encoding="utf-8", newline="\n")
    return SealReport(pages=len(paths), left_out=left_out)


def sealed(files: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Each file as it will lie in the site: pages with their policy, others as they are.

    Raises SiteError after the last, naming each page that carries a style attribute (the policy would block it) or has
    no charset line.
    """
    faults: list[str] = []
    for name, text in files:
        if not name.endswith(".html"):
            yield name, text
        elif fault := _fault(text):
            faults.append(f"  {name}: {fault}")
        else:
            yield name, _closed(text)
    if faults:
        raise SiteError("These pages cannot be sealed:\n" + "\n".join(faults))


def policy_for(html: str) -> str:
    """The policy one page needs: the hashes of exactly its own inline scripts and style elements."""
    scripts = {
        _hash(body)
        for attributes, body in _SCRIPT.findall(html)
        if "src=" not in attributes and not _DATA_TYPE.search(attributes)
    }
    styles = {_hash(body) for body in _STYLE.findall(html)} if "<style" in html else set()
    return POLICY.format(scripts=_listed(scripts), styles=_listed(styles))


def _listed(hashes: set[str]) -> str:
    return "".join(f" '{each}'" for each in sorted(hashes))


@lru_cache(maxsize=1024)
def _hash(body: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()


def _fault(html: str) -> str:
    if _CHARSET not in html:
        return f"it has no {_CHARSET}"
    found = _STYLE_ATTRIBUTE.search(html) if " style=" in html else None
    return f"a style attribute, which the policy blocks: {found.group()[:120]}" if found else ""


def _closed(html: str) -> str:
    html = _OLD_POLICY.sub("", html, count=1)
    policy = f'{_CHARSET}\n<meta http-equiv="Content-Security-Policy" content="{policy_for(html)}">'
    return html.replace(_CHARSET, policy, 1)


def _mended(path: Path, folder: Path) -> str:
    """A page with what Material does wrong in it put right."""
    html = path.read_text(encoding="utf-8")
    html = html.replace(_UNNAMED_DIALOG, _UNNAMED_DIALOG.replace(' role="dialog"', ""), 1)
    html = html.replace(_SCRIPTED_LINK, _SCRIPTED_LINK.replace("javascript:void(0)", "#"), 1)
    return _MATERIAL_WORKER.sub(lambda found: _worker(found, path, folder), html, count=1)


def _worker(found: re.Match[str], path: Path, folder: Path) -> str:
    """Our worker's address as this page says it: in its language's folder, else at the root, else Material's."""
    prefix = found.group(1)
    home = folder / "en" if path.is_relative_to(folder / "en") else folder
    if (home / WORKER).exists():
        return f'"search": "{prefix}{WORKER}"'
    if (folder / WORKER).exists():
        return f'"search": "{prefix}../{WORKER}"'
    return found.group()


def _leave_out(folder: Path) -> int:
    """Delete what serves nobody. Returns how many files went."""
    gone = 0
    for pattern in LEFT_OUT:
        for path in sorted(folder.glob(pattern)):
            inside = sorted(path.rglob("*"), reverse=True) if path.is_dir() else []
            gone += sum(1 for each in (*inside, path) if each.is_file())
            for each in (*inside, path):
                each.rmdir() if each.is_dir() else each.unlink()
    return gone


def _mend_scripts(folder: Path) -> None:
    """Mend Material's script, and stop it from naming the source map that was left out."""
    for path in sorted(folder.glob("**/assets/javascripts/bundle.*.min.js")):
        text = path.read_text(encoding="utf-8")
        mended = re.sub(r"\n//# sourceMappingURL=\S+\s*$", "\n", text)
        for wrong, right in _SCRIPT_MENDS:
            mended = mended.replace(wrong, right)
        if mended != text:
            path.write_text(mended, encoding="utf-8", newline="\n")
