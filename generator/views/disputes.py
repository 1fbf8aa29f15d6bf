"""Where the documents disagree: the sides of each discrepancy, and what a chart shows of it.

Takes: a Lens and a discrepancy or observation. Gives: views. Never: a judgement that the records do not hold.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.facts.models import Discrepancy, Observation
from generator.views.addresses import Address, page
from generator.views.claim import ClaimView, claim_view
from generator.views.fact import FactView, fact_view
from generator.views.lens import Lens

# The classes of discrepancies, those first that leave a reader most in doubt.
CLASSES = ("unexplained", "misprint", "definition", "scope", "date", "revision", "rounding")
# Of the other classes both sides can be right, each in its own sense.
EXCLUDING = ("unexplained", "misprint", "revision", "rounding")


@dataclass(frozen=True, slots=True)
class DisputeView:
    """One discrepancy with all its sides. `to` is its place in the ledger, `by_check` who found it."""

    id: str
    to: Address
    name: str
    kind: str
    by_check: bool
    explanation: str
    facts: tuple[FactView, ...]
    claims: tuple[ClaimView, ...]
    preferred: FactView | None


@dataclass(frozen=True, slots=True)
class DisputeGroup:
    """The discrepancies of one class; `id` is the heading's anchor, `meaning` what the class says."""

    id: str
    name: str
    meaning: str
    disputes: tuple[DisputeView, ...]


@dataclass(frozen=True, slots=True)
class LedgerView:
    """The page of all discrepancies, with how many there are and who found them."""

    groups: tuple[DisputeGroup, ...]
    total: int
    by_check: int
    by_reader: int


def dispute_view(lens: Lens, discrepancy: Discrepancy) -> DisputeView:
    """The view of one discrepancy."""
    facts = tuple(fact_view(lens, lens.book.observations[name]) for name in discrepancy.observations)
    return DisputeView(
        id=discrepancy.id,
        to=page("discrepancies", discrepancy.id),
        name=discrepancy.name[lens.lang],
        kind=lens.text(f"dispute.{discrepancy.kind}"),
        by_check=discrepancy.found == "by_check",
        explanation=discrepancy.explanation[lens.lang],
        facts=facts,
        claims=tuple(claim_view(lens, lens.book.claims[name]) for name in discrepancy.claims),
        preferred=next((fact for fact in facts if fact.id == discrepancy.preferred), None),
    )


def disputes_of(lens: Lens, facts: Sequence[FactView]) -> tuple[DisputeView, ...]:
    """Every discrepancy to which one of some observations is party, once."""
    found = {one.id: one for fact in facts for one in lens.book.disputes.get(fact.id, ())}
    return tuple(dispute_view(lens, one) for one in found.values())


def ledger_view(lens: Lens) -> LedgerView:
    """The view of the page that lists every discrepancy."""
    groups = _groups(lens)
    found = [one for group in groups for one in group.disputes]
    by_check = sum(one.by_check for one in found)
    return LedgerView(groups, len(found), by_check, len(found) - by_check)


def _groups(lens: Lens) -> tuple[DisputeGroup, ...]:
    """All discrepancies by class, each class in the order of the file."""
    groups = []
    for kind in CLASSES:
        found = tuple(dispute_view(lens, one) for one in lens.book.discrepancies.values() if one.kind == kind)
        if found:
            name, meaning = lens.text(f"dispute.{kind}"), lens.text(f"disputes.{kind}")
            groups.append(DisputeGroup(f"class-{kind}", name[:1].upper() + name[1:], meaning, found))
    return tuple(groups)


def rivals(lens: Lens, seen: Observation) -> tuple[Observation, ...]:
    """The other sides of an observation's discrepancies that measure the same with another result and exclude it."""
    disputes = (one for one in lens.book.disputes.get(seen.id, ()) if one.kind in EXCLUDING)
    names = dict.fromkeys(name for one in disputes for name in one.observations if name != seen.id)
    others = (lens.book.observations[name] for name in names)
    own = lens.proofs.figures[seen.id]
    return tuple(
        other
        for other in others
        if _measured(other) == _measured(seen)
        and (own.low, own.high) != (lens.proofs.figures[other.id].low, lens.proofs.figures[other.id].high)
    )


def is_doubtful(lens: Lens, seen: Observation) -> bool:
    """Whether an observation has rivals and is not the one to prefer."""
    preferred = {one.preferred for one in lens.book.disputes.get(seen.id, ())}
    return bool(rivals(lens, seen)) and seen.id not in preferred


def extent(lens: Lens, seen: Observation) -> tuple[Decimal, Decimal]:
    """The lowest and the highest value that an observation and its rivals give."""
    figures = [lens.proofs.figures[one.id] for one in (seen, *rivals(lens, seen))]
    return min(figure.low for figure in figures), max(figure.high for figure in figures)


def _measured(seen: Observation) -> object:
    return seen.indicator, seen.place, seen.subject, seen.status, seen.basis, seen.field
