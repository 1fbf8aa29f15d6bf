"""Charts of an invented province, one of each kind and one that attacks."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from generator.views.chart import ChartView, Kind, Lang, Mark, Node, Series

WORDS = {
    "zh": {
        "actual": "实绩",
        "target": "目标",
        "plan": "计划",
        "forecast": "预计",
        "to_date": "年内累计",
        "no_actual": "尚无实绩",
        "not_to_scale": "时间间隔不按比例",
    },
    "en": {
        "actual": "actual",
        "target": "target",
        "plan": "plan",
        "forecast": "forecast",
        "to_date": "year to date",
        "no_actual": "no actual figure yet",
        "not_to_scale": "periods not to scale",
    },
}
HOSTILE = (
    "</script><img src=x onerror=alert(1)>",
    "{b}{a|b}{c}{@[0]}",
    "\"q' & <b>--x_x--0_0--",
    "function(){alert(1)}",
    "$1",
    "a\u202eb\u0000c",
)


def view(kind: Kind, marks: tuple[Mark, ...] = (), *, lang: Lang = "zh", **other: object) -> ChartView:
    shape: dict[str, object] = {
        "id": f"sample-{kind}",
        "kind": kind,
        "lang": lang,
        "title": "云梦省船厂过半已用上起重机" if lang == "zh" else "More than half of Yunmeng’s shipyards have a crane",
        "subtitle": "船厂数，家，云梦省" if lang == "zh" else "Shipyards in Yunmeng (yards)",
        "unit": "家" if lang == "zh" else "yards",
        "source_line": "来源：云梦年鉴" if lang == "zh" else "Source: Yunmeng yearbook",
        "alternative": "各县船厂数。" if lang == "zh" else "Shipyards by county.",
        "series": (Series("云梦" if lang == "zh" else "Yunmeng", marks),) if marks else (),
        "words": WORDS[lang],
    }
    return ChartView(**(shape | other))  # type: ignore[arg-type]


def mark(label: str, value: object = None, text: str = "", **other: object) -> Mark:
    number = None if value is None else Decimal(str(value))
    shape: dict[str, object] = {"fact": "ym-1", "label": label, "text": text or f"{value}家", "value": number}
    return Mark(**(shape | other))  # type: ignore[arg-type]


def bars(lang: Lang = "zh") -> ChartView:
    marks = (
        mark("东湖县", 12, href="sources/ym/#p1"),
        mark("西湖县", 7, "超7家", hedge="over", focus=True),
        mark("南岭县", 5, status="target"),
        mark("北河县", 4, status="forecast"),
        mark("中山县", 3, to_date=True),
        mark("沙洲县", None, "3—5家", low=Decimal(3), high=Decimal(5), hedge="range"),
    )
    return view("bar", marks, lang=lang)


def line() -> ChartView:
    marks = (
        mark("2020年", 12, at=date(2020, 12, 31)),
        mark("2018年", 8, at=date(2018, 12, 31)),
        mark("2021年1—6月", 6, to_date=True, at=date(2021, 6, 30)),
        mark("2025年", 20, "至少20家", status="target", hedge="at_least", at=date(2025, 12, 31)),
    )
    return view("line", marks)


def ranks() -> ChartView:
    marks = (
        mark("全国", 7, "第7位", period="2030年底", href="sources/ym/#p1"),
        mark("湖区", None, "前3位", low=Decimal(1), high=Decimal(3), hedge="up_to", period="2030年底"),
    )
    return view("rank", marks)


def target() -> ChartView:
    marks = (
        mark("起重机", 8, period="2021年"),
        mark("起重机", 10, status="target", period="2025年"),
        mark("船坞", 4, status="plan", hedge="at_least", period="2025年"),
    )
    return view("target", marks)


def tree() -> ChartView:
    leaves = (Node("龙骨", "3家", "indicators/keels/"), Node("桅杆与帆"))
    root = Node("2+1 船业", children=(Node("两大部件", children=leaves), Node("一个码头")))
    return view("tree", root=root, unit="")


def hostile(kind: Kind = "bar") -> ChartView:
    marks = tuple(
        mark(text, number + 1, text, fact=text, period=text, at=date(2015 + number, 12, 31))
        for number, text in enumerate(HOSTILE)
    )
    root = Node(HOSTILE[0], HOSTILE[1], children=tuple(Node(text, text) for text in HOSTILE))
    return view(
        kind,
        marks,
        id=f"hostile-{kind}",
        title="".join(HOSTILE),
        subtitle=HOSTILE[1] + HOSTILE[2],
        unit=HOSTILE[1],
        source_line=HOSTILE[2],
        alternative="".join(HOSTILE),
        root=root if kind == "tree" else None,
        words=dict.fromkeys(WORDS["zh"], HOSTILE[1]),
    )


HOSTILE_ALL = (hostile("bar"), hostile("line"), hostile("rank"), hostile("target"), hostile("tree"))
ALL = (bars(), line(), ranks(), target(), tree())
