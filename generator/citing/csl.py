"""A work as CSL-JSON, which citation processors and reference managers read.

Takes: a Work. Gives: an item. Never: a part that the work does not have.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.views.citation import Work

Item = Mapping[str, object]
TYPES = {
    "newspaper": "article-newspaper",
    "magazine": "article-magazine",
    "website": "webpage",
    "report": "report",
    "document": "document",
    "page": "webpage",
}
LANGUAGES = {"zh": "zh-CN", "en": "en"}
# What appears among other articles names what it appeared in; anything else names who published it.
IN_A_CONTAINER = ("newspaper", "magazine")


def item(work: Work) -> Item:
    """The item of a work, without parts that are not known."""
    outlet = "container-title" if work.form in IN_A_CONTAINER else "publisher"
    parts: dict[str, object] = {
        "id": work.key,
        "type": TYPES[work.form],
        "language": LANGUAGES[work.lang],
        "title": f"{work.title} [{work.translated}]" if work.translated else work.title,
        "author": [_name(*author) for author in work.authors],
        outlet: work.outlet,
        "issued": _date(work),
        "URL": work.url,
        "note": work.note,
    }
    return {name: value for name, value in parts.items() if value}


def date_parts(work: Work) -> tuple[int, ...]:
    """Year, month and day of a date, as far as it goes."""
    return tuple(int(part) for part in work.issued.split("-")) if work.issued else ()


def _name(family: str, given: str) -> Mapping[str, str]:
    return {"family": family, "given": given} if given else {"literal": family}


def _date(work: Work) -> Mapping[str, object]:
    parts = date_parts(work)
    if not parts:
        return {}
    return {"date-parts": [list(parts)], **({} if work.dated else {"circa": True})}
