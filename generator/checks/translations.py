"""Both languages say the same in the same places, each in its own script and punctuation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import zip_longest

from generator.checks.context import Context, Fault, Page
from generator.checks.prosetext import Heading, expressions, headings, plain
from generator.checks.texts import written
from generator.facts.prose import SHOWING
from generator.facts.strings import PLACEHOLDER, Strings
from generator.problems import Problem, nearest

NAME = "parity"
HAN = re.compile(r"[\u3400-\u9fff]")
# A half-width mark between Chinese words; full-width letters and digits are no marks.
HALF_WIDTH = re.compile(r"[\u3400-\u9fff”’》」）][,;:?!()]|[,;?!()][\u3400-\u9fff]")
FULL_WIDTH = dict(zip(",;:?!()", "，；：？！（）", strict=True))
QUOTED = re.compile(r"“[^”]*”|‘[^’]*’|\"[^\"]*\"|\([^()]*\)|（[^（）]*）|「[^」]*」|《[^》]*》|\[[^\[\]]*\]|`[^`]*`")
LATIN_WORDS = re.compile(r"[A-Za-z]{2,}[ ,]+[A-Za-z]{2,}")


def check(context: Context) -> Iterator[Problem]:
    """Records, string tables and hand-written pages, language against language."""
    yield from _records(context)
    yield from _tables(context)
    yield from _pages(context)


def chinese_fault(text: str) -> Fault | None:
    """What is wrong with a Chinese text, and its mend."""
    found = HALF_WIDTH.search(text)
    if found:
        marks = "".join(FULL_WIDTH.get(sign, sign) for sign in found.group())
        around = text[max(0, found.start() - 4) : found.end() + 4].strip()
        return f'"{around}" has a half-width mark in Chinese text', f'write "{marks.strip()}"'
    if not HAN.search(text) and LATIN_WORDS.search(text):
        return f'"{text}" is not Chinese', "write it in Chinese"
    return None


def english_fault(text: str) -> Fault | None:
    """What is wrong with an English text, and its mend. Chinese may be quoted in it."""
    outside, before = text, ""
    while outside != before:
        before, outside = outside, QUOTED.sub("", outside)
    found = re.search(f"{HAN.pattern}+", outside)
    if found:
        return (
            f'"{found.group()}" is Chinese in an English text',
            "translate it, or put it in quotation marks or brackets",
        )
    return None


def _records(context: Context) -> Iterator[Problem]:
    for text in written(context.book):
        for lang, words, judge in (("zh", text.zh, chinese_fault), ("en", text.en, english_fault)):
            fault = judge(words) if words is not None else None
            if fault:
                keys = text.keys if text.zh is None else (*text.keys, lang)
                yield context.problem(text.kind, text.record, keys, NAME, fault)


def _tables(context: Context) -> Iterator[Problem]:
    for table in context.strings.values():
        yield from table.problems
    if any(table.problems for table in context.strings.values()):
        return
    for lang, other, judge in (("zh", "en", chinese_fault), ("en", "zh", english_fault)):
        table, twin = context.strings[lang], context.strings[other]
        for key, text in table.texts.items():
            fault = _string_fault(key, table, twin) or judge(text)
            if fault:
                yield Problem(table.path, table.lines[key], key, fault[0], NAME, fault[1])


def _string_fault(key: str, table: Strings, twin: Strings) -> Fault | None:
    text = table.texts[key]
    if key not in twin.texts:
        return _lone(key, table, twin)
    if not text:
        return "the string is empty", "write it"
    mine, theirs = (set(PLACEHOLDER.findall(words)) for words in (text, twin.texts[key]))
    missing = sorted(theirs - mine)
    if missing and twin.texts[key]:
        names = ", ".join(f"{{{name}}}" for name in missing)
        return f"{names} of {twin.path} is missing", f"put {names} where it belongs in the sentence"
    return None


def _lone(key: str, table: Strings, twin: Strings) -> Fault | None:
    """A key of one language. Where both have one like it, one of the two is misspelt, and the English is told."""
    close = nearest(key, twin.texts.keys() - table.texts.keys())
    if close is None:
        return f"{twin.path} has no such string", f"add it to {twin.path}"
    return None if table.lang == "zh" else (f"{twin.path} has no such string", f'rename it to "{close}"')


def _pages(context: Context) -> Iterator[Problem]:
    for page in context.pages:
        twin = next((other for other in context.pages if other.name == page.name and other.lang != page.lang), None)
        if twin is None:
            what, mend = (
                "the page has no twin in the other language",
                f"write {_twin_path(page)} with the same headings",
            )
            yield Problem(page.path, 1, "", what, NAME, mend)
        elif page.lang == "en":
            yield from _twins(twin, page)
        judge = chinese_fault if page.lang == "zh" else english_fault
        for number, line in enumerate(plain(page.text).split("\n"), 1):
            fault = judge(line.strip())
            if fault:
                yield Problem(page.path, number, "", fault[0], NAME, fault[1])


def _twin_path(page: Page) -> str:
    other = "en" if page.lang == "zh" else "zh"
    return page.path.removesuffix(f"{page.lang}/{page.name}") + f"{other}/{page.name}"


def _twins(zh: Page, en: Page) -> Iterator[Problem]:
    """Headings by level and id, and the facts that are shown, compared in order."""
    pairs = list(zip_longest(headings(zh.text), headings(en.text)))
    for first, second in pairs:
        if first is None or second is None or (first.level, first.anchor) != (second.level, second.anchor):
            line = second.line if second else en.text.count("\n") + 1
            what = f"the heading is {_heading(second)} here and {_heading(first)} in {zh.path}"
            yield Problem(en.path, line, "", what, NAME, "give both pages the same headings, with the same {: #id }")
            break
    mine, theirs = _shown(en), _shown(zh)
    for page, other, missing in ((en, zh, theirs - mine), (zh, en, mine - theirs)):
        for name in sorted(missing):
            what, mend = f'{other.path} shows "{name}" and this page does not', "show the same facts in both languages"
            yield Problem(page.path, 1, "", what, NAME, mend)


def _shown(page: Page) -> Counter[str]:
    """The records that a page shows, with how often; the words of a link differ with the language."""
    made = (call for expression in expressions(page.text) for call in expression.calls)
    return Counter(name for call in made if call.function in SHOWING for name in call.names)


def _heading(heading: Heading | None) -> str:
    if heading is None:
        return "none"
    return "#" * heading.level + (f" {{: #{heading.anchor} }}" if heading.anchor else " without an id")
