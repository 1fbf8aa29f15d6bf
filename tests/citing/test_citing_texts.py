"""References by value: a page, numbers and documents of the invented province, in every form and both languages."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import bibtexparser
import pytest
import rispy

from generator.citing import kept, texts
from generator.paths import LANGUAGES
from generator.views.citation import (
    ACCESSED,
    FORMS,
    Reference,
    Texts,
    Work,
    fact_reference,
    page_reference,
    source_reference,
)
from generator.views.fact import fact_view
from generator.views.lens import Lens

GOLDEN = Path(__file__).parent / "golden"
SITE = "https://example.org/"


def references(lens: Lens) -> Mapping[str, Reference]:
    numbers = {
        name: fact_view(lens, lens.book.observations[name]) for name in ("report-output-2030", "report-looms-2035")
    }
    return {
        "page": page_reference(lens, "indicators/weaving-output.md", lens.name("indicators", "weaving-output"), SITE),
        **{name: fact_reference(lens, fact, SITE) for name, fact in numbers.items()},
        **{name: source_reference(lens, name) for name in lens.book.sources},
    }


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_form_of_a_reference(lenses: Mapping[str, Lens], store: Path, lang: str, update_golden: bool) -> None:
    named = references(lenses[lang])
    made = texts(named.values(), store)
    for name, reference in named.items():
        told = "".join(f"== {title}\n{getattr(made[reference], form).strip()}\n" for form, title in FORMS)
        golden = GOLDEN / lang / f"{name}.txt"
        if update_golden:
            golden.parent.mkdir(parents=True, exist_ok=True)
            golden.write_text(told.replace(ACCESSED, "<today>"), encoding="utf-8")
        assert told.replace(ACCESSED, "<today>") == golden.read_text(encoding="utf-8"), name


ARTICLE = Work(
    "a", "newspaper", "zh", "云上织机", authors=(("舒", "云"), ("白", "小舟")), outlet="云梦日报", issued="2031-08-06"
)
HOSTILE = '100% & 50$ #1 a_b {c} \\d ~ ^ "e"\nTY  - JOUR\rER  - </script><b>f</b>'
WORKS = {
    "plain": ARTICLE,
    "inferred date": replace(ARTICLE, issued="2031-08", dated=False),
    "inferred outlet": replace(ARTICLE, placed=False),
    "no author": Work("b", "document", "zh", "无名文稿", issued="2031"),
    "no date": Work("c", "document", "zh", "无名文稿"),
    "four authors": replace(ARTICLE, authors=tuple(("舒", name) for name in "甲乙丙丁")),
    "website": replace(ARTICLE, form="website", outlet="云梦网"),
    "page": Work("d", "page", "en", "Looms", authors=(("Yunmeng Weaving", ""),), url="https://e.org/a/#b"),
    "hostile": replace(ARTICLE, title=HOSTILE, authors=(("A & {B}", ""),), url="https://e.org/a_b?c=1&d=%20#e"),
}


@pytest.fixture(scope="module")
def made(store: Path) -> Mapping[str, Texts]:
    alone = {name: Reference(work, work) for name, work in WORKS.items()}
    found = texts(alone.values(), store)
    return {name: found[reference] for name, reference in alone.items()}


def test_an_inferred_date_is_bracketed_or_circa(made: Mapping[str, Texts]) -> None:
    assert made["plain"].gbt == "舒云, 白小舟. 云上织机[N]. 云梦日报, 2031-08-06."
    assert made["inferred date"].gbt == "舒云, 白小舟. 云上织机[N]. 云梦日报, [2031-08]."
    assert made["inferred date"].apa == "舒云, & 白小舟. (ca. 2031, August). 云上织机. 云梦日报."
    assert json.loads(made["inferred date"].csl)["issued"] == {"date-parts": [[2031, 8]], "circa": True}


def test_an_inferred_outlet_is_bracketed(made: Mapping[str, Texts]) -> None:
    assert made["inferred outlet"].gbt == "舒云, 白小舟. 云上织机[N]. [云梦日报], 2031-08-06."
    assert made["inferred outlet"].apa == "舒云, & 白小舟. (2031, August 6). 云上织机. [云梦日报]."
    assert json.loads(made["inferred outlet"].csl)["container-title"] == "云梦日报"


def test_what_is_not_known_is_left_out(made: Mapping[str, Texts]) -> None:
    bare = made["no author"]
    assert (bare.gbt, bare.apa) == ("无名文稿[Z]. 2031.", "无名文稿. (2031).")
    assert "author" not in bare.bibtex + bare.csl
    assert (made["no date"].gbt, made["no date"].apa) == ("无名文稿[Z].", "无名文稿. (n.d.).")


def test_more_than_three_authors_are_shortened_as_the_standard_says(made: Mapping[str, Texts]) -> None:
    assert made["four authors"].gbt == "舒甲, 舒乙, 舒丙, 等. 云上织机[N]. 云梦日报, 2031-08-06."
    assert "舒丁" in made["four authors"].apa


def test_what_stood_on_a_website_without_a_known_address_says_so(made: Mapping[str, Texts]) -> None:
    assert made["website"].gbt == "舒云, 白小舟. 云上织机[EB/OL]. 云梦网, 2031-08-06."


def test_a_page_has_a_place_for_the_day_of_access_and_the_name_of_its_site_as_it_is(made: Mapping[str, Texts]) -> None:
    assert made["page"].gbt == f"Yunmeng Weaving. Looms[EB/OL]. [{ACCESSED}]. https://e.org/a/#b."
    assert made["page"].apa == f"Yunmeng Weaving. (n.d.). Looms. Retrieved {ACCESSED}, from https://e.org/a/#b"


def test_signs_of_the_formats_are_words_in_them(made: Mapping[str, Texts]) -> None:
    """What a program reads back is what was written, whatever stands in it."""
    (entry,) = bibtexparser.parse_string(made["hostile"].bibtex).entries
    assert entry.fields_dict["url"].value == "https://e.org/a_b?c=1&d=%20#e"
    assert made["hostile"].bibtex.count("@") == 1
    assert "100\\% \\& 50\\$ \\#1 a\\_b \\{c\\} {\\textbackslash}d" in made["hostile"].bibtex
    (record,) = rispy.loads(made["hostile"].ris)
    assert (record["title"], record["authors"]) == (" ".join(HOSTILE.split()), ["A & {B}"])
    item = json.loads(made["hostile"].csl)
    assert (item["title"], item["author"]) == (HOSTILE, [{"literal": "A & {B}"}])


def test_references_are_kept_by_content(store: Path, tmp_path: Path) -> None:
    reference, other = Reference(ARTICLE, ARTICLE), Reference(*[replace(ARTICLE, title="别的")] * 2)
    first = texts([reference], tmp_path)
    (held,) = tmp_path.glob("references-*.json")
    before = held.stat().st_mtime_ns
    assert texts([reference], tmp_path) == first
    assert held.stat().st_mtime_ns == before
    assert texts([other], tmp_path)[other].gbt.startswith("舒云, 白小舟. 别的[N]")


def test_references_written_in_parts_are_those_written_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that no number of them is too large for the processor."""
    wanted = [Reference(*[replace(ARTICLE, title=title)] * 2) for title in ("甲", "乙", "丙")]
    whole = texts(wanted, tmp_path / "whole")
    monkeypatch.setattr(kept, "_AT_ONCE", 2)
    assert texts(wanted, tmp_path / "parts") == whole
    assert [whole[one].gbt.split("[N]")[0][-1] for one in wanted] == ["甲", "乙", "丙"]
