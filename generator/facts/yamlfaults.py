"""Faults of YAML in words that its author can act on.

Takes: what the parser raised. Gives: the line, what is wrong and one order that mends it. Never: a parser's own words
where plainer ones are known.
"""

from __future__ import annotations

import re

from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.reader import ReaderError

QUOTE = "put the whole text between double quotation marks"

_NO_FIELD = ("this line is no field: it has no colon", "write it as `field: text`")
# A name alone on its line, which a colon would make a field; the parser takes it for the start of a text.
_NAME = re.compile(r"\s*(?:- )?[a-z_]+\s*")

# A pattern of the parser's words, what is wrong, the order, and whether the line is where the thing began.
_PLAIN: tuple[tuple[str, str, str, bool], ...] = (
    (r"character '\\t'", "a tab stands where spaces are due", "indent with spaces", False),
    (r"character '(.)' that cannot start", r'a text begins with "\1"', QUOTE, False),
    (r"undefined alias", 'a text begins with "*"', QUOTE, False),
    (r"mapping values are not allowed", "a colon and a space stand inside a text", QUOTE, False),
    (r"quoted scalar", "a quotation mark is opened and not closed", "close it", True),
    (r"expected ',' or|flow (mapping|sequence)", "a bracket { or [ is opened and not closed", "close it", True),
    (r"could not find expected ':'", *_NO_FIELD, True),
    (r"expected a single document", "the file holds two documents", "remove the line `---`", False),
    (
        r"expected <block end>|did not find expected|block (mapping|sequence|collection)",
        "the indentation does not fit the lines above",
        "indent the fields of one record alike",
        False,
    ),
)


def explain(fault: YAMLError, text: str) -> tuple[int, str, str]:
    """The line of a fault, what it is, and the order that mends it."""
    if isinstance(fault, ReaderError):
        sign = fault.character if isinstance(fault.character, str) else chr(fault.character)
        line = text[: text.find(sign)].count("\n") + 1
        return line, f"a character (U+{ord(sign):04X}) that no text may hold", "delete it"
    if not isinstance(fault, MarkedYAMLError):
        return 1, f"not YAML: {str(fault).splitlines()[0]}", QUOTE
    words = " ".join(part for part in (fault.context, fault.problem) if part)
    bare = _bare_name(text, _line(fault, False)) if "mapping values are not allowed" in words else None
    if bare:
        return bare, *_NO_FIELD
    for pattern, what, mend, at_beginning in _PLAIN:
        found = re.search(pattern, words)
        if found:
            return _line(fault, at_beginning), found.expand(what), mend
    return _line(fault, False), f"not YAML: {words}", QUOTE


def _bare_name(text: str, line: int) -> int | None:
    """The line of the name without a colon right above a line, if there is one."""
    above = text.split("\n")[: line - 1]
    while above and not above[-1].strip():
        above.pop()
    return len(above) if above and _NAME.fullmatch(above[-1]) else None


def _line(fault: MarkedYAMLError, at_beginning: bool) -> int:
    marks = (fault.context_mark, fault.problem_mark)
    mark = next((mark for mark in (marks if at_beginning else marks[::-1]) if mark), None)
    return mark.line + 1 if mark else 1
