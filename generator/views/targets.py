"""Targets against results: each aim of the documents, where it started, the latest figure, and where it stands.

Takes: a Lens. Gives: the view of the page. Never: takes an aim for a result.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from generator.facts.aims import Setter, actuals, by_setter, comparable, comparisons, measure, thing
from generator.facts.book import grouped
from generator.facts.models import Observation
from generator.proof import distance, unit_form
from generator.quantities import asserted, overlap, show_outcome, show_period
from generator.views.addresses import page
from generator.views.disputes import is_doubtful
from generator.views.fact import FactView, Link, fact_view
from generator.views.lens import Lens
from generator.views.standing import STANDINGS, Aim, Point, Standing, standing


@dataclass(frozen=True, slots=True)
class Distance:
    """How far the latest figure is from an aim. `way` is "short", "beyond" or "even"; `inputs` are observations."""

    way: str
    value: Decimal
    text: str
    inputs: tuple[str, str]


@dataclass(frozen=True, slots=True)
class TargetRow:
    """One aim, stated by one document or several.

    `deadline` is "" where none is stated; `is_inferred` says that it is not in the sentence. `latest` is the newest
    figure of the thing aimed at; unless it `compares`, it is for another period and nothing is worked out from it.
    `notes` say on what the deadline rests and what the words leave open.
    """

    id: str
    aims: tuple[FactView, ...]
    deadline: str
    is_inferred: bool
    base: FactView | None
    latest: FactView | None
    compares: bool
    distance: Distance | None
    standing: Standing
    standing_name: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TargetGroup:
    """The aims of one plan, or of none. `id` is the heading's anchor, `charts` are ids."""

    id: str
    name: str
    plan: Link | None
    rows: tuple[TargetRow, ...]
    charts: tuple[str, ...]

    @property
    def has_figures(self) -> bool:
        """Whether there is a figure of any of the things aimed at."""
        return any(row.latest for row in self.rows)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many aims stand in one way, and what that means."""

    name: str
    meaning: str
    count: int


@dataclass(frozen=True, slots=True)
class TargetsView:
    """The page of all aims. `newest` is the document up to which it speaks, `as_of` when that appeared."""

    groups: tuple[TargetGroup, ...]
    tallies: tuple[Tally, ...]
    total: int
    without: int
    newest: Link
    as_of: str


def targets_view(lens: Lens) -> TargetsView:
    """The view of the page, for facts that hold an aim."""
    last = max(lens.book.sources, key=lambda name: (lens.proofs.periods["sources", name].end, name))
    as_of = lens.proofs.periods["sources", last].end
    groups = _groups(lens, as_of)
    rows = [row for group in groups for row in group.rows]
    tallies = (
        Tally(lens.text(f"standing.{name}"), lens.text(f"standing_means.{name}"), count)
        for name in STANDINGS
        if (count := sum(row.standing == name for row in rows))
    )
    return TargetsView(
        groups=groups,
        tallies=tuple(tallies),
        total=len(rows),
        without=sum(not row.compares for row in rows),
        newest=Link(lens.name("sources", last), page("sources", last)),
        as_of=lens.day("sources", last),
    )


def anchor(who: Setter) -> str:
    """The anchor of what one plan, or nobody that is named, aims at."""
    return f"plan-{who.plan}" if who.plan else f"no-plan-{who.place}"


def setter_name(lens: Lens, who: Setter) -> str:
    """The name of a plan; without one, of the place, and that nobody is named."""
    if who.plan:
        return lens.name("schemes", who.plan)
    return lens.text("targets.no_plan", place=lens.name("entities", who.place))


def _groups(lens: Lens, as_of: date) -> tuple[TargetGroup, ...]:
    charts = grouped((chart.setter, chart.id) for chart in comparisons(lens.book))
    found = [
        TargetGroup(
            id=anchor(who),
            name=setter_name(lens, who),
            plan=Link(lens.name("schemes", who.plan), page("schemes", who.plan)) if who.plan else None,
            rows=tuple(_row(lens, one, as_of) for one in _stated_once(lens, seen)),
            charts=charts.get(who, ()),
        )
        for who, seen in by_setter(lens.book).items()
    ]
    last = {group.id: max(lens.period(row.id).end for row in group.rows) for group in found}
    return tuple(sorted(found, key=lambda group: (group.plan is None, -last[group.id].toordinal())))


def _stated_once(lens: Lens, seen: Iterable[Observation]) -> Sequence[tuple[Observation, ...]]:
    """Aims, those together that say the same of the same thing."""
    groups: dict[object, list[Observation]] = {}
    for one in seen:
        figure = lens.proofs.figures[one.id]
        said = (thing(one), one.status, one.period, one.hedge, figure.low, figure.high)
        groups.setdefault(said, []).append(one)
    return [tuple(group) for group in groups.values()]


def _row(lens: Lens, seen: tuple[Observation, ...], as_of: date) -> TargetRow:
    first = seen[0]
    deadline = _deadline(lens, first)
    base = newest(lens, (one for one in actuals(lens.book, first) if _is_before(lens, one, first)))
    against = newest(lens, comparable(lens.book, first))
    latest = against or newest(lens, actuals(lens.book, first))
    aim = Aim(_value(lens, first), deadline, _is_falling(lens, first, base))
    stands = standing(aim, _point(lens, base), _point(lens, against), as_of)
    return TargetRow(
        id=first.id,
        aims=tuple(fact_view(lens, one) for one in seen),
        deadline=show_period(lens.period(first.id), lens.lang, as_of=False) if deadline else "",
        is_inferred=first.inferred is not None,
        base=fact_view(lens, base) if base else None,
        latest=fact_view(lens, latest) if latest else None,
        compares=against is not None,
        distance=_distance(lens, first, against, aim) if against and measure(lens.book, first) != "rank" else None,
        standing=stands,
        standing_name=lens.text(f"standing.{stands}"),
        notes=tuple(note for one in (first.inferred, first.note) if one and (note := one[lens.lang])),
    )


def _deadline(lens: Lens, aim: Observation) -> date | None:
    """The last day of an aim's period. A plan dated like its document, or before it, does not say by when."""
    period, published = lens.period(aim.id), lens.proofs.periods["sources", aim.source]
    is_dated_like_it = period.kind in ("day", "month") and overlap(period, published)
    return None if aim.status == "plan" and (is_dated_like_it or period.end <= published.end) else period.end


def _is_before(lens: Lens, actual: Observation, aim: Observation) -> bool:
    """Whether an actual was there when the aim was published."""
    return lens.period(actual.id).end <= lens.proofs.periods["sources", aim.source].end


def newest(lens: Lens, seen: Iterable[Observation]) -> Observation | None:
    """The newest of some actuals, if there are any; of rivals of one day the one that is preferred."""
    return max(seen, key=lambda one: (lens.period(one.id).end, not is_doubtful(lens, one)), default=None)


def _is_falling(lens: Lens, aim: Observation, base: Observation | None) -> bool:
    """Whether less is nearer to the aim: a place in a ranking, or a value below the one from which it started."""
    if measure(lens.book, aim) == "rank":
        return True
    return base is not None and _value(lens, aim) < _value(lens, base)


def _value(lens: Lens, seen: Observation) -> Decimal:
    """The printed value; of a range the end that is come to first."""
    return lens.proofs.figures[seen.id].low


def _point(lens: Lens, seen: Observation | None) -> Point | None:
    if seen is None:
        return None
    figure = lens.proofs.figures[seen.id]
    return Point(lens.period(seen.id).end, _value(lens, seen), asserted(figure, seen.hedge))


def _distance(lens: Lens, first: Observation, latest: Observation, aim: Aim) -> Distance | None:
    found = distance(lens.book, lens.proofs.figures, first, latest)
    if found is None:
        return None
    outcome, unit = found
    way = "even" if outcome.value == 0 else "short" if (outcome.value > 0) != aim.falling else "beyond"
    size = replace(outcome, value=abs(outcome.value))
    return Distance(way, size.value, show_outcome(size, unit_form(unit), lens.lang), (first.id, latest.id))
