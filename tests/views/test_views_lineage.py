"""Names that changed: which belong together, in which order, and what the documents say of the change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.facts.models import Bilingual, Scheme
from generator.facts.models.scheme import Following
from generator.proof import prove
from generator.views.addresses import page
from generator.views.lens import Lens
from generator.views.lineage import lineage_of, lineages


def with_schemes(lens: Lens, *schemes: Scheme) -> Lens:
    """A lens on more schemes; they are stated where the one is of which they are copies."""
    book = replace(lens.book, schemes={**lens.book.schemes, **{one.id: one for one in schemes}})
    return Lens(book, replace(lens.proofs, periods=prove(book).periods), lens.text)


def scheme(lens: Lens, name: str, follows: tuple[str, ...] = (), replaces: tuple[str, ...] = ()) -> Scheme:
    why = Bilingual(zh="同一件事", en="the same matter")
    after = tuple(Following(scheme=one, why=why) for one in follows)
    return lens.book.schemes["two-plus-one"].model_copy(update={"id": name, "follows": after, "replaces": replaces})


def test_a_name_that_replaced_another_is_a_lineage_with_it(lenses: Mapping[str, Lens]) -> None:
    (lineage,) = lineages(lenses["en"])
    assert lineage.id == "three-lakes"
    old, new = lineage.steps
    assert (old.name.name, old.first, old.last, old.replaced) == ("Three Lakes layout", "5 March 2031", "", ())
    assert [one.to for one in new.replaced] == [page("schemes", "three-lakes")]
    assert (new.period, new.followed, new.evidence.anchor) == ("2031–2035", (), "evidence")
    assert lineage_of(lenses["en"], "three-lakes") == lineage_of(lenses["en"], "two-plus-one") == lineage


def test_a_name_that_only_came_later_says_why_it_stands_there(lenses: Mapping[str, Lens]) -> None:
    lens = with_schemes(lenses["en"], scheme(lenses["en"], "two-by-two", follows=("two-plus-one",)))
    (lineage,) = lineages(lens)
    assert [step.id for step in lineage.steps] == ["three-lakes", "two-plus-one", "two-by-two"]
    last = lineage.steps[-1]
    assert last.replaced == ()
    assert [(one.name.to, one.why) for one in last.followed] == [(page("schemes", "two-plus-one"), "the same matter")]


def test_no_name_stands_before_an_earlier_one_of_its_own(lenses: Mapping[str, Lens]) -> None:
    lens = lenses["zh"]
    # All are stated on one day: the order is that of the change, then of the ids.
    branches = [scheme(lens, "a-last", follows=("z-middle",)), scheme(lens, "z-middle", follows=("two-plus-one",))]
    found = lineage_of(with_schemes(lens, *branches), "a-last")
    assert found is not None
    assert [step.id for step in found.steps] == ["three-lakes", "two-plus-one", "z-middle", "a-last"]


def test_names_without_earlier_or_later_ones_are_no_lineage(lenses: Mapping[str, Lens]) -> None:
    lens = with_schemes(lenses["zh"], scheme(lenses["zh"], "alone"))
    assert lineage_of(lens, "alone") is None
    assert [one.id for one in lineages(lens)] == ["three-lakes"]
