"""Projects to build, and sites made of them: once for all workers of a run."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.facts.book import FactBook
from generator.facts.loader import load
from generator.facts.strings import read_strings
from generator.paths import LANGUAGES, ROOT, Project
from generator.proof import Proofs, prove
from generator.site.build import build
from generator.site.order import Order
from generator.views.lens import Lens

WORLD = Path(__file__).resolve().parents[1] / "world"
PREFIX = "/some/repo/"
SITE_URL = f"https://example.org{PREFIX}"


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """A folder that the first worker to come makes, and the others wait for."""
    base = factory.getbasetemp()
    base = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder, ready = base / name, base / f"{name}.ready"
    with (base / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not ready.exists():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            make(folder)
            ready.touch()
    return folder


def real(root: Path) -> Project:
    """The project's own facts, prose and templates in a folder of their own."""
    for name in ("facts", "docs", "templates"):
        shutil.copytree(ROOT / name, root / name)
    return _configured(root)


def tiny(root: Path) -> Project:
    """The invented province with the project's templates."""
    shutil.copytree(WORLD, root, dirs_exist_ok=True)
    shutil.rmtree(root / "templates")
    shutil.copytree(ROOT / "templates", root / "templates")
    shutil.copytree(ROOT / "docs" / "assets", root / "docs" / "assets")
    return _configured(root)


def _configured(root: Path) -> Project:
    for name in ("mkdocs.yml", "mkdocs.en.yml"):
        shutil.copy(ROOT / name, root / name)
    return Project(root)


def proved(project: Project) -> tuple[FactBook, Proofs]:
    """A project's facts and what their sources prove; what checks say of them is tested elsewhere."""
    book, problems = load(project)
    assert book is not None
    assert problems == []
    return book, prove(book)


def made(project: Project, book: FactBook, proofs: Proofs, site_url: str = SITE_URL) -> Path:
    """Build facts as they are. Returns the site."""
    lenses: Mapping[str, Lens] = {lang: Lens(book, proofs, read_strings(project, lang)) for lang in LANGUAGES}
    build(Order(project, lenses, site_url))
    return project.site
