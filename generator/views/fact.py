"""One number as a page shows it, with everything that leads back to its source.

Takes: a Lens and an observation. Gives: a FactView. Never: text that the records or string tables do not hold.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.facts.models import Discrepancy, Observation
from generator.proof import Result
from generator.views.addresses import Address, page
from generator.views.lens import Lens


@dataclass(frozen=True, slots=True)
class Link:
    """A name and where it leads."""

    name: str
    to: Address


@dataclass(frozen=True, slots=True)
class FactView:
    """One observation in one language; optional texts are empty when there is nothing to say.

    `whom` leads to the place and to the subject. `value` is the number as shown, hedge and unit included; `qualifiers`
    are the words that qualify it: status, hedge, basis; `basis` is "" where nothing is compared. `in_source` leads to
    its row among the numbers of its source, whose `paragraph` counts from 1 in the reading order. `disputes` lead to
    the discrepancies to which it is party.
    """

    id: str
    value: str
    to: Address
    indicator: Link
    place: str
    subject: str
    whom: tuple[Link, ...]
    period: str
    inferred: str
    status: str
    status_name: str
    hedge: str
    hedge_name: str
    basis: str
    qualifiers: tuple[str, ...]
    quote: str
    printed: str
    translation: str
    source: Link
    in_source: Link
    paragraph: int
    note: str
    plan: Link | None
    repeats: int
    disputes: tuple[Link, ...]


def fact_view(lens: Lens, seen: Observation) -> FactView:
    """The view of one observation."""
    of, view = lens.made.get(seen.id, (None, None))
    if of is not seen or not isinstance(view, FactView):
        view = _fact_view(lens, seen)
        lens.made[seen.id] = (seen, view)
    return view


def _fact_view(lens: Lens, seen: Observation) -> FactView:
    book = lens.book
    return FactView(
        id=seen.id,
        value=lens.value(seen),
        to=evidence_address(seen),
        indicator=Link(lens.name("indicators", seen.indicator), page("indicators", seen.indicator)),
        place=lens.name("entities", seen.place),
        subject=lens.name("entities", seen.subject) if seen.subject else "",
        whom=tuple(Link(lens.name("entities", one), page("entities", one)) for one in whom(seen)),
        period=lens.when(seen.id),
        inferred=seen.inferred[lens.lang] if seen.inferred else "",
        status=seen.status,
        status_name=lens.text(f"status.{seen.status}"),
        hedge=seen.hedge,
        hedge_name=lens.text(f"hedge.{seen.hedge}"),
        basis=lens.label("bases", seen.basis) if seen.basis else "",
        qualifiers=_qualifiers(lens, seen),
        quote=seen.evidence,
        printed=seen.printed,
        translation=seen.translation,
        source=Link(book.sources[seen.source].short[lens.lang], page("sources", seen.source)),
        in_source=Link(book.sources[seen.source].short[lens.lang], Address(page("sources", seen.source).page, seen.id)),
        paragraph=lens.paragraph("observations", seen.id),
        note=seen.note[lens.lang] if seen.note else "",
        plan=Link(lens.name("schemes", seen.plan), page("schemes", seen.plan)) if seen.plan else None,
        repeats=len(seen.also),
        disputes=dispute_links(lens, lens.book.disputes.get(seen.id, ())),
    )


def whom(seen: Observation | Result) -> tuple[str, ...]:
    """For whom a number is: its place, and the subject in it when there is one."""
    return (seen.place, seen.subject) if seen.subject else (seen.place,)


def dispute_links(lens: Lens, discrepancies: Iterable[Discrepancy]) -> tuple[Link, ...]:
    """Where some discrepancies stand in the ledger."""
    return tuple(Link(one.name[lens.lang], page("discrepancies", one.id)) for one in discrepancies)


def evidence_address(seen: Observation) -> Address:
    """Where an observation's evidence stands: its own place on its indicator's page."""
    return Address(page("indicators", seen.indicator).page, seen.id)


def _qualifiers(lens: Lens, seen: Observation) -> tuple[str, ...]:
    marks = [lens.text(f"status.{seen.status}")]
    if seen.hedge != "exact":
        marks.append(lens.text(f"hedge.{seen.hedge}"))
    if seen.basis:
        marks.append(lens.label("bases", seen.basis))
    return tuple(marks)
