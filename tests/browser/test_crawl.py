"""Every built page, read without a browser: addresses, anchors, twins, traced numbers, nothing forbidden."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from making import PREFIX, SITE_URL
from reading import Page

from generator.paths import ROOT

# One worker reads the pages once.
pytestmark = pytest.mark.xdist_group("crawl")
SECTIONS = ("topics", "topic", "indicators", "indicator", "schemes", "scheme")
SECTIONS += ("entities", "entity", "sources", "source")
LEDGERS = ("derived", "charts", "timeline", "network", "targets", "disputes")
LEDGERS += ("trust", "updates", "places", "compare", "names")
KINDS = ("home", *SECTIONS, *LEDGERS, "glossary", "404")
# Pages that MkDocs does not make: they have no template among its pages.
ALONE = ("chart", "embed")
PROSE = ("methodology", "data", "contribute")
QUOTED = re.compile(r"“[^”]*”|《[^》]*》")
LANGUAGE = {"zh": "zh", "en": "en"}
Pages = Mapping[str, Page]
Rows = Mapping[str, Mapping[str, str]]
Facts = Mapping[str, Any]


@pytest.fixture(scope="module")
def rows(site: Path) -> Rows:
    with (site / "data" / "observations.csv").open(encoding="utf-8-sig", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


@pytest.fixture(scope="module")
def derived(site: Path) -> Rows:
    with (site / "data" / "derived.csv").open(encoding="utf-8-sig", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


@pytest.fixture(scope="module")
def facts(site: Path) -> Facts:
    found: Facts = json.loads((site / "data" / "facts.json").read_text(encoding="utf-8"))
    return found


def shown(pages: Pages) -> Iterator[Page]:
    """Pages that are read, not the error pages, the ones that only lead on, and those that other sites embed."""
    return (page for page in pages.values() if page.kind not in ("404", "embed") and not page.moved)


def target(page: Page, href: str) -> tuple[str, str] | None:
    """The address and the anchor of a link, below the site's root; None for another host. Error pages know the root."""
    if page.kind == "404":
        path, _, anchor = href.partition("#")
        assert path.startswith(PREFIX) or not path, f"{page.url}: {href} leads out of the site"
        url = page.leads_to("/" + path.removeprefix(PREFIX)) if path else page.url
    else:
        url = page.leads_to(href)
    if url is None:
        return None
    path, _, anchor = (url + ("#" + href.partition("#")[2] if page.kind == "404" else "")).partition("#")
    return path.partition("?")[0], anchor


def test_every_template_has_pages_in_both_languages(pages: Pages) -> None:
    templates = {path.name.removesuffix(".md.j2") for path in (ROOT / "templates" / "pages").glob("*.md.j2")}
    assert templates - {"prose"} == set(KINDS) - {"home", "404"}
    for lang in ("zh", "en"):
        assert {page.kind for page in pages.values() if page.lang == lang} >= {*KINDS, *PROSE, *ALONE}


def test_no_link_leads_nowhere(pages: Pages, site: Path) -> None:
    broken = []
    for page in pages.values():
        for href in {*page.links, *page.files, page.switch}:
            found = target(page, href)
            if found is None:
                continue
            path, anchor = found
            to = pages.get(path)
            if to is None and not (site / path).is_file():
                broken.append(f"{page.url}: {href}")
            elif anchor and to is not None and anchor not in to.ids:
                broken.append(f"{page.url}: {href}: no such anchor")
    assert broken == []


def test_every_mark_of_a_live_chart_leads_to_a_place_on_the_site(pages: Pages) -> None:
    """A mark's address is below the site's root; the charts' script knows where that is."""
    broken = set()
    for page in shown(pages):
        for href in {str(item["href"]) for chart in page.charts for item in chart.items() if item.get("href")}:
            path, _, anchor = href.partition("#")
            if path not in pages or (anchor and anchor not in pages[path].ids):
                broken.add(f"{page.url}: {href}")
    assert sorted(broken) == []


@pytest.mark.parametrize("home", ["", "en/"])
def test_every_page_of_a_language_is_three_clicks_from_its_home(pages: Pages, home: str) -> None:
    reached, edge = {home}, {home}
    for _ in range(3):
        ahead = {found[0] for url in edge for href in pages[url].links if (found := target(pages[url], href))}
        edge = {url for url in ahead & set(pages) if pages[url].lang == pages[home].lang} - reached
        reached |= edge
    assert sorted({page.url for page in shown(pages) if page.lang == pages[home].lang} - reached) == []


def test_the_languages_have_the_same_pages_headings_and_numbers(pages: Pages) -> None:
    twins = {lang: {page.twin: page for page in pages.values() if page.lang == lang} for lang in ("zh", "en")}
    assert set(twins["zh"]) == set(twins["en"])
    different = []
    for url, zh in twins["zh"].items():
        en = twins["en"][url]
        if zh.kind != "404" and zh.headings != en.headings:
            different.append(f"{url}: headings {sorted({*zh.headings} ^ {*en.headings})}")
        if Counter(each.fact for each in zh.numbers) != Counter(each.fact for each in en.numbers):
            different.append(f"{url}: facts {sorted({n.fact for n in zh.numbers} ^ {n.fact for n in en.numbers})}")
        if Counter(each.fact for each in zh.derived) != Counter(each.fact for each in en.derived):
            different.append(f"{url}: derived numbers")
        if [(chart.id, chart.kind) for chart in zh.charts] != [(chart.id, chart.kind) for chart in en.charts]:
            different.append(f"{url}: charts")
    assert different == []


def test_every_page_names_its_language_and_its_twin(pages: Pages) -> None:
    assert [page.url for page in pages.values() if page.html_lang != LANGUAGE[page.lang]] == []
    for page in shown(pages):
        zh, en = SITE_URL + page.twin, f"{SITE_URL}en/{page.twin}"
        assert page.alternates == {"zh": zh, "en": en, "x-default": en}, page.url
        twin = page.twin if page.lang == "en" else f"en/{page.twin}"
        assert page.leads_to(page.switch) == twin, page.url


def test_every_page_has_one_heading_of_its_own_and_a_title(pages: Pages) -> None:
    assert [page.url for page in pages.values() if [tag for tag, _ in page.headings].count("h1") != 1] == []
    assert [page.url for page in shown(pages) if not all(anchor for _, anchor in page.headings)] == []
    assert [page.url for page in pages.values() if not page.title] == []


def test_no_heading_has_a_made_up_anchor(pages: Pages) -> None:
    anchors = {f"{page.url}#{anchor}" for page in shown(pages) for _, anchor in page.headings}
    assert sorted(each for each in anchors if not re.search(r"#[a-z0-9]+(-[a-z0-9]+)*$", each)) == []


def test_no_id_stands_twice_on_a_page(pages: Pages) -> None:
    twice = {page.url: [each for each, count in Counter(page.ids).items() if count > 1] for page in pages.values()}
    assert {url: ids for url, ids in twice.items() if ids} == {}


def test_no_page_carries_what_the_policy_forbids(pages: Pages) -> None:
    assert {page.url: page.forbidden for page in pages.values() if page.forbidden} == {}


def test_every_traced_number_is_a_fact_shown_as_the_data_say(pages: Pages, rows: Rows, facts: Facts) -> None:
    wrong = []
    for page in pages.values():
        for number in page.numbers:
            if number.fact not in facts["observations"] or number.fact not in rows:
                wrong.append(f"{page.url}: {number.fact} is no fact")
            elif number.text != rows[number.fact][f"text_{page.lang}"]:
                wrong.append(f"{page.url}: {number.fact}: {number.text}")
            elif target(page, number.href) != tuple(rows[number.fact][f"url_{page.lang}"].split("#")):
                wrong.append(f"{page.url}: {number.fact} leads to {number.href}")
    assert wrong == []


def test_every_fact_is_shown_where_the_data_say_with_its_words(pages: Pages, rows: Rows) -> None:
    wrong = []
    for row in rows.values():
        for lang in ("zh", "en"):
            path, _, anchor = row[f"url_{lang}"].partition("#")
            place = pages[path].texts.get(anchor) if path in pages else None
            if place is None or row["quote"] not in place or row[f"text_{lang}"] not in place:
                wrong.append(f"{row['id']}: {row[f'url_{lang}']}: {place}")
    assert wrong == []


def test_a_number_and_its_document_lead_to_each_other(pages: Pages, rows: Rows) -> None:
    """From its evidence to its row among the numbers of the document, and back."""
    wrong = []
    for row in rows.values():
        for lang, prefix in (("zh", ""), ("en", "en/")):
            evidence, source = row[f"url_{lang}"].partition("#")[0], f"{prefix}sources/{row['source']}/"
            there = {target(pages[evidence], href) for href in pages[evidence].links}
            back = {number.href for number in pages[source].numbers if number.fact == row["id"]}
            if (source, row["id"]) not in there or row["id"] not in pages[source].ids or not back:
                wrong.append(f"{lang}: {row['id']}")
    assert wrong == []


def test_the_data_files_hold_the_same_facts(rows: Rows, facts: Facts) -> None:
    assert facts["schema_version"] == 1
    assert set(rows) == set(facts["observations"])
    assert [name for name, row in rows.items() if row["value"] != facts["observations"][name]["value"]] == []


def names_with_digits(facts: Facts) -> list[str]:
    """Every name that holds a number, the longest first: of entities, of schemes and their parts, of terms."""

    def of(record: Mapping[str, Any]) -> Iterator[str]:
        yield from (*record["name"].values(), *record.get("aliases", ()))
        for member in record.get("members", ()):
            yield from of(member)

    records = (record for kind in ("entities", "schemes", "terms") for record in facts[kind].values())
    return sorted({name for record in records for name in of(record) if re.search(r"\d", name)}, key=len, reverse=True)


def test_no_figure_of_a_fact_stands_untraced(pages: Pages, rows: Rows, derived: Rows, facts: Facts) -> None:
    """A number as shown, with its unit, is always a traced one; as printed, it stands in a quotation or a name."""
    found = []
    names = re.compile("|".join(map(re.escape, names_with_digits(facts))))
    for lang in ("zh", "en"):
        every = [row[f"text_{lang}"] for row in (*rows.values(), *derived.values())]
        texts = {text for text in every if re.search(r"\d", text)}
        bounded = "|".join(re.escape(text) for text in sorted(texts, key=len, reverse=True))
        pattern = re.compile(rf"(?<![\d.,–—A-Za-z])(?:{bounded})" + (r"(?!\w)" if lang == "en" else ""))
        found += [
            f"{page.url}: …{text[max(0, hit.start() - 20) : hit.end() + 10]}…"
            for page in shown(pages)
            if page.lang == lang and page.kind != "contribute"
            for text in [QUOTED.sub(" ", names.sub(" ", page.untraced))]
            for hit in pattern.finditer(text)
        ]
    assert found == []


def test_every_picture_has_a_name_and_a_description(pages: Pages) -> None:
    charts = [(page.url, chart) for page in shown(pages) for chart in page.charts]
    unnamed = [f"{url}#{chart.id}" for url, chart in charts if not all(map(all, chart.named)) or not chart.named]
    assert charts
    assert unnamed == []


def test_a_chart_its_picture_and_the_text_beside_it_show_the_same_values(pages: Pages, rows: Rows) -> None:
    wrong = []
    for page in shown(pages):
        beside = {number.fact for number in page.numbers}
        for chart in page.charts:
            live = {str(item["fact"]): tooltip(item) for item in chart.items() if item.get("fact")}
            for fact, said in live.items():
                text = rows[fact][f"text_{page.lang}"]
                where = f"{page.url}#{chart.id}: {fact}"
                wrong += [] if fact in beside else [f"{where} is not beside it"]
                wrong += [] if text in said else [f"{where} is alive as {said}"]
                drawn = [picture.get(fact, ()) for picture in chart.drawn]
                wrong += [f"{where} is drawn as {each}" for each in drawn if text not in " ".join(each)]
                wrong += [
                    f"{where} names {word}" for each in drawn for word in each if word not in text and text not in word
                ]
            if chart.kind != "tree" and not live:
                wrong.append(f"{page.url}#{chart.id}: no fact is drawn")
    assert wrong == []


def tooltip(item: Mapping[str, Any]) -> str:
    """What a mark of the live chart says, on one line."""
    return " ".join(str(item["tooltip"]["formatter"]).replace("\u2060", "").split())


def test_no_english_sentence_lacks_a_space_after_a_mark(pages: Pages) -> None:
    """Where pieces of a sentence are put together, what stands between them is easily lost."""
    close = re.compile(r"\w*[a-z][,;:)][A-Za-z(]\w*|[a-z]\([a-z]{2}\w*|,\d{1,2} [a-z]+")
    found = {(page.url, hit) for page in shown(pages) if page.lang == "en" for hit in close.findall(page.spoken)}
    assert sorted(found) == []
