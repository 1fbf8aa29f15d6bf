"""Text that can stand in Markdown and HTML without becoming either.

Takes: any text. Gives: the same text, inert. Never: trusts a record.
"""

from __future__ import annotations

import html
import re

from markupsafe import Markup

# Everything that HTML, Markdown or one of our Markdown extensions could read as a sign.
_SIGNS = re.compile(r"[&<>\"'`*_\[\]{}|\\~^#!$]")
_SPACES = re.compile(r"\s+")
# Signs that only the beginning of a line makes: a list, a number, a definition, a heading's underline.
_OPENING = re.compile(r"^(?:[-+:=]|\d+[.)](?=\s|$))")


def escape(value: object) -> Markup:
    """Make a text inert: numeric entities for every sign, one line, no list or heading by accident."""
    if isinstance(value, Markup):
        return value
    inert = _SIGNS.sub(_entity, " ".join(str(value).split()))
    opening = _OPENING.match(inert)
    if opening:
        sign = opening.end() - 1
        return Markup(f"{inert[:sign]}&#{ord(inert[sign])};{inert[sign + 1 :]}")
    return Markup(inert)


def marked(quote: str, printed: str) -> Markup:
    """A quotation, the figure in it marked where it stands there as it is."""
    figure = escape(printed)
    return escape(quote).replace(figure, Markup("<mark>{}</mark>").format(figure), 1) if figure else escape(quote)


def verbatim(text: str) -> Markup:
    """A text of several lines as it is, and on one line of source, where Markdown finds no line of its own."""
    return Markup("&#10;").join(
        Markup(_SIGNS.sub(_entity, line).replace("  ", "&#32;&#32;").replace("\t", "&#9;"))
        for line in text.splitlines()
    )


def plain(value: object) -> str:
    """A text as a front-matter value: HTML-escaped, one line."""
    return html.escape(_SPACES.sub(" ", str(value)).strip(), quote=True)


def _entity(found: re.Match[str]) -> str:
    return f"&#{ord(found[0])};"
