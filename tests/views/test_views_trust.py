"""The page of counts: every number on it is counted here again, another way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from generator.evidence import normalise
from generator.facts.models import SecondReading
from generator.proof import prove, quoted
from generator.views.addresses import Address
from generator.views.lens import Lens
from generator.views.trust import trust_view

GAZETTE, REPORT = "yunmeng-gazette-2031-08", "yunmeng-report-2031-03"
READING = {"direction": "facts_to_text", "found": {"zh": "无。", "en": "Nothing."}}


def test_the_records_are_counted_kind_by_kind(lenses: Mapping[str, Lens]) -> None:
    view = trust_view(lenses["en"])
    assert [(one.name, one.count) for one in view.kinds] == [
        ("Documents", 2),
        ("Values (observations)", 13),
        ("Statements", 2),
        ("Indicators", 7),
        ("Policy systems", 2),
        ("Places, firms and bodies", 3),
        ("Terms", 3),
        ("Places where the documents disagree", 1),
        ("Numbers worked out", 6),
    ]
    assert [(one.name, one.count) for one in view.statuses] == [("actual", 12), ("target", 1)]


def test_each_numeral_of_each_document_stands_in_one_line(lenses: Mapping[str, Lens]) -> None:
    view = trust_view(lenses["zh"])
    assert len({line.name for line in view.reasons}) == len(view.reasons)
    for place, document in enumerate(view.documents):
        assert sum(line.counts[place] for line in view.reasons) == document.numerals
    assert view.numerals == sum(line.total for line in view.reasons) == sum(one.numerals for one in view.documents)
    assert (view.percent, [one.percent for one in view.documents]) == ("100", ["100", "100"])


def test_a_numeral_that_nothing_accounts_for_is_told(lenses: Mapping[str, Lens]) -> None:
    lens = lenses["en"]
    seen = {name: one for name, one in lens.book.observations.items() if name != "report-looms-2030"}
    book = replace(lens.book, observations=seen, derived={})
    view = trust_view(Lens(book, prove(book), lens.text))
    document = next(one for one in view.documents if one.to.to == Address(f"sources/{REPORT}.md"))
    assert document.open == 1
    assert float(document.percent) < 100 and float(view.percent) < 100
    assert [line.total for line in view.reasons if line.name == lens.text("coverage.open")] == [1]


@pytest.mark.parametrize("source", [GAZETTE, REPORT])
def test_the_share_quoted_is_that_of_the_characters_in_any_quotation(lenses: Mapping[str, Lens], source: str) -> None:
    lens = lenses["zh"]
    places: set[tuple[int, int]] = set()
    for quotation, found in lens.proofs.by_source[source]:
        places |= {(found.paragraph, found.at + step) for step in range(len(normalise(quotation.evidence)))}
    words = quoted(lens.book, lens.proofs, source)
    starts = [place for place in places if (place[0], place[1] - 1) not in places]
    runs = [next(n for n in range(1, 1000) if (paragraph, at + n) not in places) for paragraph, at in starts]
    assert (words.characters, words.longest) == (len(places), max(runs))
    assert words.total == lens.book.fingerprints[source].characters
    line = next(one for one in trust_view(lens).documents if one.to.to.page == f"sources/{source}.md")
    assert (line.quoted, line.share) == (len(places), f"{100 * len(places) / words.total:.1f}")


def test_the_data_are_as_of_the_last_day_in_the_records(lenses: Mapping[str, Lens]) -> None:
    assert trust_view(lenses["en"]).as_of == "1 September 2031"
    lens = replace(lenses["en"], book=replace(lenses["en"].book, updates={}))
    assert trust_view(lens).as_of == "1 April 2031"
    later = SecondReading.model_validate({**READING, "date": "2031-09-02"})
    source = lens.book.sources[GAZETTE].model_copy(update={"readings": (later,)})
    view = trust_view(replace(lens, book=replace(lens.book, sources={**lens.book.sources, GAZETTE: source})))
    assert view.as_of == "2 September 2031"
    assert [(one.date, one.direction) for one in view.readings] == [
        ("2 September 2031", "from the facts to the text"),
        ("1 April 2031", "in both directions"),
    ]
    assert view.unread == ()


def test_a_document_that_nobody_read_again_is_named(lenses: Mapping[str, Lens]) -> None:
    assert [one.to for one in trust_view(lenses["zh"]).unread] == [Address(f"sources/{GAZETTE}.md")]


def test_conflicts_are_counted_by_class_and_lead_to_them(lenses: Mapping[str, Lens]) -> None:
    lens = lenses["en"]
    (one,) = lens.book.discrepancies.values()
    more = {kind: one.model_copy(update={"id": kind, "kind": kind}) for kind in ("unexplained", "unexplained-2")}
    more["unexplained-2"] = more["unexplained"].model_copy(update={"id": "unexplained-2"})
    view = trust_view(replace(lens, book=replace(lens.book, discrepancies={**lens.book.discrepancies, **more})))
    assert view.unexplained == 2
    assert (view.conflicts[0].count, view.conflicts[0].to) == (2, Address("disputes.md", "class-unexplained"))
    assert sum(found.count for found in view.conflicts) == 3


def test_numbers_worked_out_are_counted_by_formula(lenses: Mapping[str, Lens]) -> None:
    view = trust_view(lenses["en"])
    derived = lenses["en"].book.derived.values()
    assert sum(one.count for one in view.formulas) == len(derived)
    assert view.agreeing == sum(bool(one.checks) for one in derived)
