"""Text from a record stays text, in Markdown and in HTML."""

from __future__ import annotations

import html
import re

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.links import markdown_link, relative
from generator.pages.markup import escape, plain
from generator.pages.names import search_names
from generator.pages.prose import ProseError, fill
from generator.views.addresses import Address

EXTENSIONS = ["attr_list", "def_list", "md_in_html", "footnotes", "tables", "toc"]
HOSTILE = (
    '"><img src=x onerror=alert(1)>',
    "</script><script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "| a | b |",
    "**bold** `code` _it_ ~~~",
    "# heading",
    "1. one",
    "- item",
    "{: .cls onclick=alert(1) }",
    "<!-- gone -->",
    "a\n\nb\n===",
    "[^1]: note",
    ": definition",
    "&lt;b&gt;",
)


def shown(text: str) -> str:
    """What a reader sees of a paragraph that holds nothing but this text."""
    made = markdown.markdown(f"词{escape(text)}", extensions=EXTENSIONS)
    inner = re.fullmatch(r"<p>(.*)</p>", made, re.DOTALL)
    assert inner, made
    assert "<" not in inner[1]
    return html.unescape(inner[1])


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_it_is(text: str) -> None:
    assert shown(text) == "词" + re.sub(r"\s+", " ", text).strip()


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=60))
def test_any_text_is_shown_as_it_is(text: str) -> None:
    seen = re.sub(r"\s+", " ", text).strip()
    assert shown(text) == "词" + seen


@pytest.mark.parametrize("text", ["36.3万户", "1. 一", "-4.4%", "= 等号", ": 冒号", "2021年"])
def test_text_at_the_start_of_a_line_makes_no_list(text: str) -> None:
    made = markdown.markdown(str(escape(text)), extensions=EXTENSIONS)
    assert html.unescape(made) == f"<p>{text}</p>"


def test_front_matter_is_escaped_for_the_theme() -> None:
    assert plain('a "b" <c>\n d') == "a &quot;b&quot; &lt;c&gt; d"


def test_links_lead_from_page_to_page() -> None:
    assert relative("indicators/a.md", Address("schemes/b.md", "x")) == "../schemes/b.md#x"
    assert relative("index.md", Address("schemes/b.md")) == "schemes/b.md"
    assert relative("indicators/a.md", Address("indicators/a.md", "x")) == "#x"
    assert markdown_link("index.md", "a]b", Address("data.md")) == "[a&#93;b](data.md)"


def test_names_for_the_search_stand_once_and_apart_in_english() -> None:
    assert search_names(["小巨人", "little giant", "小巨人", "a|b", ""], "zh") == "小巨人 | little giant | a b"
    assert search_names(["小巨人企业"], "en") == "小 巨 人 企 业"


def test_prose_can_call_its_friends_and_nothing_else() -> None:
    assert fill("现有{{ fact('x') }}。", {"fact": lambda name: f"<{name}>"}) == "现有&#60;x&#62;。"
    with pytest.raises(Exception, match=r"unsafe|undefined"):
        fill("{{ ''.__class__.__mro__ }}", {})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a\n\n{{ fac('x') }}", "docs/en/x.md:3: this page cannot be filled in: 'fac' is undefined"),
        ("a\n{{ fact('y') }}\nb", "docs/en/x.md:2: this page cannot be filled in: 'y'"),
        ("{{ fact() }}", "docs/en/x.md:1: this page cannot be filled in: "),
        ("a\n{% for one in fact %}", "docs/en/x.md:2: this page cannot be filled in: "),
        ("a\n{{ fact.__call__ }}", "docs/en/x.md:2: this page cannot be filled in: access to attribute '__call__'"),
    ],
)
def test_prose_that_cannot_be_filled_in_names_its_line(text: str, said: str) -> None:
    with pytest.raises(ProseError) as fault:
        fill(text, {"fact": {"x": "1"}.__getitem__}, "docs/en/x.md")
    assert str(fault.value).startswith(said)
