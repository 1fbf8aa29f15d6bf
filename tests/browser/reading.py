"""What a built page holds, read without a browser: links, ids, headings, traced numbers, charts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from elements import SILENT, Chart, Node, Tree, chart_of

# Where a figure stands as the source prints it.
AS_PRINTED = frozenset({"quote", "translation", "evidence-notes", "reference"})
# What is known from elsewhere, and no number of these documents.
OUTSIDE = frozenset({"outside"})
DRAWN = frozenset({"text", "tspan", "g", "path", "rect", "circle", "polygon"})
INLINE = frozenset({"a", "span", "strong", "em", "q", "b", "i", "sup", "sub", "abbr", "small"})
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
BASE = "http://site.invalid/"


@dataclass(frozen=True, slots=True)
class Number:
    """A traced number, or a derived one: the record it names, its text, and where it leads."""

    fact: str
    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Page:
    """One built page; `url` is below the site's root ("en/indicators/x/"), `twin` the same without the language."""

    url: str
    lang: str
    html_lang: str
    title: str
    ids: tuple[str, ...]
    links: tuple[str, ...]
    files: tuple[str, ...]
    alternates: Mapping[str, str]
    switch: str
    headings: tuple[tuple[str, str], ...]
    numbers: tuple[Number, ...]
    derived: tuple[Number, ...]
    texts: Mapping[str, str]
    article: str
    spoken: str
    untraced: str
    charts: tuple[Chart, ...]
    notes: tuple[str, ...]
    forbidden: tuple[str, ...]
    moved: bool

    @property
    def twin(self) -> str:
        return self.url.removeprefix("en/") if self.lang == "en" else self.url

    @property
    def kind(self) -> str:
        return kind_of(self.twin)

    def leads_to(self, href: str) -> str | None:
        """Where a link leads, below the site's root; None for another host."""
        target = urljoin(BASE + self.url, href)
        return unquote(target.removeprefix(BASE)) if target.startswith(BASE) else None


def kind_of(twin: str) -> str:
    """The kind of a page, from its address without the language: that of its template, or of its hand-written text."""
    if twin.endswith("404.html"):
        return "404"
    if twin.endswith("/embed.html"):
        return "embed"
    section, _, rest = twin.partition("/")
    singular = {"entities": "entity"}.get(section, section.removesuffix("s"))
    return (singular if rest else section) if section else "home"


def read_site(site: Path) -> Mapping[str, Page]:
    """All pages by URL below the root."""
    pages = (_read(path, path.relative_to(site).as_posix()) for path in sorted(site.rglob("*.html")))
    return {page.url: page for page in pages}


def fullest(pages: Mapping[str, Page], lang: str, kind: str) -> str:
    """The page of a kind that shows most: charts first, then numbers, then text."""
    known = [page for page in pages.values() if page.lang == lang and page.kind == kind]
    return max(known, key=lambda page: (len(page.charts), len(page.numbers), len(page.article), page.url)).url


def read_tree(path: Path) -> Node:
    """The elements of a page."""
    return Tree(path.read_text(encoding="utf-8")).root


def _read(path: Path, name: str) -> Page:
    url = name.removesuffix("index.html")
    lang = "en" if name.startswith("en/") else "zh"
    every = list(read_tree(path).walk())
    html = next(node for node in every if node.tag == "html")
    article = next((node for node in every if node.tag == "article"), html)
    inside = list(article.walk())
    return Page(
        url=url,
        lang=lang,
        html_lang=html.attributes.get("lang", ""),
        title=next((node.text() or "".join(map(str, node.children)) for node in every if node.tag == "title"), ""),
        ids=tuple(node.attributes["id"] for node in every if "id" in node.attributes),
        links=tuple(node.attributes["href"] for node in every if node.tag == "a" and "href" in node.attributes),
        files=tuple(_files(every)),
        alternates={
            node.attributes["hreflang"]: node.attributes["href"]
            for node in every
            if node.tag == "link" and node.attributes.get("rel") == "alternate" and "hreflang" in node.attributes
        },
        switch=next((node.attributes["href"] for node in every if "data-switch" in node.attributes), ""),
        headings=tuple((node.tag, node.attributes.get("id", "")) for node in inside if node.tag in HEADINGS),
        numbers=tuple(_numbers(inside, "data-fact")),
        derived=tuple(_numbers(inside, "data-derived")),
        texts={node.attributes["id"]: node.text() for node in inside if "id" in node.attributes},
        article=article.text(),
        spoken="".join(_spoken(article)),
        untraced=" ".join(_untraced(article)),
        charts=tuple(chart_of(node) for node in inside if "data-chart" in node.attributes),
        notes=tuple(node.attributes["data-note"] for node in inside if "term" in node.classes),
        forbidden=tuple(_forbidden(every)),
        moved=any(node.attributes.get("http-equiv") == "refresh" for node in every),
    )


def _numbers(inside: list[Node], mark: str) -> Iterator[Number]:
    for node in inside:
        if mark in node.attributes and node.tag not in DRAWN:
            yield Number(node.attributes[mark], node.text(), node.attributes.get("href", ""))


def _files(every: list[Node]) -> Iterator[str]:
    for node in every:
        if node.tag in ("script", "img", "source") and "src" in node.attributes:
            yield node.attributes["src"]
        elif (
            node.tag == "link"
            and node.attributes.get("rel") not in ("canonical", "search")
            and "hreflang" not in node.attributes
        ):
            yield node.attributes["href"]
        if "data-echarts" in node.attributes:
            yield node.attributes["data-echarts"]


def _spoken(node: Node) -> Iterator[str]:
    """The running text of an article: pictures and code left out, what begins anew parted from what came before."""
    for child in node.children:
        if isinstance(child, str):
            yield child
        elif child.tag not in SILENT and child.tag not in ("svg", "code", "pre"):
            yield from (" ", *_spoken(child), " ") if child.tag not in INLINE else _spoken(child)


def _untraced(node: Node) -> Iterator[str]:
    """The text of an article outside traced numbers, counts, pictures, links and words as printed."""
    for child in node.children:
        if isinstance(child, str):
            yield child
        elif not (
            child.tag in SILENT
            or child.tag in ("svg", "a", "q", "code", "h1", "data")
            or "data-fact" in child.attributes
            or child.classes & (AS_PRINTED | OUTSIDE)
        ):
            yield from _untraced(child)


def _forbidden(every: list[Node]) -> Iterator[str]:
    """What the policy would block, or a reader should never be sent to."""
    for node in every:
        for name, value in node.attributes.items():
            scripted = name in ("href", "src", "action", "xlink:href") and not _harmless(value)
            if name == "style" or name.startswith("on") or scripted:
                yield f"<{node.tag} {name}={value!r}>"


def _harmless(address: str) -> bool:
    return urlsplit(address.strip()).scheme in ("", "http", "https", "mailto", "data")
