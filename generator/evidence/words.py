"""Tell which numerals are part of a word that never counts."""

from collections.abc import Iterable

from generator.evidence.normalise import normalise


def in_order(words: Iterable[str]) -> tuple[str, ...]:
    """Give the words normalised and longest first, so that the first match is the longest."""
    return tuple(sorted({normalise(word) for word in words} - {""}, key=lambda word: (-len(word), word)))


def covering(text: str, at: int, numeral: str, words: tuple[str, ...]) -> str | None:
    """Give the longest word, of words in order, that stands around text[at:] and holds the whole numeral."""
    end = at + len(numeral)
    for word in words:
        if numeral in word and text.find(word, max(0, end - len(word)), at + len(word)) >= 0:
            return word
    return None
