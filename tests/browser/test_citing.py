"""References on real pages: every page has them, reference managers read its files, a reader copies them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import bibtexparser
import pytest
import rispy
from making import SITE_URL
from playwright.sync_api import expect
from reading import Page
from watching import Watched

Readers = Callable[..., Watched]
Pages = Mapping[str, Page]
PLACE = {"zh": "引用日期", "en": "date of access"}
COPIED = {"zh": "已复制", "en": "Copied"}
TODAY = """() => {
  const day = new Date()
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => `${part}`.padStart(2, "0")).join("-")
}"""


def shown(pages: Pages) -> Iterator[Page]:
    return (page for page in pages.values() if page.kind not in ("404", "embed") and not page.moved)


def test_every_page_can_be_cited_and_its_files_say_the_same(pages: Pages, site: Path) -> None:
    wrong = []
    for page in shown(pages):
        folder = site / page.url
        items = json.loads((folder / "cite.json").read_text(encoding="utf-8"))
        keys = [item["id"] for item in items]
        bib = bibtexparser.parse_string((folder / "cite.bib").read_text(encoding="utf-8"))
        ris = rispy.loads((folder / "cite.ris").read_text(encoding="utf-8"))
        addresses = {item.get("URL") for item in items}
        if "cite" not in page.ids or SITE_URL + page.url not in addresses:
            wrong.append(f"{page.url}: not cited")
        if bib.failed_blocks or [entry.key for entry in bib.entries] != keys or [one["id"] for one in ris] != keys:
            wrong.append(f"{page.url}: {keys}")
    assert wrong == []


def test_every_number_is_in_the_files_of_the_page_that_proves_it(pages: Pages, site: Path) -> None:
    facts = json.loads((site / "data" / "facts.json").read_text(encoding="utf-8"))["observations"]
    wrong = []
    for name, fact in facts.items():
        for folder, key in (("indicators", name), ("en/indicators", f"{name}-en")):
            items = json.loads((site / folder / fact["indicator"] / "cite.json").read_text(encoding="utf-8"))
            ids = {item["id"] for item in items}
            wrong += [] if {key, fact["source"]} <= ids else [f"{folder}/{fact['indicator']}: {key}"]
    assert wrong == []


def test_a_head_describes_the_page_and_the_documents_behind_it(site: Path) -> None:
    html = (site / "en" / "sources" / "changsha-plan-2021-02" / "index.html").read_text(encoding="utf-8")
    told = dict(re.findall(r'<meta name="(citation_\w+)" content="([^"]*)">', html))
    assert told["citation_language"] == "en"
    assert told["citation_public_url"] == f"{SITE_URL}en/sources/changsha-plan-2021-02/"
    assert "citation_author=Zehuan Zhu; citation_author=Pan Liu" in told["citation_reference"]
    assert "citation_publication_date=2021/02/21" in told["citation_reference"]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_reference_is_copied_with_todays_date(visit: Readers, lang: str) -> None:
    seen = visit(lang, "indicator", fresh=f"cite-{lang}", clipboard=True)
    box = seen.page.locator(".cite-box")
    box.locator("summary").first.click()
    button = box.locator(".copy-button").first
    button.click()
    expect(button).to_have_text(COPIED[lang])
    copied = seen.page.evaluate("navigator.clipboard.readText()")
    assert copied == box.locator(".reference").first.text_content()
    assert f"[EB/OL]. [{seen.page.evaluate(TODAY)}]. {SITE_URL}{seen.path()}." in copied
    assert seen.wrong() == []


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_without_scripts_references_are_text_with_a_place_for_the_date(visit: Readers, lang: str) -> None:
    seen = visit(lang, "indicator", java_script_enabled=False)
    box = seen.page.locator(".cite-box")
    box.locator("summary").first.click()
    expect(box.locator(".reference").first).to_be_visible()
    expect(box.locator(".reference").first).to_contain_text(f"[EB/OL]. [{PLACE[lang]}]. {SITE_URL}{seen.path()}.")
    expect(seen.page.locator(".copy-button")).to_have_count(0)
    assert seen.faults == []
