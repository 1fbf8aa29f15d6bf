"""Which pages there are, in which order, under which headings of the navigation.

Takes: a Lens. Gives: one PlannedPage for each page of a language. Never: page text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.checks.prosetext import headings
from generator.facts.aims import aims
from generator.facts.models import Record
from generator.facts.prose import NAMED, TAKEN
from generator.views.addresses import page
from generator.views.chartpage import charts_view
from generator.views.compare import compare_view
from generator.views.disputes import ledger_view
from generator.views.entities import entity_view
from generator.views.lens import Lens
from generator.views.names import ORDERS, names_view
from generator.views.networkpage import network_view
from generator.views.pages import indicator_view, scheme_view, topic_view, topics_with_facts
from generator.views.places import places_view
from generator.views.sources import source_view
from generator.views.targets import targets_view
from generator.views.timeline import timeline_view
from generator.views.trust import trust_view
from generator.views.updates import updates_view


@dataclass(frozen=True, slots=True)
class PlannedPage:
    """One page before it is rendered.

    `template` names the file under templates/pages; `section` the navigation section ("" at the top level), `group`
    its subsection; `label` its name in the navigation where that is not its title; `names` are all names by which a
    search should find the page, in both languages.
    """

    path: str
    template: str
    title: str
    description: str
    section: str = ""
    group: str = ""
    view: object = None
    label: str = ""
    names: tuple[str, ...] = ()


def plan_pages(lens: Lens, prose: Path) -> Iterator[PlannedPage]:
    """All pages of one language, in the order of the navigation. `prose` is the folder of the hand-written pages."""
    text = lens.text
    yield PlannedPage("index.md", "prose", text("site.name"), text("site.description"), label=text("site.home"))
    yield _index(lens, "topics")
    yield from _topics(lens)
    yield _index(lens, "indicators")
    names = (text("derived.title"), text("derived.other_name"))
    yield PlannedPage("derived.md", "derived", names[0], text("derived.lead"), "indicators", names=names)
    charts = text("charts.title")
    yield PlannedPage("charts.md", "charts", charts, text("charts.lead"), "indicators", view=charts_view(lens))
    yield from _indicators(lens)
    yield _index(lens, "schemes")
    yield from _schemes(lens)
    yield from _places(lens)
    yield _index(lens, "entities")
    network = text("network.title")
    yield PlannedPage("network.md", "network", network, text("network.lead"), "entities", view=network_view(lens))
    yield from _entities(lens)
    yield _index(lens, "sources")
    yield from _sources(lens)
    yield _ledger(lens, "timeline", timeline_view(lens))
    yield from _ledgers(lens)
    yield PlannedPage("glossary.md", "glossary", text("glossary.title"), text("glossary.lead"), names=_term_names(lens))
    yield from _name_lists(lens)
    yield from _about(lens)
    yield from _others(prose / lens.lang)


def _about(lens: Lens) -> Iterator[PlannedPage]:
    """The pages about the site itself: those that are written by hand, and before the last of them what is counted."""
    *first, last = (
        PlannedPage(f"{name}.md", "prose", lens.text(f"{name}.title"), lens.text(f"{name}.lead"), "about")
        for name in NAMED
    )
    yield from first
    title, lead, label = (lens.text(f"trust.{part}") for part in ("title", "lead", "label"))
    yield PlannedPage("trust.md", "trust", title, lead, "about", view=trust_view(lens), label=label)
    if lens.book.updates:
        title, lead = lens.text("updates.title"), lens.text("updates.lead")
        yield PlannedPage("updates.md", "updates", title, lead, "about", view=updates_view(lens))
    yield last


def _others(folder: Path) -> Iterator[PlannedPage]:
    """Every other hand-written page, by file name, under the title that it gives itself."""
    for file in sorted(folder.glob("*.md")):
        if file.stem not in (*NAMED, *TAKEN, "index"):
            found = headings(file.read_text(encoding="utf-8"))
            title = next((one.text for one in found if one.level == 1 and one.text), file.stem)
            yield PlannedPage(file.name, "prose", title, title)


def _index(lens: Lens, section: str) -> PlannedPage:
    title, lead = lens.text(f"{section}.title"), lens.text(f"{section}.lead")
    return PlannedPage(f"{section}/index.md", section, title, lead, section)


def _topics(lens: Lens) -> Iterator[PlannedPage]:
    for topic in topics_with_facts(lens):
        view = topic_view(lens, topic)
        description = lens.text("topic.description", name=view.name, count=len(view.indicators))
        path = page("topics", topic).page
        yield PlannedPage(path, "topic", view.name, description, "topics", view=view, names=(view.other_name,))


def _indicators(lens: Lens) -> Iterator[PlannedPage]:
    for topic in topics_with_facts(lens):
        for indicator in lens.by_topic.get(topic, ()):
            view = indicator_view(lens, indicator)
            answer = view.answer
            values = {"name": view.name, "value": answer.value, "period": answer.period, "place": answer.place}
            description = lens.text("indicator.description", **values, source=answer.source.name)
            names = (*_names(indicator), *view.aliases)
            path, group = page("indicators", view.id).page, lens.label("topics", topic)
            yield PlannedPage(path, "indicator", view.name, description, "indicators", group, view, names=names)


def _schemes(lens: Lens) -> Iterator[PlannedPage]:
    for kind in lens.book.vocabulary.scheme_kinds:
        for scheme in lens.book.schemes.values():
            if scheme.kind == kind.id:
                view = scheme_view(lens, scheme)
                names = (*_names(scheme), scheme.literal, *scheme.aliases)
                path, group = page("schemes", view.id).page, _heading(kind.name[lens.lang])
                yield PlannedPage(path, "scheme", view.name, view.meaning, "schemes", group, view, names=names)


def _entities(lens: Lens) -> Iterator[PlannedPage]:
    for kind in lens.book.vocabulary.entity_kinds:
        for entity in lens.book.entities.values():
            if entity.kind == kind.id:
                view = entity_view(lens, entity)
                path, group = page("entities", view.id).page, _heading(kind.name[lens.lang])
                names = (*_names(entity), *entity.aliases)
                yield PlannedPage(path, "entity", view.name, view.note, "entities", group, view, names=names)


def _places(lens: Lens) -> Iterator[PlannedPage]:
    """The grid of a province's prefectures and the provinces side by side, where the facts have them."""
    places, compared = places_view(lens), compare_view(lens)
    if places:
        lead = lens.text("places.lead", province=places.grid.province.name)
        yield PlannedPage("places/index.md", "places", lens.text("places.title"), lead, "places", view=places)
    if compared:
        names = lens.text("punctuation.list").join(one.name for one in compared.provinces)
        title, lead = lens.text("compare.title", places=names), lens.text("compare.lead", places=names)
        label = lens.text("compare.label")
        yield PlannedPage("compare.md", "compare", title, lead, "places", view=compared, label=label)


def _sources(lens: Lens) -> Iterator[PlannedPage]:
    for source in lens.book.sources.values():
        view = source_view(lens, source)
        names = (source.title.zh, source.title.en, source.short.zh, source.short.en)
        path = page("sources", view.id).page
        yield PlannedPage(path, "source", view.short, view.about, "sources", view=view, names=names)


def _ledgers(lens: Lens) -> Iterator[PlannedPage]:
    """The pages about all aims and about all discrepancies, where there are any."""
    if aims(lens.book):
        yield _ledger(lens, "targets", targets_view(lens))
    if lens.book.discrepancies:
        names = tuple(name for one in lens.book.discrepancies.values() for name in (one.name.zh, one.name.en))
        yield _ledger(lens, "disputes", ledger_view(lens), names)


def _name_lists(lens: Lens) -> Iterator[PlannedPage]:
    for order, kept in ORDERS.items():
        title, lead = lens.text(f"names.{order}"), lens.text("names.lead")
        yield PlannedPage(kept.path, "names", title, lead, "names", view=names_view(lens, order))


def _ledger(lens: Lens, name: str, view: object, names: tuple[str, ...] = ()) -> PlannedPage:
    title, lead, label = (lens.text(f"{name}.{part}") for part in ("title", "lead", "label"))
    return PlannedPage(f"{name}.md", name, title, lead, view=view, label=label, names=names)


def _heading(name: str) -> str:
    """A label as it stands at the head of a group."""
    return name[:1].upper() + name[1:]


def _names(record: Record) -> tuple[str, ...]:
    """The names of a record in both languages."""
    name = getattr(record, "name")  # noqa: B009 - the kinds that come here all have one
    return (name.zh, name.en)


def _term_names(lens: Lens) -> tuple[str, ...]:
    return tuple(name for term in lens.book.terms.values() for name in (term.name.zh, term.name.en, *term.aliases))
