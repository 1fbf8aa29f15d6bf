"""A number that no document prints and that can be worked out from those they do print."""

from __future__ import annotations

from typing import Annotated, Literal

from generator.facts.models.record import Bilingual, Id, Record, Says
from generator.quantities import FormulaName

# What the numbers of one formula may differ in.
Across = Literal["indicator", "place", "subject", "time", "span", "measure", "dispute"]


class Inputs(Record):
    """The observations that go into a formula, each under the name that the formula knows it by."""

    part: Annotated[
        Id | None,
        Says("部分：share、whole；rest 中为前一段时期", "the part: share, whole; in rest the first part of the period"),
    ] = None
    whole: Annotated[
        Id | None, Says("整体：share；rest 中为整段时期", "the whole: share; in rest the whole period")
    ] = None
    share: Annotated[Id | None, Says("部分占整体的百分比：whole", "the part as a percentage of the whole: whole")] = (
        None
    )
    parts: Annotated[tuple[Id, ...], Says("各部分：sum", "the parts: sum")] = ()
    total: Annotated[Id | None, Says("总量：average", "the total: average")] = None
    number: Annotated[Id | None, Says("个数：average", "how many it is divided among: average")] = None
    value: Annotated[
        Id | None, Says("所说的数：multiple、gap、counterpart", "the number spoken of: multiple, gap, counterpart")
    ] = None
    base: Annotated[Id | None, Says("与之相比的数：multiple、gap", "what it is compared with: multiple, gap")] = None
    difference: Annotated[
        Id | None, Says("文献所印的差：counterpart", "the difference that the document prints: counterpart")
    ] = None
    later: Annotated[
        Id | None,
        Says(
            "较晚的数：difference、change_percent、annual_growth",
            "the later number: difference, change_percent, annual_growth",
        ),
    ] = None
    earlier: Annotated[
        Id | None,
        Says(
            "较早的数：difference、change_percent、annual_growth",
            "the earlier number: difference, change_percent, annual_growth",
        ),
    ] = None
    aim: Annotated[Id | None, Says("目标、计划或预计：distance", "the target, plan or forecast: distance")] = None
    actual: Annotated[Id | None, Says("实绩：distance", "the actual: distance")] = None
    level: Annotated[Id | None, Says("本期的数：year_before", "the number of this year: year_before")] = None
    growth: Annotated[
        Id | None,
        Says(
            "同比增速：year_before、growth_before",
            "growth against the year before: year_before, growth_before",
        ),
    ] = None
    average: Annotated[
        Id | None, Says("两年平均增速：growth_before", "average growth over two years: growth_before")
    ] = None
    stock: Annotated[Id | None, Says("期末存量：stock_before", "the stock at the end: stock_before")] = None
    added: Annotated[Id | None, Says("期内新增：stock_before", "what was added: stock_before")] = None

    def named(self) -> dict[str, tuple[str, ...]]:
        """The observations by the names under which they are given, those that are not given left out."""
        given = {name: getattr(self, name) for name in Inputs.model_fields}
        return {name: one if isinstance(one, tuple) else (one,) for name, one in given.items() if one}

    def ids(self) -> tuple[str, ...]:
        """All observations that go in."""
        return tuple(one for several in self.named().values() for one in several)


class Derived(Record):
    """A number worked out from observations. Its value is computed by every build and never written."""

    id: Annotated[Id, Says("编号，一经发布不再改动或复用", "the id; once published it is never changed or used again")]
    name: Annotated[Bilingual, Says("这个数说的是什么，不写数字", "what the number says, without a number in it")]
    topic: Annotated[Id, Says("主题（词表 topics）", "topic (vocabulary: topics)")]
    formula: Annotated[
        FormulaName,
        Says(
            "share 占比，whole 由部分与占比推整体，sum 合计，average 平均，multiple 倍数，gap 同一时期两数之差，"
            "difference 前后之差，change_percent 前后变化的百分比，annual_growth 年均增长，distance 与目标之差，"
            "counterpart 由一个数与所印的差推另一个数，year_before 由增速推上年的数，"
            "growth_before 由同比与两年平均推上年的增速，stock_before 由存量与新增推期初存量，"
            "rest 一段时期余下部分的数",
            "share, whole (from a part and its share), sum, average, multiple, gap (of two numbers of one time), "
            "difference (of two times), change_percent, annual_growth, distance (to an aim), counterpart (from a "
            "number and a printed difference), year_before (from growth), growth_before (from growth and its two-year "
            "average), stock_before (from a stock and what was added), rest (of a period)",
        ),
    ]
    inputs: Annotated[Inputs, Says("代入公式的观测值", "the observations that go into the formula")]
    across: Annotated[
        tuple[Across, ...],
        Says(
            "各输入有意不同之处：indicator 指标，place 地区，subject 对象，time 时点，span 时段长短，"
            "measure 存量与流量，dispute 属同一处出入",
            "what the inputs differ in, on purpose: indicator, place, subject, time, span (length of the period), "
            "measure (stock or flow), dispute (sides of one discrepancy)",
        ),
    ] = ()
    place: Annotated[
        Id | None,
        Says(
            "结果所属的地区，仅当它不是输入的地区时写（whole、counterpart）",
            "the place that the result is for, only when it is none of the inputs' (whole, counterpart)",
        ),
    ] = None
    checks: Annotated[
        Id | None,
        Says(
            "文献自己印出的同一个数，结果必须与它相合",
            "the observation that prints the same number, which the result has to agree with",
        ),
    ] = None
    note: Annotated[Bilingual | None, Says("口径、前提等说明", "a note on scope or on what it takes for granted")] = (
        None
    )
