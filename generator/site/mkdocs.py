"""Run MkDocs in a process of its own, one for each language, and write the configuration it reads.

Takes: navigation and folders. Gives: built HTML in the folders named. Never: imports mkdocs, or lets a warning pass.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from html import escape
from pathlib import Path

from generator.paths import ROOT
from generator.site.errors import SiteError

DEFAULT_SITE_URL = "http://127.0.0.1:8000/"
SHARED = {"zh": "mkdocs.yml", "en": "mkdocs.en.yml"}
FOLDERS = {"zh": "", "en": "en/"}
# Without a fixed moment MkDocs writes the time of the build into the compressed sitemap.
FIXED_MOMENT = "1577836800"
NOISE = ("INFO", "DEBUG")


@dataclass(frozen=True, slots=True)
class NavPage:
    """One page in the navigation: its title as plain text and its Markdown file, relative to the language's folder."""

    title: str
    file: str


@dataclass(frozen=True, slots=True)
class NavSection:
    """A titled group of pages or further groups, in the order shown. A file named index.md becomes its front page."""

    title: str
    entries: tuple[NavPage | NavSection, ...]


NavEntry = NavPage | NavSection


@dataclass(frozen=True, slots=True)
class Settings:
    """What one language's build needs. `root` holds mkdocs.yml and templates/; `site_url` is the whole site's.

    `more` are the pages that stand beside MkDocs' own, below the language's folder: the sitemap names them too.
    `feed` is the file, in that folder, that tells of updates; "" where there is none.
    """

    lang: str
    root: Path
    docs: Path
    site: Path
    nav: tuple[NavEntry, ...]
    site_url: str = DEFAULT_SITE_URL
    more: tuple[str, ...] = ()
    feed: str = ""


def config_text(settings: Settings, config: Path) -> str:
    """The text of the configuration file that will lie at `config`; JSON, which is YAML.

    Titles are escaped here, because Material prints the titles of its navigation as they are.
    """
    address = settings.site_url.rstrip("/") + "/"
    values: dict[str, object] = {
        "INHERIT": Path(os.path.relpath(settings.root / SHARED[settings.lang], config.parent)).as_posix(),
        "site_url": address + FOLDERS[settings.lang],
        "docs_dir": str(settings.docs.resolve()),
        "site_dir": str(settings.site.resolve()),
        "theme": {"custom_dir": str((settings.root / "templates" / "theme").resolve())},
        "extra": {"root_url": address, "more": list(settings.more), "feed": settings.feed},
        "nav": [_nav(entry) for entry in settings.nav],
    }
    return json.dumps(values, ensure_ascii=False, indent=1) + "\n"


def _nav(entry: NavEntry) -> Mapping[str, object]:
    if isinstance(entry, NavPage):
        return {_title(entry.title): entry.file}
    return {_title(entry.title): [_nav(inner) for inner in entry.entries]}


def _title(title: str) -> str:
    """On one line: YAML, unlike JSON, takes some rare white space in a key for the end of the line."""
    return escape(" ".join(title.split()))


class Run:
    """One run of MkDocs, under way. Leaving its context ends it, whatever became of the build."""

    def __init__(self, config: Path) -> None:
        # PYTHONWARNINGS: a deprecation inside MkDocs is no fault of a page. UTF-8: what it says names pages in Chinese.
        fixed = {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": FIXED_MOMENT, "PYTHONWARNINGS": "ignore"}
        # Where MkDocs finds this package's extension of Markdown, wherever it was started.
        found = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
        self._name = config.name
        self._process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(config)],
            env={**os.environ, **fixed, "PYTHONUTF8": "1", "PYTHONPATH": found},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
        )

    def __enter__(self) -> Run:
        return self

    def __exit__(self, *_: object) -> None:
        if self._process.poll() is None:
            self._process.kill()
            self._process.communicate()

    def outcome(self) -> str:
        """Wait for the end. Returns what explains a failure, under the configuration's name; "" when all is well."""
        said, _ = self._process.communicate()
        if self._process.returncode == 0 and "WARNING" not in said:
            return ""
        lines = [line.rstrip() for line in said.splitlines() if line.strip() and not line.startswith(NOISE)]
        told = lines or [f"it ended with code {self._process.returncode} and said nothing"]
        return "\n".join([f"{self._name}:", *(f"  {line}" for line in told)])


def built(staged: Iterable[tuple[str, Path]], side_by_side: bool = True) -> Iterator[str]:
    """Each language once it is built, given its configuration; the next is under way by then.

    Side by side every language begins as soon as it is staged, else when the one before has ended. Raises SiteError at
    the end with what MkDocs said of each that failed.
    """
    failures: list[str] = []
    under_way: list[tuple[str, Run]] = []
    waiting: list[tuple[str, Path]] = []
    with ExitStack() as stack:
        for lang, config in staged:
            if side_by_side or not under_way:
                under_way.append((lang, stack.enter_context(Run(config))))
            else:
                waiting.append((lang, config))
        while under_way:
            lang, run = under_way.pop(0)
            said = run.outcome()
            if waiting:
                following, config = waiting.pop(0)
                under_way.append((following, stack.enter_context(Run(config))))
            if said:
                failures.append(said)
            else:
                yield lang
    if failures:
        raise SiteError("MkDocs did not build the site.\n" + "\n".join(failures))
