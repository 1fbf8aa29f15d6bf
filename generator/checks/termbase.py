"""The termbase made ready to look for: approved and banned renderings as patterns, Chinese names without their marks.

Takes: the terms. Gives: which terms a text holds, in either language. Never: judges.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.facts.models import Term

HAN = re.compile(r"[\u3400-\u9fff]")
MARKS = re.compile(r"[“”‘’\"'「」《》\s]")
WORDS = re.compile(r"[\s-]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """One term: its Chinese name without marks, what finds its English, and what is banned.

    `banned` has each banned rendering with a part that all its forms share, in lower case; `longer` are Chinese names
    that hold this one, the longest first; `other` are the Chinese names that its English can stand for: its own, its
    aliases, and those of terms whose English holds it.
    """

    term: Term
    zh: str
    english: re.Pattern[str]
    banned: tuple[tuple[str, str], ...]
    longer: tuple[str, ...]
    other: tuple[str, ...]

    def in_chinese(self, text: str) -> bool:
        """Whether a Chinese text holds the term, not counting longer terms that hold it."""
        rest = MARKS.sub("", text)
        for name in self.longer:
            rest = rest.replace(name, " ")
        return self.zh in rest

    def meant_in_chinese(self, text: str) -> bool:
        """Whether a Chinese text holds anything that the English of the term can stand for."""
        text = MARKS.sub("", text)
        return any(name in text for name in self.other)

    @property
    def is_phrase(self) -> bool:
        """Whether the English has several words: a single one, such as park, is an ordinary word as well."""
        return len(WORDS.split(self.term.name.en)) > 1


def entries(terms: Iterable[Term]) -> tuple[Entry, ...]:
    """All terms, each compiled once."""
    every = tuple(terms)
    return tuple(_entry(term, every) for term in every)


def _entry(term: Term, every: tuple[Term, ...]) -> Entry:
    zh, english = bare(term.name.zh), approved(term.name.en)
    longer = {bare(other.name.zh) for other in every if zh in bare(other.name.zh)} - {zh}
    same = [other for other in every if english.search(other.name.en)]
    other_names = tuple(bare(name) for other in same for name in (other.name.zh, *other.aliases))
    words = tuple((word, word.lower().rstrip("y")) for word in term.banned)
    return Entry(term, zh, english, words, tuple(sorted(longer, key=lambda name: (-len(name), name))), other_names)


def bare(name: str) -> str:
    """A Chinese name without quotation marks and spaces."""
    return MARKS.sub("", name)


def approved(words: str) -> re.Pattern[str]:
    """What finds an approved rendering: any case, plurals, a hyphen for a space."""
    parts = [_plural(part) for part in WORDS.split(words.strip())]
    return re.compile(r"(?<![A-Za-z])" + r"[\s-]+".join(parts) + r"(?![A-Za-z])", re.IGNORECASE)


@lru_cache(maxsize=1024)
def banned(words: str) -> re.Pattern[str]:
    """What finds a banned rendering: as it is spelt, as often only its hyphens are wrong; any case, its plural too."""
    if HAN.search(words):
        return re.compile(re.escape(words))
    return re.compile(r"(?<![A-Za-z])" + _plural(words.strip()) + r"(?![A-Za-z])", re.IGNORECASE)


def banned_in(text: str, base: Iterable[Entry]) -> Iterator[tuple[Term, str]]:
    """The banned renderings that a text holds, each with its term."""
    small = text.lower()
    for entry in base:
        for word, part in entry.banned:
            # Most words are nowhere near: the quick look spares nearly all searches, and most patterns.
            if part in small and banned(word).search(text):
                yield entry.term, word


def _plural(word: str) -> str:
    if word.lower().endswith("y"):
        return re.escape(word[:-1]) + "(?:y|ies)"
    return re.escape(word) + "(?:e?s)?" if word[-1:].isalpha() else re.escape(word)
