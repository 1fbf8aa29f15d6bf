"""What changed on the site and when: every update, day by day, the newest first.

Takes: a Lens. Gives: an UpdatesView, for the page and for the feed. Never: the moment of a build.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.facts.models import Update
from generator.facts.strings import PLACEHOLDER
from generator.views.addresses import PREFIX, Address, page
from generator.views.fact import FactView, Link, fact_view
from generator.views.lens import Lens

PAGE = "updates.md"
FEED = "updates.xml"
LINKED = ("sources", "discrepancies", "indicators", "schemes", "entities")


@dataclass(frozen=True, slots=True)
class UpdateView:
    """One update. `text` names its numbers by their observations; `day` is the ISO date."""

    id: str
    day: str
    kind: str
    title: str
    text: str
    to: Address
    links: tuple[Link, ...]
    facts: tuple[FactView, ...]
    pages: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class DayView:
    """The updates of one day; `id` is the heading's anchor."""

    id: str
    date: str
    updates: tuple[UpdateView, ...]


@dataclass(frozen=True, slots=True)
class UpdatesView:
    """All updates by day. `feed` is the feed's way from the site's root."""

    days: tuple[DayView, ...]
    total: int
    feed: str

    @property
    def newest(self) -> UpdateView:
        """The update that stands first."""
        return self.days[0].updates[0]


def updates_view(lens: Lens) -> UpdatesView:
    """The view of all updates. There has to be one."""
    found = [_view(lens, one) for one in lens.book.updates.values()]
    by_day = groupby(found, key=lambda one: one.day)
    days = tuple(DayView(f"day-{day}", lens.date(day), tuple(updates)) for day, updates in by_day)
    return UpdatesView(days, len(found), PREFIX[lens.lang] + FEED)


def _view(lens: Lens, update: Update) -> UpdateView:
    return UpdateView(
        id=update.id,
        day=update.date,
        kind=lens.text(f"update.{update.kind}"),
        title=update.title[lens.lang],
        text=update.text[lens.lang],
        to=page("updates", update.id),
        links=tuple(_links(lens, update)),
        facts=tuple(fact_view(lens, lens.book.observations[name]) for name in update.observations),
        pages=tuple(Link(_title(lens, one), Address(one)) for one in update.pages),
    )


def _links(lens: Lens, update: Update) -> Iterator[Link]:
    for kind in LINKED:
        for name in getattr(update, kind):
            yield Link(lens.name(kind, name), page(kind, name))


def _title(lens: Lens, path: str) -> str:
    """The title of a page that is no record's, or its label where the title depends on what it shows."""
    stem = path.removesuffix(".md").removesuffix("/index")
    title = "site.home" if stem == "index" else f"{stem}.title"
    return lens.text(f"{stem}.label" if PLACEHOLDER.search(lens.text.texts[title]) else title)
