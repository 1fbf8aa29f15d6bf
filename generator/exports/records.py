"""facts.json: every record of every kind, as curated, with what was computed beside it.

Takes: a Lens. Gives: JSON text. Never: the text of a source beyond its quotations.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from pydantic import BaseModel

from generator.exports.derived import worked_out
from generator.exports.table import bounds
from generator.paths import LANGUAGES
from generator.proof import filled
from generator.views.lens import Lens

# Raised when a field changes its meaning or goes; added fields do not change it.
SCHEMA_VERSION = 1
KINDS = (
    *("sources", "indicators", "entities", "schemes", "observations", "dismissals", "claims", "discrepancies"),
    *("lookalikes", "derived", "terms"),
)


def facts_json(lens: Lens) -> str:
    """All records by kind and id, sorted, with `schema_version`."""
    kinds: dict[str, object] = {kind: _records(lens, kind) for kind in KINDS}
    kinds["vocabulary"] = lens.book.vocabulary.model_dump(mode="json", exclude_none=True)
    document = {"schema_version": SCHEMA_VERSION, **kinds}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _records(lens: Lens, kind: str) -> Mapping[str, object]:
    records = lens.book.records(kind)
    return {name: {**_plain(lens, records[name]), **_computed(lens, kind, name)} for name in sorted(records)}


def _plain(lens: Lens, record: object) -> dict[str, object]:
    """A record's own fields; a text that names an observation holds its number."""
    assert isinstance(record, BaseModel)
    fields = record.model_dump(mode="json", exclude_none=True)
    return {name: _filled(lens, value) for name, value in fields.items()}


def _filled(lens: Lens, value: object) -> object:
    if isinstance(value, dict) and value.keys() == {"zh", "en"}:
        return {lang: filled(lens.book, lens.proofs, lang, value[lang]) for lang in LANGUAGES}
    if isinstance(value, dict):
        return {name: _filled(lens, inner) for name, inner in value.items()}
    return [_filled(lens, inner) for inner in value] if isinstance(value, list) else value


def _computed(lens: Lens, kind: str, name: str) -> Mapping[str, object]:
    """What the build proves of a record: the value, read or worked out, and the paragraph of its quotation."""
    if kind == "claims":
        return {"paragraph": lens.paragraph(kind, name)}
    if kind == "derived":
        return worked_out(lens.proofs.results[name])
    if kind != "observations":
        return {}
    seen = lens.book.observations[name]
    value, low, high = bounds(lens, seen)
    period = lens.period(name)
    return {
        "paragraph": lens.paragraph(kind, name),
        "value": value,
        "value_low": low,
        "value_high": high,
        "period_start": period.start.isoformat(),
        "period_end": period.end.isoformat(),
    }
