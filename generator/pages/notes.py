"""Notes for outsiders: on a page's first use of a term or a scheme's name, a link to what it means.

Takes: the Markdown of a page. Gives: it with links, which a script opens as notes in place. Never: a link inside a
heading, a link, code, a table, a picture or a quotation.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from html import escape as html_escape

from generator.pages.markup import escape
from generator.views.addresses import url
from generator.views.lens import Lens
from generator.views.note import notes, spellings

# Whole elements, lines and signs that are no running text. Order matters: an element before its tags.
_ELEMENTS = (
    "script",
    "figure",
    "blockquote",
    "q",
    "a",
    "code",
    "pre",
    "details",
    "form",
    "button",
    "dt",
    "h1",
    "h2",
    "h3",
)
_ASIDE = re.compile(
    "(" + "".join(rf"<{name}\b.*?</{name}>|" for name in _ELEMENTS) + r"<ul class=\"cards\".*?</ul>"
    r"|<dl class=\"properties\".*?</dl>"
    r"|^```.*?^```[^\n]*$"
    r"|`[^`\n]*`"
    r"|\[[^\]\n]*\]\([^)\n]*\)"
    r"|^#{1,6} [^\n]*$"
    r"|^\|[^\n]*$"
    r"|\{[:#.][^}\n]*\}"
    r"|<[^<>]*>)",
    re.DOTALL | re.MULTILINE,
)

_LINKED = re.compile(r"data-note=\"([\w-]+)\"")


def _alone(spelling: str) -> str:
    """A spelling as a pattern. One of figures stands alone: it is no part of a longer number, nor of an entity."""
    before = r"(?<![\d#])" if spelling[0].isdigit() else ""
    return before + re.escape(spelling) + (r"(?!\d)" if spelling[-1].isdigit() else "")


class Notes:
    """The notes of one language, ready to be set into pages."""

    def __init__(self, lens: Lens) -> None:
        self._lang = lens.lang
        self._to = {name: url(note.to, lens.lang) for name, note in notes(lens).items()}
        # As they stand in a page, where signs are entities; the longest first.
        called = sorted(spellings(lens).items(), key=lambda one: (-len(one[0]), one[0]))
        self._called = {str(escape(spelling)): name for spelling, name in called}

    def marked(self, body: str, root: str, own: Collection[str] = ()) -> str:
        """A page with its first uses linked. `root` leads to the site's root; notes in `own` are the page's subject."""
        pieces = _ASIDE.split(body)
        names = self._names("\n".join(pieces[::2]))
        if names is None:
            return body
        # A link that a text makes to a scheme has its note already.
        used = {*own, *_LINKED.findall(body)}
        pieces[::2] = [names.sub(lambda found: self._link(found[0], root, used), text) for text in pieces[::2]]
        return "".join(pieces)

    def _names(self, text: str) -> re.Pattern[str] | None:
        """What finds the spellings that a text has at all; looking for each is faster than for all at every place."""
        there = [_alone(spelling) for spelling in self._called if spelling in text]
        if not there:
            return None
        # English words begin and end, and have plurals.
        around = r"(?<![\w&#-])(?:{})s?(?![\w-])" if self._lang == "en" else "{}"
        return re.compile(around.format("|".join(there)))

    def _link(self, words: str, root: str, used: set[str]) -> str:
        name = self._called.get(words) or self._called[words.removesuffix("s")]
        if name in used:
            return words
        used.add(name)
        return f'<a class="term" data-note="{name}" href="{html_escape(root + self._to[name])}">{words}</a>'
