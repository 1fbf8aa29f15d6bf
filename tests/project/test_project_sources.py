"""What the project says of its sources is proved by them, and their text stays theirs.

With the documents at hand (`make test SOURCES=folder`) they prove the fingerprints themselves; without them the
committed fingerprints are held to what they say of themselves. Neither is ever skipped.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol

import pytest
from tree import texts

from generator.evidence import Fingerprint, Reading, load, make_fingerprint, normalise
from generator.evidence.fingerprint import WINDOW, hash_windows
from generator.inspection import inspect
from generator.paths import ROOT, Project

LONGEST = 40  # characters of a quotation; a longer run is somebody's text
FINGERPRINTS = "facts/fingerprints/"
HELD = os.environ.get("SOURCES", "")
DOCUMENTS = (ROOT / HELD).resolve() if HELD else None

# An invented document. The tests plant its words; no real document's words stand here.
INVENTED = (
    "云梦省在春天种下三千棵会说话的柳树，每一棵都记得一条河流从前的名字，夜里风起的时候它们便低声念给过路的渡船听。"
)


class Holds(Protocol):
    """Says whether a phrase stands in a document."""

    def __call__(self, phrase: str) -> bool: ...


def in_text(*forms: str) -> Holds:
    return lambda phrase: any(phrase in form for form in forms)


def in_fingerprint(fingerprint: Fingerprint) -> Holds:
    def holds(phrase: str) -> bool:
        hashes = hash_windows(fingerprint.source, phrase)
        return any(hashes in paragraph.windows for paragraph in fingerprint.paragraphs)

    return holds


def read_documents(folder: Path) -> dict[str, Holds]:
    """Documents as they lie there, whole; the fingerprints know their repaired reading order."""
    found = {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))}
    return {name: in_text(normalise(text)) for name, text in found.items()}


def fingerprints() -> dict[str, Fingerprint]:
    paths = sorted((ROOT / FINGERPRINTS).glob("*.json"))
    return {path.stem: load(path.read_text(encoding="utf-8")) for path in paths}


def runs(text: str, documents: Mapping[str, Holds]) -> Iterator[str]:
    """Phrases of a normalised text that are longer than a quotation and stand in a document.

    Every run of 41 characters holds 34 windows of 8, so looking at every 34th window misses none.
    """
    step = LONGEST + 2 - WINDOW
    for at in range(0, len(text) - WINDOW + 1, step):
        window = text[at : at + WINDOW]
        if window.isascii():
            continue
        for name, holds in documents.items():
            starts = range(max(0, at - step + 1), at + 1) if holds(window) else ()
            phrases = (text[start : start + LONGEST + 1] for start in starts)
            found = next((phrase for phrase in phrases if len(phrase) > LONGEST and holds(phrase)), None)
            if found:
                yield f"{name}: {found}"


def copied(documents: Mapping[str, Holds]) -> dict[str, Sequence[str]]:
    forms = {name: normalise(text) for name, text in texts() if not name.startswith(FINGERPRINTS)}
    found = {name: list(runs(form, documents)) for name, form in forms.items()}
    return {name: phrases for name, phrases in found.items() if phrases}


def test_fingerprints_are_proved() -> None:
    found = inspect(Project(), DOCUMENTS)
    assert found.book is not None
    assert set(found.book.fingerprints) == set(found.book.sources)
    assert [
        problem.text() for problem in found.problems if problem.rule in {"fingerprints", "evidence", "coverage"}
    ] == []


def test_named_documents_are_there() -> None:
    """A misspelt folder would prove nothing and look like a proof."""
    named = sorted(path.stem for path in DOCUMENTS.glob("*.txt")) if DOCUMENTS else sorted(fingerprints())
    assert named
    assert set(fingerprints()) <= set(named)


def test_a_fingerprint_of_another_text_is_refused(tmp_path: Path) -> None:
    for name in fingerprints():
        (tmp_path / f"{name}.txt").write_text(INVENTED, encoding="utf-8")
    found = inspect(Project(), tmp_path)
    refused = {problem.path for problem in found.problems if problem.rule == "fingerprints"}
    assert refused == {f"facts/sources/{name}.yml" for name in fingerprints()}


def test_no_text_of_a_source_is_in_the_project() -> None:
    documents = {name: in_fingerprint(fingerprint) for name, fingerprint in fingerprints().items()}
    if DOCUMENTS:
        documents |= read_documents(DOCUMENTS)
    assert documents
    assert copied(documents) == {}


@pytest.mark.parametrize("kind", ["text", "fingerprint"])
@pytest.mark.parametrize("start", range(0, 14, 3))
def test_a_planted_run_of_41_characters_is_found_and_40_are_a_quotation(kind: str, start: int) -> None:
    made = make_fingerprint("invented", INVENTED.encode(), Reading("lines", ("1",), ()), [])
    document = {"invented": in_text(normalise(INVENTED)) if kind == "text" else in_fingerprint(made)}
    form = normalise(INVENTED)
    for before in range(0, 68, 5):
        around = "渡" * before, "口" * 50
        assert not list(runs(form[start : start + LONGEST].join(around), document))
        assert list(runs(form[start : start + LONGEST + 1].join(around), document))
