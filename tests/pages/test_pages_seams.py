"""Seams part a long page for the search for HTML in it, and change nothing that a reader sees."""

from __future__ import annotations

import re

import markdown
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.seams import SEAM

EXTENSIONS = ["attr_list", "def_list", "md_in_html", "footnotes", "tables", "toc"]
FIGURE = (
    '<figure id="loom">\n<svg><title>织机</title></svg>\n<details><summary>数</summary><p>1</p></details>\n</figure>'
)
SECTION = (
    '<section id="boat" markdown="1">\n\n<p markdown="span">**2** [船](#loom)</p>\n\n- 一\n\n<p>三</p>\n\n</section>'
)
ITEMS = (
    FIGURE,
    SECTION,
    "### 标题 {: #heading }",
    "| a | b |\n| --- | ---: |\n| 1 | 2 |",
    "一段`文字`[^1]",
    "[^1]: 注",
)


def shown(items: list[str], between: str, *more: str) -> str:
    """The page's HTML without its empty lines, of which there may be more or fewer between blocks."""
    html: str = markdown.markdown(between.join(items), extensions=[*EXTENSIONS, *more])
    return re.sub(r"\n+", "\n", html)


@given(st.lists(st.sampled_from(ITEMS), max_size=8))
def test_a_page_with_seams_is_the_same_page(items: list[str]) -> None:
    plain = shown(items, "\n\n")
    assert shown(items, f"\n\n{SEAM}\n\n", "generator.pages.seams") == plain


def test_a_seam_inside_a_line_is_no_seam() -> None:
    assert shown([f"一 {SEAM} 二"], "", "generator.pages.seams") == f"<p>一 {SEAM} 二</p>"


def test_html_open_at_a_seam_ends_there() -> None:
    """Which is why seams stand between items only."""
    assert shown(["<div>一", "二</div>"], f"\n{SEAM}\n", "generator.pages.seams") != shown(
        ["<div>一", "二</div>"], "\n"
    )
