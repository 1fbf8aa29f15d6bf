"""What one chart shows: marks with their status, their text and their place, in one language.

The builders of views fill these records; the charts room draws them and computes nothing but geometry.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

from generator.quantities import Hedge

Kind = Literal["bar", "line", "rank", "target", "tree"]
Status = Literal["actual", "target", "plan", "forecast"]
Lang = Literal["zh", "en"]


@dataclass(frozen=True, slots=True)
class Mark:
    """One observation as drawn.

    `value` is in the base unit of the chart; None for a range, which then has `low` and `high`, or for nothing to draw.
    `low` and `high` that differ are drawn as a whisker: the ends of a range, or the values of a conflict.
    `text` is the value as shown, hedge included ("超36.3万户"); it is printed on the mark, as it is.
    `at` places the mark of a line chart in time (the end of its period).
    `dispute` says with what it is in dispute, "" where nothing rivals it; `apart` that no line goes through it,
    as no rival is less preferred, or as it adds up parts of several years.
    `to_date` marks a figure for a part of a year: hatched, and never joined to full periods.
    `href` starts at the site root ("en/sources/x/#y"); marks of a target chart with one `label` share a row.
    """

    fact: str
    label: str
    text: str
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    status: Status = "actual"
    hedge: Hedge = "exact"
    period: str = ""
    href: str = ""
    focus: bool = False
    dispute: str = ""
    apart: bool = False
    to_date: bool = False
    at: date | None = None


@dataclass(frozen=True, slots=True)
class Traced:
    """A number in a text: its words, its observation, and where the evidence stands, from the site root."""

    text: str
    fact: str
    href: str


@dataclass(frozen=True, slots=True)
class Series:
    """Marks that belong together: one place, one subject or one source. The name is shown when there are several."""

    name: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Node:
    """One part of a scheme. `value` is text for the reader, not a size; `fact` the observation it comes
    from and `evidence` where that stands, from the site root.
    """

    name: str
    value: str | None = None
    href: str | None = None
    fact: str = ""
    evidence: str = ""
    number: str = ""
    status: Status = "actual"
    children: tuple["Node", ...] = ()


@dataclass(frozen=True, slots=True)
class ChartView:
    """A chart before it is drawn.

    `title` is the finding, `found` the numbers in it, `name` what the title is without it. `subtitle` is what is
    measured (unit, place, period), `source_line` ends the picture.
    `alternative` says in words what the picture shows, `spoken` the same with its numbers apart.
    `root` is for a tree, `series` for every other kind.
    `words` has the labels drawn beside marks: `actual`, `target`, `plan`, `forecast`, `to_date` (part of a year),
    `no_actual` (a target without a figure yet), `not_to_scale` (periods set side by side at even distances) and
    `in_words` (what opens the text alternative), `disputed` and `whisker` (what stands before and after the names of
    disputes), `stop` (the mark that ends a sentence) and `own_page` (the link to the chart's own page).
    `disputes` are the discrepancies to which what is drawn is party: their names, and where they stand, from the root.
    """

    id: str
    kind: Kind
    lang: Lang
    title: str
    subtitle: str
    unit: str
    source_line: str
    alternative: str
    series: tuple[Series, ...] = ()
    root: Node | None = None
    words: Mapping[str, str] = field(default_factory=dict)
    spoken: tuple["str | Traced", ...] = ()
    disputes: tuple[tuple[str, str], ...] = ()
    found: tuple[Traced, ...] = ()
    name: str = ""
