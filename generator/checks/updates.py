"""An update is dated, stands newest first, is no older than what it tells of, and leads to pages that are there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.checks.context import Context, Fault
from generator.checks.names import names_with_digits
from generator.checks.prose import typed
from generator.facts.mentions import replaced
from generator.facts.models import Update
from generator.facts.prose import page_paths
from generator.problems import Problem, choose
from generator.quantities import NotAPeriod, Period, parse_period

NAME = "updates"


def check(context: Context) -> Iterator[Problem]:
    """Days that are none, entries out of order, what came later than told, pages that are not, typed numbers."""
    dated = {}
    for update in context.book.updates.values():
        try:
            dated[update.id] = parse_period(update.date)
        except NotAPeriod as fault:
            yield context.problem("updates", update.id, ("date",), NAME, (fault.what, fault.mend))
    yield from _order(context, dated)
    yield from _untold(context, dated)
    for update in context.book.updates.values():
        yield from _too_early(context, update, dated.get(update.id))
        yield from _pages(context, update)
    yield from _numbers(context)


def _order(context: Context, dated: dict[str, Period]) -> Iterator[Problem]:
    for (_, above), (name, below) in pairwise(dated.items()):
        if below.end > above.end:
            fault = f"{below.text} stands below {above.text}", "let the newest update stand first"
            yield context.problem("updates", name, ("date",), NAME, fault)


def _untold(context: Context, dated: dict[str, Period]) -> Iterator[Problem]:
    """A second reading that is newer than every update."""
    last = max((period.text for period in dated.values()), default=None)
    if last is None or not context.book.all_read("updates"):
        return
    for source in context.book.sources.values():
        for index, reading in enumerate(source.readings):
            if reading.date > last:
                mend = f"tell of it in facts/updates.yml, under {reading.date} or later"
                fault = "no update is as new as this reading", mend
                yield context.problem("sources", source.id, ("readings", index, "date"), NAME, fault)


def _too_early(context: Context, update: Update, told: Period | None) -> Iterator[Problem]:
    for index, name in enumerate(update.sources if told else ()):
        published = context.proofs.periods.get(("sources", name))
        if told and published and told.end < published.start:
            fault = f'"{name}" appeared later, {published.text}', "write the day on which it was taken in"
            yield context.problem("updates", update.id, ("sources", index), NAME, fault)


def _pages(context: Context, update: Update) -> Iterator[Problem]:
    known = [name for name in page_paths(context.book) if "/" not in name or name.endswith("/index.md")]
    for index, name in enumerate(update.pages):
        if name not in known and context.book.all_read("observations", "indicators", "schemes", "sources", "claims"):
            fault = f'there is no page "{name}"', choose(name, known, "name a page of the site: methodology.md")
            yield context.problem("updates", update.id, ("pages", index), NAME, fault)


def _numbers(context: Context) -> Iterator[Problem]:
    names = names_with_digits(context.book) if context.book.all_read("schemes", "entities", "terms") else None
    for update in context.book.updates.values() if names is not None else ():
        for field in ("title", "text"):
            text = getattr(update, field)
            for lang in ("zh", "en"):
                fault = _typed(text[lang], names or (), field)
                if fault:
                    yield context.problem("updates", update.id, (field, lang), NAME, fault)


def _typed(text: str, names: tuple[str, ...], field: str) -> Fault | None:
    found = typed(replaced(text, lambda _: ""), names)
    if not found:
        return None
    mend = "say it in words" if field == "title" else "name the observation in its place: {its id}"
    return f'"{found}" is typed into the {field}', mend
