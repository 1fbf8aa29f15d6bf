"""Render planned pages to Markdown.

Takes: planned pages, the charts' HTML, a Lens. Gives: (path, text) pairs. Never: writes them.
"""

from __future__ import annotations

import functools
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

import jinja2
from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.facts.mentions import replaced
from generator.pages.citing import citing, head, showing
from generator.pages.links import markdown_link
from generator.pages.markup import escape, marked, plain
from generator.pages.names import search_names
from generator.pages.notes import Notes
from generator.pages.plan import PlannedPage
from generator.pages.prose import answer, charts_called, fill
from generator.pages.rules import rules_view
from generator.pages.seams import SEAM
from generator.paths import Project
from generator.views import overview
from generator.views.addresses import Address, page, url
from generator.views.citation import FILES, FORMS, Reference, Texts, derived_reference, fact_reference
from generator.views.columns import COLUMNS, DERIVED_COLUMNS
from generator.views.derived import DerivedView, derived_view
from generator.views.entities import entity_groups
from generator.views.fact import FactView, Link, fact_view
from generator.views.headline import HeadlineView, headline_view
from generator.views.lens import Lens
from generator.views.lineage import lineages
from generator.views.pages import SchemeView
from generator.views.places import grid_view
from generator.views.reference import field_tables
from generator.views.targets import Distance

# A chart's HTML, given the way from the page to the site root.
Figure = Callable[[str], str]


class Renderer:
    """Renders the pages of one language; templates are compiled once."""

    def __init__(
        self,
        project: Project,
        lens: Lens,
        figures: Mapping[str, Figure],
        references: Mapping[Reference, Texts],
        site_url: str,
    ) -> None:
        self.project = project
        self.lens = lens
        self.figures = figures
        self._reference = showing(references, lens)
        self.site_url = site_url
        self.notes = Notes(lens)
        self.environment = Environment(
            bytecode_cache=_compiled(project.cache / "templates"),
            loader=FileSystemLoader([project.templates / "pages", project.templates / "parts"]),
            undefined=StrictUndefined,
            autoescape=True,  # so that macros return markup; every other value is made inert by `finalize`
            finalize=_told,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )

    def render(self, planned: PlannedPage) -> str:
        """One page, with its front matter."""
        friends = self._friends(planned)
        text, name = self._written(planned.path)
        prose, in_prose = fill(text, friends, name), charts_called(text)
        own = {"page": planned, "view": planned.view, "prose": prose, "in_prose": in_prose, "seam": Markup(SEAM)}
        body = self._noted(planned, self.environment.get_template(f"{planned.template}.md.j2").render(**friends, **own))
        found_by = self._part("found-by", planned, names=search_names(planned.names, self.lens.lang))
        cite = head(self.lens, citing(self.lens, planned, self.site_url))
        return f"{_front_matter(planned, self.lens, cite)}\n{body.strip()}\n{found_by}"

    def _noted(self, planned: PlannedPage, body: str) -> str:
        """A page with notes on its first uses of terms and names; the glossary and lists of names have none."""
        own = [f"schemes-{planned.view.id}"] if isinstance(planned.view, SchemeView) else []
        return (
            body
            if planned.template in ("glossary", "names")
            else self.notes.marked(body, self._root(planned.path), own)
        )

    def _friends(self, planned: PlannedPage) -> dict[str, object]:
        """What templates and prose may call, bound to the page that is being rendered."""
        here, lens = planned.path, self.lens
        link = functools.partial(self._link, here)
        friends: dict[str, object] = {
            "lang": lens.lang,
            "text": functools.partial(self._text, here),
            "marked": marked,
            "told": functools.partial(self._told, here),
            "link": link,
            "indent": lambda depth: Markup("    " * depth),
            "joined_links": lambda links: self._joined(here, [link(one) for one in links]),
            "joined": functools.partial(self._joined, here),
            "number": functools.partial(self._number, here),
            "fact": lambda name: self._number(here, self._fact(name)),
            "derived": lambda name: self._derived(here, derived_view(lens, lens.book.derived[name])),
            "derived_number": functools.partial(self._derived, here),
            "formula": functools.partial(self._formula, here),
            "disputed": functools.partial(self._disputed, here),
            "distance": _distance,
            "to": lambda name, path, anchor="": link(Link(name, Address(path, anchor))),
            "file": lambda path: Markup(self._root(here) + path),
            "chart_link": functools.partial(self._chart_link, here),
            "chart": functools.partial(self._chart, here),
            "cards": lambda *names: self._part("cards", planned, headlines=[self._headline(name) for name in names]),
            "part": lambda name: self._part(name, planned),
            "count": functools.partial(overview.count, lens),
            "overview": overview,
            "lineages": functools.partial(lineages, lens),
            "entity_groups": functools.partial(entity_groups, lens),
            "grid": functools.partial(grid_view, lens),
            "lens": lens,
            "field_tables": lambda: field_tables(lens),
            "rules": lambda: rules_view(self.project, lens.text),
            "columns": COLUMNS,
            "derived_columns": DERIVED_COLUMNS,
            **self._linking(here),
            **self._referring(planned),
        }
        return friends | {"answer_of": lambda path: answer(friends, *self._written(path))}

    def _written(self, path: str) -> tuple[str, str]:
        """The hand-written text of a page, "" where there is none, and its file as messages name it."""
        file: Path = self.project.prose / self.lens.lang / path
        return file.read_text(encoding="utf-8") if file.is_file() else "", self.project.shown(file)

    def _linking(self, here: str) -> dict[str, object]:
        """What leads to a record by its name."""
        lens = self.lens

        def to(kind: str, attributes: Callable[[str], str] = lambda name: "") -> Callable[[str], Markup]:
            return lambda name: self._link(here, Link(lens.name(kind, name), page(kind, name)), attributes(name))

        return {
            "indicator": to("indicators"),
            "scheme": to("schemes", lambda name: f'data-note="schemes-{name}"'),
            "entity": to("entities"),
            "source": to("sources"),
            "dispute": to("discrepancies"),
            "topic": lambda name: self._link(here, Link(lens.label("topics", name), page("topics", name))),
        }

    def _referring(self, planned: PlannedPage) -> dict[str, object]:
        """What templates call to show how the page and the numbers on it are cited."""
        lens, site_url = self.lens, self.site_url
        return {
            "citing": lambda: citing(lens, planned, site_url),
            "derived_reference": lambda one: derived_reference(lens, one, site_url),
            "fact_reference": lambda fact: fact_reference(lens, fact, site_url),
            "forms": FORMS,
            "cite_files": FILES,
            "reference": self._reference,
        }

    def _part(self, name: str, planned: PlannedPage, **values: object) -> Markup:
        template = self.environment.get_template(f"{name}.j2")
        return Markup(template.render(**{**self._friends(planned), "page": planned, **values}))

    def _headline(self, name: str) -> HeadlineView:
        return headline_view(self.lens, name)

    def _fact(self, name: str) -> FactView:
        return fact_view(self.lens, self.lens.book.observations[name])

    def _text(self, here: str, key: str, **values: object) -> Markup:
        return Markup(self.lens.text(key, **{name: self._told(here, value) for name, value in values.items()}))

    def _joined(self, here: str, values: Iterable[object]) -> Markup:
        """Several values as one list: a filter of the template engine would only escape HTML."""
        return Markup(self.lens.text("punctuation.list")).join([self._told(here, value) for value in values])

    def _told(self, here: str, value: object) -> Markup:
        """Any value, made inert: a count says that it is one, a record's text shows the numbers that it names."""
        if isinstance(value, Markup):
            return value
        if isinstance(value, int):
            return Markup(f'<data value="{value}">{value}</data>')
        if "{" not in str(value):
            return escape(value)
        return Markup(replaced(str(value), functools.partial(self._mentioned, here), _between))

    def _mentioned(self, here: str, name: str) -> str:
        """A traced number inside a text: plain HTML, which stands in Markdown and beside it."""
        if name not in self.lens.book.observations:
            return escape(f"{{{name}}}")
        fact = self._fact(name)
        href = self._root(here) + url(fact.to, self.lens.lang)
        number = f'<a class="fact" data-fact="{name}" href="{href}">{escape(fact.value)}</a>'
        return f"{number}{self._disputed(here, fact.disputes)}"

    def _link(self, here: str, link: Link, attributes: str = "") -> Markup:
        return markdown_link(here, link.name, link.to, attributes)

    def _number(self, here: str, fact: FactView, anchor_here: bool = False) -> Markup:
        """A traced number: it names its fact, leads to its evidence, and bears the mark of its disputes."""
        to = Address(here, fact.id) if anchor_here else fact.to
        status = f" .status-{fact.status}" if fact.status != "actual" else ""
        number = markdown_link(here, fact.value, to, f'.fact{status} data-fact="{fact.id}"')
        label = f' <span class="status">{escape(fact.status_name)}</span>' if fact.status != "actual" else ""
        return number + Markup(label) + self._disputed(here, fact.disputes)

    def _disputed(self, here: str, disputes: Iterable[Link]) -> Markup:
        """A sign for each dispute told elsewhere, leading there: plain HTML, whose words are not read as Markdown."""
        marks = []
        for dispute in (one for one in disputes if one.to.page != here):
            words = escape(self.lens.text("dispute.mark", name=dispute.name))
            href = self._root(here) + url(dispute.to, self.lens.lang)
            marks.append(f'<a class="disputed" href="{href}" aria-label="{words}" title="{words}">≠</a>')
        return Markup("".join(marks))

    def _derived(self, here: str, view: DerivedView) -> Markup:
        """A number that no document prints: it says so, and leads to what it is worked out from."""
        number = markdown_link(here, view.value, view.to, f'.derived data-derived="{view.id}"')
        labels = (Markup(f' <span class="status">{escape(label)}</span>') for label in view.labels)
        return number + Markup("").join(labels)

    def _formula(self, here: str, view: DerivedView) -> Markup:
        """The formula with a traced number in each of its places."""
        plus = Markup(self.lens.text("derived.plus"))
        roles = {role.id: plus.join(self._number(here, fact) for fact in role.facts) for role in view.roles}
        return self._text(here, f"formula_shown.{view.formula}", **roles)

    def _chart(self, here: str, name: str) -> Markup:
        return Markup(f"\n\n{self.figures[name](self._root(here))}\n\n")

    def _chart_link(self, here: str, link: Link) -> Markup:
        """To a page that MkDocs does not know: plain HTML, which it does not check."""
        href = self._root(here) + url(link.to, self.lens.lang)
        return Markup(f'<a href="{href}">{escape(link.name)}</a>')

    def _root(self, here: str) -> str:
        """The way from a page's URL to the site root, English pages' prefix included."""
        own = url(Address(here), self.lens.lang)
        return "../" * own.count("/")


def _distance(distance: Distance) -> Markup:
    """A number that is worked out here, with the observations between which it lies."""
    value, inputs = format(distance.value, "f"), " ".join(distance.inputs)
    return Markup(f'<data value="{value}" data-inputs="{inputs}">{escape(distance.text)}</data>')


def _between(words: str) -> str:
    """Words beside a number, made inert; unlike a whole text they keep the space towards it."""
    return f"{' ' * words.startswith(' ')}{escape(words)}{' ' * words.endswith(' ')}"


@jinja2.pass_context
def _told(context: jinja2.runtime.Context, value: object) -> object:
    """What stands between the braces of a template, told as the page tells it."""
    return context["told"](value)


def _compiled(folder: Path) -> FileSystemBytecodeCache:
    """Compiled templates, kept apart for each version of the engine and of the code that the engine compiles in."""
    digest = hashlib.sha256(jinja2.__version__.encode())
    for code in (Path(__file__), Path(__file__).with_name("markup.py")):
        digest.update(code.read_bytes())
    place = folder / digest.hexdigest()[:16]
    place.mkdir(parents=True, exist_ok=True)
    return FileSystemBytecodeCache(str(place))


def render_pages(renderer: Renderer, pages: Iterable[PlannedPage]) -> Iterator[tuple[str, str]]:
    """All pages as (path, text)."""
    return ((planned.path, renderer.render(planned)) for planned in pages)


def _front_matter(planned: PlannedPage, lens: Lens, cite: Mapping[str, object]) -> str:
    """What the theme needs to know. Values are HTML-escaped, as the theme prints them as they are."""
    fields = {
        "title": plain(planned.title),
        "description": plain(lens.filled(planned.description)),
        "kind": planned.template,
        "cite": cite,
        "search": {"exclude": True},
        # Beside a page that stands alone the navigation would list nothing but that page.
        **({} if planned.section else {"hide": ["navigation"]}),
    }
    return (
        "---\n"
        + "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in fields.items())
        + "---\n"
    )
