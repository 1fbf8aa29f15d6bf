"""Prove a committed fingerprint against the document itself."""

from collections.abc import Iterator, Sequence

from generator.evidence import words as never
from generator.evidence.fingerprint import Fingerprint, NumeralPrint, ParagraphPrint, make_fingerprint
from generator.evidence.reading import BadReading, Reading


def prove(fingerprint: Fingerprint, raw: bytes, reading: Reading, never_count: Sequence[str]) -> tuple[str, ...]:
    """Give the differences between a fingerprint and its document, each fit for a message; none when it is proved.

    The vocabulary may have grown since: every word that the fingerprint records must still be listed and be the longest
    of the recorded words around its numeral, no more.
    """
    recorded = {n.word for paragraph in fingerprint.paragraphs for n in paragraph.numerals if n.word is not None}
    gone = sorted(recorded.difference(never.in_order(never_count)))
    differences = [f'"{word}" is recorded as a word that never counts and is no longer listed' for word in gone]
    try:
        fresh = make_fingerprint(fingerprint.source, raw, reading, sorted(recorded))
    except BadReading as bad:
        return (*differences, f"the reading order does not fit the document: {bad.what}")
    return (*differences, *_differences(fingerprint, fresh))


def _differences(committed: Fingerprint, fresh: Fingerprint) -> Iterator[str]:
    for name in ("normaliser", "scanner"):
        was, now = getattr(committed, name), getattr(fresh, name)
        if was != now:
            yield f"it was made with {name} {was}, this version has {now}"
    if committed.sha256 != fresh.sha256:
        yield f"the document is another one: its sha256 is {fresh.sha256[:12]}…, not {committed.sha256[:12]}…"
    if committed.reading != fresh.reading:
        yield "the reading order was changed after it was made"
    if committed.characters != fresh.characters:
        yield f"the document has {fresh.characters} characters, not {committed.characters}"
    if len(committed.paragraphs) != len(fresh.paragraphs):
        yield f"the document has {len(fresh.paragraphs)} paragraphs, not {len(committed.paragraphs)}"
    for number, (was, now) in enumerate(zip(committed.paragraphs, fresh.paragraphs, strict=False), 1):
        yield from (f"paragraph {number}: {what}" for what in _paragraph_differences(was, now))
    if committed.left_out != fresh.left_out:
        yield "the left-out lines have other numerals"


def _paragraph_differences(was: ParagraphPrint, now: ParagraphPrint) -> Iterator[str]:
    if was.length != now.length:
        yield f"it has {now.length} characters, not {was.length}"
    elif was.windows != now.windows:
        yield "its text is another one"
    missing = sorted(set(now.numerals) - set(was.numerals), key=lambda numeral: numeral.at)
    extra = sorted(set(was.numerals) - set(now.numerals), key=lambda numeral: numeral.at)
    if missing:
        yield f"not recorded: {_list(missing)}"
    if extra:
        yield f"recorded, but not there: {_list(extra)}"


def _list(numerals: Sequence[NumeralPrint]) -> str:
    return ", ".join(f'"{n.text}" at {n.at + 1}' + (f' in "{n.word}"' if n.word else "") for n in numerals)
