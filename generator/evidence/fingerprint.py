"""Make, write and read fingerprints: what proves a quotation without holding the document.

A fingerprint holds a 4-byte hash of every 8 characters that stand side by side in a paragraph, one for each position,
and the numerals with their places. It shows that a phrase was in the document that the curator held, not that the
document is genuine; as the hashed stretches overlap, patient guessing could bring the text back.
"""

import base64
import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from generator.evidence import words as never
from generator.evidence.normalise import VERSION as NORMALISER
from generator.evidence.numerals import VERSION as SCANNER
from generator.evidence.numerals import scan
from generator.evidence.reading import BadReading, Reading, digest, left_out_text, read_paragraphs

SCHEMA = 1
WINDOW = 8  # characters
HASH = 4  # bytes


class BadFingerprint(ValueError):  # noqa: N818 - the name says what is bad
    """A fingerprint file that cannot be read; ``what`` says why."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


@dataclass(frozen=True, slots=True)
class NumeralPrint:
    """A numeral at an offset of its paragraph, with the never-count word that it is part of, if any."""

    at: int
    text: str
    word: str | None = None


@dataclass(frozen=True, slots=True)
class ParagraphPrint:
    """A paragraph: its length in normalised characters, its hashed windows (4 bytes each) and its numerals."""

    length: int
    windows: bytes
    numerals: tuple[NumeralPrint, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An entry of the reading order that is left out, and the numerals that are left out with it."""

    lines: str
    numerals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What is known of a document without its text.

    ``sha256`` is of the document's bytes, ``reading`` the digest of its reading order, ``characters`` the normalised
    length of all paragraphs; ``normaliser`` and ``scanner`` are the versions of the code that made it.
    """

    source: str
    sha256: str
    reading: str
    characters: int
    paragraphs: tuple[ParagraphPrint, ...]
    left_out: tuple[LeftOut, ...]
    normaliser: int = NORMALISER
    scanner: int = SCANNER


def make_fingerprint(source: str, raw: bytes, reading: Reading, never_count: Sequence[str]) -> Fingerprint:
    """Compute the fingerprint of a document's bytes (UTF-8) in its reading order; BadReading when they do not fit."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadReading(f"the document is not UTF-8 text (byte {error.start})") from error
    words = never.in_order(never_count)
    paragraphs = read_paragraphs(text, reading)
    left_out = zip(reading.left_out, left_out_text(text, reading), strict=True)
    return Fingerprint(
        source=source,
        sha256=hashlib.sha256(raw).hexdigest(),
        reading=digest(reading),
        characters=sum(map(len, paragraphs)),
        paragraphs=tuple(_print(source, paragraph, words) for paragraph in paragraphs),
        left_out=tuple(LeftOut(lines, tuple(numeral for _, numeral in scan(line))) for lines, line in left_out),
    )


def hash_windows(source: str, text: str) -> bytes:
    """Give the hash of every window of a normalised text, 4 bytes each; a text below 8 characters has one window.

    The source's id goes into the hash, so that the same words do not look the same in two fingerprints.
    """
    starts = range(max(1, len(text) - WINDOW + 1))
    windows = (f"{source}\n{text[start : start + WINDOW]}".encode() for start in starts)
    return b"".join(hashlib.blake2b(window, digest_size=HASH).digest() for window in windows)


def _print(source: str, text: str, words: tuple[str, ...]) -> ParagraphPrint:
    numerals = tuple(NumeralPrint(at, numeral, never.covering(text, at, numeral, words)) for at, numeral in scan(text))
    return ParagraphPrint(len(text), hash_windows(source, text), numerals)


def dump(fingerprint: Fingerprint) -> str:
    """Write a fingerprint as JSON with one paragraph a line; the same fingerprint gives the same text."""
    head = {
        "schema": SCHEMA,
        "normaliser": fingerprint.normaliser,
        "scanner": fingerprint.scanner,
        "source": fingerprint.source,
        "sha256": fingerprint.sha256,
        "reading": fingerprint.reading,
        "characters": fingerprint.characters,
    }
    lines = [f"{_json(key)}: {_json(value)}" for key, value in head.items()]
    lines.append(f'"paragraphs": {_rows([_paragraph_row(paragraph) for paragraph in fingerprint.paragraphs])}')
    left_out = [{"lines": entry.lines, "numerals": list(entry.numerals)} for entry in fingerprint.left_out]
    lines.append(f'"left_out": {_rows(left_out)}')
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _paragraph_row(paragraph: ParagraphPrint) -> dict[str, Any]:
    numerals = [[n.at, n.text] if n.word is None else [n.at, n.text, n.word] for n in paragraph.numerals]
    windows = base64.b64encode(paragraph.windows).decode("ascii")
    return {"length": paragraph.length, "numerals": numerals, "windows": windows}


def _rows(rows: Sequence[object]) -> str:
    return "[\n" + ",\n".join(map(_json, rows)) + "\n]" if rows else "[]"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def load(text: str) -> Fingerprint:
    """Read what dump wrote; BadFingerprint when it is something else or of another schema."""
    try:
        data = json.loads(text)
        schema = data["schema"]
        if schema != SCHEMA:
            raise BadFingerprint(f"its schema is {schema}, this version reads {SCHEMA}")
        return Fingerprint(
            source=_text(data["source"]),
            sha256=_text(data["sha256"]),
            reading=_text(data["reading"]),
            characters=_count(data["characters"]),
            paragraphs=tuple(_paragraph(row) for row in data["paragraphs"]),
            left_out=tuple(_left_out(row) for row in data["left_out"]),
            normaliser=_count(data["normaliser"]),
            scanner=_count(data["scanner"]),
        )
    except BadFingerprint:
        raise
    except KeyError as error:
        raise BadFingerprint(f"it has no {error}") from error
    except (ValueError, TypeError) as error:
        raise BadFingerprint(f"it is not in the form of one ({error})") from error


def _paragraph(row: dict[str, Any]) -> ParagraphPrint:
    length = _count(row["length"])
    windows = base64.b64decode(_text(row["windows"]), validate=True)
    if len(windows) != HASH * max(1, length - WINDOW + 1):
        raise BadFingerprint(f"a paragraph of {length} characters has {len(windows)} bytes of windows")
    return ParagraphPrint(length, windows, tuple(_numeral(*entry) for entry in row["numerals"]))


def _left_out(row: dict[str, Any]) -> LeftOut:
    return LeftOut(_text(row["lines"]), tuple(_text(numeral) for numeral in row["numerals"]))


def _numeral(at: object, text: object, word: object = None) -> NumeralPrint:
    return NumeralPrint(_count(at), _text(text), None if word is None else _text(word))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise BadFingerprint(f"{value!r} stands where a text should")
    return value


def _count(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise BadFingerprint(f"{value!r} stands where a count should")
    return value
