"""What hand-written pages are called, and everything that they may call.

Takes: nothing. Gives: tables, for the check that judges pages and for the room that fills them in. Never: fills in.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.facts.aims import aims, comparisons
from generator.facts.belonging import pictures
from generator.facts.beside import rows
from generator.facts.book import FactBook
from generator.facts.regions import home, peers

# The pages that have a place of their own in the navigation; their names and descriptions are interface strings.
NAMED = ("methodology", "data", "contribute")
# The pages that are made without a text of ours. A page at the top level cannot take one of their addresses.
MADE = (
    *(f"{folder}index.md" for folder in ("", "topics/", "indicators/", "schemes/", "entities/", "sources/")),
    *("derived.md", "charts.md", "timeline.md", "network.md", "glossary.md"),
    "trust.md",
    *("names/index.md", "names/english.md"),
)
TAKEN = (
    *("topics", "indicators", "derived", "schemes", "entities", "sources", "glossary", "targets", "disputes"),
    *("timeline", "network", "names"),
    "charts",
    "trust",
    "updates",
    *("places", "compare"),
    *("assets", "search", "zh", "en"),
)

# Each function of a page, and what it takes: ids of records, or names of the tables below.
FRIENDS: Mapping[str, str] = {
    "fact": "observations",
    "cards": "observations",
    "derived": "derived",
    "indicator": "indicators",
    "scheme": "schemes",
    "entity": "entities",
    "source": "sources",
    "topic": "topics",
    "dispute": "discrepancies",
    "chart": "charts",
    "count": "kinds",
    "to": "pages",
    "file": "files",
    "part": "parts",
}
# Those that show a record, or something made of records.
SHOWING = ("fact", "cards", "derived", "indicator", "scheme", "entity", "source", "topic", "dispute", "chart")
RECORDS = (
    *("sources", "observations", "claims", "indicators", "schemes", "entities", "terms", "discrepancies"),
    "derived",
)
# What can be counted.
KINDS = (*RECORDS, "targets", "targets-without-result")
FILES = ("data/observations.csv", "data/derived.csv", "data/facts.json")
PARTS = ("columns", "derived-columns", "fields", "tiles")
# What a page may go through: {% for one in overview.source_lines(lens) %}
LISTS = ("indicator_groups", "derived_groups", "scheme_groups", "source_lines", "term_views", "topic_links")


def topics_with_pages(book: FactBook) -> tuple[str, ...]:
    """The topics that have anything to show, in the vocabulary's order."""
    measured = {one.indicator for one in book.observations.values()}
    filled = {one.topic for one in book.indicators.values() if one.id in measured}
    filled |= {one.topic for one in book.claims.values()} | {one.topic for one in book.schemes.values()}
    return tuple(topic.id for topic in book.vocabulary.topics if topic.id in filled)


def chart_ids(book: FactBook) -> tuple[str, ...]:
    """Every chart: of indicators, of families of several, of schemes with parts, of plans' aims, of provinces."""
    names = {one.indicator for one in book.observations.values()}
    measured = [one for one in book.indicators.values() if one.id in names]
    families = [one.family for one in measured if one.family]
    return (
        *(f"indicator-{one.id}" for one in measured),
        *(f"family-{family}" for family in dict.fromkeys(families) if families.count(family) > 1),
        *(f"scheme-{scheme.id}" for scheme in book.schemes.values() if scheme.members),
        *(comparison.id for comparison in comparisons(book)),
        *(row.id for row in rows(book)),
        *pictures(book),
    )


def page_paths(book: FactBook) -> tuple[str, ...]:
    """Every page that is planned whatever texts there are."""
    measured = {one.indicator for one in book.observations.values()}
    return (
        *MADE,
        *(("targets.md",) if aims(book) else ()),
        *(("disputes.md",) if book.discrepancies else ()),
        *(("updates.md",) if book.updates else ()),
        *(("places/index.md",) if home(book) else ()),
        *(("compare.md",) if len(peers(book)) > 1 else ()),
        *(f"{name}.md" for name in NAMED),
        *(f"topics/{topic}.md" for topic in topics_with_pages(book)),
        *(f"indicators/{name}.md" for name in book.indicators if name in measured),
        *(f"schemes/{name}.md" for name in book.schemes),
        *(f"entities/{name}.md" for name in book.entities),
        *(f"sources/{name}.md" for name in book.sources),
    )
