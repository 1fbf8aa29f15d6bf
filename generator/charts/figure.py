"""The figure of a page: the static picture, the option for the live one, and below both the same in words."""

import json
import re
from functools import lru_cache
from html import escape

from generator.charts.options import Drawing
from generator.charts.texts import plain
from generator.views.addresses import page, url
from generator.views.chart import ChartView, Node, Traced

_IN_SCRIPT = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}
_TEXT = re.compile(r"<text\b([^>]*)>([^<]+)</text>")


def figure_html(view: ChartView, svg: str, drawing: Drawing, echarts: str = "", root: str = "") -> str:
    """The figure as one raw block of HTML: no blank line inside, so that Markdown leaves it alone.

    `svg` is the drawing's from `render_all`; `echarts` the bundle's URL relative to the page, where the page's script
    tag does not name it; `root` the way from the page to the site root.
    """
    bundle = f' data-echarts="{escape(echarts)}"' if echarts else ""
    return (
        f'<figure class="chart chart-{view.kind}" id="chart-{view.id}" data-chart{bundle}>\n'
        f'<div class="chart-static" data-pagefind-ignore>{_traced(svg, view)}</div>\n'
        f'<script type="application/json" class="chart-option">{option_json(drawing)}</script>\n'
        f"<figcaption>{_caption(view, root)}</figcaption>\n"
        "</figure>"
    )


def option_json(drawing: Drawing) -> str:
    """The pictures of a drawing by layout name, safe between script tags."""
    layouts = {one.name: {"width": one.width, "height": one.height, "option": one.option} for one in drawing.layouts}
    text = json.dumps(layouts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.translate(_IN_SCRIPT)


def _caption(view: ChartView, root: str) -> str:
    """The text alternative, folded away for those who see the picture, its numbers leading to their evidence."""
    parts = view.spoken or (view.alternative,)
    words = "".join(_number(part, root) if isinstance(part, Traced) else _words(part) for part in parts)
    summary = escape(plain(view.words.get("in_words", view.title)))
    disputes = _disputes(view, root)
    return (
        f'{disputes}<details data-pagefind-ignore><summary>{summary}</summary><p class="in-words">{words}</p></details>'
        f"{_way_to_its_page(view, root)}"
    )


def _way_to_its_page(view: ChartView, root: str) -> str:
    """The link to the page that a chart has to itself."""
    if "own_page" not in view.words:
        return ""
    href, words = url(page("charts", view.id), view.lang), escape(plain(view.words["own_page"]))
    return f'<p class="chart-way" data-pagefind-ignore><a href="{escape(root + href)}">{words}</a></p>'


def _disputes(view: ChartView, root: str) -> str:
    """Links to the disputes to which what is drawn is party, and what the whiskers of rivals mean, if there are any."""
    if not view.disputes:
        return ""
    links = (f'<a href="{escape(root + href)}">{escape(plain(name))}</a>' for name, href in view.disputes)
    drawn = any(mark.dispute for series in view.series for mark in series.marks)
    gap = " " if view.lang == "en" else ""
    after = f"{escape(plain(view.words['stop']))}{gap}{escape(plain(view.words['whisker']))}" if drawn else ""
    return f'<p class="in-dispute">{escape(plain(view.words["disputed"]))}{gap}{" · ".join(links)}{after}</p>'


def _words(part: str) -> str:
    """Words between numbers, with the space that parts them from these."""
    return (" " if part[:1].isspace() else "") + escape(plain(part)) + (" " if part[-1:].isspace() else "")


def _number(number: Traced, root: str) -> str:
    href = escape(root + number.href)
    return f'<a class="fact" data-fact="{escape(number.fact)}" href="{href}">{escape(plain(number.text))}</a>'


def _traced(svg: str, view: ChartView) -> str:
    """The pictures with each number naming the observation that it shows, line by line where it is wrapped."""
    return "".join(_trace_one(picture, _numbers(view)) for picture in re.split(r"(?=<svg)", svg))


def _trace_one(picture: str, numbers: list[tuple[str, str]]) -> str:
    waiting = [(escape(plain(text), quote=False), fact) for text, fact in numbers]
    following = [*[line for _, line in _TEXT.findall(picture)][1:], ""]
    pending = ("", "")

    def name(found: re.Match[str]) -> str:
        nonlocal pending
        traced, pending = _trace_line(found[2], following.pop(0), pending, waiting)
        return f"<text{found[1]}>{traced}</text>"

    return _TEXT.sub(name, picture)


def _trace_line(
    line: str, after: str, pending: tuple[str, str], waiting: list[tuple[str, str]]
) -> tuple[str, tuple[str, str]]:
    """A line with its numbers named, and what is still to come of one that goes on in the line after it.

    `pending` is what is to come of a number of the line before, with its observation.
    """
    rest, fact = pending
    if rest and rest.startswith(line):
        return _tspan(line, fact), (rest.removeprefix(line).strip(), fact)
    traced, at = (_tspan(rest, fact), len(rest)) if rest and line.startswith(rest) else ("", 0)
    while (first := _first(line, at, waiting)) is not None:
        start, number = first
        waiting.remove(number)
        traced += line[at:start] + _tspan(*number)
        at = start + len(number[0])
    begun = _begun(line[at:], after, waiting)
    if begun is None:
        return traced + line[at:], ("", "")
    head, number = begun
    waiting.remove(number)
    start = len(line) - len(head)
    return traced + line[at:start] + _tspan(head, number[1]), (number[0].removeprefix(head).strip(), number[1])


def _first(line: str, at: int, waiting: list[tuple[str, str]]) -> tuple[int, tuple[str, str]] | None:
    """The waiting number that comes next in a line, the longest where several begin, and where it begins."""
    places = [(found.start(), one) for one in waiting if (found := _whole(one[0]).search(line, at))]
    return min(places, key=lambda place: (place[0], -len(place[1][0])), default=None)


@lru_cache(maxsize=4096)
def _whole(text: str) -> re.Pattern[str]:
    """Finds a number that is not the end of another."""
    return re.compile(r"(?<![\d.,])" + re.escape(text))


def _begun(line: str, after: str, waiting: list[tuple[str, str]]) -> tuple[str, tuple[str, str]] | None:
    """The longest number that begins where a line ends and goes on in the one after it, and what the line has of it."""
    fits = [
        (one[0][:cut], one)
        for one in waiting
        for cut in range(1, len(one[0]))
        if line.endswith(one[0][:cut]) and _parted(line, one[0][:cut]) and _goes_on(one[0][cut:].strip(), after)
    ]
    return max(fits, key=lambda fit: len(fit[1][0]), default=None)


def _parted(line: str, head: str) -> bool:
    """Whether the head of a number at the end of a line is not the end of another number."""
    before = line.removesuffix(head)
    return not before or before[-1] not in "0123456789.,"


def _goes_on(rest: str, line: str) -> bool:
    return bool(rest and line) and (rest.startswith(line) or line.startswith(rest))


def _tspan(text: str, fact: str) -> str:
    return f'<tspan data-fact="{escape(fact)}">{text}</tspan>'


def _numbers(view: ChartView) -> list[tuple[str, str]]:
    found = [(number.text, number.fact) for number in view.found]
    marks = [(mark.text, mark.fact) for series in view.series for mark in series.marks]
    return found + marks + (_in_tree(view.root) if view.root else [])


def _in_tree(node: Node) -> list[tuple[str, str]]:
    own = [(node.number, node.fact)] if node.number and node.fact else []
    return own + [pair for child in node.children for pair in _in_tree(child)]
