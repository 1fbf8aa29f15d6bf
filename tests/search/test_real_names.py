"""What the real site's readers type for a policy system, by its names, and the page that it must bring."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from box import NONE, Box
from playwright.sync_api import Browser

from generator.facts.book import FactBook
from generator.facts.loader import load
from generator.facts.models.scheme import Scheme
from generator.paths import ROOT, Project

# One worker builds the site and asks it; the others have other tests.
pytestmark = pytest.mark.xdist_group("real-names")

HOMES = {"zh": "", "en": "en/"}
SLOGANS = {
    "3+3+2": "industrial-system-3-3-2",
    "1+20+9": "plan-system-1-20-9",
    "1125": "targets-1125",
    "5G+工业互联网": "5g-industrial-internet",
}
ASKED = {
    "zh": {
        "什么是3+3+2": "schemes/industrial-system-3-3-2/",
        "湖南有多少小巨人企业": "schemes/little-giants/",
        "湖南有几个千亿产业": "indicators/hundred-billion-yuan-industries/",
        "１＋２０＋９": "schemes/plan-system-1-20-9/",
    },
    "en": {
        "what is 3+3+2": "schemes/industrial-system-3-3-2/",
        "over CN¥100 billion": "indicators/whitelist-loans/",
        "CN¥100 billion": "indicators/whitelist-loans/",
        "5G+industrial internet": "schemes/5g-industrial-internet/",
        "1+20": "schemes/plan-system-1-20-9/",
    },
}
# Several of the site's own workers answer one query after another: hundreds of names take too long with keys.
ASK = """async ({ address, queries }) => {
  const answers = {}
  const queue = [...queries]
  const ask = (worker, query) => new Promise((done, fail) => {
    worker.onerror = () => fail(new Error(query))
    worker.onmessage = ({ data }) => data.type === 3 && done(data.data.items.map(([page]) => page.location))
    worker.postMessage({ type: 2, data: query })
  })
  const work = async () => {
    const worker = new Worker(address)
    while (queue.length) {
      const query = queue.shift()
      answers[query] = await ask(worker, query)
    }
    worker.terminate()
  }
  await Promise.all([work(), work(), work()])
  return answers
}"""


@pytest.fixture(scope="module", params=["zh", "en"])
def lang(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def box(browser: Browser, real_home: str, lang: str) -> Iterator[Box]:
    page = browser.new_page()
    box = Box(page, real_home).open(HOMES[lang])
    yield box
    page.close()
    assert box.complaints == []


@pytest.fixture(scope="module")
def schemes() -> tuple[Scheme, ...]:
    book, problems = load(Project(ROOT))
    assert isinstance(book, FactBook)
    assert problems == []
    return tuple(book.schemes.values())


def names(scheme: Scheme, lang: str) -> list[str]:
    """The name in a language, and the other names that a reader of it would type; 1125 is said in both."""

    def said(alias: str) -> bool:
        chinese, latin = re.search("[一-鿿]", alias), re.search("[A-Za-z]", alias)
        return bool(chinese) or not latin if lang == "zh" else not chinese

    return list(dict.fromkeys([scheme.name[lang], *filter(said, scheme.aliases)]))


def test_every_name_of_a_scheme_brings_its_page_within_three(box: Box, lang: str, schemes: tuple[Scheme, ...]) -> None:
    wanted = [(name, f"{HOMES[lang]}schemes/{scheme.id}/") for scheme in schemes for name in names(scheme, lang)]
    asked = {
        "address": f"{box.home}{HOMES[lang]}assets/search/worker.js",
        "queries": list(dict.fromkeys(name for name, _ in wanted)),
    }
    found = {
        name: [address.removeprefix(box.home) for address in best]
        for name, best in box.page.evaluate(ASK, asked).items()
    }
    assert len(wanted) > len(schemes)
    assert [(name, page, found[name][:3]) for name, page in wanted if page not in found[name][:3]] == []


@pytest.mark.parametrize("slogan", SLOGANS)
def test_a_slogan_typed_brings_its_scheme_first(box: Box, lang: str, slogan: str) -> None:
    assert box.type(slogan)[:1] == [f"{HOMES[lang]}schemes/{SLOGANS[slogan]}/"]


def test_a_question_or_a_part_brings_the_page_about_it_first(box: Box, lang: str) -> None:
    found = {query: box.type(query)[0] for query in ASKED[lang]}
    assert found == {query: HOMES[lang] + page for query, page in ASKED[lang].items()}


def test_a_question_brings_all_that_it_asks_for_before_pages_that_mention_it(box: Box, lang: str) -> None:
    question = {"zh": "湖南省有多少家小巨人企业？", "en": "how many little giants does Hunan have"}[lang]
    box.clear()
    box.page.keyboard.insert_text(question)
    about = [address for address in box.found() if not address.endswith("glossary/")]
    assert all("little-giants" in address for address in about[:4])


def test_a_term_that_no_page_is_about_brings_the_glossary(box: Box, lang: str) -> None:
    assert f"{HOMES[lang]}glossary/" in box.type({"zh": "同比", "en": "year on year"}[lang])[:3]


def test_a_sum_of_other_numbers_finds_nothing(box: Box) -> None:
    assert box.type("3+3+3") == []
    assert box.says() in NONE
