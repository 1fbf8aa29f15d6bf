"""The figure of a page: the static picture, the option for the live one, the text alternative below both."""

import json
from html import escape

from generator.charts.options import Drawing
from generator.charts.texts import plain
from generator.views.chart import ChartView

_IN_SCRIPT = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def figure_html(view: ChartView, svg: str, drawing: Drawing, echarts: str = "") -> str:
    """The figure as one raw block of HTML: no blank line inside, so that Markdown leaves it alone.

    `svg` is the drawing's from `render_all`; `echarts` is the bundle's URL relative to the page ("../assets/…"; links
    of marks start at the folder above it), needed where the page's script tag has no `data-echarts`.
    """
    bundle = f' data-echarts="{escape(echarts)}"' if echarts else ""
    return (
        f'<figure class="chart chart-{view.kind}" id="chart-{view.id}" data-chart{bundle}>\n'
        f'<div class="chart-static" data-pagefind-ignore>{svg}</div>\n'
        f'<script type="application/json" class="chart-option">{option_json(drawing)}</script>\n'
        f"<figcaption>{escape(plain(view.alternative))}</figcaption>\n"
        "</figure>"
    )


def option_json(drawing: Drawing) -> str:
    """The pictures of a drawing by layout name, safe between script tags."""
    layouts = {one.name: {"width": one.width, "height": one.height, "option": one.option} for one in drawing.layouts}
    text = json.dumps(layouts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.translate(_IN_SCRIPT)
