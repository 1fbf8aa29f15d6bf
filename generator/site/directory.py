"""The directory behind the search box: every name and every figure, and where it leads.

Takes: a Lens and its planned pages. Gives: entries, and the texts of the files that hold them. Never: a way of its own
to compare what is typed with what is written; that is `directory.js`, which also puts entries on shelves.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

from pypinyin import lazy_pinyin

from generator.nodejs import run
from generator.pages.plan import PlannedPage
from generator.paths import LANGUAGES, ROOT
from generator.proof import derived_shown
from generator.views.addresses import Address, page, url
from generator.views.derived import DerivedView, derived_view
from generator.views.fact import FactView, fact_view
from generator.views.lens import Lens

# The folder of the shelves, beside the search scripts.
NAMES = "names"
SHELVE = Path(__file__).with_name("directory.mjs")
# The higher comes first: a subject's own name, another name of it, how that is spelt in letters, a figure. What the
# glossary says of a word comes after the pages that are called so.
OWN, OTHER, SPELT, FIGURE = 40, 30, 20, 10
TERM = -12
# Of pages that are equally called so, those about one thing come first.
KINDS = ("prose", "source", "topic", "entity", "indicator", "scheme")
_HAN = re.compile(r"[\u3400-\u9fff]")
# Characters that are spelt, and what stands between them.
_RUNS = re.compile(r"[\u3400-\u9fff]+|[^\u3400-\u9fff]+")
_WORD = re.compile(r"[A-Za-z]{5,}")
# China International Import Expo (CIIE): known by its letters, and without them.
_LETTERS = re.compile(r"\s*[(（]([A-Z][A-Za-z]*[A-Z])[)）]\s*")


@dataclass(frozen=True, slots=True)
class Entry:
    """One place that a search can lead to. `names` have their rank; a figure is a name that has several forms.

    A page has a text, a place on a page is told in a few words of their own. `words` are what a misspelt name or word
    of a name may have been meant to be.
    """

    location: str
    title: str
    kind: str
    names: tuple[tuple[int, str], ...]
    text: str = ""
    told: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


def entries(lens: Lens, planned: Iterable[PlannedPage]) -> Iterator[Entry]:
    """Every page by its names, every term of the glossary, every observation by its figure, what is derived by both."""
    for one in planned:
        if one.template != "glossary":
            kind = lens.text(f"kind.{one.template}")
            location = url(Address(one.path), lens.lang)
            above = KINDS.index(one.template) if one.template in KINDS else 0
            own, other = (one.title, *one.names[:2]), (*one.names[2:], *_shorter(one))
            names, words = _ranked(own, other, above), _words((*own, *other))
            yield Entry(location, one.title, kind, names, text=lens.filled(one.description), words=words)
    for term in lens.book.terms.values():
        own, other = (term.name.zh, term.name.en), (*term.aliases, *filter(None, (term.literal,)))
        location, title = url(page("terms", term.id), lens.lang), term.name[lens.lang]
        told, words = (lens.filled(term.note[lens.lang]),), _words((*own, *other))
        yield Entry(location, title, lens.text("kind.term"), _ranked(own, other, TERM), told=told, words=words)
    for name, seen in lens.book.observations.items():
        fact = fact_view(lens, seen)
        forms = dict.fromkeys((fact.value, *_elsewhere(lens, name), seen.printed))
        title = lens.text("punctuation.separator").join((fact.value, fact.indicator.name))
        figures = tuple((FIGURE, form) for form in forms)
        yield Entry(url(fact.to, lens.lang), title, lens.text("kind.fact"), figures, told=_told(fact))
    for derived in lens.book.derived.values():
        made = derived_view(lens, derived)
        # What a document prints comes before what was worked out.
        shown = (derived_shown(lens.book, lens.proofs, lang, derived.id) for lang in LANGUAGES)
        names = (*_ranked((derived.name.zh, derived.name.en), (), TERM), *((FIGURE - 1, form) for form in shown))
        title = lens.text("punctuation.separator").join((made.value, made.name))
        yield Entry(url(made.to, lens.lang), title, lens.text("kind.derived"), names, told=_for_whom(made))


def shelves(found: Iterable[Entry], scripts: Path = ROOT / "docs" / "assets" / "search") -> tuple[tuple[str, str], ...]:
    """The entries of one language as files beside its search scripts: shelves, numbered from 0.

    `scripts` is the folder with directory.js. Raises RuntimeError when Node fails.
    """
    names = [one.name for one in fields(Entry)]
    listed = json.dumps([{name: getattr(one, name) for name in names} for one in found], ensure_ascii=False)
    made = json.loads(run(SHELVE, "shelve names", str(scripts), text=listed))
    texts = (json.dumps(shelf, ensure_ascii=False, sort_keys=True, separators=(",", ":")) for shelf in made)
    return tuple((f"{NAMES}/{number}.json", f"{text}\n") for number, text in enumerate(texts))


def _shorter(one: PlannedPage) -> Iterator[str]:
    """What a page is also called: by its letters and without them, and what is counted without saying that it is."""
    for name in one.names:
        if found := _LETTERS.search(name):
            yield from (found[1], _LETTERS.sub(" ", name).strip())
        if one.template == "indicator" and len(name) > len("千亿数") and name.endswith("数"):
            yield name.removesuffix("数")


def _words(names: Iterable[str]) -> tuple[str, ...]:
    """Names, in pinyin too, and the longer words of English ones."""
    listed = tuple(names)
    spelt = (_spelt(name)[0] for name in listed if _HAN.search(name))
    return tuple(dict.fromkeys((*listed, *spelt, *(word for name in listed for word in _WORD.findall(name)))))


def _ranked(own: Iterable[str], other: Iterable[str], above: int = 0) -> tuple[tuple[int, str], ...]:
    """A subject's own names and its other ones with their rank; Chinese ones can be typed in letters too."""
    named = [*((OWN + above, name) for name in own), *((OTHER + above, name) for name in other)]
    spelt = ((SPELT + above, form) for _, name in named if _HAN.search(name) for form in _spelt(name))
    return tuple(dict.fromkeys((*named, *spelt)))


@cache
def _spelt(name: str) -> tuple[str, ...]:
    """A Chinese name in pinyin, and its initials when there are several."""
    parts = [(lazy_pinyin(part), True) if _HAN.match(part) else ([part], False) for part in _RUNS.findall(name)]
    whole = "".join(syllable for syllables, _ in parts for syllable in syllables)
    initials = "".join(each[0] if spelt else each for syllables, spelt in parts for each in syllables)
    return (whole, initials) if len(_HAN.findall(name)) > 2 else (whole,)


def _elsewhere(lens: Lens, name: str) -> tuple[str, ...]:
    """The figure of an observation as the other language shows it, without among whom a rank is counted."""
    return tuple(lens.in_language(name, lang) for lang in ("zh", "en"))


def _for_whom(made: DerivedView) -> tuple[str, ...]:
    return (*(one.name for one in made.whom), made.period)


def _told(fact: FactView) -> tuple[str, ...]:
    parts = (fact.place, fact.subject, fact.period, fact.status_name, fact.source.name)
    return tuple(part for part in parts if part)
