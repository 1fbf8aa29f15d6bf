"""Every numeral of a finished source is an observation or dismissed, and none is accounted for twice or for nothing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from generator.checks.context import Context
from generator.checks.doubles import doubled, needless
from generator.checks.places import seam, spot
from generator.evidence import Found, Numeral, normalise, scan
from generator.facts.models import Source
from generator.problems import Problem
from generator.proof import Quotation, ledger_of, quotations

NAME = "coverage"


def check(context: Context) -> Iterator[Problem]:
    """Numerals that are left over, dismissals that dismiss nothing, and numerals recorded twice."""
    for quotation, fault in (*needless(context), *doubled(context)):
        keys = (*quotation.keys, "printed")
        yield context.problem(quotation.kind, quotation.record, keys, NAME, fault)
    excused = _of_unclear(context)
    named = {record.source for kind in (context.book.observations, context.book.dismissals) for record in kind.values()}
    for source in context.book.sources.values():
        if source.coverage == "finished" and source.id in context.proved and not _half_read(context, source, named):
            yield from _open(context, source, excused[source.id] + excused[""])


def _half_read(context: Context, source: Source, named: set[str]) -> bool:
    """Whether records that could not be read may account for numerals of the source."""
    book, file = context.book, f"facts/observations/{source.id}.yml"
    if not book.all_read("schemes") or not book.unread.isdisjoint(("observations", "dismissals")):
        return True
    kinds = ("observations", "dismissals")
    if any(kind in kinds and book.origin(kind, name).path == file for kind, name in book.broken):
        return True
    # A file that is named for no source may be the one that is missing here.
    return source.id not in named and any(name not in book.sources for name in named)


def _open(context: Context, source: Source, excused: Counter[str]) -> Iterator[Problem]:
    paragraphs = context.book.fingerprints[source.id].paragraphs
    placed = context.proofs.by_source.get(source.id, ())
    halved = {(found.paragraph, seam(paragraphs[found.paragraph].numerals, found)) for _, found in placed}
    for entry in ledger_of(context.book, context.proofs, source.id).open:
        numeral = entry.numeral
        if any(paragraph == numeral.paragraph and cut and cut.at == numeral.at for paragraph, cut in halved):
            continue
        if excused[entry.numeral.text] > 0:
            excused[entry.numeral.text] -= 1
        else:
            yield _left_over(context, source, entry.numeral)


def _of_unclear(context: Context) -> defaultdict[str, Counter[str]]:
    """The numerals of quotations with problems of their own, by source: mending these will account for them.

    Those of quotations that name no source that there is stand under "".
    """
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for quotation in quotations(context.book):
        if _unclear(context, quotation):
            texts = (normalise(quotation.evidence), normalise(quotation.printed or ""))
            quoted, printed = (Counter(numeral for _, numeral in scan(text)) for text in texts)
            found[quotation.source if quotation.source in context.book.sources else ""] += quoted | printed
    return found


def _unclear(context: Context, quotation: Quotation) -> bool:
    if quotation in context.proofs.missing or quotation.source not in context.book.sources:
        return True
    unread = quotation.kind == "observations" and quotation.record in context.proofs.unread
    return unread or (quotation.printed is not None and spot(quotation) is None)


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
    for quotation, found in context.proofs.by_source.get(source.id, ()):
        if found.paragraph == numeral.paragraph:
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
