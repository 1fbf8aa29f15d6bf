"""The data files that readers download.

Takes: two Lenses (Chinese and English) of one FactBook. Gives: file contents by path below site/data. Never: a float.
"""

from generator.exports.cards import cards
from generator.exports.charts import chart_files
from generator.exports.citations import citation_files
from generator.exports.derived import derived_csv
from generator.exports.feed import feed
from generator.exports.notes import note_files
from generator.exports.records import facts_json
from generator.exports.table import observation_rows, observations_csv

__all__ = [
    "cards",
    "chart_files",
    "citation_files",
    "derived_csv",
    "facts_json",
    "feed",
    "note_files",
    "observation_rows",
    "observations_csv",
]
