"""Lenses on the invented province with the project's own strings, and a store that all tests of a run share."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.facts.book import FactBook
from generator.facts.strings import read_strings
from generator.paths import LANGUAGES, Project
from generator.proof import prove
from generator.views.lens import Lens


@pytest.fixture
def lenses(shown_world: Project, book: FactBook) -> Mapping[str, Lens]:
    proofs = prove(book)
    return {lang: Lens(book, proofs, read_strings(shown_world, lang)) for lang in LANGUAGES}


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("references")
