"""A work as an RIS record.

Takes: a Work. Gives: the record's lines. Never: a line break inside a value.
"""

from __future__ import annotations

import rispy
from rispy.writer import RisWriter

from generator.citing.csl import IN_A_CONTAINER, LANGUAGES, date_parts
from generator.views.citation import Work

TYPES = {
    "newspaper": "NEWS",
    "magazine": "MGZN",
    "website": "ELEC",
    "report": "RPRT",
    "document": "GEN",
    "page": "ELEC",
}


class _Writer(RisWriter):  # type: ignore[misc]
    """Writes records without a number before each."""

    def set_header(self, count: int) -> str:
        """No line."""
        del count
        return ""


def ris(work: Work) -> str:
    """The record, ending in a line break."""
    parts = date_parts(work)
    outlet = "secondary_title" if work.form in IN_A_CONTAINER else "publisher"
    record: dict[str, str | list[str]] = {
        "type_of_reference": TYPES[work.form],
        "id": work.key,
        "authors": [f"{family}, {given}" if given else family for family, given in work.authors],
        "title": work.title,
        "translated_title": work.translated,
        outlet: work.outlet,
        "year": str(parts[0]) if parts else "",
        "date": "/".join(f"{part:02}" for part in parts),
        "language": LANGUAGES[work.lang],
        "urls": [work.url] if work.url else [],
        "notes": [work.note] if work.note else [],
    }
    flat = {name: _flat(value) for name, value in record.items() if value}
    return str(rispy.dumps([flat], implementation=_Writer)).strip("\n") + "\n"


def _flat(value: str | list[str]) -> str | list[str]:
    """On one line: a line that begins like a tag would be read as one."""
    return " ".join(value.split()) if isinstance(value, str) else [" ".join(one.split()) for one in value]
