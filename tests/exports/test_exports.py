"""The data files as people's scripts read them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

import pytest

from generator.exports import chart_files, derived_csv, facts_json, observation_rows, observations_csv
from generator.facts.book import FactBook
from generator.facts.models import Bilingual
from generator.facts.prose import RECORDS
from generator.facts.strings import read_strings
from generator.paths import LANGUAGES, ROOT, Project
from generator.proof import prove
from generator.views.chartpage import chart_pages
from generator.views.charts import all_charts
from generator.views.lens import Lens

# The published contract, written out here on purpose: a renamed column has to be renamed twice.
CONTRACT = [
    "id",
    "source",
    "paragraph",
    "quote",
    "printed",
    "indicator",
    "indicator_zh",
    "indicator_en",
    "topic",
    "place",
    "place_zh",
    "place_en",
    "subject",
    "subject_zh",
    "subject_en",
    "period",
    "period_start",
    "period_end",
    "status",
    "hedge",
    "basis",
    "value",
    "value_low",
    "value_high",
    "unit",
    "unit_zh",
    "unit_en",
    "text_zh",
    "text_en",
    "url_zh",
    "url_en",
]

DERIVED_CONTRACT = [
    "id",
    "name_zh",
    "name_en",
    "topic",
    "formula",
    "inputs",
    "value",
    "value_low",
    "value_high",
    "unit",
    "hedge",
    "place",
    "period_start",
    "period_end",
    "text_zh",
    "text_en",
    "url_zh",
    "url_en",
]


def lenses_of(book: FactBook) -> Mapping[str, Lens]:
    proofs = prove(book)
    return {lang: Lens(book, proofs, read_strings(Project(ROOT), lang)) for lang in LANGUAGES}


@pytest.fixture
def rows(book: FactBook) -> Mapping[str, Mapping[str, str]]:
    lenses = lenses_of(book)
    text = observations_csv(observation_rows(lenses["zh"], lenses["en"]))
    return {row["id"]: row for row in csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))}


def test_the_first_columns_are_the_contract(book: FactBook) -> None:
    lenses = lenses_of(book)
    text = observations_csv(observation_rows(lenses["zh"], lenses["en"]))
    assert text.startswith("\ufeff")
    assert next(csv.reader(io.StringIO(text[1:])))[: len(CONTRACT)] == CONTRACT


def test_values_are_exact_in_base_units(rows: Mapping[str, Mapping[str, str]]) -> None:
    shown = {name: (row["value"], row["value_low"], row["value_high"]) for name, row in rows.items()}
    assert shown["report-output-2030"] == ("1200000000000", "1200000000000", "1200000000000")
    assert shown["gazette-growth-2031-h1"] == ("-4.4", "-4.4", "-4.4")
    assert shown["report-boats-2030"] == ("1200", "1200", "")
    assert shown["gazette-qianfan-share-2031-07"] == ("45", "", "45")


def test_a_row_says_who_when_and_where_to_look(rows: Mapping[str, Mapping[str, str]]) -> None:
    row = rows["gazette-output-2031-h1"]
    assert (row["period_start"], row["period_end"]) == ("2031-01-01", "2031-06-30")
    assert (row["text_zh"], row["text_en"]) == ("6000亿元", "CN¥600 billion")
    assert (row["unit"], row["unit_zh"], row["unit_en"]) == ("yuan", "元", "yuan")
    assert row["url_en"] == "en/indicators/weaving-output/#gazette-output-2031-h1"
    assert row["paragraph"].isdigit()


def test_every_observation_is_a_row(rows: Mapping[str, Mapping[str, str]], book: FactBook) -> None:
    assert list(rows) == list(book.observations)


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@x"])
def test_a_text_cannot_become_a_formula(book: FactBook, start: str) -> None:
    name = "weaving-output"
    hostile = book.indicators[name].model_copy(update={"name": Bilingual(zh=start, en=start)})
    lenses = lenses_of(replace(book, indicators={**book.indicators, name: hostile}))
    text = observations_csv(observation_rows(lenses["zh"], lenses["en"])).removeprefix("\ufeff")
    row = next(row for row in csv.DictReader(io.StringIO(text)) if row["indicator"] == name)
    assert row["indicator_zh"] == f"'{start}"
    growth = next(row for row in csv.DictReader(io.StringIO(text)) if row["id"] == "gazette-growth-2031-h1")
    assert Decimal(growth["value"]) == Decimal("-4.4")


def test_facts_json_holds_every_record_of_every_kind(book: FactBook) -> None:
    document = json.loads(facts_json(lenses_of(book)["zh"]))
    assert document["schema_version"] == 1
    for kind in RECORDS:
        assert set(document[kind]) == set(book.records(kind))
    looms = document["observations"]["report-looms-2030"]
    assert (looms["value"], looms["printed"], looms["period_end"]) == ("47000", "4.7万台", "2030-12-31")
    assert document["vocabulary"]["units"]


def test_a_text_that_shows_a_number_holds_it_in_each_language(book: FactBook) -> None:
    explanation = json.loads(facts_json(lenses_of(book)["zh"]))["discrepancies"]["output-2030"]["explanation"]
    assert explanation["zh"] == "报告写1.2万亿元，日报所载1.4万亿元为核实后的数。"
    assert explanation["en"].startswith("The report has CN¥1.2 trillion; the CN¥1.4 trillion of")


@pytest.fixture
def worked_out(book: FactBook) -> Mapping[str, Mapping[str, str]]:
    lenses = lenses_of(book)
    text = derived_csv(lenses["zh"], lenses["en"])
    assert text.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert list(rows[0])[: len(DERIVED_CONTRACT)] == DERIVED_CONTRACT
    return {row["id"]: row for row in rows}


def test_derived_numbers_have_a_table_of_their_own(worked_out: Mapping[str, Mapping[str, str]], book: FactBook) -> None:
    assert list(worked_out) == list(book.derived)
    row = worked_out["looms-to-go"]
    assert row["inputs"] == "aim=report-looms-2035 actual=report-looms-2030"
    assert (row["value"], row["value_low"], row["value_high"], row["hedge"]) == ("53000", "52500", "53500", "exact")
    assert (row["text_zh"], row["text_en"], row["status"]) == ("5.3万台", "53,000 looms", "target")
    assert (row["period_start"], row["period_end"]) == ("2030-01-01", "2035-12-31")
    assert row["url_en"] == "en/derived/#looms-to-go"


def test_a_bound_has_one_end_and_an_average_its_unit(worked_out: Mapping[str, Mapping[str, str]]) -> None:
    row = worked_out["boats-and-looms"]
    assert (row["value"], row["value_low"], row["value_high"], row["hedge"]) == ("40", "", "40", "up_to")
    assert (row["unit"], row["per"], row["text_en"]) == ("loom", "boat", "up to 40 looms per boat")
    assert (worked_out["looms-2031-07"]["place"], worked_out["looms-2031-07"]["value_high"]) == ("yunmeng", "")


def test_facts_json_says_what_was_worked_out(book: FactBook) -> None:
    found = json.loads(facts_json(lenses_of(book)["zh"]))["derived"]["output-2030-h1"]
    assert found["inputs"]["level"] == "gazette-output-2031-h1"
    assert (found["value"], found["hedge"], found["period_end"]) == ("628000000000", "about", "2030-06-30")
    assert "−4.4%" in found["note"]["zh"]


def test_a_note_in_the_table_holds_the_numbers_that_it_names(book: FactBook) -> None:
    note = Bilingual(zh="另见{report-looms-2029}。", en="See also {report-looms-2029}.")
    seen = book.observations["report-looms-2030"].model_copy(update={"note": note})
    lenses = lenses_of(replace(book, observations={**book.observations, seen.id: seen}))
    text = observations_csv(observation_rows(lenses["zh"], lenses["en"])).removeprefix("\ufeff")
    row = next(row for row in csv.DictReader(io.StringIO(text)) if row["id"] == seen.id)
    assert (row["note_zh"], row["note_en"]) == ("另见3.9万台。", "See also 39,000 looms.")


def test_the_files_of_a_chart_hold_the_rows_of_what_it_draws_and_its_record(book: FactBook) -> None:
    lenses = lenses_of(book)
    lines = observation_rows(lenses["zh"], lenses["en"])
    whole = observations_csv(observation_rows(lenses["zh"], lenses["en"]))
    for one in chart_pages(lenses["en"], all_charts(lenses["en"])):
        files = chart_files(one, lines, "https://example.org/")
        record = json.loads(files["chart.json"], parse_float=lambda text: pytest.fail(f"a float: {text}"))
        assert record["page"] == f"https://example.org/en/charts/{one.chart.id}/"
        assert (record["id"], record["title"], record["licence"]) == (one.chart.id, one.chart.title, "CC BY 4.0")
        assert [mark["fact"] for series in record["series"] for mark in series["marks"]] == [
            mark.fact for series in one.chart.series for mark in series.marks
        ]
        assert ("chart.csv" in files) == bool(one.facts)
        if one.facts:
            head, *found = files["chart.csv"].splitlines()
            assert head == whole.splitlines()[0]
            assert [line.partition(",")[0] for line in found] == [fact.id for fact in one.facts]
            assert set(found) <= set(whole.splitlines())
