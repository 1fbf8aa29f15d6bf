"""The page of targets: what is compared with what, how far it is, and where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.facts.models import Bilingual
from generator.facts.strings import Strings
from generator.proof import prove
from generator.views.charts import all_charts
from generator.views.lens import Lens
from generator.views.targets import TargetRow, TargetsView, targets_view

LOOMS = "report-looms-2035"


def lens_with(lens: Lens, *changes: Mapping[str, object], text: Strings | None = None) -> Lens:
    """A lens on more observations, each a copy of one that is there ("like") with changes."""
    seen = dict(lens.book.observations)
    for change in changes:
        fields = {name: value for name, value in change.items() if name != "like"}
        made = seen[str(change["like"])].model_copy(update=fields)
        seen[made.id] = made
    book = replace(lens.book, observations=seen)
    return Lens(book, prove(book), text or lens.text)


def row(view: TargetsView, name: str) -> TargetRow:
    return next(row for group in view.groups for row in group.rows if row.id == name)


def test_an_aim_stands_beside_its_start_and_the_latest_figure(lenses: Mapping[str, Lens]) -> None:
    view = targets_view(lenses["en"])
    (group,) = view.groups
    assert (group.id, group.name) == ("plan-two-plus-one", "“2+1” industrial system")
    looms = row(view, LOOMS)
    assert [(aim.value, aim.status) for aim in looms.aims] == [("100,000 looms", "target")]
    assert looms.base and looms.latest and looms.distance
    assert (looms.deadline, looms.base.value, looms.latest.value) == ("2035", "47,000 looms", "47,000 looms")
    assert (looms.distance.way, looms.distance.text) == ("short", "53,000 looms")
    assert looms.distance.inputs == (LOOMS, "report-looms-2030")
    assert (looms.standing, looms.standing_name) == ("untold", "cannot be told")
    assert (view.total, view.without, view.as_of) == (1, 0, "6 August 2031")
    assert [(tally.name, tally.count) for tally in view.tallies] == [("cannot be told", 1)]


def test_a_later_figure_is_set_against_the_straight_path(lenses: Mapping[str, Lens]) -> None:
    later = {"like": "gazette-qianfan-looms-2031-07", "id": "later", "place": "yunmeng"}
    for printed, stands in (("4.8万台", "behind"), ("6万台", "on_path"), ("10万台", "reached")):
        lens = lens_with(lenses["zh"], {**later, "printed": printed})
        looms = row(targets_view(lens), LOOMS)
        assert looms.base and looms.latest
        assert (looms.base.id, looms.latest.id, looms.standing) == ("report-looms-2030", "later", stands)


def test_what_is_measured_over_a_period_is_compared_with_the_same_period_only(lenses: Mapping[str, Lens]) -> None:
    aim = {"like": "gazette-output-2030", "id": "aim", "status": "target", "plan": "two-plus-one", "printed": "2万亿元"}
    next_year = row(targets_view(lens_with(lenses["zh"], {**aim, "period": "2032"})), "aim")
    assert next_year.latest is not None
    assert (next_year.latest.id, next_year.compares) == ("gazette-output-2031-h1", False)
    assert (next_year.distance, next_year.standing) == (None, "waiting")
    same_year = row(targets_view(lens_with(lenses["zh"], {**aim, "period": "2030"})), "aim")
    assert same_year.latest is not None and same_year.distance is not None
    # Of two figures for one year the one that is preferred.
    assert (same_year.latest.id, same_year.distance.text) == ("gazette-output-2030", "6000亿元")
    assert same_year.standing == "missed"


def test_what_several_documents_state_is_one_row(lenses: Mapping[str, Lens]) -> None:
    again = {"like": LOOMS, "id": "again", "printed": "十万台"}
    other = {"like": LOOMS, "id": "other", "printed": "11万台"}
    view = targets_view(lens_with(lenses["zh"], again, other))
    assert [[aim.id for aim in one.aims] for one in view.groups[0].rows] == [[LOOMS, "again"], ["other"]]


def test_a_plan_dated_like_its_document_has_no_deadline(lenses: Mapping[str, Lens]) -> None:
    plan = {"like": "report-boats-2030", "id": "plan", "status": "plan", "period": "2031-03", "place": "qianfan"}
    forecast = {**plan, "id": "forecast", "status": "forecast"}
    view = targets_view(lens_with(lenses["en"], plan, forecast))
    assert (row(view, "plan").deadline, row(view, "plan").standing) == ("", "undated")
    assert (row(view, "forecast").deadline, row(view, "forecast").standing) == ("March 2031", "overdue")
    assert [(group.id, group.plan is None) for group in view.groups][-1] == ("no-plan-qianfan", True)


def test_between_percentages_lie_percentage_points_and_a_hedge_keeps_them_open(lenses: Mapping[str, Lens]) -> None:
    share = {"like": "report-share-2030", "status": "target", "plan": "two-plus-one", "period": "2035"}
    exact = {**share, "id": "exact", "printed": "35%"}
    wide = {**share, "id": "open", "printed": "40%", "hedge": "at_least"}
    lens = lens_with(lenses["en"], exact, wide)
    points = next(unit for unit in lens.book.vocabulary.units if unit.kind == "percent").model_copy(
        update={"id": "points", "kind": "points"}
    )
    words = points.name.model_copy(update={"zh": "个百分点", "one": "percentage point", "other": "percentage points"})
    units = (*lens.book.vocabulary.units, points.model_copy(update={"name": words}))
    book = replace(lens.book, vocabulary=lens.book.vocabulary.model_copy(update={"units": units}))
    view = targets_view(replace(lens, book=book))
    found = {name: row(view, name).distance for name in ("exact", "open")}
    assert {name: one.text for name, one in found.items() if one} == {
        "exact": "4.5 percentage points",
        "open": "at least 9.4 percentage points",
    }


def test_notes_tell_what_is_inferred_and_left_open(lenses: Mapping[str, Lens]) -> None:
    texts = {"inferred": Bilingual(zh="推断", en="inferred"), "note": Bilingual(zh="说明", en="a note")}
    looms = row(targets_view(lens_with(lenses["zh"], {"like": LOOMS, **texts})), LOOMS)
    assert (looms.is_inferred, looms.notes) == (True, ("推断", "说明"))


def test_aims_of_one_unit_are_drawn_together_and_beside_their_results(lenses: Mapping[str, Lens]) -> None:
    charts = {chart.id: chart for chart in all_charts(lenses["en"]) if chart.id.startswith("targets-")}
    assert list(charts) == ["targets-two-plus-one-stock-loom"]
    chart = charts["targets-two-plus-one-stock-loom"]
    assert (chart.kind, chart.title) == ("target", "“2+1” industrial system: aims and the latest figures")
    assert [(mark.fact, mark.status, mark.label) for mark in chart.series[0].marks] == [
        ("report-looms-2030", "actual", "Connected looms"),
        (LOOMS, "target", "Connected looms"),
    ]


def test_a_result_of_another_period_is_not_drawn_beside_an_aim(lenses: Mapping[str, Lens]) -> None:
    aim = {"like": "gazette-output-2030", "id": "aim", "status": "target", "plan": "two-plus-one", "period": "2032"}
    ids = {chart.id for chart in all_charts(lens_with(lenses["zh"], aim))}
    assert "targets-two-plus-one-flow-yuan" not in ids
    growth = {"like": "gazette-growth-2031-h1", "id": "growth", "status": "forecast", "period": "2032"}
    twins = [{**growth, "id": name, "place": place} for name, place in (("one", "yunmeng"), ("two", "qianfan"))]
    charts = {
        chart.id: chart for chart in all_charts(lens_with(lenses["zh"], *twins, {**growth, "subject": "brocade-loom"}))
    }
    drawn = charts["targets-of-yunmeng-growth-percent"]
    assert drawn.title == "云梦省：预计，以及没有名称的计划：这些文献中没有结果"
    assert [(mark.fact, mark.status) for mark in drawn.series[0].marks] == [("one", "forecast"), ("growth", "forecast")]
    assert len({mark.label for mark in drawn.series[0].marks}) == 2
