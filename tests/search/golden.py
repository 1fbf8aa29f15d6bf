"""The golden queries: what readers type, what should come first, and how well the box did.

Takes: golden.yml, and the first places that the box brought for each query. Gives: a score for each kind of query and
a table. Never: types anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from ruamel.yaml import YAML

FILE = Path(__file__).with_name("golden.yml")
HOMES = {"zh": "", "en": "en/"}
# How many of the first results count.
FIRST = 3
# The addresses of one result: its page, and the place on it that is shown first.
Result = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Golden:
    """One query typed on one language's site, its kind, and the places that may come first."""

    lang: str
    kind: str
    query: str
    places: tuple[str, ...]
    unseen: bool

    def hit(self, results: Sequence[Result], within: int) -> bool:
        """Whether one of the first `within` results, by addresses below the site's root, is one of the places."""
        addresses = [address for result in results[:within] for address in result]
        return any(self._is(address, place) for address in addresses for place in self.places)

    def _is(self, address: str, place: str) -> bool:
        page, _, anchor = re.sub(r"\?[^#]*", "", address).removeprefix(HOMES[self.lang]).partition("#")
        wanted, _, spot = place.partition("#")
        return page.strip("/") == wanted and (anchor == spot or not spot)


@dataclass(frozen=True, slots=True)
class Score:
    """Of how many queries the first result was right, one of the first three was, and nothing was found."""

    name: str
    queries: int
    first: int
    three: int
    none: int


def goldens(unseen: bool) -> tuple[Golden, ...]:
    """The queries that the box was tuned with, or those that it was not."""
    listed = YAML(typ="safe").load(FILE.read_text(encoding="utf-8"))
    return tuple(
        Golden(lang, kind, query, tuple(places.split()), unseen)
        for lang, kinds in listed["unseen" if unseen else "tuned"].items()
        for kind, queries in kinds.items()
        for query, places in queries.items()
    )


def scores(found: Mapping[Golden, Sequence[Result]]) -> Iterator[Score]:
    """A score for each kind, and one for all."""
    for (lang, kind), members in groupby(found, key=lambda one: (one.lang, one.kind)):
        yield _score(f"{lang} {kind}", found, members)
    yield _score("all", found, found)


def _score(name: str, found: Mapping[Golden, Sequence[Result]], members: Iterable[Golden]) -> Score:
    listed = tuple(members)
    first, three = (sum(one.hit(found[one], within) for one in listed) for within in (1, FIRST))
    return Score(name, len(listed), first, three, sum(not found[one] for one in listed))


def table(title: str, found: Mapping[Golden, Sequence[Result]]) -> str:
    """The scores as lines of text, and below them the queries whose first result was another."""
    lines = [f"{title:<34}{'queries':>8}{'hit@1':>7}{'hit@3':>7}{'none':>6}"]
    lines += [f"{one.name:<34}{one.queries:>8}{one.first:>7}{one.three:>7}{one.none:>6}" for one in scores(found)]
    lines += [f"  {one.lang} {one.query}: {_told(found[one])}" for one in found if not one.hit(found[one], 1)]
    return "\n".join(lines)


def _told(results: Sequence[Result]) -> str:
    return " ".join(re.sub(r"\?[^#]*", "", result[0]) for result in results) or "nothing"
