"""One value of one indicator for one place and period, with the words it came from; and numerals that are no fact."""

from __future__ import annotations

from typing import Annotated, Literal

from generator.facts.models.record import Bilingual, Id, Mention, Record, Says, Text

Status = Literal["actual", "target", "plan", "forecast"]
Hedge = Literal["exact", "over", "at_least", "nearly", "about", "up_to", "range"]


class Observation(Record):
    """One value of one indicator for one place and period."""

    id: Annotated[Id, Says("编号，一经发布不再改动或复用", "the id; once published it is never changed or used again")]
    source: Annotated[Id, Says("来源，由文件名得出", "the source, from the file's name", implied=True)]
    indicator: Annotated[Id, Says("指标", "the indicator")]
    place: Annotated[Id, Says("所述地区", "the place it is measured for")]
    subject: Annotated[
        Id | None, Says("所述对象（实体），如非整个地区", "the entity it is measured for, when not the whole place")
    ] = None
    period: Annotated[
        Text,
        Says(
            "时期：2021、2021-H1、2021-Q3、2021-09、2021-09-30（时点）、2021-01/2021-11、2021/2025",
            "period: 2021, 2021-H1, 2021-Q3, 2021-09, 2021-09-30 (a date), 2021-01/2021-11, 2021/2025",
        ),
    ]
    inferred: Annotated[Bilingual | None, Says("时期若为推断，写明依据", "when the period is inferred: from what")] = (
        None
    )
    printed: Annotated[
        Text,
        Says(
            "原文所印的数，连同单位与升降，如“38.3万户”“下降4.4%”；数值由此解析，从不手填",
            "the figure as printed, with its unit and its rise or fall; the value is parsed from it and never typed",
        ),
    ]
    evidence: Annotated[
        Text,
        Says(
            "原文短语，8至40字，逐字复制，不跨句",
            "a phrase of 8 to 40 characters copied from the source, no sentence end inside",
        ),
    ]
    translation: Annotated[Text, Says("短语的英译", "the quotation in English")]
    status: Annotated[
        Status, Says("actual 实绩，target 目标，plan 计划，forecast 预计", "actual, target, plan or forecast")
    ]
    hedge: Annotated[
        Hedge,
        Says(
            "exact、over（超）、at_least（以上）、nearly（近）、about（约）、up_to（以内）、range（区间），须与原文用字一致",
            "exact, over, at_least, nearly, about, up_to or range; must agree with the words in the quotation",
        ),
    ]
    basis: Annotated[
        Id | None,
        Says(
            "增长率的比较基准（词表 bases），增长类指标必填",
            "what a growth rate compares with (vocabulary: bases); required for growth",
        ),
    ] = None
    field: Annotated[
        Id | None,
        Says(
            "名次的范围（词表 rank_fields），名次必填",
            "among whom a rank is counted (vocabulary: rank_fields); required for ranks",
        ),
    ] = None
    plan: Annotated[
        Id | None, Says("提出目标的政策体系，target 必填", "the scheme that sets a target; required for targets")
    ] = None
    note: Annotated[Bilingual | None, Says("口径、歧义等说明", "a note on scope or on what is ambiguous")] = None
    also: Annotated[
        tuple[Mention, ...], Says("同一文献中重复出现之处", "other places of the same source that repeat it")
    ] = ()
    allow: Annotated[dict[Id, Text] | None, Says("例外：规则名与理由", "exceptions: a rule's name and the reason")] = (
        None
    )


class Dismissal(Record):
    """A numeral that is no fact, and why; for what only the context decides."""

    source: Annotated[Id, Says("来源，由文件名得出", "the source, from the file's name", implied=True)]
    evidence: Annotated[
        Text,
        Says("含该数字的原文短语，逐字复制", "a phrase of the source that contains it, copied"),
    ]
    printed: Annotated[Text, Says("短语中要排除的字", "the words in it that are dismissed")]
    why: Annotated[Id, Says("理由（词表 dismissals）", "the reason (vocabulary: dismissals)")]
