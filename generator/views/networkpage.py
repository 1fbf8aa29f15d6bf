"""The page of who belongs to what: each picture, and the same as a list.

Takes: a Lens. Gives: the view of the page. Never: a tie that no record holds.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.facts.belonging import (
    Branch,
    inhabited,
    inside,
    pictures,
    place_id,
    places,
    scheme_clusters,
    scheme_parts,
)
from generator.views.lens import Lens
from generator.views.network import branch_link, branch_name, network_title
from generator.views.pages import MemberView


@dataclass(frozen=True, slots=True)
class NetworkPart:
    """One picture and the same as a list; `chart` is "" where the list says as much. `id` is the heading's anchor."""

    id: str
    name: str
    lead: str
    chart: str
    members: tuple[MemberView, ...]


@dataclass(frozen=True, slots=True)
class NetworkView:
    """The page of who belongs to what. `entities` and `schemes` count what stands on it."""

    parts: tuple[NetworkPart, ...]
    entities: int
    schemes: int


def network_view(lens: Lens) -> NetworkView:
    """The view of the page, for facts that hold an entity."""
    drawn, book = pictures(lens.book), lens.book
    found = [
        ("network-places", lens.text("network.places"), lens.text("network.places_lead"), places(book)),
        *(_in_place(lens, one) for one in inhabited(book)),
        ("network-elsewhere", lens.text("network.elsewhere"), lens.text("network.elsewhere_lead"), inside(book, None)),
        ("network-schemes", lens.text("network.schemes"), lens.text("network.schemes_lead"), scheme_parts(book)),
        ("network-clusters", lens.text("network.clusters"), lens.text("network.clusters_lead"), scheme_clusters(book)),
    ]
    parts = tuple(
        NetworkPart(
            id=chart.removeprefix("network-"),
            name=name,
            lead=lead,
            chart=chart if chart in drawn else "",
            members=tuple(_member(lens, one) for one in branches),
        )
        for chart, name, lead, branches in found
        if branches
    )
    listed = {(one.kind, one.name) for *_, branches in found for branch in branches for one in branch.walk()}
    kinds = [kind for kind, _ in listed]
    return NetworkView(parts, kinds.count("entities"), kinds.count("schemes"))


def _in_place(lens: Lens, place: str) -> tuple[str, str, str, tuple[Branch, ...]]:
    return place_id(place), network_title(lens, place_id(place)), "", inside(lens.book, place)


def _member(lens: Lens, branch: Branch) -> MemberView:
    return MemberView(
        name=branch_name(lens, branch),
        to=branch_link(lens, branch),
        numbers=(),
        members=tuple(_member(lens, one) for one in branch.branches),
    )
