"""All of the site that is no page of MkDocs: pages of charts, data, references, cards, notes, names for the search.

Takes: an order and what is ready. Gives: sealed files in a folder of their own, as they will lie in the site. Never:
waits for MkDocs, which has the languages under way meanwhile.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
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
from generator.site.directory import entries, shelve
from generator.site.order import Order, Plan, Ready
from generator.site.seal import seal
from generator.site.search import SCRIPTS, place
from generator.views.addresses import PREFIX
from generator.views.updates import FEED


def lay_beside(folder: Path, order: Order, plan: Plan, ready: Ready) -> None:
    """Write all of it into `folder`, whatever lay there before."""
    shutil.rmtree(folder, ignore_errors=True)
    rows = observation_rows(order.lenses["zh"], order.lenses["en"])
    for lang, lens in order.lenses.items():
        home = folder / PREFIX[lang]
        renderer = ChartRenderer(order.project, lens, ready.references, order.site_url)
        put_all(home, chart_site(renderer, plan.alone[lang], ready.figures[lang], rows))
        shelve(home / SCRIPTS, tuple(entries(lens, plan.pages[lang])))
        place(home / SCRIPTS, lang)
    put_all(folder, _data(order, rows))
    put_all(folder, _references(ready))
    put_all(folder, (*cards(order.lenses, ready.references, order.site_url), *note_files(order.lenses)))
    script = folder / "assets" / plan.script.name
    script.write_bytes(plan.script.read_bytes())
    seal(folder)


def put_all(folder: Path, files: Iterable[tuple[str, str]]) -> None:
    """Write texts by their paths below a folder."""
    made: set[Path] = set()
    for name, text in files:
        path = folder / name
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        path.write_bytes(text.encode("utf-8"))


def merge(source: Path, target: Path) -> None:
    """Move all that is in one folder into another. What both have must be folders."""
    for path in source.iterdir():
        if (target / path.name).exists():
            merge(path, target / path.name)
        else:
            path.rename(target / path.name)


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
