"""Render the page of each chart, and the light one that other sites embed, as HTML that MkDocs never sees.

Takes: ChartPages, the figures' HTML, references. Gives: (path, text) pairs. Never: writes them.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from markupsafe import escape as inert

from generator.pages.citing import head, showing
from generator.paths import LANGUAGES, Project
from generator.views.addresses import PREFIX, url
from generator.views.chartpage import LICENCE, ChartPage
from generator.views.citation import FILES, FORMS, Citing, Reference, Texts, page_reference, source_references
from generator.views.lens import Lens

EMBED = "embed.html"
# The social card of each language, below the site root.
CARDS = {lang: f"assets/img/card-{lang}.png" for lang in LANGUAGES}
# What each language calls itself.
_NAMES = {"zh": "中文", "en": "English"}
# Forms that are read or pasted; for reference managers there are the files.
_FORMS = FORMS[:3]
_SHEETS = ("tokens", "auto", "charts", "content", "cite", "card", "chart-page")
_SCRIPTS = ("charts", "cite", "card", "chart-page")
_LONGEST = 200
_HEIGHTS = re.compile(r'class="chart-(?:narrow|wide)" viewBox="0 0 \d+ (\d+)"')
# What stands below the picture in an embedded page, in px.
_BELOW = 110
# So many numbers are told in the first sentence, more are counted there.
_FEW = 4


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart to render: its page, its figure there, and its figure where other sites embed it."""

    page: ChartPage
    figure: str
    embedded: str


class ChartRenderer:
    """Renders the chart pages of one language."""

    def __init__(self, project: Project, lens: Lens, references: Mapping[Reference, Texts], site_url: str) -> None:
        self.lens = lens
        self._reference = showing(references, lens)
        self.site_url = site_url
        self.environment = Environment(
            loader=FileSystemLoader([project.templates / "charts"]),
            undefined=StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def pages(self, charts: Iterable[Chart]) -> Iterator[tuple[str, str]]:
        """Both pages of each chart, by their paths in the language's folder."""
        for one in charts:
            folder = url(one.page.to, self.lens.lang).removeprefix(PREFIX[self.lens.lang])
            around = self._around(one.page)
            yield f"{folder}index.html", self._page(one, around)
            yield f"{folder}{EMBED}", self._embedded(one, around)

    def _around(self, page: ChartPage) -> Mapping[str, object]:
        lens = self.lens
        urls = {lang: self.site_url + url(page.to, lang) for lang in LANGUAGES}
        root = "../" * url(page.to, lens.lang).count("/")
        return {
            "lang": lens.lang,
            "text": self._text,
            "title": page.name,
            "own": urls[lens.lang],
            "urls": urls,
            "root": root,
            "home": root + PREFIX[lens.lang],
        }

    def _page(self, one: Chart, around: Mapping[str, object]) -> str:
        lens, page = self.lens, one.page
        other = next(lang for lang in LANGUAGES if lang != lens.lang)
        embed, cited = f"{around['own']}{EMBED}", chart_citing(lens, page, self.site_url)
        return self.environment.get_template("chart.html.j2").render(
            **around,
            sheets=_SHEETS,
            scripts=_SCRIPTS,
            other=other,
            other_name=_NAMES[other],
            twin=f"{around['root']}{url(page.to, other)}",
            way=functools.partial(url, lang=lens.lang),
            view=page,
            chart=page.chart,
            few=_FEW,
            facts={fact.id: fact for fact in page.facts},
            figure=Markup(one.figure),
            description=_cut(page.chart.alternative),
            image=self.site_url + CARDS[lens.lang],
            snippet=snippet(embed, page.name, one.embedded),
            licence=LICENCE,
            forms=_FORMS,
            cite_files=FILES,
            cited=cited,
            head=head(lens, cited),
            reference=self._reference,
        )

    def _text(self, key: str, **values: object) -> Markup:
        return Markup(self.lens.text(key, **{name: inert(value) for name, value in values.items()}))

    def _embedded(self, one: Chart, around: Mapping[str, object]) -> str:
        template = self.environment.get_template("embed.html.j2")
        return template.render(**around, sheets=_SHEETS, scripts=("charts", "chart-page"), figure=Markup(one.embedded))


def chart_citing(lens: Lens, page: ChartPage, site_url: str) -> Citing:
    """What the page of a chart can be cited by."""
    own = page_reference(lens, page.to.page, page.name, site_url)
    return Citing(own, (), source_references(lens, page.sources))


def snippet(address: str, title: str, figure: str) -> str:
    """What another site pastes to show a chart; as high as the higher of its two pictures."""
    height = max(map(int, _HEIGHTS.findall(figure)), default=0) + _BELOW
    return (
        f'<iframe src="{escape(address)}" title="{escape(title)}" width="100%" height="{height}"'
        ' loading="lazy" style="border:0"></iframe>'
    )


def _cut(text: str) -> str:
    """A description that a search engine shows whole."""
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
