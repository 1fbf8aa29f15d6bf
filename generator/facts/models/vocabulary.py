"""The closed lists: units, topics, kinds, reasons, and the words that never count."""

from __future__ import annotations

from typing import Annotated, Literal

from generator.facts.models.record import Bilingual, Id, Record, Says, Text


class Label(Record):
    """One item of a closed list."""

    id: Annotated[Id, Says("编号", "the id")]
    name: Annotated[Bilingual, Says("名称", "name")]
    note: Annotated[Bilingual | None, Says("说明", "a note")] = None


class ClaimKind(Label):
    """One kind of claim."""

    time: Annotated[
        Literal["dated", "lasting"],
        Says("dated 发生在某一时间，列入大事年表；lasting 不列", "dated: it has its time, and stands on the timeline"),
    ] = "lasting"


class UnitName(Record):
    """A unit in both languages; English has a singular and a plural."""

    zh: Annotated[Text, Says("中文量词或单位", "in Chinese")]
    one: Annotated[Text, Says("英文单数", "English, singular")]
    other: Annotated[Text, Says("英文复数", "English, plural")]


class Unit(Record):
    """A unit, and how documents print it."""

    id: Annotated[Id, Says("编号", "the id")]
    kind: Annotated[
        Literal["money", "count", "percent", "points", "permille", "rank", "physical", "times"],
        Says("种类", "kind"),
    ]
    name: Annotated[UnitName, Says("名称", "name")]
    printed: Annotated[
        tuple[Text, ...],
        Says("文献中的写法，# 代表数：#户、时速#公里", "how documents print it, # being the number: #户, 时速#公里"),
    ]


class NeverCount(Record):
    """Words in which a numeral character is no quantity, with the one reason they share."""

    why: Annotated[Id, Says("理由（本词表 dismissals）", "the reason (dismissals of this vocabulary)")]
    words: Annotated[tuple[Text, ...], Says("词", "the words")]


class Vocabulary(Record):
    """Every closed list of the project."""

    topics: Annotated[tuple[Label, ...], Says("主题", "topics")]
    families: Annotated[tuple[Label, ...], Says("可并列比较的指标组", "families of indicators that compare")]
    units: Annotated[tuple[Unit, ...], Says("单位", "units")]
    bases: Annotated[tuple[Label, ...], Says("增长率的基准", "bases of growth rates")]
    rank_fields: Annotated[tuple[Label, ...], Says("名次的范围", "fields of ranks")]
    source_kinds: Annotated[tuple[Label, ...], Says("文献类型", "kinds of source")]
    certainties: Annotated[tuple[Label, ...], Says("日期的可靠程度", "how sure a date is")]
    voices: Annotated[tuple[Label, ...], Says("谁的话", "whose words")]
    claim_kinds: Annotated[tuple[ClaimKind, ...], Says("陈述的类型", "kinds of claim")]
    entity_kinds: Annotated[tuple[Label, ...], Says("实体的类型", "kinds of entity")]
    scheme_kinds: Annotated[tuple[Label, ...], Says("政策体系的类型", "kinds of scheme")]
    levels: Annotated[tuple[Label, ...], Says("层级", "levels")]
    dismissals: Annotated[tuple[Label, ...], Says("数字不算事实的理由", "reasons why a numeral is no fact")]
    never_count: Annotated[tuple[NeverCount, ...], Says("其中数字从不计数的词", "words whose numerals never count")]
