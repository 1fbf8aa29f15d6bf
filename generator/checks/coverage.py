"""Every numeral of a finished source is an observation or is dismissed, and every dismissal is needed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.checks.context import Context
from generator.checks.places import spot
from generator.evidence import Found, Numeral, Span, normalise, scan
from generator.facts.models import Source
from generator.problems import Problem
from generator.proof import Quotation, ledger_of, quotations

NAME = "coverage"


def check(context: Context) -> Iterator[Problem]:
    """Numerals that are left over, and dismissals that dismiss nothing or dismiss a fact."""
    yield from _needless(context)
    for source in context.book.sources.values():
        if source.coverage == "finished" and source.id in context.proved and not _half_read(context, source):
            yield from _open(context, source)


def _half_read(context: Context, source: Source) -> bool:
    """Whether a record of the source could not be read: its numerals would be reported as open, which they are not."""
    folder = f"facts/observations/{source.id}.yml"
    kinds = ("observations", "dismissals")
    return any(kind in kinds and context.book.origin(kind, name).path == folder for kind, name in context.book.broken)


def _open(context: Context, source: Source) -> Iterator[Problem]:
    excused = _of_misplaced(context, source)
    for entry in ledger_of(context.book, context.proofs, source.id).open:
        if excused[entry.numeral.text] > 0:
            excused[entry.numeral.text] -= 1
        else:
            yield _left_over(context, source, entry.numeral)


def _of_misplaced(context: Context, source: Source) -> Counter[str]:
    """The numerals of quotations that were not found: their own problem is reported already."""
    missing = [quotation for quotation in context.proofs.missing if quotation.source == source.id]
    unclear = [
        quotation for quotation in quotations(context.book) if quotation.source == source.id and not _whole(quotation)
    ]
    texts = [normalise(quotation.printed or "") for quotation in {*missing, *unclear}]
    return Counter(numeral for text in texts for _, numeral in scan(text))


def _whole(quotation: Quotation) -> bool:
    return quotation.printed is None or spot(quotation) is not None


def _left_over(context: Context, source: Source, numeral: Numeral) -> Problem:
    before, after = _neighbours(context, source, numeral)
    path = f"facts/observations/{source.id}.yml"
    line, key = 1, source.id
    where = f"paragraph {numeral.paragraph + 1}, character {numeral.at + 1}"
    if before:
        origin = context.book.origin(before.kind, before.record)
        line = origin.line() if origin.path == path else 1
    between = _between(before, after)
    what = f'"{numeral.text}" ({where}{between}) is neither an observation nor dismissed'
    mend = f'add it to "observations:", or to "dismissed:" with the reason, in {path}'
    return Problem(path, line, key, what, NAME, mend)


def _neighbours(context: Context, source: Source, numeral: Numeral) -> tuple[Quotation | None, Quotation | None]:
    """The nearest quotations of the same paragraph on both sides of a numeral: they show where it stands."""
    here: list[tuple[int, int, Quotation]] = []
    for quotation, found in context.proofs.places.items():
        if quotation.source == source.id and found.paragraph == numeral.paragraph:
            start, end = _reach(quotation, found)
            here.append((start, end, quotation))
    before = max((item for item in here if item[1] <= numeral.at), key=lambda item: item[:2], default=None)
    after = min((item for item in here if item[0] > numeral.at), key=lambda item: item[:2], default=None)
    return before[2] if before else None, after[2] if after else None


def _reach(quotation: Quotation, found: Found) -> tuple[int, int]:
    where = spot(quotation)
    if where is None:
        return found.at, found.at + found.length
    return found.at + where.start, found.at + where.end


def _between(before: Quotation | None, after: Quotation | None) -> str:
    sides = [("after", before), ("before", after)]
    named = [f'{side} "{quotation.printed or quotation.evidence}"' for side, quotation in sides if quotation]
    return "".join(f", {name}" for name in named)


def _needless(context: Context) -> Iterator[Problem]:
    for quotation, found in context.proofs.places.items():
        where = spot(quotation) if quotation.kind == "dismissals" else None
        if where is None:
            continue
        span = Span(found.paragraph, found.at + where.start, found.at + where.end, "")
        fault = _fault(context, quotation, span)
        if fault:
            yield context.problem("dismissals", quotation.record, ("printed",), NAME, (fault, "remove this dismissal"))


def _fault(context: Context, quotation: Quotation, span: Span) -> str | None:
    paragraph = context.book.fingerprints[quotation.source].paragraphs[span.paragraph]
    inside = [one for one in paragraph.numerals if one.at < span.end and span.start < one.at + len(one.text)]
    if not inside:
        return f'"{quotation.printed}" holds no numeral'
    listed = {normalise(word) for group in context.book.vocabulary.never_count for word in group.words}
    if all(one.word in listed for one in inside):
        return f'"{inside[0].word}" is on the list of words that never count already'
    other = _overlapping(context, quotation, span)
    if other:
        name = other.record if other.kind != "dismissals" else f"dismissed.{other.record.rpartition('/')[2]}"
        return f'"{quotation.printed}" is accounted for by {name} already'
    return None


def _overlapping(context: Context, quotation: Quotation, span: Span) -> Quotation | None:
    for other, found in context.proofs.places.items():
        if other is quotation or other.source != quotation.source or found.paragraph != span.paragraph:
            continue
        # Of two dismissals of one numeral, the later one is needless.
        if other.kind == "dismissals" and _number(other) > _number(quotation):
            continue
        where = spot(other)
        if where and found.at + where.start < span.end and span.start < found.at + where.end:
            return other
    return None


def _number(quotation: Quotation) -> int:
    return int(quotation.record.rpartition("/")[2])
