"""The invented province as both languages see it."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from generator.facts.book import FactBook
from generator.facts.strings import read_strings
from generator.paths import LANGUAGES, ROOT, Project
from generator.proof import prove
from generator.views.lens import Lens


@pytest.fixture
def lenses(book: FactBook) -> Mapping[str, Lens]:
    proofs = prove(book)
    return {lang: Lens(book, proofs, read_strings(Project(ROOT), lang)) for lang in LANGUAGES}
