"""A term has one approved rendering: banned ones stand nowhere, names use the term in both languages or in neither."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.context import Context, Fault
from generator.checks.prosetext import plain
from generator.checks.termbase import HAN, Entry, banned_in, entries
from generator.checks.texts import Written, written
from generator.facts.models import Term
from generator.problems import Problem

NAME = "terms"


def check(context: Context) -> Iterator[Problem]:
    """Banned renderings in records, strings and pages; names that render a term in their own way."""
    base = entries(context.book.terms.values())
    for text in written(context.book):
        yield from _banned_in_record(context, text, base)
        if text.is_name and text.zh is not None and text.kind != "terms":
            yield from _name(context, text, text.zh, base)
    for table in context.strings.values():
        for key, words in table.texts.items():
            for found in banned_in(words, base):
                what, mend = _told(*found)
                yield Problem(table.path, table.lines[key], key, what, NAME, mend)
    for page in context.pages:
        for number, line in enumerate(plain(page.text).split("\n"), 1):
            for found in banned_in(line, base):
                what, mend = _told(*found)
                yield Problem(page.path, number, "", what, NAME, mend)


def _banned_in_record(context: Context, text: Written, base: tuple[Entry, ...]) -> Iterator[Problem]:
    # A rendering word for word is often the very one that was banned.
    if text.keys[-1] == "literal":
        return
    for lang, words in (("zh", text.zh), ("en", text.en)):
        for term, word in banned_in(words or "", base):
            # A term's own note may say what it is not called.
            if (text.kind, text.record, text.keys) != ("terms", term.id, ("note",)):
                keys = text.keys if text.zh is None else (*text.keys, lang)
                yield context.problem(text.kind, text.record, keys, NAME, _told(term, word))


def _told(term: Term, word: str) -> Fault:
    approved = term.name.zh if HAN.search(word) else term.name.en
    return f'"{word}" is a banned rendering of "{term.id}"', f'write "{approved}"'


def _name(context: Context, text: Written, zh: str, base: tuple[Entry, ...]) -> Iterator[Problem]:
    for entry in base:
        name, in_english = entry.term.name, entry.english.search(text.en)
        if not in_english and entry.in_chinese(zh):
            what = f'"{zh}" holds the term "{name.zh}", its English does not hold "{name.en}"'
            mend = f'use "{name.en}" in the English name, or list the longer word in facts/terms.yml'
            yield context.problem(text.kind, text.record, (*text.keys, "en"), NAME, (what, mend))
        if in_english and entry.is_phrase and not entry.meant_in_chinese(zh):
            what = f'"{text.en}" holds "{name.en}", its Chinese does not hold the term "{name.zh}"'
            mend = f'use "{name.zh}" in the Chinese name, or another word in the English one'
            yield context.problem(text.kind, text.record, (*text.keys, "zh"), NAME, (what, mend))
