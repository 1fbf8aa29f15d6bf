"""Hand-written Markdown seen as text: without its markup, as headings, as calls for facts.

Takes: the text of a page or a template. Gives: text of the same lines, headings, calls. Never: renders.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_JINJA = r"\{\{.*?\}\}|\{%.*?%\}|\{#(?![\w-]+\s*[.}]).*?#\}"
# In this order: what stands in code is no tag, what stands in a tag is no link.
_MARKUP = tuple(
    re.compile(pattern, re.DOTALL | re.MULTILINE)
    for pattern in (
        r"\A---\n.*?\n---$",  # front matter
        _JINJA,
        r"^(```|~~~).*?^\1[^\n]*$",  # code
        r"`[^`\n]*`",
        r"<!--.*?-->",
        r"</?[A-Za-z][^<>]*>",
        r"(?<=\])\([^()\n]*\)",  # where a link leads
        r"^\[(?!\^)[^\]\n]+\]:[^\n]*$",
        r"\[\^[^\]\n]+\]",
        r"https?://[^\s<>)]+",
        r"\{[:#.][^{}\n]*\}",  # attributes
        r"&#?\w+;",
    )
)
_HEADING = re.compile(r"^(#{1,6})[ \t]+(.*?)(?:\{[^{}\n]*#([\w-]+)[^{}\n]*\})?[ \t]*$", re.MULTILINE)
_CODE = re.compile(r"^(```|~~~).*?^\1[^\n]*$", re.DOTALL | re.MULTILINE)
_EXPRESSION = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
# Nothing in these is filled in: what is shown as it is written, and notes.
_ASIDE = re.compile(r"\{%[-+]?\s*raw\s*[-+]?%\}.*?\{%[-+]?\s*endraw\s*[-+]?%\}|\{#(?![\w-]+\s*[.}]).*?#\}", re.DOTALL)
_GIVEN = r"(?:\w+\s*=\s*)?(?:\"[^\"]*\"|'[^']*'|[\w.]+)"
_CALL = re.compile(rf"\b(\w+)\(\s*((?:{_GIVEN}(?:\s*,\s*{_GIVEN})*)?)\s*\)")
_TEXT = re.compile(r"([\"'])(.*?)\1")
_PLAIN = re.compile(r"(?:\"[^\"\\]*\"|'[^'\\]*')(?:\s*,\s*(?:anchor\s*=\s*)?(?:\"[^\"\\]*\"|'[^'\\]*'))*")


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading: its line, its level from 1, its explicit id, if it has one, and its text."""

    line: int
    level: int
    anchor: str | None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Call:
    """One call in a page, such as fact("id"): its line, the function, its quoted values, all that it is given."""

    line: int
    function: str
    names: tuple[str, ...]
    given: str = ""

    @property
    def plain(self) -> bool:
        """Whether it is given quoted values only."""
        return _PLAIN.fullmatch(self.given) is not None


@dataclass(frozen=True, slots=True)
class Expression:
    """One {{ … }} or {% … %} of a page: its line, its calls, what is in it beside calls, and all that is in it."""

    line: int
    calls: tuple[Call, ...]
    rest: str
    text: str = ""
    is_tag: bool = False


def plain(text: str) -> str:
    """The words of a page, everything that a reader does not read as words blanked; lines and columns stay."""
    for pattern in _MARKUP:
        text = pattern.sub(_blank, text)
    return text


def headings(text: str) -> tuple[Heading, ...]:
    """The headings of a page in order; a # in code is none."""
    text = _CODE.sub(_blank, text)
    return tuple(
        Heading(_line(text, found.start()), len(found[1]), found[3], found[2].strip())
        for found in _HEADING.finditer(text)
    )


def expressions(text: str) -> Iterator[Expression]:
    """Every {{ … }} and {% … %}; they are filled in wherever they stand, in code as well."""
    for found in _EXPRESSION.finditer(_ASIDE.sub(_blank, text)):
        line, inside = _line(text, found.start()), found.group()[2:-2].strip("+-").strip()
        calls = (
            Call(line, call[1], tuple(name for _, name in _TEXT.findall(call[2])), call[2].strip())
            for call in _CALL.finditer(inside)
        )
        yield Expression(line, tuple(calls), _CALL.sub("", inside).strip(), inside, found.group().startswith("{%"))


def unclosed(text: str) -> Iterator[tuple[int, str]]:
    """Each {{, {% or {# that is opened and not closed, with its line."""
    for found in re.finditer(r"\{[{%#]", _EXPRESSION.sub(_blank, _ASIDE.sub(_blank, text))):
        if not re.match(r"\{#[^\n]*#\}", text[found.start() :]):
            yield _line(text, found.start()), found.group()


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found.group())


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1
