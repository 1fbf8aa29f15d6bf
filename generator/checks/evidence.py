"""A quotation is a phrase of eight to forty characters that stands in its source once and holds what is printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.context import Context, Fault
from generator.checks.places import as_written, cut, most_alike, seam
from generator.evidence import Ambiguous, NotFound, TooShort, normalise
from generator.problems import Problem
from generator.proof import Quotation, quotations
from generator.quantities import whole_figure

NAME = "evidence"
SHORTEST, LONGEST = 8, 40
SENTENCE_END = re.compile("[。!?;]")


def check(context: Context) -> Iterator[Problem]:
    """Each quotation's form, its place in the source, and the printed words inside it."""
    for quotation in quotations(context.book):
        form = _form(quotation)
        fault = form or _place(context, quotation)
        if fault:
            yield _problem(context, quotation, "evidence", *fault)
        fault = None if form else _printed(quotation)
        if fault:
            yield _problem(context, quotation, "printed", *fault)


def _problem(context: Context, quotation: Quotation, field: str, what: str, mend: str) -> Problem:
    keys = (*quotation.keys, field)
    return context.problem(quotation.kind, quotation.record, keys, NAME, (what, mend))


def _form(quotation: Quotation) -> Fault | None:
    text = normalise(quotation.evidence)
    if len(text) < SHORTEST:
        what = f'"{quotation.evidence}" has {len(text)} characters, a quotation has at least {SHORTEST}'
        return what, "copy more of the words around it"
    if len(text) > LONGEST:
        what = f"the quotation has {len(text)} characters, a phrase has at most {LONGEST}"
        return what, "copy only the words that carry the fact"
    end = SENTENCE_END.search(text)
    if end:
        what = f'"{text[max(0, end.start() - 6) : end.end()]}" ends a sentence inside the quotation'
        return what, "copy a phrase from one sentence, without the mark that ends it"
    return None


def _place(context: Context, quotation: Quotation) -> Fault | None:
    if quotation.source not in context.proved:
        return None
    fault = context.proofs.missing.get(quotation)
    if isinstance(fault, Ambiguous):
        where = " and ".join(str(place) for place in fault.places)
        what = f'"{quotation.evidence}" stands in the source {len(fault.places)} times: {where}'
        return what, "copy more of the words around it, so that it stands there once"
    if isinstance(fault, NotFound):
        return _not_found(quotation, fault)
    if isinstance(fault, TooShort):
        return None
    return _seams(context, quotation)


def _not_found(quotation: Quotation, fault: NotFound) -> tuple[str, str]:
    what = f'"{quotation.evidence}" does not stand in the source'
    if fault.nearest is None:
        return what, "copy the phrase from the source again, character by character"
    near = fault.nearest
    what += f'; it matches as far as "{near.text}" (paragraph {near.place.paragraph + 1})'
    return what, "copy the rest of the phrase from the source again"


def _seams(context: Context, quotation: Quotation) -> Fault | None:
    """A quotation that begins or ends inside a number would show half of it."""
    found = context.proofs.places.get(quotation)
    if found is None:
        return None
    numeral = seam(context.book.fingerprints[quotation.source].paragraphs[found.paragraph].numerals, found)
    if numeral is None:
        return None
    side = "begins" if numeral.at < found.at else "ends"
    return f'the quotation {side} inside the number "{numeral.text}"', f'copy "{numeral.text}" whole'


def _printed(quotation: Quotation) -> Fault | None:
    if quotation.printed is None:
        return None
    text, printed = normalise(quotation.evidence), normalise(quotation.printed)
    count = text.count(printed)
    if count == 0:
        alike = most_alike(printed, text)
        mend = f'copy the words from the quotation: "{alike}"' if alike else "copy the words from the quotation"
        return f'"{quotation.printed}" is not in the quotation', mend
    if count > 1:
        what = f'"{quotation.printed}" stands in the quotation {count} times'
        return what, "copy a quotation that holds it once, or more of the words that belong to it"
    if quotation.printed not in quotation.evidence:
        mend = f'copy the words from the quotation: "{as_written(printed, quotation.evidence)}"'
        return f'"{quotation.printed}" is written with other characters than in the quotation', mend
    return _cut(quotation, text, printed)


def _cut(quotation: Quotation, text: str, printed: str) -> Fault | None:
    """Printed words that are a part only of the number that stands there."""
    at = text.index(printed)
    numeral = cut(text, at, at + len(printed))
    if numeral:
        return f'"{quotation.printed}" is cut out of "{numeral}"', f'copy "{numeral}" whole, with its unit'
    if quotation.kind == "observations" and not whole_figure(text, at, at + len(printed)):
        return f'"{quotation.printed}" is cut out of a longer figure', "copy the figure with both of its ends"
    return None
