"""Index the built pages of one language for the search box, with Pagefind.

Takes: the folder of a built language. Gives: the index in it and its size. Never: the network.

What a template gives the index, inside the article (Material's, which is all that is indexed):
- other names of the page's subject, to be found and never shown, of the weight of the title:
  `<span hidden data-pagefind-meta="names[data-names]" data-names="little giants | xjr | xiaojuren"></span>`.
  Names are parted by " | "; the first two are the subject's own, one in each language. On English pages the
  characters of Chinese names stand apart ("小 巨 人"), because the index of a language without word division cuts at
  spaces only;
- the kind of the page, shown as a label and not searched:
  `<span hidden data-pagefind-filter="kind[data-kind]" data-kind="指标"></span>`;
- an anchor that is a result by itself: an element with an `id` and `data-pagefind-title="…"`, the result's heading;
- what is not to be found: `data-pagefind-ignore`; what counts more than other text: `data-pagefind-weight="2"`.
"""

from __future__ import annotations

import json
import platform
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.paths import ROOT
from generator.site.errors import SiteError
from generator.views.addresses import PREFIX

BUNDLE = "pagefind"
SCRIPTS = "assets/search"
ARTICLE = "article.md-content__inner"
# Every page is a folder with an index.html; only the error pages are not.
PAGES = "**/index.html"
# The sign of a heading's own link is no word of the heading; what is drawn or folded into a script is no text.
NOT_TEXT = ".headerlink, svg, script, .footnote-backref"
# Pagefind brings interfaces of its own; the box of the theme takes their place, and its worker runs inside ours.
UNUSED = ("pagefind-*.js", "pagefind-*.css")

_SYSTEMS = {"Linux": "linux", "Darwin": "darwin", "Windows": "windows", "FreeBSD": "freebsd"}
_MACHINES = {"x86_64": "x64", "AMD64": "x64", "amd64": "x64", "arm64": "arm64", "aarch64": "arm64", "ARM64": "arm64"}


class SearchError(SiteError):
    """The pages cannot be indexed; the message says what is missing or what Pagefind said."""


@dataclass(frozen=True, slots=True)
class SearchReport:
    """What was indexed: pages, and all bytes that the index adds to the site."""

    pages: int
    size: int


def index(home: Path, language: str, root: Path = ROOT) -> SearchReport:
    """Index every page of `language` into `home`/pagefind.

    `home` is that language's folder and holds no other's; a language is indexed while the next is still being built.
    Pages without the theme's article are left out. `root` is the folder that holds node_modules.

    Raises SearchError when Pagefind is not installed or fails, or when a page is of another language.
    """
    bundle = home / BUNDLE
    if bundle.exists():
        shutil.rmtree(bundle)
    _run(binary(root), home)
    for pattern in UNUSED:
        for path in sorted(bundle.glob(pattern)):
            if path.name != "pagefind-entry.json":
                path.unlink()
    pages = _counted(bundle / "pagefind-entry.json")
    _check(home, language, pages)
    return SearchReport(
        pages.get(language, 0), sum(path.stat().st_size for path in bundle.rglob("*") if path.is_file())
    )


def binary(root: Path = ROOT) -> Path:
    """Pagefind's program for this machine under `root`/node_modules. Raises SearchError when there is none."""
    system, machine = _SYSTEMS.get(platform.system()), _MACHINES.get(platform.machine())
    folder = root / "node_modules" / "@pagefind" / f"{system}-{machine}" / "bin"
    suffix = ".exe" if sys.platform == "win32" else ""
    # The extended program divides Chinese into words; the plain one takes a sentence for a word.
    path = folder / f"pagefind_extended{suffix}"
    if system and machine and path.is_file():
        return path
    raise SearchError(
        f"Pagefind for {platform.system()} {platform.machine()} is not installed.\n"
        "    mend: run make build, which installs the packages of package-lock.json"
    )


def _run(program: Path, home: Path) -> None:
    command = [str(program), "--site", str(home), "--output-subdir", BUNDLE, "--root-selector", ARTICLE]
    command += ["--glob", PAGES, "--exclude-selectors", NOT_TEXT, "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, cwd=home)
    if done.returncode:
        raise SearchError(f"Pagefind could not index {home}:\n{(done.stderr or done.stdout).strip()}")


def _counted(entry: Path) -> Mapping[str, int]:
    languages = json.loads(entry.read_text(encoding="utf-8"))["languages"]
    return {language: int(found["page_count"]) for language, found in languages.items()}


def place(language: str, shelves: int = 0) -> tuple[str, str]:
    """The file, beside the search scripts, that tells them their language, where the site's root is, and how many
    shelves there are."""
    root = "../" * (len(Path(SCRIPTS).parts) + len(Path(PREFIX[language]).parts))
    found = {"language": language, "root": root, "shelves": shelves}
    return "place.js", f"export const place = {json.dumps(found)}\n"


def _check(home: Path, language: str, pages: Mapping[str, int]) -> None:
    """A page with a wrong language would be in nobody's index."""
    strange = sorted(set(pages) - {language})
    if strange:
        raise SearchError(
            f"Pages of {home} carry the language {', '.join(strange)}, expected {language}: see <html lang>."
        )
