"""Records that account for a numeral which is accounted for already, or which is none.

Takes: a context. Gives: quotations with what is wrong with them. Never: looks for numerals that are left over.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.context import Context, Fault
from generator.checks.places import spot
from generator.evidence import Span, normalise
from generator.proof import Quotation

Placed = tuple[Quotation, Span]


def needless(context: Context) -> Iterator[tuple[Quotation, Fault]]:
    """Dismissals without a numeral, and of numerals that never count."""
    listed = {normalise(word) for group in context.book.vocabulary.never_count for word in group.words}
    for quotation, span in _placed(context):
        if quotation.kind != "dismissals":
            continue
        paragraph = context.book.fingerprints[quotation.source].paragraphs[span.paragraph]
        inside = [one for one in paragraph.numerals if one.at < span.end and span.start < one.at + len(one.text)]
        if not inside:
            yield quotation, (f'"{quotation.printed}" holds no numeral', "remove this dismissal")
        elif all(one.word in listed for one in inside):
            what = f'"{inside[0].word}" is on the list of words that never count already'
            yield quotation, (what, "remove this dismissal")


def doubled(context: Context) -> Iterator[tuple[Quotation, Fault]]:
    """Dismissals of what another record accounts for, and one observation entered twice."""
    for one, other in _overlapping(_placed(context)):
        # Of two dismissals the later one is needless; a dismissal goes before anything else.
        earlier, later = (other, one) if one[0].kind == "dismissals" != other[0].kind else (one, other)
        if later[0].kind == "dismissals":
            what = f'"{later[0].printed}" is accounted for by {_name(earlier[0])} already'
            yield later[0], (what, "remove this dismissal")
        elif _same_thing(context, earlier[0], later[0]):
            what = f'"{later[0].printed}" in this place is recorded by {_name(earlier[0])} already'
            yield later[0], (what, "remove one of the two")


def _placed(context: Context) -> tuple[Placed, ...]:
    """The printed words of every quotation that stands in a proved source, in the order of the records."""
    found = []
    for quotation, place in context.proofs.places.items():
        where = spot(quotation)
        unread = quotation.kind == "observations" and quotation.record in context.proofs.unread
        if where and not unread and quotation.source in context.proved:
            found.append((quotation, Span(place.paragraph, place.at + where.start, place.at + where.end, "")))
    return tuple(found)


def _overlapping(placed: tuple[Placed, ...]) -> Iterator[tuple[Placed, Placed]]:
    """Every two that share a character, in the order of the records; only neighbours are compared."""
    order = {quotation: number for number, (quotation, _) in enumerate(placed)}
    reaching: list[Placed] = []
    for one in sorted(placed, key=lambda item: (item[0].source, item[1].paragraph, item[1].start)):
        here = (one[0].source, one[1].paragraph)
        reaching = [
            item for item in reaching if (item[0].source, item[1].paragraph) == here and item[1].end > one[1].start
        ]
        for other in reaching:
            yield (one, other) if order[one[0]] < order[other[0]] else (other, one)
        reaching.append(one)


def _same_thing(context: Context, one: Quotation, other: Quotation) -> bool:
    if one.kind != "observations" or other.kind != "observations":
        return False
    first, second = (context.book.observations[quotation.record] for quotation in (one, other))
    return all(
        getattr(first, field) == getattr(second, field)
        for field in ("indicator", "place", "subject", "field", "period")
    )


def _name(quotation: Quotation) -> str:
    if quotation.kind == "dismissals":
        return f"dismissed.{quotation.record.rpartition('/')[2]}"
    return quotation.record
