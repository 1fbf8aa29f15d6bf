"""One statement without a number, as a page shows it.

Takes: a Lens and a claim. Gives: a ClaimView. Never: a judgement on the claim.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.facts.models import Claim
from generator.views.addresses import Address, page
from generator.views.fact import FactView, Link, dispute_links, fact_view
from generator.views.lens import Lens


@dataclass(frozen=True, slots=True)
class ClaimView:
    """One claim in one language. `to` is its place on its source's page."""

    id: str
    kind: str
    says: str
    period: str
    inferred: str
    place: str
    voice: str
    quote: str
    translation: str
    source: Link
    paragraph: int
    to: Address
    entities: tuple[Link, ...]
    schemes: tuple[Link, ...]
    facts: tuple[FactView, ...]
    note: str
    disputes: tuple[Link, ...]


def claim_view(lens: Lens, claim: Claim) -> ClaimView:
    """The view of one claim."""
    source = lens.book.sources[claim.source]
    return ClaimView(
        id=claim.id,
        kind=lens.label("claim_kinds", claim.kind),
        says=claim.says[lens.lang],
        period=lens.day("claims", claim.id),
        inferred=claim.inferred[lens.lang] if claim.inferred else "",
        place=lens.name("entities", claim.place),
        voice=lens.label("voices", claim.voice or source.voice),
        quote=claim.evidence,
        translation=claim.translation,
        source=Link(source.short[lens.lang], page("sources", source.id)),
        paragraph=lens.paragraph("claims", claim.id),
        to=Address(page("sources", claim.source).page, claim.id),
        entities=tuple(Link(lens.name("entities", one), page("entities", one)) for one in claim.entities),
        schemes=tuple(Link(lens.name("schemes", scheme), page("schemes", scheme)) for scheme in claim.schemes),
        facts=tuple(fact_view(lens, lens.book.observations[fact]) for fact in claim.facts),
        note=claim.note[lens.lang] if claim.note else "",
        disputes=dispute_links(lens, lens.disputes_by_claim.get(claim.id, ())),
    )
