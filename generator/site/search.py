"""Index the built pages for the search box, every language in one run of Pagefind.

Takes: the folder with the built languages. Gives: the index in it and its size. Never: the network.

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
from dataclasses import dataclass
from pathlib import Path

from generator.paths import LANGUAGES, ROOT
from generator.site.errors import SiteError

BUNDLE = "pagefind"
SCRIPTS = "assets/search"
# The directory of names and figures, beside the scripts: as many shelves as there are files.
NAMES = "names"
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
    """What was indexed: pages for each language, and all bytes that the index adds to the site."""

    pages: tuple[tuple[str, int], ...]
    size: int


def index(site: Path, root: Path = ROOT) -> SearchReport:
    """Index every page under `site` into `site`/pagefind and complete the search scripts of each language.

    Pages without the theme's article are left out. `root` is the folder that holds node_modules.

    Raises SearchError when Pagefind is not installed or fails, or when a language has pages and none was indexed.
    """
    bundle = site / BUNDLE
    if bundle.exists():
        shutil.rmtree(bundle)
    _run(binary(root), site)
    for pattern in UNUSED:
        for path in sorted(bundle.glob(pattern)):
            if path.name != "pagefind-entry.json":
                path.unlink()
    pages = _counted(bundle / "pagefind-entry.json")
    for language in LANGUAGES:
        _place(site, language)
    _check(site, dict(pages))
    return SearchReport(pages=pages, size=sum(path.stat().st_size for path in bundle.rglob("*") if path.is_file()))


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


def _run(program: Path, site: Path) -> None:
    command = [str(program), "--site", str(site), "--output-subdir", BUNDLE, "--root-selector", ARTICLE]
    command += ["--glob", PAGES, "--exclude-selectors", NOT_TEXT, "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, cwd=site)
    if done.returncode:
        raise SearchError(f"Pagefind could not index {site}:\n{(done.stderr or done.stdout).strip()}")


def _counted(entry: Path) -> tuple[tuple[str, int], ...]:
    languages = json.loads(entry.read_text(encoding="utf-8"))["languages"]
    return tuple(sorted((language, int(found["page_count"])) for language, found in languages.items()))


def _place(site: Path, language: str) -> None:
    """Give a language its own copy of the scripts, and tell them which language it is and where the index lies."""
    home = site if language == LANGUAGES[0] else site / language
    scripts = home / SCRIPTS
    if not home.exists() or not (site / SCRIPTS).exists():
        return
    if not scripts.exists():
        shutil.copytree(site / SCRIPTS, scripts)
    depth = len(scripts.relative_to(site).parts)
    shelves = len(list((scripts / NAMES).glob("*.json")))
    place = json.dumps({"language": language, "root": "../" * depth, "shelves": shelves})
    (scripts / "place.js").write_text(f"export const place = {place}\n", encoding="utf-8", newline="\n")


def _check(site: Path, pages: dict[str, int]) -> None:
    """A page with a wrong language would be in nobody's index."""
    strange = sorted(set(pages) - set(LANGUAGES))
    if strange:
        raise SearchError(
            f"Pages carry the language {', '.join(strange)}, expected {' or '.join(LANGUAGES)}: see <html lang>."
        )
    empty = [
        language
        for language in LANGUAGES
        if (site / ("" if language == LANGUAGES[0] else language) / "index.html").exists() and not pages.get(language)
    ]
    if empty:
        raise SearchError(
            f"No page in {' or '.join(empty)} could be indexed: see <html lang> and the theme's {ARTICLE}."
        )
