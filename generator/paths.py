"""Folder and file names of a project, in one place.

Takes: the project's root. Gives: paths. Never: reads or writes.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

ROOT = Path(__file__).resolve().parent.parent
Lang = Literal["zh", "en"]
LANGUAGES: tuple[Lang, ...] = ("zh", "en")


@dataclass(frozen=True, slots=True)
class Project:
    """One checkout: where facts, prose and templates lie, and where the build puts what it makes."""

    root: Path = ROOT

    @property
    def facts(self) -> Path:
        """Curated records, the only place where a number is written."""
        return self.root / "facts"

    @property
    def prose(self) -> Path:
        """Hand-written pages, one folder a language."""
        return self.root / "docs"

    @property
    def templates(self) -> Path:
        """Page templates, parts, string tables and the theme."""
        return self.root / "templates"

    @property
    def strings(self) -> Path:
        """One table of interface strings for each language."""
        return self.templates / "strings"

    @property
    def build(self) -> Path:
        """Everything generated on the way."""
        return self.root / "build"

    @property
    def cache(self) -> Path:
        """Results kept by the hash of what they were made from."""
        return self.build / "cache"

    @property
    def site(self) -> Path:
        """The finished site: replaced whole, or not at all."""
        return self.root / "site"

    def shown(self, path: Path) -> str:
        """A path as messages show it: relative to the root, with forward slashes."""
        return path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else path.as_posix()
