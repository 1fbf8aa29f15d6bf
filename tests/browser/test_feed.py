"""The feed of the built site: announced on every page, and every entry leads to its place."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from making import SITE_URL
from reading import Page

pytestmark = pytest.mark.xdist_group("crawl")
ATOM = {"a": "http://www.w3.org/2005/Atom"}
FEEDS = {"zh": "updates.xml", "en": "en/updates.xml"}
Pages = Mapping[str, Page]


@pytest.mark.parametrize("lang", FEEDS)
def test_every_entry_leads_to_its_place(pages: Pages, site: Path, lang: str) -> None:
    root = ET.fromstring((site / FEEDS[lang]).read_bytes())
    assert root.findtext("a:id", "", ATOM) == SITE_URL + FEEDS[lang]
    entries = root.findall("a:entry", ATOM)
    assert entries
    for entry in entries:
        path, _, anchor = entry.findtext("a:id", "", ATOM).removeprefix(SITE_URL).partition("#")
        assert pages[path].lang == lang
        assert entry.findtext("a:title", "", ATOM) in pages[path].texts[anchor]


def test_every_page_announces_the_feed_of_its_language(pages: Pages) -> None:
    shown = [page for page in pages.values() if page.kind not in ("404", "embed", "chart") and not page.moved]
    silent = [page.url for page in shown if FEEDS[page.lang] not in {page.leads_to(href) for href in page.files}]
    assert silent == []
