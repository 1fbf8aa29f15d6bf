"""Prove that a phrase stands in a document, and that none of its numerals was passed over, without holding its text.

Takes: the bytes of a document with its declared reading order; a committed fingerprint and quotations.
Gives: the fingerprint; the place of a quotation; every numeral with what accounts for it.
Never: the text of a document, or a judgement on what a number means.
"""

from generator.evidence.fingerprint import (
    BadFingerprint,
    Fingerprint,
    LeftOut,
    NumeralPrint,
    ParagraphPrint,
    dump,
    load,
    make_fingerprint,
)
from generator.evidence.ledger import Accounted, Numeral, Span, coverage, numerals_of
from generator.evidence.lookup import Ambiguous, BadQuotation, Found, Nearest, NotFound, TooShort, find
from generator.evidence.normalise import normalise
from generator.evidence.numerals import scan
from generator.evidence.proving import prove
from generator.evidence.reading import BadReading, Reading, digest, left_out_text, read_paragraphs

__all__ = [
    "Accounted",
    "Ambiguous",
    "BadFingerprint",
    "BadQuotation",
    "BadReading",
    "Fingerprint",
    "Found",
    "LeftOut",
    "Nearest",
    "NotFound",
    "Numeral",
    "NumeralPrint",
    "ParagraphPrint",
    "Reading",
    "Span",
    "TooShort",
    "coverage",
    "digest",
    "dump",
    "find",
    "left_out_text",
    "load",
    "make_fingerprint",
    "normalise",
    "numerals_of",
    "prove",
    "read_paragraphs",
    "scan",
]
