"""A work as a BibTeX entry.

Takes: a Work. Gives: the entry's text. Never: a sign that TeX would read as its own.
"""

from __future__ import annotations

from bibtexparser.entrypoint import write_string
from bibtexparser.library import Library
from bibtexparser.middlewares import LatexEncodingMiddleware
from bibtexparser.model import Entry, Field
from pylatexenc.latexencode import (
    RULE_DICT,
    UnicodeToLatexConversionRule,
    UnicodeToLatexEncoder,
    get_builtin_uni2latex_dict,
)

from generator.citing.csl import LANGUAGES, date_parts
from generator.views.citation import Work

# Entry types that every style knows, each with the field that names the outlet.
TYPES = {
    "newspaper": ("article", "journal"),
    "magazine": ("article", "journal"),
    "website": ("misc", "howpublished"),
    "report": ("techreport", "institution"),
    "document": ("misc", "howpublished"),
    "page": ("misc", "howpublished"),
}
_SIGNS = {ord(sign): get_builtin_uni2latex_dict()[ord(sign)] for sign in "#$%&\\^_{}~"}
# Only TeX's own signs are written anew: Chinese and typographic quotation marks stay as they are.
_ENCODER = UnicodeToLatexEncoder(
    conversion_rules=[UnicodeToLatexConversionRule(RULE_DICT, _SIGNS)],
    unknown_char_policy="keep",
    unknown_char_warning=False,
)


def bibtex(work: Work) -> str:
    """The entry, ending in a line break."""
    kind, outlet = TYPES[work.form]
    texts = {"title": _title(work), outlet: work.outlet, "language": LANGUAGES[work.lang], "note": work.note}
    entry = Entry(kind, work.key, [Field(name, text) for name, text in texts.items() if text])
    encoded = LatexEncodingMiddleware(encoder=_ENCODER).transform(Library([entry])).entries[0]
    # Braces around names and the address are BibTeX's own, and an address is read as it stands.
    fields = [*_authors(work), *encoded.fields, *_dates(work), *([Field("url", work.url)] if work.url else [])]
    return write_string(Library([Entry(kind, work.key, fields)])).strip() + "\n"


def _title(work: Work) -> str:
    return f"{work.title} [{work.translated}]" if work.translated else work.title


def _authors(work: Work) -> list[Field]:
    names = [
        f"{_encoded(family)}, {_encoded(given)}" if given else f"{{{_encoded(family)}}}"
        for family, given in work.authors
    ]
    return [Field("author", " and ".join(names))] if names else []


def _encoded(text: str) -> str:
    return str(_ENCODER.unicode_to_latex(text))


def _dates(work: Work) -> list[Field]:
    return [Field(name, str(part)) for name, part in zip(("year", "month", "day"), date_parts(work), strict=False)]
