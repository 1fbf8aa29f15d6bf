"""Put the lines of a document into the order in which a reader reads them.

A document's columns may have come out jumbled. Its source file declares the order: each entry is one paragraph,
``13`` a line, ``64+66`` lines joined without a space, ``125~115`` lines joined where the same characters are printed on
both sides of the seam and count once, ``3-9`` a paragraph for each line that is not empty. Lines count from 1.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.evidence.normalise import normalise

_SPLITS = {"lines": re.compile(r"\r\n|\r|\n"), "ideographic_space": re.compile(r"[\u3000\r\n]+")}
_ENTRY = re.compile(r"(?P<first>[1-9][0-9]*)(?:-(?P<last>[1-9][0-9]*)|(?P<joins>(?:[+~][1-9][0-9]*)+))?")


class BadReading(ValueError):  # noqa: N818 - the name says what is bad
    """The declared reading order does not fit the document; ``what`` says how, all faults at once."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


@dataclass(frozen=True, slots=True)
class Reading:
    """How a document is cut into lines, which of them are read in which order, and which are left out."""

    split: Literal["lines", "ideographic_space"]
    paragraphs: tuple[str, ...]
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Entry:
    numbers: tuple[int, ...]
    joins: str = ""  # one + or ~ for each seam; empty for a line or a range


def digest(reading: Reading) -> str:
    """Give 16 hexadecimal digits that change with the reading order."""
    form = "\n".join([reading.split, *reading.paragraphs, "left out", *reading.left_out])
    return hashlib.sha256(form.encode()).hexdigest()[:16]


def read_paragraphs(text: str, reading: Reading) -> tuple[str, ...]:
    """Give the normalised paragraphs in reading order.

    Raises BadReading when an entry cannot be understood, names a line that does not exist, is empty or is used twice,
    or when a line that is not empty is neither read nor left out.
    """
    lines = _lines(text, reading)
    _refuse_faults(lines, reading)
    return tuple(paragraph for entry in reading.paragraphs for paragraph in _paragraphs(lines, _parse(entry)))


def left_out_text(text: str, reading: Reading) -> tuple[str, ...]:
    """Give the normalised text of each left-out entry, in the declared order; BadReading as for read_paragraphs."""
    lines = _lines(text, reading)
    _refuse_faults(lines, reading)
    return tuple("".join(_paragraphs(lines, _parse(entry))) for entry in reading.left_out)


def _lines(text: str, reading: Reading) -> list[str]:
    text = text.removeprefix("\ufeff")
    pieces = _SPLITS[reading.split].split(text if reading.split == "lines" else text.strip())
    return [piece.strip() for piece in pieces]


def _parse(entry: str) -> _Entry:
    match = _ENTRY.fullmatch(entry)
    if match is None:
        raise BadReading(f'"{entry}" is neither a line (13), a range (3-9) nor a join (64+66, 125~115)')
    first = int(match["first"])
    if match["last"]:
        if int(match["last"]) < first:
            raise BadReading(f'"{entry}" runs backwards')
        return _Entry(tuple(range(first, int(match["last"]) + 1)))
    joins = match["joins"] or ""
    numbers = (first, *(int(number) for number in re.findall("[0-9]+", joins)))
    return _Entry(numbers, re.sub("[0-9]", "", joins))


def _paragraphs(lines: list[str], entry: _Entry) -> Iterator[str]:
    parts = [lines[number - 1] for number in entry.numbers]
    if not entry.joins:
        yield from (form for form in map(normalise, parts) if form)
        return
    whole = parts[0]
    for join, part in zip(entry.joins, parts[1:], strict=True):
        whole += part[_shared(whole, part) :] if join == "~" else part
    yield normalise(whole)


def _shared(before: str, after: str) -> int:
    """Give how many characters end the one line and begin the other."""
    return next((size for size in range(min(len(before), len(after)), 0, -1) if before.endswith(after[:size])), 0)


def _refuse_faults(lines: list[str], reading: Reading) -> None:
    faults: list[str] = []
    used: Counter[int] = Counter()
    for text in (*reading.paragraphs, *reading.left_out):
        try:
            entry = _parse(text)
        except BadReading as bad:
            faults.append(bad.what)
            continue
        faults.extend(_entry_faults(lines, text, entry))
        used.update(number for number in entry.numbers if number <= len(lines) and normalise(lines[number - 1]))
    faults.extend(f"line {number} is used {times} times" for number, times in sorted(used.items()) if times > 1)
    unread = [str(number) for number, line in enumerate(lines, 1) if normalise(line) and number not in used]
    if unread:
        faults.append(f"neither read nor left out: {'line' if len(unread) == 1 else 'lines'} {', '.join(unread)}")
    if faults:
        raise BadReading("; ".join(faults))


def _entry_faults(lines: list[str], text: str, entry: _Entry) -> Iterator[str]:
    if max(entry.numbers) > len(lines):
        yield f'"{text}" goes beyond the last line, {len(lines)}'
        return
    empty = [number for number in entry.numbers if not normalise(lines[number - 1])]
    if len(empty) == len(entry.numbers) or (entry.joins and empty):
        yield f'"{text}" reads an empty line'
        return
    for join, before, after in zip(entry.joins, entry.numbers, entry.numbers[1:], strict=False):
        if join == "~" and not _shared(lines[before - 1], lines[after - 1]):
            yield f'"{text}": line {after} does not begin with what line {before} ends with, join them with +'
