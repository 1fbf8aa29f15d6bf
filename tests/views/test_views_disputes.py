"""The ledger of disagreements: every side, and who is whose rival."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.facts.models import Bilingual, Discrepancy
from generator.views.addresses import Address
from generator.views.claim import claim_view
from generator.views.disputes import CLASSES, ledger_view, rivals
from generator.views.fact import fact_view
from generator.views.lens import Lens

NAMED = {lang: f"{lang}-name" for lang in ("zh", "en")}


def with_another(lens: Lens, **fields: object) -> Lens:
    """A lens on one discrepancy more."""
    texts = Bilingual(zh="一", en="one")
    shape: dict[str, object] = {"name": texts, "observations": (), "kind": "scope", "explanation": texts}
    more = Discrepancy(**{"id": "more", "found": "by_reader", **shape, **fields})  # type: ignore[arg-type]
    return replace(lens, book=replace(lens.book, discrepancies={**lens.book.discrepancies, "more": more}))


def test_the_ledger_has_every_side_of_every_discrepancy_by_class(lenses: Mapping[str, Lens]) -> None:
    lens = with_another(lenses["en"], claims=("gazette-blockade", "gazette-brocade-loom"))
    view = ledger_view(lens)
    assert (view.total, view.by_check, view.by_reader) == (2, 1, 1)
    assert [(group.id, group.name) for group in view.groups] == [
        ("class-scope", "Different scope"),
        ("class-revision", "Revision"),
    ]
    scope, revision = (group.disputes[0] for group in view.groups)
    assert [claim.quote for claim in scope.claims] == ["打破了多年的技术封锁", "云锦织机在千帆市下线"]
    assert (scope.facts, scope.preferred) == ((), None)
    assert [(fact.value, fact.quote) for fact in revision.facts] == [
        ("CN¥1.2 trillion", "2030年,全省织造业产值1.2万亿元"),
        ("CN¥1.4 trillion", "去年全年产值经核实为1.4万亿元"),
    ]
    assert revision.preferred == revision.facts[1]
    assert revision.to == Address("disputes.md", "output-2030")


def test_every_class_of_the_records_has_a_place() -> None:
    assert sorted(CLASSES) == sorted(Discrepancy.model_fields["kind"].annotation.__args__)  # type: ignore[union-attr]


def test_numbers_and_claims_lead_to_their_disputes(lenses: Mapping[str, Lens]) -> None:
    lens = with_another(lenses["zh"], claims=("gazette-blockade",), observations=("report-looms-2030",))
    seen, claims = lens.book.observations, lens.book.claims
    found = {name: [link.to.anchor for link in fact_view(lens, seen[name]).disputes] for name in seen}
    assert {name: anchors for name, anchors in found.items() if anchors} == {
        "report-output-2030": ["output-2030"],
        "gazette-output-2030": ["output-2030"],
        "report-looms-2030": ["more"],
    }
    assert [link.name for link in claim_view(lens, claims["gazette-blockade"]).disputes] == ["一"]
    assert claim_view(lens, claims["gazette-brocade-loom"]).disputes == ()


def test_rivals_measure_the_same_and_differ(lenses: Mapping[str, Lens]) -> None:
    sides = ("report-looms-2029", "report-looms-2030", "report-looms-2035", "gazette-qianfan-looms-2031-07")
    found = {}
    for kind in ("unexplained", "scope"):
        lens = with_another(lenses["zh"], observations=sides, kind=kind)
        found[kind] = {name: [one.id for one in rivals(lens, lens.book.observations[name])] for name in sides}
    assert not any(found["scope"].values())
    assert found["unexplained"] == {
        "report-looms-2029": ["report-looms-2030"],
        "report-looms-2030": ["report-looms-2029"],
        "report-looms-2035": [],
        "gazette-qianfan-looms-2031-07": [],
    }
