"""Run MkDocs in a process of its own, one for each language, and write the configuration it reads.

Takes: navigation and folders. Gives: built HTML in the folders named. Never: imports mkdocs, or lets a warning pass.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from html import escape
from pathlib import Path

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
    """What one language's build needs. `root` holds mkdocs.yml and templates/; `site_url` is the whole site's."""

    lang: str
    root: Path
    docs: Path
    site: Path
    nav: tuple[NavEntry, ...]
    site_url: str = DEFAULT_SITE_URL


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
        "extra": {"root_url": address},
        "nav": [_nav(entry) for entry in settings.nav],
    }
    return json.dumps(values, ensure_ascii=False, indent=1) + "\n"


def _nav(entry: NavEntry) -> Mapping[str, object]:
    if isinstance(entry, NavPage):
        return {escape(entry.title): entry.file}
    return {escape(entry.title): [_nav(inner) for inner in entry.entries]}


def build(configs: Sequence[Path]) -> None:
    """Build every configuration, side by side. Raises SiteError with what MkDocs said about each that failed."""
    with ThreadPoolExecutor(max_workers=max(1, len(configs))) as pool:
        outcomes = list(pool.map(_run, configs))
    failures = [f"{config.name}:\n{said}" for config, said in zip(configs, outcomes, strict=True) if said]
    if failures:
        raise SiteError("MkDocs did not build the site.\n" + "\n".join(failures))


def _run(config: Path) -> str:
    """Build one configuration. Returns the lines that explain a failure; "" when nothing was wrong."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(config)]
    # PYTHONWARNINGS: a deprecation inside MkDocs is no fault of a page.
    fixed = {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": FIXED_MOMENT, "PYTHONWARNINGS": "ignore"}
    done = subprocess.run(
        command,
        env={**os.environ, **fixed},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode == 0 and "WARNING" not in done.stdout:
        return ""
    said = [line.rstrip() for line in done.stdout.splitlines() if line.strip() and not line.startswith(NOISE)]
    return "\n".join(f"  {line}" for line in said) or f"  it ended with code {done.returncode} and said nothing"
