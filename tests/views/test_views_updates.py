"""The page of updates: what stands under which day, and where it leads."""

from __future__ import annotations

from collections.abc import Mapping

from generator.views.addresses import Address
from generator.views.lens import Lens
from generator.views.updates import updates_view


def test_updates_stand_under_their_days_the_newest_first(lenses: Mapping[str, Lens]) -> None:
    view = updates_view(lenses["en"])
    assert [(day.id, day.date, [one.id for one in day.updates]) for day in view.days] == [
        ("day-2031-09-01", "1 September 2031", ["gazette-taken-in"]),
        ("day-2031-04-01", "1 April 2031", ["looms-again", "report-read-again"]),
    ]
    assert (view.total, view.newest.id, view.newest.to) == (
        3,
        "gazette-taken-in",
        Address("updates.md", view.newest.id),
    )
    assert (view.feed, updates_view(lenses["zh"]).feed) == ("en/updates.xml", "updates.xml")


def test_an_update_leads_to_all_that_it_concerns(lenses: Mapping[str, Lens]) -> None:
    first, looms, read = (one for day in updates_view(lenses["zh"]).days for one in day.updates)
    assert [link.to.page for link in first.links] == ["sources/yunmeng-gazette-2031-08.md", "entities/qianfan.md"]
    assert [(link.name, link.to.page) for link in first.pages] == [
        ("目标与结果", "targets.md"),
        ("主题", "topics/index.md"),
    ]
    assert [link.to for link in looms.links] == [
        Address("sources/yunmeng-report-2031-03.md"),
        Address("disputes.md", "output-2030"),
        Address("indicators/looms-online.md"),
        Address("schemes/two-plus-one.md"),
    ]
    assert [(fact.id, fact.value) for fact in looms.facts] == [("report-looms-2030", "4.7万台")]
    assert (looms.kind, looms.day, read.facts, read.pages) == ("更正", "2031-04-01", (), ())
