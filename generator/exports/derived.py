"""derived.csv: one row a derived number, and what facts.json says of one beside its record.

Takes: the facts in both languages. Gives: CSV text with a byte-order mark. Never: renames or drops a column.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.exports.table import csv_text, exact, told
from generator.facts.models import Derived
from generator.proof import Result, derived_shown
from generator.views.addresses import page, url
from generator.views.columns import DERIVED_COLUMNS
from generator.views.lens import Lens


def derived_csv(zh: Lens, en: Lens) -> str:
    """All derived numbers in the order of the file. Values are decimals in base units."""
    return csv_text(DERIVED_COLUMNS, (_row(zh, en, derived) for derived in zh.book.derived.values()))


def worked_out(result: Result) -> Mapping[str, str]:
    """What was worked out, as text: bounds that are open and a subject that is not there are empty."""
    outcome = result.outcome
    return {
        "value": exact(outcome.value),
        "value_low": exact(outcome.low),
        "value_high": exact(outcome.high),
        "unit": result.unit,
        "per": result.per or "",
        "hedge": outcome.hedge,
        "place": result.place,
        "subject": result.subject or "",
        "status": result.status,
        "period_start": min(period.start for period in result.periods).isoformat(),
        "period_end": max(period.end for period in result.periods).isoformat(),
    }


def _row(zh: Lens, en: Lens, derived: Derived) -> Mapping[str, str]:
    result, address = zh.proofs.results[derived.id], page("derived", derived.id)
    inputs = (f"{role}={name}" for role, names in derived.inputs.named().items() for name in names)
    return {
        "id": derived.id,
        "name_zh": derived.name.zh,
        "name_en": derived.name.en,
        "topic": derived.topic,
        "formula": derived.formula,
        "inputs": " ".join(inputs),
        **worked_out(result),
        "text_zh": derived_shown(zh.book, zh.proofs, "zh", derived.id),
        "text_en": derived_shown(en.book, en.proofs, "en", derived.id),
        "url_zh": url(address, "zh"),
        "url_en": url(address, "en"),
        "checks": derived.checks or "",
        **told(zh, "note", derived.note),
    }
