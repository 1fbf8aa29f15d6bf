"""The invented province keeps every rule, and its computed files are current."""

from __future__ import annotations

from generator.checks import RULES, addresses, check
from generator.evidence import dump
from generator.facts.book import FactBook
from generator.facts.fingerprints import fingerprint_of
from generator.facts.floors import floors_text, read_floors
from generator.paths import ROOT, Project
from generator.proof import ledger_of, prove

WORLD = ROOT / "tests" / "world"
LEFT = "observations/report-looms-2027"  # led on by redirects.yml


def test_its_fingerprints_are_those_of_its_texts(book: FactBook, update_golden: bool) -> None:
    for source in book.sources.values():
        file = WORLD / "facts" / "fingerprints" / f"{source.id}.json"
        made = dump(fingerprint_of(source, book.vocabulary, WORLD / "texts"))
        if update_golden:
            file.write_text(made, encoding="utf-8")
        assert file.read_text(encoding="utf-8") == made


def test_its_addresses_are_all_listed(book: FactBook, update_golden: bool) -> None:
    file = WORLD / "facts" / "addresses.txt"
    made = addresses(book, LEFT)
    if update_golden:
        file.write_text(made, encoding="utf-8")
    assert file.read_text(encoding="utf-8") == made


def test_its_floors_are_what_there_is(world: Project, book: FactBook, update_golden: bool) -> None:
    file = WORLD / "facts" / "floors.yml"
    made = floors_text(book, read_floors(world))
    if update_golden:
        file.write_text(made, encoding="utf-8")
    assert file.read_text(encoding="utf-8") == made


def test_it_keeps_every_rule(world: Project, book: FactBook) -> None:
    found = check(world, book, prove(book), world.root / "texts")
    assert [problem.text() for problem in found] == []


def test_every_numeral_is_accounted_for(book: FactBook) -> None:
    proofs = prove(book)
    ledgers = [ledger_of(book, proofs, source) for source in book.sources]
    assert [(len(ledger.open), ledger.share) for ledger in ledgers] == [(0, 100.0), (0, 100.0)]


def test_jumbled_columns_are_read_in_order(book: FactBook) -> None:
    found = prove(book).place("observations", "gazette-growth-2031-h1")
    assert (found.paragraph, found.at) == (1, 11)


def test_each_rule_says_itself_in_one_sentence() -> None:
    names = [rule.NAME for rule in RULES]
    assert len(set(names)) == len(names)
    for rule in RULES:
        sentence = (rule.__doc__ or "").strip()
        assert sentence.endswith(".") and "\n" not in sentence, rule.NAME
