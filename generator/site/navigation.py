"""The navigation: sections, their groups, and no more than sixty entries in any of them.

Takes: planned pages. Gives: the nav of one language's MkDocs configuration. Never: a page left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from generator.facts.strings import Strings
from generator.pages.plan import PlannedPage
from generator.site.mkdocs import NavEntry, NavPage, NavSection

# Every page carries the open section's whole list, so a long one weighs on all its pages.
MOST = 60
# A list that is cut at all is cut into shorter ones: with these, a page's navigation stays as long as more pages come.
RANGE = 20


def navigation(text: Strings, planned: Iterable[PlannedPage]) -> tuple[NavEntry, ...]:
    """Top pages and sections in the order of the plan; large groups are cut into ranges named by first and last."""
    entries: list[NavEntry] = []
    for section, members in groupby(planned, key=lambda page: page.section):
        if section:
            entries.append(NavSection(text(f"{section}.title"), _section(list(members))))
        else:
            entries += [_page(page) for page in members]
    return tuple(entries)


def _section(members: Sequence[PlannedPage]) -> tuple[NavEntry, ...]:
    if len(members) <= MOST and not any(page.group for page in members):
        return tuple(_page(page) for page in members)
    entries: list[NavEntry] = []
    for group, pages in groupby(members, key=lambda page: page.group):
        listed = [_page(page) for page in pages]
        if group:
            entries.append(NavSection(group, cut(listed)))
        else:
            entries += [listed[0], *cut(listed[1:], MOST - 1)]
    return tuple(entries)


def cut(entries: Sequence[NavPage], room: int = MOST) -> tuple[NavEntry, ...]:
    """A list as it is where there is `room`, else in ranges of at most twenty, nested until these are so few too."""
    level: tuple[NavEntry, ...] = tuple(entries)
    while len(level) > room:
        parts = _evenly(level, -(-len(level) // RANGE))
        level = tuple(NavSection(f"{_first(part[0])} – {_last(part[-1])}", part) for part in parts)
        room = RANGE
    return level


def _evenly(level: tuple[NavEntry, ...], count: int) -> Iterator[tuple[NavEntry, ...]]:
    """So many parts whose lengths differ by one at most."""
    ends = [len(level) * number // count for number in range(count + 1)]
    return (level[start:end] for start, end in pairwise(ends))


def _page(page: PlannedPage) -> NavPage:
    return NavPage(page.label or page.title, page.path)


def _first(entry: NavEntry) -> str:
    return entry.title if isinstance(entry, NavPage) else entry.title.split(" – ", 1)[0]


def _last(entry: NavEntry) -> str:
    return entry.title if isinstance(entry, NavPage) else entry.title.rsplit(" – ", 1)[-1]
