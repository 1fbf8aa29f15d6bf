"""Seams of a long page: places between its items, at which no HTML is open. MkDocs loads this with Python-Markdown.

Takes: a page's Markdown. Gives: the search for HTML in it, part by part. Never: another result than without seams.

After each block of HTML the search copies all that is left of the text, so a page many times as long would take the
square of that time. Between two seams little is left.
"""

from __future__ import annotations

from itertools import groupby

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor

# On a line of its own; elsewhere it would be a comment.
SEAM = "<!-- seam -->"
# What Python-Markdown calls the search, and its place in the order.
SEARCH, PLACE = "html_block", 20


class _InParts(Preprocessor):
    def __init__(self, whole: Preprocessor) -> None:
        super().__init__(whole.md)
        self._whole = whole

    def run(self, lines: list[str]) -> list[str]:
        parts = (list(part) for seam, part in groupby(lines, SEAM.__eq__) if not seam)
        return [line for part in parts for line in self._whole.run(part)]


class Seams(Extension):
    """To be named after md_in_html, which brings the search that this gives the parts to."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Put the search by parts in the place of the search."""
        md.preprocessors.register(_InParts(md.preprocessors[SEARCH]), SEARCH, PLACE)


def makeExtension(**settings: object) -> Seams:  # noqa: N802 - Python-Markdown's name
    """Called by Python-Markdown, which is given this module's name."""
    return Seams(**settings)
