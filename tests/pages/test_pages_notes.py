"""Notes on first uses: which words of a page get one, and which never do."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

import pytest

from generator.facts.book import FactBook
from generator.facts.models import Bilingual
from generator.facts.strings import read_strings
from generator.pages.notes import Notes
from generator.paths import LANGUAGES, ROOT, Project
from generator.proof import prove
from generator.views.lens import Lens
from generator.views.note import notes as note_views

TERMS = {
    "loom": ("织机", "loom"),
    "smart-loom": ("智能织机", "smart loom"),
    "unit": ("台（计数单位）", "set (counting unit)"),
    "r-and-d": ("研发", "R&D"),
}
SCHEMES = {
    "loom-plan": ("“织布”总计划", "Loom Plan", ("2+1", "34")),
    "cotton-a": ("甲“棉布”行动", "Cotton A", ()),
    "cotton-b": ("乙“棉布”行动", "Cotton B", ()),
}


@pytest.fixture
def lenses(book: FactBook) -> Mapping[str, Lens]:
    """The invented province with a few terms and schemes of its own."""
    term, scheme = next(iter(book.terms.values())), next(iter(book.schemes.values()))
    terms = {
        name: term.model_copy(update={"id": name, "name": Bilingual(zh=zh, en=en), "literal": f"<{name}>"})
        for name, (zh, en) in TERMS.items()
    }
    schemes = {
        name: scheme.model_copy(update={"id": name, "name": Bilingual(zh=zh, en=en), "aliases": aliases})
        for name, (zh, en, aliases) in SCHEMES.items()
    }
    proofs = prove(book)
    named = replace(book, terms=terms, schemes=schemes)
    return {lang: Lens(named, proofs, read_strings(Project(ROOT), lang)) for lang in LANGUAGES}


def marked(lens: Lens, body: str, own: tuple[str, ...] = ()) -> str:
    """A page with each note as [words](note)."""
    text = Notes(lens).marked(body, "../", own)
    return re.sub(r'<a class="term" data-note="([\w-]+)" href="[^"]*">(.*?)</a>', r"[\2](\1)", text)


@pytest.mark.parametrize(
    ("lang", "body", "expected"),
    [
        ("zh", "一台织机，两台织机。", "一台[织机](terms-loom)，两台织机。"),
        ("zh", "智能织机也是织机。", "[智能织机](terms-smart-loom)也是[织机](terms-loom)。"),
        ("zh", "“织布”要有“织布”总计划。", "[“织布”](schemes-loom-plan)要有“织布”总计划。"),
        ("zh", "两个“棉布”行动，没有引号的织布。", "两个“棉布”行动，没有引号的织布。"),
        ("zh", "按2+1布局，台数不计。", "按[2+1](schemes-loom-plan)布局，台数不计。"),
        ("en", "Looms and looms, one loom.", "[Looms](terms-loom) and looms, one loom."),
        (
            "en",
            "Smart looms are no bloom-loom; heirlooms are not.",
            "[Smart looms](terms-smart-loom) are no bloom-loom; heirlooms are not.",
        ),
        ("en", "The Loom Plan, not a loom plan.", "The [Loom Plan](schemes-loom-plan), not a [loom](terms-loom) plan."),
        (
            "en",
            "Money for R&#38;D and the 2+1.",
            "Money for [R&#38;D](terms-r-and-d) and the [2+1](schemes-loom-plan).",
        ),
        ("en", "A set of looms.", "A [set](terms-unit) of [looms](terms-loom)."),
    ],
)
def test_the_first_use_gets_a_note_and_the_longest_name_wins(
    lenses: Mapping[str, Lens], lang: str, body: str, expected: str
) -> None:
    assert marked(lenses[lang], body) == expected


@pytest.mark.parametrize(
    "aside",
    [
        "## About looms {: #loom }",
        '[looms](../indicators/looms.md){: .fact data-fact="loom" }',
        '<a href="x">loom</a>',
        "`loom`",
        "```\nloom\n```",
        "<code>loom</code>",
        '<blockquote class="evidence" markdown="1">\n<p class="quote">loom</p>\n</blockquote>',
        "<q>loom</q>",
        "<figure>\n<svg><text>loom</text></svg>\n<figcaption>loom</figcaption></figure>",
        "| loom | looms |",
        '<ul class="cards" markdown="1">\n<li>loom</li>\n</ul>',
        '<dl class="properties" markdown="1">\n<dd>loom</dd>\n</dl>',
        "<details><summary>loom</summary><p>loom</p></details>",
        '<span title="loom">cloth</span>',
    ],
)
def test_nothing_but_running_text_gets_a_note(lenses: Mapping[str, Lens], aside: str) -> None:
    assert marked(lenses["en"], f"{aside}\n") == f"{aside}\n"
    assert marked(lenses["en"], f"{aside}\n\nA loom.\n") == f"{aside}\n\nA [loom](terms-loom).\n"


def test_a_page_has_no_note_on_its_own_subject_or_on_what_it_links_with_a_note(lenses: Mapping[str, Lens]) -> None:
    assert marked(lenses["en"], "The Loom Plan.", ("schemes-loom-plan",)) == "The Loom Plan."
    linked = '[Loom Plan](../schemes/loom-plan.md){: data-note="schemes-loom-plan" }: the Loom Plan.'
    assert marked(lenses["en"], linked) == linked


def test_a_note_leads_to_the_glossary_or_to_the_page_of_the_scheme(lenses: Mapping[str, Lens]) -> None:
    text = Notes(lenses["en"]).marked("A loom of the Loom Plan.", "../../")
    assert re.findall(r'href="([^"]*)"', text) == ["../../en/glossary/#loom", "../../en/schemes/loom-plan/"]


def test_a_note_says_the_official_name_the_words_and_the_meaning(lenses: Mapping[str, Lens]) -> None:
    note = note_views(lenses["zh"])["terms-smart-loom"]
    assert (note.name, note.other, note.literal, note.meaning) == (
        "智能织机",
        "smart loom",
        "<smart-loom>",
        "云梦省的主要设备。",
    )


def test_a_page_without_names_stays_as_it_is(lenses: Mapping[str, Lens]) -> None:
    assert marked(lenses["zh"], "没有名称的一页。\n") == "没有名称的一页。\n"
