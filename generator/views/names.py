"""All names in two orders: Chinese ones by how they are read aloud, and those in the Latin alphabet.

Takes: a Lens. Gives: the view of a page of names in either order. Never: a name that leads nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from pypinyin import lazy_pinyin

from generator.views.addresses import Address, page, url
from generator.views.fact import Link
from generator.views.lens import Lens


@dataclass(frozen=True, slots=True)
class Order:
    """One order of names: the language whose names stand in it, and its page."""

    lang: str
    path: str


ORDERS = {"pinyin": Order("zh", "names/index.md"), "english": Order("en", "names/english.md")}
# Where a name stands that begins with a figure.
FIGURES = "0"
# Each kind of record, and what one of them is called.
KINDS = {"schemes": "scheme", "indicators": "indicator", "entities": "entity", "terms": "term"}
_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[A-Za-z]")
_SIGNS = re.compile(r"[^\w]+|_")


@dataclass(frozen=True, slots=True)
class NameLine:
    """One name, and where it leads below the site's root; `of` is what the thing is called, if not that."""

    name: str
    url: str
    kind: str
    of: str


@dataclass(frozen=True, slots=True)
class Letter:
    """The names under one letter; `id` is its heading's anchor."""

    id: str
    name: str
    lines: tuple[NameLine, ...]


@dataclass(frozen=True, slots=True)
class NamesView:
    """A page of names in one order, in the language of those names. `total` counts names, `things` what they name."""

    lang: str
    letters: tuple[Letter, ...]
    total: int
    things: int
    other: Link


def names_view(lens: Lens, order: str) -> NamesView:
    """Every name and alias, in one order, of what has a page or an entry of its own."""
    letters = tuple(_letters(lens, ORDERS[order].lang))
    lines = [line for letter in letters for line in letter.lines]
    other = next(one for one in ORDERS if one != order)
    return NamesView(
        lang=ORDERS[order].lang,
        letters=letters,
        total=len({line.name for line in lines}),
        things=len({line.url for line in lines}),
        other=Link(lens.text(f"names.{other}"), Address(ORDERS[other].path)),
    )


def _letters(lens: Lens, lang: str) -> Iterator[Letter]:
    lines = sorted(set(_lines(lens, lang)), key=lambda line: (*_place(line.name, lang), line.url))
    for letter, members in groupby(lines, key=lambda line: _place(line.name, lang)[0]):
        name = letter if letter != FIGURES else lens.text("names.figures")
        yield Letter(f"letter-{letter.lower()}", name, tuple(members))


def _lines(lens: Lens, lang: str) -> Iterator[NameLine]:
    book = lens.book
    for kind, one in KINDS.items():
        for name, record in getattr(book, kind).items():
            if kind != "indicators" or name in lens.by_indicator:
                own, where = record.name[lens.lang], url(page(kind, name), lens.lang)
                for each in _said((record.name.zh, record.name.en, *record.aliases), lang):
                    yield NameLine(each, where, lens.text(f"kind.{one}"), "" if each == own else own)


def _said(names: Iterable[str], lang: str) -> Iterator[str]:
    """The names that belong to an order: those with Chinese characters, or those without; 1125 is in both."""
    for name in names:
        is_chinese = bool(_HAN.search(name))
        if is_chinese == (lang == "zh") or not (is_chinese or _LATIN.search(name)):
            yield name


@cache
def _place(name: str, lang: str) -> tuple[str, tuple[str, ...], str]:
    """The letter of a name, how it is read without its signs, and the name itself."""
    plain = _SIGNS.sub(" ", name).strip() or name
    read = tuple(one.casefold() for one in lazy_pinyin(plain)) if lang == "zh" else (plain.casefold(),)
    first = read[0][:1].upper()
    return (first if _LATIN.match(first) else FIGURES), read, name
