"""Lay out what every chart has to itself: its page, the page to embed, and the files to take away.

Takes: ChartPages and finished figures. Gives: file contents by path in a language's folder. Never: MkDocs; there are so
many of these pages that they would double its work.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from generator.charts import theme
from generator.charts.kept import on_its_own_page, placed
from generator.charts.saved import saved
from generator.exports import chart_files
from generator.pages.charts import Chart, ChartRenderer
from generator.views.addresses import PREFIX, url
from generator.views.chartpage import LICENCE, ChartPage

_BLOCK = re.compile(r"(?P<names>[^{}]*)\{(?P<rules>[^{}]*)\}")
_DARK, _LIGHT, _AUTO = (f'[data-md-color-scheme="{name}"]' for name in ("slate", "default", "auto"))

Rows = Mapping[str, Mapping[str, str]]


def chart_site(
    renderer: ChartRenderer, pages: Iterable[ChartPage], figures: Mapping[str, str], rows: Rows
) -> Iterator[tuple[str, str]]:
    """Every file of every chart of a language. `figures` are by the charts' ids, not placed yet."""
    lens, site_url = renderer.lens, renderer.site_url
    for one in pages:
        address = url(one.to, lens.lang)
        root, folder = "../" * address.count("/"), address.removeprefix(PREFIX[lens.lang])
        figure = figures[one.chart.id]
        chart = Chart(one, on_its_own_page(figure, root), placed(figure, root))
        yield from renderer.pages([chart])
        lines = (f"{lens.text('site.name')}{lens.text('punctuation.separator')}{LICENCE[0]}", site_url + address)
        yield f"{folder}chart.svg", saved(chart.figure, lens.lang, lines)
        for name, text in chart_files(one, rows, site_url).items():
            yield f"{folder}{name}", text


def automatic(tokens: str) -> str:
    """The style sheet of pages that follow the reader's system: both palettes, the dark one where the system is dark.

    `tokens` is the sheet that names the colours of the site; those of the charts are added.
    """
    sheets = tokens + theme.stylesheet()
    light, dark = (_chosen(sheets, scheme) for scheme in (_LIGHT, _DARK))
    return f"{_AUTO} {{{light}}}\n@media screen and (prefers-color-scheme: dark) {{\n{_AUTO} {{{dark}}}\n}}\n"


def _chosen(sheets: str, scheme: str) -> str:
    """The rules for one colour scheme, those that only hold in some medium left out."""
    plain = re.sub(r"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", "", re.sub(r"/\*.*?\*/", "", sheets, flags=re.DOTALL))
    return "".join(found["rules"] for found in _BLOCK.finditer(plain) if scheme in found["names"])
