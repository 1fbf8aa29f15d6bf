"""The grid of prefectures, the pages of places, and provinces side by side: what compares, what does not, and why."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from generator.facts.beside import compare
from generator.facts.models import Lookalike
from generator.facts.prose import chart_ids, page_paths
from generator.views.chartpage import chart_pages
from generator.views.charts import all_charts
from generator.views.compare import compare_view
from generator.views.entities import entity_view
from generator.views.lens import Lens
from generator.views.places import grid_view, places_view
from tests.charted import BESIDE, LOOMS, charted, named

OUTPUT = "gazette-output-2030"


def test_the_tiny_world_has_no_grid_and_nothing_to_compare(lenses: Mapping[str, Lens]) -> None:
    assert (grid_view(lenses["en"]), places_view(lenses["en"]), compare_view(lenses["en"])) == (None, None, None)
    assert not {"places/index.md", "compare.md"} & {*page_paths(lenses["en"].book)}


def test_tiles_are_read_row_by_row_and_say_what_is_told(lenses: Mapping[str, Lens]) -> None:
    grid = grid_view(charted(lenses["zh"]))
    assert grid is not None
    assert grid.province.name == "云梦省"
    assert [(one.name, one.column, one.row, one.told, one.inside, bool(one.to)) for one in grid.tiles] == [
        ("静", "1", "1", 0, 0, False),
        ("磨市", "1", "2", 0, 1, True),
        ("千帆市", "2", "2", grid.tiles[2].observations + grid.tiles[2].statements, 1, True),
    ]
    assert (grid.tiles[2].observations, grid.tiles[2].statements) == (2, 1)
    assert [one.full_name for one in grid.silent] == ["静市"]


def test_other_places_stand_by_where_they_lie_and_only_if_anything_is_told(lenses: Mapping[str, Lens]) -> None:
    view = places_view(charted(lenses["en"], BESIDE))
    assert view is not None
    assert [(group.id, [line.to.name for line in group.lines]) for group in view.groups] == [
        ("inside", ["Yunmeng"]),
        ("provinces", ["Heron"]),
    ]
    assert view.compares
    alone = places_view(charted(lenses["en"]))
    assert alone is not None
    assert not alone.compares


def test_the_page_of_a_place_sorts_what_is_there_and_leads_back(lenses: Mapping[str, Lens]) -> None:
    lens = charted(lenses["en"], BESIDE)
    views = {name: entity_view(lens, lens.book.entities[name]).of_place for name in ("yunmeng", "qianfan", "heron")}
    home, town, beside = views["yunmeng"], views["qianfan"], views["heron"]
    assert home and town and beside
    assert [(one.id, [to.name for to in one.links]) for one in home.standing] == [
        ("inside-places", ["Qianfan", "Quiet", "Mill"])
    ]
    assert [(one.id, [to.name for to in one.links]) for one in town.standing] == [("inside-products", ["Brocade loom"])]
    assert [(one.in_grid, one.compares) for one in (home, town, beside)] == [(True, True), (True, False), (False, True)]
    assert entity_view(lens, lens.book.entities["brocade-loom"]).of_place is None


def test_numbers_of_two_provinces_stand_side_by_side(lenses: Mapping[str, Lens]) -> None:
    lens = charted(lenses["en"], BESIDE)
    view = compare_view(lens)
    assert view is not None
    assert [one.name for one in view.provinces] == ["Yunmeng", "Heron"]
    (row,) = view.rows
    assert [cell.id if cell else "" for cell in row.cells] == [LOOMS, "heron-looms"]
    assert (row.indicator.name, row.chart) == ("Number of connected looms", "compare-looms-online")
    assert view.lookalikes == ()
    chart = next(one for one in all_charts(lens) if one.id == row.chart)
    assert (chart.kind, [mark.label for mark in chart.series[0].marks]) == ("bar", ["Yunmeng", "Heron"])
    assert row.chart in chart_ids(lens.book)
    (page,) = chart_pages(lens, [chart])
    assert (page.shown_on.to.page, [fact.id for fact in page.facts]) == ("compare.md", [LOOMS, "heron-looms"])


@pytest.mark.parametrize(
    ("change", "fits"),
    [
        ({}, True),
        ({"period": "2030-12-31"}, True),  # a stock at the end of the year in which the other is
        ({"period": "2031"}, False),
        ({"status": "target"}, False),
        ({"subject": "brocade-loom"}, False),
        ({"place": "yunmeng"}, False),
        ({"like": OUTPUT}, False),
    ],
)
def test_what_compares_is_of_one_thing_and_one_time(
    lenses: Mapping[str, Lens], change: Mapping[str, object], fits: bool
) -> None:
    book = charted(lenses["en"], {**BESIDE, **change}).book
    one, other = book.observations[LOOMS], book.observations["heron-looms"]
    assert (compare(book, one, other), compare(book, other, one)) == (fits, fits)


def test_what_is_measured_over_a_period_compares_with_the_same_period_only(lenses: Mapping[str, Lens]) -> None:
    half = {"like": "gazette-output-2031-h1", "id": "heron-output", "place": "heron", "period": "2030"}
    book = charted(lenses["en"], half, {**half, "id": "heron-half", "period": "2030-H1"}).book
    year, same, part = (book.observations[name] for name in (OUTPUT, "heron-output", "heron-half"))
    assert (compare(book, year, same), compare(book, year, part)) == (True, False)


def test_a_record_keeps_apart_what_the_fields_would_join(lenses: Mapping[str, Lens]) -> None:
    record = Lookalike(
        id="looms", name=named("织机", "Looms"), observations=(LOOMS, "heron-looms"), why=named("口径不同", "scope")
    )
    view = compare_view(charted(lenses["zh"], BESIDE, lookalikes=(record,)))
    assert view is not None
    assert view.rows == ()
    (alike,) = view.lookalikes
    assert (alike.id, alike.name, alike.why, alike.reasons) == ("looms", "织机", "口径不同", ())
    assert [(side.province.name, side.fact.id) for side in alike.sides] == [
        ("云梦省", LOOMS),
        ("鹭州省", "heron-looms"),
    ]


def test_reasons_are_worked_out_from_the_fields(lenses: Mapping[str, Lens]) -> None:
    aim = {**BESIDE, "id": "heron-aim", "status": "target", "period": "2035"}
    view = compare_view(charted(lenses["en"], aim))
    assert view is not None
    # No record names it: the fields alone keep it apart.
    (alike,) = view.lookalikes
    assert (alike.id, alike.why) == ("same-looms-online", "")
    assert "Different status: actual; target." in alike.reasons
    sides = (OUTPUT, "heron-half", "heron-growth")
    record = Lookalike(id="output", name=named("产值", "Output"), observations=sides, why=named("甲", "a"))
    changes = (
        {"like": "gazette-output-2031-h1", "id": "heron-half", "place": "heron", "period": "2030-H1"},
        {"like": "gazette-growth-2031-h1", "id": "heron-growth", "place": "heron", "subject": "brocade-loom"},
    )
    view = compare_view(charted(lenses["en"], *changes, lookalikes=(record,)))
    assert view is not None
    reasons = next(one.reasons for one in view.lookalikes if one.id == "output")
    assert [reason.partition(":")[0] for reason in reasons] == [
        "Different indicators",
        "Different kinds of number",
        "Different units",
        "Different scope, a whole province in one and a part of it in another",
        "Different spans of one year",
    ]


def test_what_is_told_of_one_place_only_is_counted_by_topic(lenses: Mapping[str, Lens]) -> None:
    alone = {"like": "report-boats-2030", "id": "heron-boats", "place": "heron"}
    own = {"like": "report-share-2030", "id": "heron-share", "place": "heron", "period": "2029"}
    view = compare_view(charted(lenses["en"], BESIDE, alone, own))
    assert view is not None
    home, beside = view.only
    assert (home.facts, home.is_home, beside.is_home) == ((), True, False)
    assert [fact.id for fact in beside.facts] == []
    part = {**BESIDE, "id": "heron-part", "subject": "brocade-loom"}
    view = compare_view(charted(lenses["en"], BESIDE, part))
    assert view is not None
    # A number for something in the province has no counterpart in one for a whole province.
    assert [fact.id for fact in view.only[1].facts] == ["heron-part"]
    view = compare_view(charted(lenses["en"], BESIDE, alone, own))
    assert view is not None
    assert [(one.observations, one.statements) for one in view.totals][1] == (3, 0)
    # Qianfan lies in the province and counts with it.
    assert view.totals[0].observations == len(lenses["en"].book.observations)
    lone = {"like": "report-boats-2030", "id": "heron-lone", "place": "heron", "indicator": "looms-share"}
    view = compare_view(charted(lenses["en"], lone))
    assert view is not None
    assert view.only[1].amount.observations == 0
