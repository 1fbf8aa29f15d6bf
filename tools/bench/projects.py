"""Copies of the project to measure, in temporary folders: the checkout itself is never built or changed."""

from __future__ import annotations

import shutil
from pathlib import Path

from generator.paths import ROOT, Project

CONFIGS = ("mkdocs.yml", "mkdocs.en.yml")


def real(folder: Path) -> Project:
    """The real facts, prose and templates."""
    for name in ("facts", "docs", "templates"):
        shutil.copytree(ROOT / name, folder / name)
    return _configured(folder)


def invented(folder: Path) -> Project:
    """The tests' invented province with the project's own templates and assets, without its hand-written pages."""
    shutil.copytree(ROOT / "tests" / "world" / "facts", folder / "facts")
    shutil.copytree(ROOT / "tests" / "world" / "texts", folder / "texts")
    shutil.copytree(ROOT / "templates", folder / "templates")
    shutil.copytree(ROOT / "docs" / "assets", folder / "docs" / "assets")
    return _configured(folder)


def _configured(folder: Path) -> Project:
    for name in CONFIGS:
        shutil.copy(ROOT / name, folder / name)
    return Project(folder)
