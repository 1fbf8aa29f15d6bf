"""What a hand-written page calls: only what pages may call, with ids and names that lead somewhere.

Takes: a page. Gives: line, what is wrong, its mend. Never: fills in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cache, partial

from generator.checks.context import Context, Page
from generator.checks.prosetext import Call, Expression, expressions
from generator.facts.prose import FILES, FRIENDS, KINDS, LISTS, PARTS, chart_ids, page_paths, topics_with_pages
from generator.problems import choose

Found = tuple[int, str, str]
# The line of a tag that is still open, its word, and the name that a loop gives.
Opened = tuple[int, str, str]
# What gives the names that there are, by the kind of argument.
Known = Mapping[str, Callable[[], Collection[str]]]
_NAME = r"[A-Za-z]\w*"
_PATH = rf"{_NAME}(?:\.{_NAME})*"
# The few forms beside calls: a loop over a list of the site, its variable, and conditions on it.
_LINK = re.compile(rf"link\(\s*({_NAME})(?:\.{_NAME})*\s*\)")
_VALUE = re.compile(rf"({_NAME})(?:\.{_NAME})+")
_LOOP = re.compile(rf"for\s+({_NAME})\s+in\s+(?:overview\.(\w+)\(\s*lens\s*\)|({_NAME})(?:\.{_NAME})+)")
_CONDITION = re.compile(rf"(?:el)?if\s+(?:not\s+)?({_NAME})(?:\.{_NAME})+")
_ENDS = {"endfor": "for", "endif": "if"}
# What is missing, and what to do when no name is near and there are many.
_WORDS = {
    "charts": ("shows nothing: there is no such chart", "name a chart: indicator-…, family-… or scheme-… with an id"),
    "kinds": ("counts nothing: there is no such kind of record", ""),
    "pages": ("leads nowhere: there is no such page", "name a page by its path: indicators/….md, topics/….md"),
    "files": ("leads nowhere: there is no such file", ""),
    "parts": ("shows nothing: there is no such part", ""),
}


def faults(context: Context, page: Page, known: Known) -> Iterator[Found]:
    """Every call and tag of a page that the page cannot make. `known` is what pages of its language may call."""
    opened: list[Opened] = []
    for expression in expressions(page.text):
        if re.search(r"\d", expression.rest):
            continue  # a typed number, which the rule tells in its own words
        names = {name for _, word, variable in opened if word == "for" for name in ("loop", variable)}
        if expression.is_tag:
            yield from _tag(expression, names, opened)
        elif not (_is(_LINK, expression, names) or _is(_VALUE, expression, names)):
            yield from _shown(context, expression, known)
    for line, word, _ in opened:
        yield line, f"{{% {word} %}} is opened and not closed", f"write {{% end{word} %}} where it ends"


def _is(pattern: re.Pattern[str], expression: Expression, names: Collection[str]) -> bool:
    found = pattern.fullmatch(expression.text)
    return found is not None and found[1] in names


def _tag(expression: Expression, names: Collection[str], opened: list[Opened]) -> Iterator[Found]:
    line, text = expression.line, expression.text
    word = text.split()[0] if text else ""
    loop, close = _LOOP.fullmatch(text), _ENDS.get(text)
    if loop and (loop[2] in LISTS or loop[3] in names):
        opened.append((line, "for", loop[1]))
    elif loop and loop[2]:
        opened.append((line, "for", loop[1]))
        yield line, f'there is no list "{loop[2]}"', choose(loop[2], LISTS, "")
    elif _is(_CONDITION, expression, names):
        opened += [(line, "if", "")] if word == "if" else []
    elif close and opened and opened[-1][1] == close:
        opened.pop()
    elif close:
        yield line, f"{{% {text} %}} closes nothing", f"remove it, or write {{% {close} … %}} before it"
    elif not (text == "else" and opened):
        opened += [(line, word, "")] if word in ("for", "if") else []
        mend = "go through a list: {% for one in overview.source_lines(lens) %}; or remove it"
        yield line, f'"{{% {text} %}}" is nothing that a page can do', mend


def _shown(context: Context, expression: Expression, known: Known) -> Iterator[Found]:
    line, text = expression.line, expression.text
    found = expression.calls[0] if len(expression.calls) == 1 and not expression.rest else None
    if found is None:
        word = re.split(r"\W", text, maxsplit=1)[0]
        mend = _form(word) if word in FRIENDS else f"call one of: {', '.join(FRIENDS)}"
        yield line, f'"{{{{ {text} }}}}" is nothing that a page can show', mend
    elif found.function not in FRIENDS:
        mend = choose(found.function, FRIENDS, f"call one of: {', '.join(FRIENDS)}")
        yield line, f'there is no function "{found.function}"', mend
    elif not _fits(found):
        yield line, f"{found.function}({found.given}) cannot be called like this", _form(found.function)
    else:
        yield from _names(context, found, known)


def _fits(call: Call) -> bool:
    """Whether a call gives texts only, and as many as its function takes."""
    fewest, most = {"to": (2, 3), "cards": (1, 99)}.get(call.function, (1, 1))
    return call.plain and fewest <= len(call.names) <= most


def _form(function: str) -> str:
    if function == "to":
        return 'write {{ to("its name", "methodology.md") }}, with a heading\'s id as a third text where it helps'
    return f'write {{{{ {function}("…") }}}} with a name between quotation marks'


def _names(context: Context, call: Call, known: Known) -> Iterator[Found]:
    kind = FRIENDS[call.function]
    for name in call.names[1:2] if call.function == "to" else call.names:
        options = known[kind]()
        if name in options or _lost(context, kind, name):
            continue
        words, otherwise = _WORDS.get(kind, (f"leads nowhere: there is no such id among the {kind}", ""))
        mend = choose(name, options, otherwise or f'add "{name}" to the {kind}')
        yield call.line, f'{call.function}("{name}") {words}', mend


def _lost(context: Context, kind: str, name: str) -> bool:
    """Whether it may be there once everything can be read."""
    if kind in ("charts", "pages", "topics"):
        return not context.book.all_read("observations", "indicators", "schemes", "sources", "claims")
    return context.book.lost(kind, name)


def known_in(context: Context, lang: str) -> Known:
    """For each kind of argument, what gives the names that there are for pages of a language."""
    book = context.book
    own = [page.name for page in context.pages if page.lang == lang and "/" not in page.name]
    records = ("observations", "derived", "indicators", "schemes", "entities", "sources", "discrepancies")
    return {
        **{kind: partial(book.records, kind) for kind in records},
        "topics": lambda: topics_with_pages(book),
        "charts": cache(lambda: chart_ids(book)),
        "pages": cache(lambda: {*page_paths(book), *own}),
        "kinds": lambda: KINDS,
        "files": lambda: FILES,
        "parts": lambda: PARTS,
    }
