"""The page of each chart: what it is called, where it belongs, which numbers and documents stand behind it."""

from __future__ import annotations

from collections.abc import Mapping

from generator.views.addresses import Address
from generator.views.chartpage import ChartPage, chart_pages, charts_view
from generator.views.charts import all_charts
from generator.views.lens import Lens


def made(lens: Lens) -> Mapping[str, ChartPage]:
    return {one.chart.id: one for one in chart_pages(lens, all_charts(lens))}


def test_every_chart_has_a_page_and_stands_in_the_list_once_or_under_each_topic(lenses: Mapping[str, Lens]) -> None:
    for lens in lenses.values():
        charts = [view.id for view in all_charts(lens)]
        view = charts_view(lens)
        listed = [one.to.page for group in view.groups for one in group.links]
        assert list(made(lens)) == charts
        assert {*listed} == {f"charts/{name}.md" for name in charts}
        assert all(len({*group.links}) == len(group.links) for group in view.groups)
        assert view.total == len(charts)
    groups = {lang: [group.id for group in charts_view(lens).groups] for lang, lens in lenses.items()}
    assert groups["zh"] == groups["en"]
    assert groups["zh"][-2:] == ["schemes", "targets"]


def test_a_page_is_called_what_its_picture_is_of(lenses: Mapping[str, Lens]) -> None:
    for lens in lenses.values():
        for page in made(lens).values():
            assert page.name == (page.chart.name or page.chart.title)


def test_a_chart_leads_to_the_page_that_tells_of_the_same(lenses: Mapping[str, Lens]) -> None:
    pages = made(lenses["zh"])
    assert pages["indicator-looms-online"].shown_on.to == Address("indicators/looms-online.md")
    assert pages["family-connected-equipment"].shown_on.to.page.startswith("topics/")
    assert pages["scheme-two-plus-one"].shown_on.to == Address("schemes/two-plus-one.md")
    assert {one.shown_on.to.page for name, one in pages.items() if name.startswith("targets-")} == {"targets.md"}


def test_the_numbers_of_a_page_are_those_of_its_picture_in_its_order(lenses: Mapping[str, Lens]) -> None:
    for page in made(lenses["zh"]).values():
        drawn = [mark.fact for series in page.chart.series for mark in series.marks]
        if drawn:
            assert [fact.id for fact in page.facts] == list(dict.fromkeys(drawn))
        observations = lenses["zh"].book.observations
        assert {observations[fact.id].source for fact in page.facts} <= set(page.sources)
        assert page.sources


def test_the_page_of_an_indicator_is_led_by_the_number_that_leads_the_indicator(lenses: Mapping[str, Lens]) -> None:
    pages = made(lenses["zh"])
    answer = pages["indicator-looms-online"].answer
    assert answer is not None
    assert answer.id == lenses["zh"].by_indicator["looms-online"][0].id
    assert pages["family-connected-equipment"].answer is None
    assert pages["scheme-two-plus-one"].answer is None
