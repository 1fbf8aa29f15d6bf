"""Who belongs to what: the lists have all of it, the pictures what has room."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.facts.belonging import FEWEST, inside, pictures, scheme_clusters, told_in
from generator.facts.book import FactBook
from generator.facts.models import Bilingual, Entity
from generator.facts.prose import chart_ids
from generator.views.lens import Lens
from generator.views.network import network_charts
from generator.views.networkpage import network_view
from generator.views.pages import MemberView


def entity(name: str, kind: str, **fields: str) -> Entity:
    return Entity(id=name, kind=kind, name=Bilingual(zh=f"“{name}”", en=name.title()), **fields)


def peopled(lens: Lens) -> Lens:
    """The province with a works, its shop, and as many docks as a picture needs."""
    docks = [entity(f"dock-{number}", "places", parent="qianfan") for number in range(FEWEST)]
    others = (
        entity("works", "products", place="qianfan"),
        entity("shop", "products", place="yunmeng", parent="works"),
        entity("nowhere", "products"),
    )
    entities = {**lens.book.entities, **{one.id: one for one in (*docks, *others)}}
    return replace(lens, book=replace(lens.book, entities=entities))


def outline(members: tuple[MemberView, ...]) -> list[object]:
    return [(one.name, outline(one.members)) if one.members else one.name for one in members]


def test_a_list_has_what_is_in_a_place_with_what_belongs_to_it(lenses: Mapping[str, Lens]) -> None:
    view = network_view(peopled(lenses["en"]))
    parts = {part.id: part for part in view.parts}
    assert list(parts) == ["places", "in-qianfan", "elsewhere"]
    docks = [f"Dock-{number}" for number in range(FEWEST)]
    assert outline(parts["places"].members) == [("Yunmeng", [("Qianfan", docks)])]
    assert outline(parts["in-qianfan"].members) == [("products", ["Brocade loom", ("Works", ["Shop"])])]
    assert parts["in-qianfan"].members[0].to is None
    assert outline(parts["elsewhere"].members) == [("products", ["Nowhere"])]
    assert (view.entities, view.schemes) == (2 + FEWEST + 4, 0)


def test_a_picture_has_the_places_and_leaves_products_to_the_list(lenses: Mapping[str, Lens]) -> None:
    lens = peopled(lenses["en"])
    (chart,) = network_charts(lens)
    assert chart.id == "network-in-qianfan"
    assert chart.root is not None
    assert [(node.name, len(node.children)) for node in chart.root.children] == [("places", FEWEST)]
    assert chart.root.children[0].children[0].href == "en/entities/dock-0/"
    assert chart.alternative == (
        f"What is in Qianfan: places ({', '.join(f'Dock-{number}' for number in range(FEWEST))})."
    )
    parts = {part.id: part.chart for part in network_view(lens).parts}
    assert parts == {"places": "", "in-qianfan": chart.id, "elsewhere": ""}
    assert chart.id in chart_ids(lens.book)


def test_too_little_for_a_picture_is_only_listed(lenses: Mapping[str, Lens], book: FactBook) -> None:
    assert list(network_charts(lenses["zh"])) == []
    assert [kind.name for kind in inside(book, "qianfan")] == ["products"]


def test_clusters_stand_under_the_schemes_of_their_statements(lenses: Mapping[str, Lens]) -> None:
    book = lenses["zh"].book
    cluster = entity("looms", "clusters", place="qianfan")
    blockade = book.claims["gazette-blockade"].model_copy(update={"entities": ("looms", "brocade-loom")})
    claims = {**book.claims, blockade.id: blockade}
    made = replace(book, entities={**book.entities, "looms": cluster}, claims=claims)
    (scheme,) = scheme_clusters(made)
    assert (scheme.name, [one.name for one in scheme.branches]) == ("two-plus-one", ["looms"])
    assert told_in(made, (scheme,)) == ("yunmeng-gazette-2031-08",)
    assert pictures(made) == {}
