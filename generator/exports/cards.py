"""The card of each number as the page's script fetches it: one small JSON file a number and language.

Takes: the facts in both languages and the references. Gives: file contents by path below the site root. Never: markup.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from generator.views.addresses import PREFIX, Address, url
from generator.views.card import CardView, ConflictView, Row, card_view
from generator.views.citation import ACCESSED, DAYS, FORMS, Reference, Texts, fact_reference, source_reference
from generator.views.lens import Lens

FOLDER = "data/cards"
# What the script says around a card, from the string table.
WORDS = (
    *("close", "copy", "copied", "copy_cited", "cite", "report", "reported", "evidence", "quote", "other"),
    *("conflicts", "preferred", "original", "permalink"),
)
Languages = Mapping[str, Lens]
References = Mapping[Reference, Texts]


def cards(lenses: Languages, references: References, site_url: str) -> Iterator[tuple[str, str]]:
    """Every number's card in every language, as (path, JSON text). Links in it start at the language's own root."""
    for lang, lens in lenses.items():
        other = next(one for name, one in lenses.items() if name != lang)
        words = {word: lens.text(f"card.{word}") for word in WORDS}
        for seen in lens.book.observations.values():
            view = card_view(lens, other, seen)
            cited = {**_cited(lens, view, references, site_url), "words": words}
            text = json.dumps({**_told(lens, view), **cited}, ensure_ascii=False, separators=(",", ":"))
            yield f"{PREFIX[lang]}{FOLDER}/{seen.id}.json", text


def _told(lens: Lens, view: CardView) -> Mapping[str, object]:
    fact = view.fact
    return {
        "id": fact.id,
        "value": fact.value,
        "status": fact.status_name if fact.status != "actual" else "",
        "other": {"text": view.other, "lang": lens.text("other_lang")},
        "name": {"text": fact.indicator.name, "href": _href(fact.indicator.to)},
        "href": _href(fact.to),
        "about": _rows(view.about),
        "quote": {"text": fact.quote, "printed": fact.printed, "translation": fact.translation},
        "source": _rows(view.source),
        "conflicts": [_conflict(one) for one in view.conflicts],
    }


def _conflict(one: ConflictView) -> Mapping[str, object]:
    sides = [{"text": side.text, "href": _href(side.to), "preferred": side.preferred} for side in one.sides]
    return {"kind": one.kind, "explanation": one.explanation, "sides": sides}


def _rows(rows: Iterable[Row]) -> list[Mapping[str, str]]:
    return [{"label": row.label, "text": row.text, **({"href": _href(row.to)} if row.to else {})} for row in rows]


def _href(to: Address) -> str:
    """An address below the root of a language, which is the same in both."""
    return url(to, "zh")


def _cited(lens: Lens, view: CardView, references: References, site_url: str) -> Mapping[str, object]:
    """The number and its document in every form, and two texts to be copied: with its source, and to report an error.

    `day` says how a form writes a day of access, `accessed` stands where it belongs.
    """
    fact, address = view.fact, site_url + url(view.fact.to, lens.lang)
    number = references[fact_reference(lens, fact, site_url)]
    document = references[source_reference(lens, lens.book.observations[fact.id].source)]
    source = document.gbt if lens.lang == "zh" else document.apa
    return {
        "cite": [
            {
                "name": name,
                "day": DAYS.get(form, ""),
                "texts": [getattr(one, form).strip() for one in (number, document)],
            }
            for form, name in FORMS
        ],
        "accessed": ACCESSED,
        "permalink": address,
        "cited": lens.text("card.cited", title=view.title, source=source, address=address),
        "told": lens.text("card.told", id=fact.id, title=view.title, quote=fact.quote, address=address),
    }
