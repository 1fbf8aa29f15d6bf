"""The card of a disputed number and of a target, whole, in both languages."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.citing import texts
from generator.exports import cards
from generator.facts.book import FactBook
from generator.facts.strings import read_strings
from generator.paths import LANGUAGES, ROOT, Project
from generator.proof import prove
from generator.views.citation import fact_reference, source_reference
from generator.views.fact import fact_view
from generator.views.lens import Lens

GOLDEN = Path(__file__).parent / "golden" / "cards"
SITE = "https://example.org/"
SHOWN = ("report-output-2030", "report-looms-2035", "gazette-growth-2031-h1")


@pytest.fixture
def made(book: FactBook, tmp_path: Path) -> Mapping[str, Mapping[str, object]]:
    proofs = prove(book)
    lenses = {lang: Lens(book, proofs, read_strings(Project(ROOT), lang)) for lang in LANGUAGES}
    numbers = [
        fact_reference(lens, fact_view(lens, one), SITE)
        for lens in lenses.values()
        for one in book.observations.values()
    ]
    documents = [source_reference(lens, name) for lens in lenses.values() for name in book.sources]
    references = texts([*numbers, *documents], tmp_path)
    return {path: json.loads(text) for path, text in cards(lenses, references, SITE)}


def test_every_number_has_a_card_in_both_languages(made: Mapping[str, object], book: FactBook) -> None:
    assert set(made) == {f"{prefix}data/cards/{name}.json" for prefix in ("", "en/") for name in book.observations}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_card_says_all_that_is_known(made: Mapping[str, object], lang: str, update_golden: bool) -> None:
    for name in SHOWN:
        told = made[f"{'' if lang == 'zh' else 'en/'}data/cards/{name}.json"]
        golden, text = GOLDEN / lang / f"{name}.json", json.dumps(told, ensure_ascii=False, indent=1) + "\n"
        if update_golden:
            golden.parent.mkdir(parents=True, exist_ok=True)
            golden.write_text(text, encoding="utf-8")
        assert text == golden.read_text(encoding="utf-8"), name
