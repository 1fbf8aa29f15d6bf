"""Whole pages of the invented province against expected Markdown, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from generator.citing import texts as reference_texts
from generator.facts import prose
from generator.facts.book import FactBook
from generator.facts.strings import read_strings
from generator.pages.citing import citing
from generator.pages.plan import PlannedPage, plan_pages
from generator.pages.render import Figure, Renderer, render_pages
from generator.paths import LANGUAGES, Project
from generator.proof import prove
from generator.views import overview
from generator.views.addresses import Address, url
from generator.views.charts import all_charts
from generator.views.citation import Reference, Texts
from generator.views.lens import Lens

GOLDEN = Path(__file__).parent / "golden"
SITE = "https://example.org/"
PAGES = (
    "indicators/looms-online.md",
    "indicators/weaving-output.md",
    "schemes/two-plus-one.md",
    "sources/yunmeng-gazette-2031-08.md",
    "topics/weaving.md",
    "derived.md",
    "charts.md",
    "entities/qianfan.md",
    "entities/index.md",
    "glossary.md",
    "targets.md",
    "disputes.md",
    "trust.md",
    "timeline.md",
    "schemes/index.md",
    "updates.md",
)


@pytest.fixture(scope="session")
def texts(lasting_world: Project, lasting_book: FactBook, references: Path) -> Mapping[str, Mapping[str, str]]:
    """Every page by language and path; charts stand as a line with their id."""
    proofs = prove(lasting_book)
    made = {}
    for lang in LANGUAGES:
        lens = Lens(lasting_book, proofs, read_strings(lasting_world, lang))
        figures = {chart.id: _figure(chart.id) for chart in all_charts(lens)}
        planned = tuple(plan_pages(lens, lasting_world.prose))
        renderer = Renderer(lasting_world, lens, figures, _references(lens, planned, references), SITE)
        made[lang] = dict(render_pages(renderer, planned))
    return made


@pytest.fixture(scope="session")
def references(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where references are kept from one test to the next."""
    return tmp_path_factory.mktemp("references")


def _references(lens: Lens, planned: Iterable[PlannedPage], store: Path) -> Mapping[Reference, Texts]:
    return reference_texts([one for page in planned for one in citing(lens, page, SITE).all()], store)


def _figure(name: str) -> Figure:
    return lambda root: f"<figure>{root}{name}</figure>"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("path", PAGES)
def test_page(texts: Mapping[str, Mapping[str, str]], lang: str, path: str, update_golden: bool) -> None:
    golden = GOLDEN / lang / path
    if update_golden:
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(texts[lang][path], encoding="utf-8")
    assert texts[lang][path] == golden.read_text(encoding="utf-8")


def test_twins_have_the_same_pages_headings_and_facts(texts: Mapping[str, Mapping[str, str]]) -> None:
    assert list(texts["zh"]) == list(texts["en"])
    for path, text in texts["zh"].items():
        twin = texts["en"][path]
        for pattern in (r"^(#+) .*?(\{: #[\w-]+ \})$", r'data-fact="([\w-]+)"', r"<figure>(?:\.\./)*([\w-]+)</figure>"):
            assert re.findall(pattern, text, re.M) == re.findall(pattern, twin, re.M), path


def test_every_heading_has_an_address_of_its_own(texts: Mapping[str, Mapping[str, str]]) -> None:
    for path, text in texts["zh"].items():
        headings = re.findall(r"^#+ .*$", text, re.M)
        assert all(re.search(r"\{: #[\w-]+ \}$", heading) for heading in headings), path


def test_a_target_is_labelled_wherever_it_stands(texts: Mapping[str, Mapping[str, str]]) -> None:
    for lang, label in (("zh", "目标"), ("en", "target")):
        for path, text in texts[lang].items():
            for rest in text.split('data-fact="report-looms-2035" }')[1:]:
                assert rest.startswith(f' <span class="status">{label}</span>'), path


@pytest.mark.parametrize(("lang", "words"), [("zh", "有出入：织造业的产值"), ("en", "in dispute: Output of weaving")])
def test_a_disputed_number_bears_a_sign_that_leads_to_its_dispute(
    texts: Mapping[str, Mapping[str, str]], lang: str, words: str
) -> None:
    signed = set()
    for path, text in texts[lang].items():
        href = "../" * url(Address(path), lang).count("/") + url(Address("disputes.md", "output-2030"), lang)
        sign = f'<a class="disputed" href="{href}" aria-label="{words}" title="{words}">≠</a>'
        for rest in re.split(r'data-fact="(?:report|gazette)-output-2030" \}', text)[1:]:
            assert rest.startswith(sign) is (path != "disputes.md"), (path, rest[:80])
            signed.add(path)
    assert {"disputes.md", "indicators/weaving-output.md", "sources/yunmeng-report-2031-03.md"} <= signed


def test_what_the_check_lets_a_page_call_is_there(shown_world: Project, book: FactBook) -> None:
    lens = Lens(book, prove(book), read_strings(shown_world, "en"))
    planned = tuple(plan_pages(lens, shown_world.prose))
    renderer = Renderer(shown_world, lens, {}, {}, SITE)
    assert prose.FRIENDS.keys() <= renderer._friends(planned[0]).keys()
    assert all(overview.count(lens, kind) >= 0 for kind in prose.KINDS)
    assert all(getattr(overview, name)(lens) is not None for name in prose.LISTS)
    assert prose.chart_ids(book) == tuple(chart.id for chart in all_charts(lens))
    assert sorted(prose.page_paths(book)) == sorted(page.path for page in planned)
    assert all((shown_world.templates / "parts" / f"{name}.j2").exists() for name in prose.PARTS)


@pytest.mark.parametrize(
    "call", ["", '{{ chart("family-connected-equipment") }}', "{{ chart('family-connected-equipment') }}"]
)
def test_a_chart_that_a_topics_text_calls_is_not_shown_again(
    shown_world: Project, book: FactBook, references: Path, call: str
) -> None:
    file = shown_world.prose / "en" / "topics" / "weaving.md"
    file.parent.mkdir()
    file.write_text(f"Words.\n\n{call}\n\n## After it {{: #after }}\n", encoding="utf-8")
    lens = Lens(book, prove(book), read_strings(shown_world, "en"))
    figures = {chart.id: _figure(chart.id) for chart in all_charts(lens)}
    planned = tuple(page for page in plan_pages(lens, shown_world.prose) if page.path == "topics/weaving.md")
    (text,) = dict(
        render_pages(Renderer(shown_world, lens, figures, _references(lens, planned, references), SITE), planned)
    ).values()
    assert text.count("family-connected-equipment</figure>") == 1
    assert (text.index("family-connected-equipment") < text.index("## After it")) is bool(call)
    assert ("{: #charts }" in text) is not bool(call)


@pytest.mark.parametrize(
    ("text", "listed"), [('<p class="answer" markdown="span">{}</p>\n\nMore.\n', True), ("{}\n", False)]
)
def test_the_list_of_topics_tells_what_a_topics_text_begins_with(
    shown_world: Project, book: FactBook, references: Path, text: str, listed: bool
) -> None:
    file = shown_world.prose / "en" / "topics" / "weaving.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text.format('There were {{ fact("report-looms-2030") }}.'), encoding="utf-8")
    lens = Lens(book, prove(book), read_strings(shown_world, "en"))
    planned = tuple(page for page in plan_pages(lens, shown_world.prose) if page.path == "topics/index.md")
    ((_, page),) = render_pages(Renderer(shown_world, lens, {}, _references(lens, planned, references), SITE), planned)
    to = "../indicators/looms-online.md#report-looms-2030"
    number = f'[47,000 looms]({to}){{: .fact data-fact="report-looms-2030" }}'
    assert (f'<dd markdown="span">There were {number}.</dd>' in page) is listed
    assert "More." not in page


def test_a_page_of_text_is_planned_under_its_own_title(shown_world: Project, book: FactBook, references: Path) -> None:
    for name, title in (("visits", "Visits {: #page }"), ("about-looms", "About looms"), ("data", "Mine")):
        (shown_world.prose / "en" / f"{name}.md").write_text(f"# {title}\n\nWords.\n", encoding="utf-8")
    lens = Lens(book, prove(book), read_strings(shown_world, "en"))
    planned = list(plan_pages(lens, shown_world.prose))[-7:]
    assert [page.path for page in planned] == [
        "methodology.md",
        "data.md",
        "trust.md",
        "updates.md",
        "contribute.md",
        "about-looms.md",
        "visits.md",
    ]
    assert [(page.title, page.description) for page in planned[5:]] == [("About looms",) * 2, ("Visits",) * 2]
    text = Renderer(shown_world, lens, {}, _references(lens, planned, references), SITE).render(planned[6])
    assert "# Visits {: #page }\n\nWords." in text
