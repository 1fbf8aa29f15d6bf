"""What is measured: one meaning, one unit."""

from __future__ import annotations

from typing import Annotated, Literal

from generator.facts.models.record import Bilingual, Id, Record, Says, Text

Measure = Literal["stock", "flow", "growth", "share", "change", "rank", "property"]


class Indicator(Record):
    """What is measured: one meaning, one unit."""

    id: Annotated[Id, Says("编号", "the id")]
    topic: Annotated[Id, Says("主题，由文件名得出", "the topic, from the file's name", implied=True)]
    name: Annotated[Bilingual, Says("名称", "name")]
    unit: Annotated[Id, Says("单位（词表 units）", "unit (vocabulary: units)")]
    measure: Annotated[
        Measure,
        Says(
            "stock 存量，flow 流量，growth 增长率，share 占比，change 变动，rank 名次，property 性能",
            "stock, flow, growth, share, change, rank or property (of a product)",
        ),
    ]
    level: Annotated[
        Id | None, Says("由哪一级认定（词表 levels）", "the level that awards or counts it (vocabulary: levels)")
    ] = None
    definition: Annotated[
        Bilingual, Says("定义：量的是什么，不是什么", "definition: what it measures and what it does not")
    ]
    family: Annotated[
        Id | None, Says("可并列比较的指标组（词表 families）", "the family it can stand beside (vocabulary: families)")
    ] = None
    short: Annotated[Bilingual | None, Says("图表中的短名", "a short name for charts")] = None
    aliases: Annotated[tuple[Text, ...], Says("别名，供检索", "other names, for search")] = ()
    related: Annotated[tuple[Id, ...], Says("相关指标", "related indicators")] = ()
