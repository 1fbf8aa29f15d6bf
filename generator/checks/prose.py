"""No number is typed outside facts/: pages, strings and templates show facts by their ids."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.calls import Known, faults, known_in
from generator.checks.context import Context, Page
from generator.checks.names import names_with_digits
from generator.checks.prosetext import expressions, headings, plain, unclosed
from generator.facts.prose import TAKEN, topics_with_pages
from generator.facts.shape import id_fault
from generator.paths import LANGUAGES
from generator.problems import Problem, choose

NAME = "prose"
YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?!\d|[.,]\d)")
NUMBERING = re.compile(r"^\s*(?:#{1,6}\s+)?(?:\d+[.)、．])+(?:\d+\s)?")
# Names of formats and licences are no quantities.
TECHNICAL = re.compile(r"UTF-8|GB/T 7714|SHA-\d+|ISO 8601|CC[ -]BY[ -]4\.0|CC0 1\.0|RFC \d+")
DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
MEND = 'show it from its fact: {{ fact("id of the observation") }}'
PLACEHOLDER = re.compile(r"\{\w+\}")


def check(context: Context) -> Iterator[Problem]:
    """Typed digits, calls for records that are not there, and braces left open."""
    names = names_with_digits(context.book)
    # A number may be part of a name that could not be read.
    for page in (*context.pages, *context.templates) if context.book.all_read("schemes", "entities", "terms") else ():
        yield from _digits(page, names)
    known: dict[str, Known] = {lang: known_in(context, lang) for lang in LANGUAGES}
    for page in context.pages:
        yield from _expressions(page, names)
        yield from _placed(context, page)
        for line, what, mend in faults(context, page, known[page.lang]):
            yield Problem(page.path, line, "", what, NAME, mend)
    for table in context.strings.values():
        for key, text in table.texts.items():
            found = typed(PLACEHOLDER.sub("", text), names)
            if found:
                what, mend = f'"{found}" is typed into a string', "take the number from a fact through a {placeholder}"
                yield Problem(table.path, table.lines[key], key, what, NAME, mend)


def typed(line: str, names: tuple[str, ...]) -> str | None:
    """The first number of a line that is neither a year, nor in a name, nor the line's own numbering."""
    line = NUMBERING.sub("", line, count=1)
    # Most lines have no number at all, and there may be many names.
    if not _number(line):
        return None
    for name in names:
        line = line.replace(name, "")
    return _number(line)


def _number(line: str) -> str | None:
    found = DIGITS.search(YEAR.sub("", TECHNICAL.sub("", line)))
    return found.group() if found else None


def _digits(page: Page, names: tuple[str, ...]) -> Iterator[Problem]:
    for number, line in enumerate(plain(page.text).split("\n"), 1):
        found = typed(line, names)
        if found:
            what = f'"{found}" is typed into the text'
            mend = MEND if page.lang else "take it from the view"
            yield Problem(page.path, number, "", what, NAME, mend)


def _expressions(page: Page, names: tuple[str, ...]) -> Iterator[Problem]:
    for line, brace in unclosed(page.text):
        mend = "write a heading's id as {: #id }" if brace == "{#" else "close it on the same line"
        yield Problem(page.path, line, "", f'"{brace}" is opened and not closed', NAME, mend)
    for expression in expressions(page.text):
        found = DIGITS.search(expression.rest)
        if found:
            yield Problem(page.path, expression.line, "", f'"{found.group()}" is typed into the text', NAME, MEND)
        for call in expression.calls:
            found = DIGITS.search(call.names[0]) if call.function == "to" and call.names else None
            if found and typed(call.names[0], names):
                yield Problem(page.path, call.line, "", f'"{found.group()}" is typed into the text', NAME, MEND)


def _placed(context: Context, page: Page) -> Iterator[Problem]:
    """Whether a page is shown, at an address of its own and under a title."""
    folder, _, name = page.name.rpartition("/")
    stem, topics = name.removesuffix(".md"), topics_with_pages(context.book)
    if folder == "topics" and (stem in topics or not context.book.all_read("observations", "indicators", "schemes")):
        return
    if folder:
        mend = f"move it to {page.path.removesuffix(page.name)}"
        if folder == "topics":
            mend = choose(stem, topics, mend).replace('use "', 'rename it to the topic "')
        yield Problem(page.path, 1, "", "nothing shows this page", NAME, mend)
        return
    fault = id_fault(stem)
    if fault:
        yield Problem(page.path, 1, "", fault[0], NAME, f"rename the file: {fault[1]}")
    elif stem in TAKEN:
        what = "nothing shows this page: its address belongs to a page that is made from the facts"
        yield Problem(page.path, 1, "", what, NAME, "give the file another name")
    title = next((one for one in headings(page.text) if one.level == 1 and one.text), None)
    if title is None:
        mend = "begin it with its title: # Title {: #page }"
        yield Problem(page.path, 1, "", "the page has no heading of the first level", NAME, mend)
    elif "{" in title.text:
        what = "the title of a page calls for something"
        yield Problem(page.path, title.line, "", what, NAME, "write the title in words")
