"""The columns of observations.csv and derived.csv in their order, which the data page explains.

A published contract: columns may be added at the end, never renamed, moved or dropped. The string tables say what each
means, under `columns.<name>` and `derived_columns.<name>`.
"""

COLUMNS = (
    *("id", "source", "paragraph", "quote", "printed", "indicator", "indicator_zh", "indicator_en", "topic"),
    *("place", "place_zh", "place_en", "subject", "subject_zh", "subject_en"),
    *("period", "period_start", "period_end", "status", "hedge", "basis"),
    *("value", "value_low", "value_high", "unit", "unit_zh", "unit_en", "text_zh", "text_en", "url_zh", "url_en"),
    *("field", "plan", "inferred_zh", "inferred_en", "note_zh", "note_en"),
)
DERIVED_COLUMNS = (
    *("id", "name_zh", "name_en", "topic", "formula", "inputs"),
    *("value", "value_low", "value_high", "unit", "hedge", "place", "period_start", "period_end"),
    *("text_zh", "text_en", "url_zh", "url_en"),
    *("subject", "status", "checks", "note_zh", "note_en", "per"),
)
