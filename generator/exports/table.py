"""observations.csv: one row an observation, in the columns that people's scripts rely on.

Takes: the facts in both languages. Gives: CSV text with a byte-order mark. Never: renames or drops a column.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from generator.facts.models import Bilingual, Observation
from generator.paths import LANGUAGES
from generator.proof import filled
from generator.quantities import asserted
from generator.views.addresses import url
from generator.views.columns import COLUMNS
from generator.views.fact import evidence_address
from generator.views.lens import Lens

# A spreadsheet would run a cell that begins with one of these as a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NUMBERS = {"value", "value_low", "value_high", "paragraph"}


def observations_csv(rows: Mapping[str, Mapping[str, str]]) -> str:
    """All observations in the order of the files. Values are exact decimals in base units."""
    return csv_text(COLUMNS, rows.values())


def observation_rows(zh: Lens, en: Lens) -> Mapping[str, Mapping[str, str]]:
    """The row of every observation by its id, in the order of the files."""
    return {name: _row(zh, en, seen) for name, seen in zh.book.observations.items()}


def csv_text(columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> str:
    """A table with a byte-order mark; what a spreadsheet would run as a formula has an apostrophe in front."""
    out = io.StringIO()
    out.write("\ufeff")
    writer = csv.DictWriter(out, columns, lineterminator="\r\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({column: value if column in _NUMBERS else _safe(value) for column, value in row.items()})
    return out.getvalue()


def _row(zh: Lens, en: Lens, seen: Observation) -> Mapping[str, str]:
    period = zh.period(seen.id)
    unit = zh.unit_of(seen.indicator)
    address = evidence_address(seen)
    value, low, high = bounds(zh, seen)
    return {
        "id": seen.id,
        "source": seen.source,
        "paragraph": str(zh.paragraph("observations", seen.id)),
        "quote": seen.evidence,
        "printed": seen.printed,
        "indicator": seen.indicator,
        "indicator_zh": zh.name("indicators", seen.indicator),
        "indicator_en": en.name("indicators", seen.indicator),
        "topic": zh.book.indicators[seen.indicator].topic,
        "place": seen.place,
        "place_zh": zh.name("entities", seen.place),
        "place_en": en.name("entities", seen.place),
        "subject": seen.subject or "",
        "subject_zh": zh.name("entities", seen.subject) if seen.subject else "",
        "subject_en": en.name("entities", seen.subject) if seen.subject else "",
        "period": seen.period,
        "period_start": period.start.isoformat(),
        "period_end": period.end.isoformat(),
        "status": seen.status,
        "hedge": seen.hedge,
        "basis": seen.basis or "",
        "value": value,
        "value_low": low,
        "value_high": high,
        "unit": unit.id,
        "unit_zh": zh.unit_name(unit),
        "unit_en": en.unit_name(unit),
        "text_zh": zh.value(seen),
        "text_en": en.value(seen),
        "url_zh": url(address, "zh"),
        "url_en": url(address, "en"),
        **_remarks(zh, seen),
    }


def _remarks(lens: Lens, seen: Observation) -> Mapping[str, str]:
    """What qualifies a value: the field of a rank, who sets a target, what an inferred period rests on, a note."""
    return {
        "field": seen.field or "",
        "plan": seen.plan or "",
        **told(lens, "inferred", seen.inferred),
        **told(lens, "note", seen.note),
    }


def told(lens: Lens, column: str, text: Bilingual | None) -> Mapping[str, str]:
    """A text in both languages, with the numbers of the observations that it names; empty when there is none."""
    return {f"{column}_{lang}": filled(lens.book, lens.proofs, lang, text[lang]) if text else "" for lang in LANGUAGES}


def bounds(lens: Lens, seen: Observation) -> tuple[str, str, str]:
    """The value and the ends that the words assert, as exact decimals; a range has no value, an open end is empty."""
    figure = lens.proofs.figures[seen.id]
    ends = asserted(figure, seen.hedge)
    return exact(figure.value), exact(ends.low), exact(ends.high)


def exact(number: Decimal | None) -> str:
    """A decimal without an exponent or trailing zeros: 363000, -4.4; nothing for none."""
    if number is None:
        return ""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _safe(value: str) -> str:
    return f"'{value}" if value.startswith(_FORMULA) else value
