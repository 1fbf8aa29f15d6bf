"""A chart as a file by itself: its wide picture with colours, faces, paper and the lines that say where it is from.

Takes: the HTML of a finished figure. Gives: SVG text. Never: draws; the picture is the page's own.
"""

import re
from collections.abc import Sequence
from html import escape

from generator.charts import theme
from generator.charts.wrapping import text_width, wrap

_PICTURE = re.compile(r'<svg [^>]*class="chart-wide".*?</svg>', re.DOTALL)
_BOX = re.compile(r'viewBox="0 0 (\d+) (\d+)"')
_VARIABLE = re.compile(r"var\(--chart-([a-z0-9]+)\)")
_OPENING = re.compile(r"<svg [^>]*>")
_MARGIN, _SIZE, _LINE = 20, 11.5, 16
# A file is opened where the page's style sheets are not: it names faces of its own, and the language they are for.
_SANS = {
    "zh": "'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif",
    "en": "-apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, 'Noto Sans CJK SC', sans-serif",
}
_SERIF = {
    "zh": "'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC', SimSun, serif",
    "en": "'Iowan Old Style', Charter, Georgia, 'Noto Serif', 'Liberation Serif', 'Noto Serif CJK SC', serif",
}


def saved(figure: str, lang: str, lines: Sequence[str]) -> str:
    """The wide picture of a figure as an SVG file, `lines` at its foot. Raises ValueError for a figure without one."""
    found = _PICTURE.search(figure)
    box = _BOX.search(found[0]) if found else None
    if not found or not box:
        raise ValueError("the figure has no wide picture")
    width, height = int(box[1]), int(box[2])
    # Nearly all of them fit, and to see that is quicker than to break them.
    foot = [
        line for text in lines for line in ((text,) if text_width(text, _SIZE) <= width else wrap(text, width, _SIZE))
    ]
    picture = _coloured(_OPENING.sub("", found[0], count=1).removesuffix("</svg>"), lang)
    labels = re.search(r'aria-labelledby="([^"]*)" aria-describedby="([^"]*)"', found[0])
    named = f' aria-labelledby="{labels[1]}" aria-describedby="{labels[2]}"' if labels else ""
    # Title and description come first, then the paper, then what is drawn on it.
    head, _, drawn = picture.partition("</desc>")
    full = (width + 2 * _MARGIN, height + 2 * _MARGIN + _LINE * len(foot))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xml:lang="{lang}" width="{full[0]}" height="{full[1]}"'
        f' viewBox="{-_MARGIN} {-_MARGIN} {full[0]} {full[1]}" role="img"{named} font-family="{_SANS[lang]}">'
        f'{head}</desc><rect x="{-_MARGIN}" y="{-_MARGIN}" width="100%" height="100%"'
        f' fill="{theme.LIGHT[theme.PAPER]}"/>'
        f"{drawn}{_foot(foot, height)}</svg>\n"
    )


def _coloured(picture: str, lang: str) -> str:
    """A picture with the values of the light palette in place of names."""

    def value(found: re.Match[str]) -> str:
        token = f"${found[1]}"
        return _SERIF[lang] if token == theme.SERIF else theme.LIGHT.get(token, found[0])

    return _VARIABLE.sub(value, picture).replace("currentColor", theme.LIGHT[theme.INK])


def _foot(lines: Sequence[str], top: int) -> str:
    return "".join(
        f'<text x="0" y="{top + _LINE * (number + 1)}" font-size="{_SIZE}" fill="{theme.LIGHT[theme.MUTED]}">'
        f"{escape(line, quote=False)}</text>"
        for number, line in enumerate(lines)
    )
