"""The feed: read as a feed reader reads it, and set against the records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from xml.etree import ElementTree as ET

import pytest

from generator.exports import feed
from generator.facts.book import FactBook
from generator.facts.strings import read_strings
from generator.paths import LANGUAGES, ROOT, Project
from generator.proof import prove
from generator.views.lens import Lens

SITE = "https://example.org/some/repo/"
ATOM = {"a": "http://www.w3.org/2005/Atom"}


@pytest.fixture
def lenses(book: FactBook) -> Mapping[str, Lens]:
    proofs = prove(book)
    return {lang: Lens(book, proofs, read_strings(Project(ROOT), lang)) for lang in LANGUAGES}


def read(text: str) -> ET.Element:
    return ET.fromstring(text.encode("utf-8"))


def told(element: ET.Element, name: str) -> str:
    return element.findtext(f"a:{name}", "", ATOM)


def links(element: ET.Element) -> Mapping[str, str]:
    return {one.attrib["rel"]: one.attrib["href"] for one in element.findall("a:link", ATOM)}


def test_the_feed_says_whose_it_is_and_where_it_stands(lenses: Mapping[str, Lens]) -> None:
    for lang, prefix in (("zh", ""), ("en", "en/")):
        root = read(feed(lenses[lang], SITE))
        assert root.tag == "{http://www.w3.org/2005/Atom}feed"
        assert root.attrib["{http://www.w3.org/XML/1998/namespace}lang"] == {"zh": "zh-Hans", "en": "en"}[lang]
        assert told(root, "id") == links(root)["self"] == f"{SITE}{prefix}updates.xml"
        assert links(root)["alternate"] == f"{SITE}{prefix}updates/"
        assert told(root, "updated") == "2031-09-01T00:00:00Z"
        assert root.findtext("a:author/a:name", "", ATOM) == lenses[lang].text("site.name")
        assert told(root, "title").startswith(lenses[lang].text("site.name"))


def test_every_update_is_an_entry_at_its_place_on_the_page(lenses: Mapping[str, Lens]) -> None:
    entries = read(feed(lenses["en"], SITE)).findall("a:entry", ATOM)
    assert [(told(one, "id"), told(one, "title"), told(one, "updated")) for one in entries] == [
        (f"{SITE}en/updates/#gazette-taken-in", "The Yunmeng Daily", "2031-09-01T00:00:00Z"),
        (f"{SITE}en/updates/#looms-again", "The date of connected looms", "2031-04-01T00:00:00Z"),
        (f"{SITE}en/updates/#report-read-again", "Second reading of the weaving report", "2031-04-01T00:00:00Z"),
    ]
    assert [links(one)["alternate"] for one in entries] == [told(one, "id") for one in entries]
    assert [one.find("a:category", ATOM).attrib["term"] for one in entries] == [  # type: ignore[union-attr]
        "Documents taken in",
        "Corrections",
        "Second readings",
    ]
    assert all(datetime.fromisoformat(told(one, "updated")).tzinfo for one in entries)


def test_a_number_in_an_update_is_that_of_its_observation(lenses: Mapping[str, Lens]) -> None:
    contents = {lang: read(feed(lenses[lang], SITE)).findall("a:entry/a:content", ATOM)[1] for lang in LANGUAGES}
    assert contents["en"].text == "The report's 47,000 looms had no date and is now as of the end of the year."
    assert contents["zh"].text == "织造报告的4.7万台曾没有写时点，现记在年底。"
    assert {one.attrib["type"] for one in contents.values()} == {"text"}


def test_no_mark_of_a_text_becomes_markup(lenses: Mapping[str, Lens]) -> None:
    lens = lenses["en"]
    first = lens.book.updates["gazette-taken-in"]
    words = "</content><script>alert(&quot;&amp;\"')</script>]]>"
    hostile = first.model_copy(update={"text": first.text.model_copy(update={"en": words})})
    book = replace(lens.book, updates={**lens.book.updates, hostile.id: hostile})
    root = read(feed(replace(lens, book=book), SITE))
    assert root.find("a:entry/a:content", ATOM).text == words  # type: ignore[union-attr]
    assert len(root.findall(".//*")) == len(read(feed(lens, SITE)).findall(".//*"))


def test_the_same_records_give_the_same_bytes(lenses: Mapping[str, Lens]) -> None:
    assert feed(lenses["zh"], SITE) == feed(lenses["zh"], SITE)
