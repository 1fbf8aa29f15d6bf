"""The colours of the charts: names in the options, values for light and dark, and the style sheet that binds them.

An option holds only the names ("$1"); the SVG holds `var(--chart-1)`; the live chart asks the page. So one option
serves light, dark, print and forced colours.
"""

from collections.abc import Mapping
from types import MappingProxyType

SERIES = ("$1", "$2", "$3", "$4", "$5", "$6", "$7")
INK, MUTED, QUIET, GRID, PAPER, ACCENT = "$ink", "$muted", "$quiet", "$grid", "$paper", "$accent"
SERIF = "$serif"
TOKENS = (*SERIES, INK, MUTED, QUIET, GRID, PAPER, ACCENT, SERIF)

LIGHT: Mapping[str, str] = MappingProxyType(
    {
        "$1": "#a8322b",
        "$2": "#6887ff",
        "$3": "#421792",
        "$4": "#cf7b26",
        "$5": "#7860a0",
        "$6": "#6d0b47",
        "$7": "#a089a6",
        INK: "#22201d",
        MUTED: "#67625a",
        QUIET: "#948c80",
        GRID: "#d9d3c8",
        PAPER: "#fdfbf7",
        ACCENT: "#a8322b",
    }
)
DARK: Mapping[str, str] = MappingProxyType(
    {
        "$1": "#f0857b",
        "$2": "#6f6de8",
        "$3": "#fadf27",
        "$4": "#87f2f8",
        "$5": "#16b3eb",
        "$6": "#a86893",
        "$7": "#d44f13",
        INK: "#ece7dd",
        MUTED: "#b0aaa0",
        QUIET: "#7f7b76",
        GRID: "#3a404b",
        PAPER: "#1b1f27",
        ACCENT: "#f0857b",
    }
)
_FORCED: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(SERIES, "CanvasText"),
        INK: "CanvasText",
        MUTED: "CanvasText",
        QUIET: "GrayText",
        GRID: "GrayText",
        PAPER: "Canvas",
        ACCENT: "Highlight",
    }
)
# The page's own heading face where it has one. Text in a picture is set as measured: without the page's Han spacing.
_SERIF_STACK = (
    'var(--face-head, "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", "Noto Serif SC", Georgia, serif)'
)
NARROW_WIDTH, WIDE_WIDTH = 360, 680
_SWITCH = 540
_LAYOUT_RULES = f"""\
figure.chart {{ container-type: inline-size; position: relative; max-width: none; width: auto; margin: 1.6em 0; }}
figure.chart svg {{ display: block; width: 100%; height: auto; font-variant-numeric: tabular-nums;
  text-autospace: no-autospace; }}
figure.chart .chart-narrow {{ max-width: {NARROW_WIDTH * 5 // 4}px; }}
figure.chart .chart-wide {{ display: none; max-width: {WIDE_WIDTH * 9 // 8}px; }}
@container (min-width: {_SWITCH}px) {{
  figure.chart .chart-static .chart-narrow {{ display: none; }}
  figure.chart .chart-static .chart-wide {{ display: block; }}
}}
figure.chart figcaption {{ max-width: 42em; margin: 0.6em 0 0; font-size: 0.8rem; font-style: normal; text-align: start;
  color: var(--chart-muted); }}
figure.chart .chart-static {{ position: relative; }}
figure.chart .chart-live {{ position: absolute !important; top: 0; left: 0; transform-origin: 0 0; display: none; }}
figure.chart .chart-live:focus-visible {{ outline: 2px solid var(--chart-accent); outline-offset: 4px; }}
figure.chart .chart-said {{ position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }}
@media screen {{
  figure.chart[data-live="true"] .chart-static > svg {{ visibility: hidden; }}
  figure.chart[data-live="true"] .chart-live {{ display: block; }}
}}
@media print {{
  figure.chart {{ break-inside: avoid; }}
}}
"""


def css_name(token: str) -> str:
    """The custom property behind a token: "$1" -> "--chart-1"."""
    return "--chart-" + token.removeprefix("$")


def css_value(token: str) -> str:
    """What stands in an SVG attribute for a token: "$1" -> "var(--chart-1)"."""
    return "currentColor" if token == INK else f"var({css_name(token)})"


def stylesheet() -> str:
    """The charts' style sheet: the palette as custom properties for each scheme, and the rules of the figure."""
    serif = f"  {css_name(SERIF)}: {_SERIF_STACK};\n"
    light = f':root, [data-md-color-scheme="default"] {{\n{serif}{_properties(LIGHT)}}}\n'
    dark = f'[data-md-color-scheme="slate"] {{\n{_properties(DARK)}}}\n'
    forced = f"@media (forced-colors: active) {{\n:root, [data-md-color-scheme] {{\n{_properties(_FORCED)}}}\n}}\n"
    printed = f"@media print {{\n:root, [data-md-color-scheme] {{\n{_properties(LIGHT)}}}\n}}\n"
    ink = f"figure.chart {{ color: var({css_name(INK)}); }}\n"
    return light + dark + forced + printed + ink + _LAYOUT_RULES


def _properties(palette: Mapping[str, str]) -> str:
    return "".join(f"  {css_name(token)}: {colour};\n" for token, colour in palette.items())
