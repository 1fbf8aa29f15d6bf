"""All of the site that is no page of MkDocs: pages of charts, data, references, cards, notes, names for the search.

Takes: an order and what is ready. Gives: sealed files in a folder of their own, as they will lie in the site. Never:
waits for MkDocs, which has the languages under way meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from generator.exports import (
    cards,
    citation_files,
    derived_csv,
    facts_json,
    feed,
    note_files,
    observation_rows,
    observations_csv,
)
from generator.pages.charts import ChartRenderer
from generator.site.chartpages import Rows, chart_site
from generator.site.directory import entries, shelves
from generator.site.order import Order, Plan, Ready
from generator.site.seal import sealed
from generator.site.search import SCRIPTS, place
from generator.site.stage import encoded, leave_only, put
from generator.views.addresses import PREFIX
from generator.views.updates import FEED


def lay_beside(folder: Path, order: Order, plan: Plan, ready: Ready) -> None:
    """Make `folder` hold all of it and nothing else."""
    script = (f"assets/{plan.script.name}", plan.script.read_bytes())
    leave_only(folder, put(folder, chain([script], encoded(sealed(_all(order, plan, ready))))))


def _all(order: Order, plan: Plan, ready: Ready) -> Iterator[tuple[str, str]]:
    rows = observation_rows(order.lenses["zh"], order.lenses["en"])
    for lang, lens in order.lenses.items():
        renderer = ChartRenderer(order.project, lens, ready.references, order.site_url)
        charts = chart_site(renderer, plan.alone[lang], ready.figures[lang], rows)
        names = shelves(entries(lens, plan.pages[lang]))
        search = ((f"{SCRIPTS}/{name}", text) for name, text in (*names, place(lang, len(names))))
        yield from ((PREFIX[lang] + name, text) for name, text in chain(charts, search))
    yield from _data(order, rows)
    yield from _references(ready)
    yield from cards(order.lenses, ready.references, order.site_url)
    yield from note_files(order.lenses)


def _data(order: Order, rows: Rows) -> Iterator[tuple[str, str]]:
    lenses = order.lenses
    yield "data/observations.csv", observations_csv(rows)
    yield "data/derived.csv", derived_csv(lenses["zh"], lenses["en"])
    yield "data/facts.json", facts_json(lenses["zh"])
    for lang, lens in lenses.items() if lenses["zh"].book.updates else ():
        yield PREFIX[lang] + FEED, feed(lens, order.site_url)


def _references(ready: Ready) -> Iterator[tuple[str, str]]:
    """Beside each page, the files by which it is cited."""
    for folder, each in ready.cited.items():
        for name, text in citation_files([ready.references[one] for one in each.all()]).items():
            yield f"{folder}{name}", text
