"""The timeline: what stands on it, where, and how fine its dates are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.facts.book import FactBook
from generator.facts.models import Bilingual, Claim, Entity, Scheme, Vocabulary
from generator.proof import prove
from generator.views.lens import Lens
from generator.views.timeline import Entry, TimelineView, timeline_view

LOOM = "gazette-brocade-loom"


def entries(view: TimelineView) -> Mapping[str, Entry]:
    return {one.id: one for year in view.years for stretch in year.stretches for one in stretch.entries}


def lens_on(lens: Lens, book: FactBook) -> Lens:
    return Lens(book, prove(book), lens.text)


def with_claims(lens: Lens, *claims: Claim) -> Lens:
    return lens_on(lens, replace(lens.book, claims={**lens.book.claims, **{one.id: one for one in claims}}))


def like(lens: Lens, name: str, **changes: object) -> Claim:
    return lens.book.claims[LOOM].model_copy(update={"id": name, **changes})


def test_it_holds_dated_claims_names_with_a_term_changes_of_name_and_documents(lenses: Mapping[str, Lens]) -> None:
    view = timeline_view(lenses["en"])
    assert list(entries(view)) == [
        "two-plus-one-named",
        "yunmeng-report-2031-03",
        "yunmeng-gazette-2031-08",
        LOOM,
        "two-plus-one",
    ]
    assert [(kind.id, kind.count) for kind in view.kinds] == [
        ("event", 1),
        ("scheme", 1),
        ("renamed", 1),
        ("source", 2),
    ]
    assert [(topic.id, topic.count) for topic in view.topics] == [("weaving", 3)]
    assert [(year.name, year.counts) for year in view.years] == [("2031", (1, 1, 1, 2))]
    assert (view.total, view.inferred, view.first, view.last) == (5, 2, "2031", "2031")


def test_which_kinds_of_claims_stand_on_it_is_said_by_the_vocabulary(lenses: Mapping[str, Lens]) -> None:
    lens = lenses["zh"]
    kinds = tuple(one.model_copy(update={"time": "dated"}) for one in lens.book.vocabulary.claim_kinds)
    vocabulary: Vocabulary = lens.book.vocabulary.model_copy(update={"claim_kinds": kinds})
    found = entries(timeline_view(replace(lens, book=replace(lens.book, vocabulary=vocabulary))))
    assert (found["gazette-blockade"].kind, found["gazette-blockade"].kind_name) == ("breakthrough", "突破")
    assert [fact.id for fact in found["gazette-blockade"].facts] == ["gazette-qianfan-looms-2031-07"]


def test_an_entry_leads_to_its_record_and_says_on_what_its_date_rests(lenses: Mapping[str, Lens]) -> None:
    loom = entries(timeline_view(lenses["en"]))[LOOM]
    assert (loom.date, loom.is_by, loom.is_inferred, loom.why) == ("2031", False, True, "From the date of the paper.")
    assert loom.says == "The brocade loom left the factory in Qianfan."
    assert (loom.to.to.page, loom.to.to.anchor) == ("sources/yunmeng-gazette-2031-08.md", LOOM)
    assert loom.evidence == loom.to.to
    scheme = entries(timeline_view(lenses["en"]))["two-plus-one"]
    assert (scheme.date, scheme.is_ahead, scheme.is_inferred) == ("2031–2035", False, False)
    assert scheme.evidence is not None
    assert (scheme.to.to.page, scheme.evidence.anchor) == ("schemes/two-plus-one.md", "evidence")


def test_a_date_that_is_that_of_the_document_is_only_the_last_possible_one(lenses: Mapping[str, Lens]) -> None:
    lens = lenses["en"]
    published = lens.book.sources["yunmeng-gazette-2031-08"].published
    stated = like(lens, "stated", period=published, inferred=None)
    found = entries(timeline_view(with_claims(lens, stated, like(lens, "by", period=published))))
    assert [(found[one].is_by, found[one].is_inferred) for one in ("stated", "by")] == [(False, False), (True, True)]


def test_what_was_still_to_come_is_marked(lenses: Mapping[str, Lens]) -> None:
    lens = lenses["zh"]
    periods = {"past": "2030", "then": "2031-08", "ahead": "2031-09", "span": "2031/2033"}
    view = timeline_view(with_claims(lens, *(like(lens, name, period=period) for name, period in periods.items())))
    found = entries(view)
    assert {name: found[name].is_ahead for name in periods} == {
        "past": False,
        "then": False,
        "ahead": True,
        "span": True,
    }
    # The loom itself is of the whole year in whose August the paper appeared.
    assert view.ahead == 3


def test_a_year_has_first_what_is_dated_then_what_has_the_year_alone_then_what_runs_on(
    lenses: Mapping[str, Lens],
) -> None:
    lens = lenses["en"]
    periods = {"late": "2030-11", "spans": "2030/2031", "year": "2030", "half": "2030-H1", "day": "2030-11-03"}
    view = timeline_view(with_claims(lens, *(like(lens, name, period=period) for name, period in periods.items())))
    assert [[one.id for one in stretch.entries] for stretch in view.years[0].stretches] == [
        ["half", "late", "day"],
        ["year"],
        ["spans"],
    ]
    assert [stretch.id for stretch in view.years[0].stretches] == [
        "known-2030-dated",
        "known-2030-year",
        "known-2030-years",
    ]


def test_an_event_that_several_documents_tell_of_stands_once_with_its_finest_date(lenses: Mapping[str, Lens]) -> None:
    lens = lenses["en"]
    fair = Entity(id="fair", kind="events", name=Bilingual(zh="织机展", en="Loom fair"))
    book = replace(lens.book, entities={**lens.book.entities, "fair": fair})
    told = {"coarse": "2031", "fine": "2031-06-02"}
    claims = [like(lens, name, period=period, entities=("fair",), inferred=None) for name, period in told.items()]
    both = like(lens, "both", entities=("fair", "brocade-loom"))
    found = entries(timeline_view(with_claims(lens_on(lens, book), *claims, both)))
    assert "coarse" not in found
    assert {"fine", "both"} <= set(found)
    assert found["fine"].name is not None
    assert (found["fine"].date, found["fine"].name.name) == ("2 June 2031", "Loom fair")
    assert [one.to.anchor for one in found["fine"].also] == ["coarse"]
    assert found["both"].name is None


def test_a_change_of_name_is_dated_by_the_first_document_that_has_the_new_name(lenses: Mapping[str, Lens]) -> None:
    found = entries(timeline_view(lenses["en"]))["two-plus-one-named"]
    assert (found.kind, found.date, found.is_by) == ("renamed", "5 March 2031", True)
    assert found.says == "Three Lakes layout became “2+1” industrial system."


def test_parts_with_the_same_term_are_named_with_the_whole(lenses: Mapping[str, Lens]) -> None:
    lens = lenses["en"]
    whole = lens.book.schemes["two-plus-one"]
    same = {"part_of": whole.id, "replaces": ()}
    parts: tuple[Scheme, ...] = (
        whole.model_copy(update={"id": "part", **same}),
        whole.model_copy(update={"id": "later", "period": "2032", **same}),
    )
    book = replace(lens.book, schemes={**lens.book.schemes, **{one.id: one for one in parts}})
    # What the parts are stated by is proved for the whole; here only their terms matter.
    proofs = replace(lens.proofs, periods={**lens.proofs.periods, **prove(book).periods})
    found = entries(timeline_view(Lens(book, proofs, lens.text)))
    assert "part" not in found
    assert [one.to.page for one in found["two-plus-one"].parts] == ["schemes/part.md"]
    assert found["later"].is_ahead
