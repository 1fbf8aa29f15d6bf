"""What every chart has around its marks: title, subtitle, source line, tooltip, and the room they take."""

from dataclasses import dataclass
from typing import Any

from pyecharts import options as opts

from generator.charts import theme
from generator.charts.wrapping import balance, wrap
from generator.views.chart import ChartView

Option = dict[str, Any]

LABEL, LABEL_LINE = 13, 17
_SUBTITLE, _SUBTITLE_LINE = 13, 18
_SOURCE, _SOURCE_LINE = 11.5, 16
_MARGIN = 2


@dataclass(frozen=True, slots=True)
class Frame:
    """The fixed parts of one picture, in px: marks go between `top` and `height - bottom`."""

    width: int
    top: int
    bottom: int
    title: str
    subtitle: str
    source: str
    title_size: int

    @property
    def narrow(self) -> bool:
        """Whether this is the picture for a phone."""
        return self.width < 500

    def option(self, plot_height: int) -> Option:
        """The option parts every chart has. The picture is `top + plot_height + bottom` high."""
        return {
            "title": self._titles(),
            "textStyle": {"color": theme.INK, "fontSize": LABEL},
            "tooltip": tooltip(),
            "legend": [],
            "aria": {"enabled": True},
        }

    def _titles(self) -> list[Option]:
        subtitle_top = self.top - 12 - _SUBTITLE_LINE * len(self.subtitle.split("\n"))
        heading = {
            "color": theme.INK,
            "fontFamily": theme.SERIF,
            "fontWeight": "bold",
            "fontSize": self.title_size,
            "lineHeight": _title_line(self.title_size),
        }
        small = {"color": theme.MUTED, "fontWeight": "normal", "fontSize": _SUBTITLE, "lineHeight": _SUBTITLE_LINE}
        source = {**small, "fontSize": _SOURCE, "lineHeight": _SOURCE_LINE}
        return [
            {"text": self.title, "left": 0, "top": _MARGIN, "padding": 0, "textStyle": heading},
            {"text": self.subtitle, "left": 0, "top": subtitle_top, "padding": 0, "textStyle": small},
            {"text": self.source, "left": 0, "bottom": _MARGIN, "padding": 0, "textStyle": source},
        ]


def frame(view: ChartView, width: int) -> Frame:
    """Wrap the texts around the marks for a picture `width` px wide."""
    size = 17 if width < 500 else 19
    title = balance(view.title, width - 4, size * 1.06)
    note = view.words.get("note", "")
    subtitle = [line for text in (view.subtitle, note) if text for line in balance(text, width - 4, _SUBTITLE)]
    source = wrap(view.source_line, width - 4, _SOURCE)
    top = _MARGIN + len(title) * _title_line(size) + 3 + len(subtitle) * _SUBTITLE_LINE + 12
    bottom = 12 + len(source) * _SOURCE_LINE + _MARGIN
    return Frame(width, top, bottom, "\n".join(title), "\n".join(subtitle), "\n".join(source), size)


def tooltip() -> Option:
    """The tooltip as drawn text: no HTML is made from a label."""
    shown: Option = opts.TooltipOpts(
        background_color=theme.PAPER,
        border_color=theme.MUTED,
        border_width=1,
        padding=[6, 10],
        is_confine=True,
        textstyle_opts=opts.TextStyleOpts(color=theme.INK, font_size=LABEL, line_height=18),
    ).opts
    return shown | {"renderMode": "richText"}


def text_style(colour: str = theme.INK, size: float = LABEL, *, bold: bool = False, line: int = LABEL_LINE) -> Option:
    """The style keys of a label."""
    weight: Option = {"fontWeight": "bold"} if bold else {}
    return {"color": colour, "fontSize": size, "lineHeight": line} | weight


def _title_line(size: int) -> int:
    return round(size * 1.35)
