"""A term has one approved rendering: banned ones stand nowhere, names use the term in both languages or in neither."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.context import Context
from generator.checks.prosetext import plain
from generator.checks.texts import Written, written
from generator.facts.models import Term
from generator.problems import Problem

NAME = "terms"
HAN = re.compile(r"[\u3400-\u9fff]")
MARKS = re.compile(r"[“”‘’\"'「」《》\s]")


def check(context: Context) -> Iterator[Problem]:
    """Banned renderings in records, strings and pages; names that render a term in their own way."""
    banned = [(term, word, banned_wording(word)) for term in context.book.terms.values() for word in term.banned]
    for text in written(context.book):
        yield from _banned_in_record(context, text, banned)
        if text.is_name and text.zh is not None and text.kind != "terms":
            yield from _name(context, text)
    for table in context.strings.values():
        for key, words in table.texts.items():
            for term, word, pattern in banned:
                if pattern.search(words):
                    yield Problem(table.path, table.lines[key], key, *_told(term, word))
    for page in context.pages:
        for number, line in enumerate(plain(page.text).split("\n"), 1):
            for term, word, pattern in banned:
                if pattern.search(line):
                    yield Problem(page.path, number, "", *_told(term, word))


def wording(words: str) -> re.Pattern[str]:
    """What finds an approved rendering: any case, plurals, a hyphen for a space."""
    parts = [_plural(part) for part in re.split(r"[\s-]+", words.strip())]
    return re.compile(r"(?<![A-Za-z])" + r"[\s-]+".join(parts) + r"(?![A-Za-z])", re.IGNORECASE)


def banned_wording(words: str) -> re.Pattern[str]:
    """What finds a banned rendering: as it is spelt, as often only its hyphens are wrong; any case, its plural too."""
    if HAN.search(words):
        return re.compile(re.escape(words))
    return re.compile(r"(?<![A-Za-z])" + _plural(words.strip()) + r"(?![A-Za-z])", re.IGNORECASE)


def _plural(word: str) -> str:
    if word.lower().endswith("y"):
        return re.escape(word[:-1]) + "(?:y|ies)"
    return re.escape(word) + "(?:e?s)?" if word[-1:].isalpha() else re.escape(word)


Banned = tuple[Term, str, re.Pattern[str]]


def _banned_in_record(context: Context, text: Written, banned: list[Banned]) -> Iterator[Problem]:
    for term, word, pattern in banned:
        # A term's own note may say what it is not called, and a rendering word for word is what was banned.
        if (text.kind, text.record, text.keys) == ("terms", term.id, ("note",)) or text.keys[-1] == "literal":
            continue
        for lang, words in (("zh", text.zh), ("en", text.en)):
            if words is not None and pattern.search(words):
                keys = text.keys if text.zh is None else (*text.keys, lang)
                what, rule, mend = _told(term, word)
                yield context.problem(text.kind, text.record, keys, rule, (what, mend))


def _told(term: Term, word: str) -> tuple[str, str, str]:
    approved = term.name.zh if HAN.search(word) else term.name.en
    return f'"{word}" is a banned rendering of "{term.id}"', NAME, f'write "{approved}"'


def _name(context: Context, text: Written) -> Iterator[Problem]:
    assert text.zh is not None
    zh = MARKS.sub("", text.zh)
    for term in _longest_in(context, zh):
        if not wording(term.name.en).search(text.en):
            what = f'"{text.zh}" holds the term "{term.name.zh}", its English does not hold "{term.name.en}"'
            mend = f'use "{term.name.en}" in the English name, or list the longer word in facts/terms.yml'
            yield context.problem(text.kind, text.record, (*text.keys, "en"), NAME, (what, mend))
    for term in context.book.terms.values():
        # A single word, such as park, is an ordinary English word as well.
        several = len(re.split(r"[\s-]+", term.name.en)) > 1
        if several and wording(term.name.en).search(text.en) and not _in_chinese(context, term, zh):
            what = f'"{text.en}" holds "{term.name.en}", its Chinese does not hold the term "{term.name.zh}"'
            mend = f'use "{term.name.zh}" in the Chinese name, or another word in the English one'
            yield context.problem(text.kind, text.record, (*text.keys, "zh"), NAME, (what, mend))


def _longest_in(context: Context, zh: str) -> Iterator[Term]:
    """The terms that a Chinese name holds; a term inside a longer term that is there as well does not count."""
    names = {term.id: MARKS.sub("", term.name.zh) for term in context.book.terms.values()}
    for term in context.book.terms.values():
        rest = zh
        for longer in sorted(names.values(), key=len, reverse=True):
            if longer != names[term.id] and names[term.id] in longer:
                rest = rest.replace(longer, " ")
        if names[term.id] in rest:
            yield term


def _in_chinese(context: Context, term: Term, zh: str) -> bool:
    """Whether a Chinese name holds the term, one of its other names, or a term whose English holds this one."""
    pattern = wording(term.name.en)
    same = [other for other in context.book.terms.values() if pattern.search(other.name.en)]
    names = [name for other in same for name in (other.name.zh, *other.aliases)]
    return any(MARKS.sub("", name) in zh for name in names)
