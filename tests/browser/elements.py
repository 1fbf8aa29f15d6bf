"""The elements of a built page, and the charts among them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
SILENT = frozenset({"script", "style", "title", "desc"})


@dataclass(slots=True)
class Node:
    """One element."""

    tag: str
    attributes: Mapping[str, str]
    parent: Node | None = field(repr=False)
    children: list[Node | str] = field(default_factory=list, repr=False)

    @property
    def classes(self) -> frozenset[str]:
        return frozenset(self.attributes.get("class", "").split())

    def walk(self) -> Iterator[Node]:
        yield self
        for child in self.children:
            if isinstance(child, Node):
                yield from child.walk()

    def text(self) -> str:
        """The text of an element on one line, scripts left out."""
        return re.sub(r"\s+", " ", "".join(self._texts())).strip()

    def _texts(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif child.tag not in SILENT:
                yield from child._texts()

    def within(self, test: Mapping[str, str]) -> bool:
        """Whether an element above has these attributes."""
        above = self.parent
        return above is not None and (test.items() <= above.attributes.items() or above.within(test))


class Tree(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.root = Node("", {}, None)
        self.here = self.root
        self.twice: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.here.children.append(made := Node(tag, {name: value or "" for name, value in attrs}, self.here))
        if tag not in VOID:
            self.here = made

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.here.children.append(Node(tag, {name: value or "" for name, value in attrs}, self.here))

    def handle_endtag(self, tag: str) -> None:
        above: Node | None = self.here
        while above is not None and above.tag != tag:
            above = above.parent
        if above is not None and above.parent is not None:
            self.here = above.parent

    def handle_data(self, data: str) -> None:
        self.here.children.append(data)


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart: its id and kind, the title and description of each static picture, the options of the live one.

    `drawn` has, for each static picture, the words drawn for each fact.
    """

    id: str
    kind: str
    named: tuple[tuple[str, str], ...]
    drawn: tuple[Mapping[str, tuple[str, ...]], ...]
    layouts: Mapping[str, object]

    def items(self) -> Iterator[Mapping[str, object]]:
        """Every mark of every layout that leads somewhere or names a fact."""
        return _items(self.layouts)


def chart_of(figure: Node) -> Chart:
    """A chart, from its figure."""
    nodes = list(figure.walk())
    texts = {node.attributes["id"]: "".join(map(str, node.children)) for node in nodes if node.tag in ("title", "desc")}
    pictures = [node.attributes for node in nodes if node.tag == "svg"]
    named = tuple(
        (texts.get(one.get("aria-labelledby", ""), ""), texts.get(one.get("aria-describedby", ""), ""))
        for one in pictures
    )
    option = next("".join(map(str, node.children)) for node in nodes if "chart-option" in node.classes)
    kind = next(name.removeprefix("chart-") for name in sorted(figure.classes) if name.startswith("chart-"))
    drawn = tuple(_drawn(node) for node in nodes if node.tag == "svg")
    return Chart(figure.attributes["id"], kind, named, drawn, json.loads(option))


def _drawn(picture: Node) -> Mapping[str, tuple[str, ...]]:
    words: dict[str, tuple[str, ...]] = {}
    for node in picture.walk():
        if "data-fact" in node.attributes:
            fact = node.attributes["data-fact"]
            words[fact] = (*words.get(fact, ()), node.text())
    return words


def _items(value: object) -> Iterator[Mapping[str, object]]:
    if isinstance(value, dict):
        if "fact" in value or "href" in value:
            yield value
        for inner in value.values():
            yield from _items(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _items(inner)
