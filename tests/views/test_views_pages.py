"""What the views of pages say of the invented province, by value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.views.addresses import Address, page, url
from generator.views.derived import derived_view
from generator.views.entities import entity_groups, entity_view
from generator.views.fact import fact_view
from generator.views.lens import Lens
from generator.views.overview import count, derived_groups, indicator_groups, scheme_groups, source_lines
from generator.views.pages import indicator_view, scheme_view, topic_view
from generator.views.reference import field_tables
from generator.views.sources import source_view


def test_a_fact_carries_everything_that_leads_back(lenses: Mapping[str, Lens]) -> None:
    seen = lenses["en"].book.observations["report-boats-2030"]
    fact = fact_view(lenses["en"], seen)
    assert fact.value == "over 1,200 boats"
    assert fact.qualifiers == ("actual", "over")
    assert fact.period == "as of the end of 2030"
    assert (fact.quote, fact.printed) == ("年末联网渔船超过1200艘", "1200艘")
    assert fact.to == Address("indicators/boats-online.md", "report-boats-2030")
    assert fact.source.to == page("sources", "yunmeng-report-2031-03")


def test_an_indicator_leads_with_its_own_place_and_newest_actual(lenses: Mapping[str, Lens]) -> None:
    zh = lenses["zh"]
    view = indicator_view(zh, zh.book.indicators["looms-online"])
    assert (view.answer.id, view.answer.value, view.answer.place) == ("report-looms-2030", "4.7万台", "云梦省")
    assert [fact.id for fact in view.facts][-1] == "report-looms-2035"
    assert view.facts[-1].plan is not None
    assert [one.to for one in view.schemes] == [page("schemes", "two-plus-one")]


def test_a_dispute_shows_on_the_page_of_its_indicator(lenses: Mapping[str, Lens]) -> None:
    view = indicator_view(lenses["zh"], lenses["zh"].book.indicators["weaving-output"])
    (dispute,) = view.disputes
    assert {fact.id for fact in dispute.facts} == {"report-output-2030", "gazette-output-2030"}
    assert dispute.explanation


def test_a_derived_number_tells_its_formula_its_inputs_and_what_they_leave_open(lenses: Mapping[str, Lens]) -> None:
    view = derived_view(lenses["en"], lenses["en"].book.derived["looms-annual-growth"])
    assert (view.value, view.labels, view.period) == ("about 23%", ("derived",), "2028 to 2030")
    assert view.between == ("21.4%", "24.8%")
    assert [(role.name, [fact.id for fact in role.facts]) for role in view.roles] == [
        ("later", ["report-looms-2030"]),
        ("earlier", ["report-looms-2028"]),
    ]
    assert view.to == Address("derived.md", "looms-annual-growth")


def test_a_distance_is_no_target_and_needs_no_bounds_where_its_digits_are_sure(lenses: Mapping[str, Lens]) -> None:
    view = derived_view(lenses["zh"], lenses["zh"].book.derived["looms-to-go"])
    assert (view.value, view.labels, view.between) == ("5.3万台", ("推算",), ())
    assert ([one.name for one in view.whom], view.expected) == (["云梦省"], None)


def test_a_result_for_another_place_and_time_says_so(lenses: Mapping[str, Lens]) -> None:
    book = lenses["en"].book
    implied = derived_view(lenses["en"], book.derived["looms-2031-07"])
    assert ([one.name for one in implied.whom], implied.period) == (["Yunmeng"], "as of the end of July 2031")
    before = derived_view(lenses["en"], book.derived["output-2030-h1"])
    assert before.period == "first half of 2030"


def test_derived_numbers_stand_on_the_pages_of_their_indicators_and_together(lenses: Mapping[str, Lens]) -> None:
    zh = lenses["zh"]
    shown = {one.id: [made.id for made in indicator_view(zh, one).derived] for one in zh.measured}
    assert shown["boats-online"] == ["boats-and-looms"]
    assert shown["weaving-growth"] == ["output-2030-h1"]
    assert shown["weaving-share"] == []
    groups = derived_groups(zh)
    assert [(group.id, len(group.lines)) for group in groups] == [("topic-weaving", 5), ("topic-boats", 1)]


def test_a_scheme_names_what_it_replaced_and_the_other_way_round(lenses: Mapping[str, Lens]) -> None:
    book = lenses["en"].book
    new, old = (scheme_view(lenses["en"], book.schemes[name]) for name in ("two-plus-one", "three-lakes"))
    assert new.lineage is not None
    assert new.lineage == old.lineage
    assert [step.name.to for step in new.lineage.steps] == [
        page("schemes", one) for one in ("three-lakes", "two-plus-one")
    ]
    assert old.unlisted
    assert not old.members
    assert [fact.value for member in new.members[0].members for alike in member.numbers for fact in alike] == [
        "47,000 looms",
        "100,000 looms",
        "over 1,200 boats",
    ]


def test_numbers_of_a_part_that_documents_give_alike_stand_together(lenses: Mapping[str, Lens]) -> None:
    lens = lenses["zh"]
    scheme = lens.book.schemes["two-plus-one"]
    part = scheme.members[0].members[0]
    again = part.model_copy(update={"facts": ("report-looms-2030", "report-looms-2035", "report-looms-2030")})
    [member] = scheme_view(lens, scheme.model_copy(update={"members": (again,)})).members
    assert [[fact.value for fact in alike] for alike in member.numbers] == [["4.7万台", "4.7万台"], ["10万台"]]


def test_a_scheme_tells_what_its_parts_aim_at(lenses: Mapping[str, Lens]) -> None:
    lens = lenses["en"]
    part = lens.book.schemes["three-lakes"].model_copy(update={"part_of": "two-plus-one"})
    aim = lens.book.observations["report-looms-2035"].model_copy(update={"plan": "three-lakes"})
    book = replace(
        lens.book,
        schemes={**lens.book.schemes, part.id: part},
        observations={**lens.book.observations, aim.id: aim},
    )
    changed = Lens(book, lens.proofs, lens.text)
    assert [fact.id for fact in scheme_view(changed, part).aims] == ["report-looms-2035"]
    whole = scheme_view(changed, book.schemes["two-plus-one"].model_copy(update={"facts": (), "members": ()}))
    assert [fact.id for fact in whole.aims] == ["report-looms-2035"]
    assert [one.to for one in whole.parts] == [page("schemes", "three-lakes")]


def test_an_entity_has_its_numbers_statements_and_what_is_in_it(lenses: Mapping[str, Lens]) -> None:
    view = entity_view(lenses["en"], lenses["en"].book.entities["qianfan"])
    assert {fact.id for fact in view.facts} == {"gazette-qianfan-looms-2031-07", "gazette-qianfan-share-2031-07"}
    assert [one.to for one in (view.parent, *view.inside) if one] == [
        page("entities", "yunmeng"),
        page("entities", "brocade-loom"),
    ]
    assert view.observations == 2
    (places, _) = entity_groups(lenses["en"])
    assert [line.to.name for line in places.lines] == ["Yunmeng", "Qianfan"]


def test_a_source_lists_its_facts_in_reading_order_and_all_its_numerals(lenses: Mapping[str, Lens]) -> None:
    view = source_view(lenses["zh"], lenses["zh"].book.sources["yunmeng-gazette-2031-08"])
    paragraphs = [fact.paragraph for fact in view.facts]
    assert paragraphs == sorted(paragraphs)
    assert (view.coverage.open, view.coverage.percent) == (0, "100")
    assert sum(count for _name, count in view.coverage.reasons) == view.coverage.total


def test_topics_tell_targets_apart(lenses: Mapping[str, Lens]) -> None:
    view = topic_view(lenses["en"], "weaving")
    assert [fact.id for fact in view.targets] == ["report-looms-2035"]
    assert "family-connected-equipment" in view.charts


def test_overviews_count_every_record_once(lenses: Mapping[str, Lens]) -> None:
    zh = lenses["zh"]
    listed = [line.to.to.page for group in indicator_groups(zh) for line in group.lines]
    assert len(listed) == len(set(listed)) == count(zh, "indicators")
    assert sum(len(group.lines) for group in scheme_groups(zh)) == count(zh, "schemes")
    assert [(group.counts, [line.rank for line in group.lines]) for group in scheme_groups(zh)] == [((2,), [0, 0])]
    assert len(source_lines(zh)) == count(zh, "sources")


def test_addresses_are_the_same_below_each_language() -> None:
    assert url(Address("index.md"), "en") == "en/"
    assert url(Address("indicators/index.md"), "zh") == "indicators/"
    assert url(Address("indicators/a.md", "b"), "en") == "en/indicators/a/#b"


def test_field_tables_explain_every_field_of_every_kind(lenses: Mapping[str, Lens]) -> None:
    tables = {lang: field_tables(lens) for lang, lens in lenses.items()}
    assert [[one.name for one in table.fields] for table in tables["zh"]] == [
        [one.name for one in table.fields] for table in tables["en"]
    ]
    assert all(one.meaning and one.holds for table in tables["zh"] for one in table.fields)
    observation = next(table for table in tables["en"] if table.id == "fields-observation")
    printed = next(one for one in observation.fields if one.name == "printed")
    assert (printed.required, printed.holds) == (True, "text")
    status = next(one for one in observation.fields if one.name == "status")
    assert status.holds == "actual · target · plan · forecast"
    assert next(one for one in observation.fields if one.name == "source").implied
