"""Something a source states without a number: a breakthrough, an event, a mechanism."""

from __future__ import annotations

from typing import Annotated

from generator.facts.models.record import Bilingual, Id, Record, Says, Text


class Claim(Record):
    """Something a source states without a number."""

    id: Annotated[Id, Says("编号，一经发布不再改动或复用", "the id; once published it is never changed or used again")]
    source: Annotated[Id, Says("来源，由文件名得出", "the source, from the file's name", implied=True)]
    kind: Annotated[Id, Says("类型（词表 claim_kinds）", "what kind (vocabulary: claim_kinds)")]
    topic: Annotated[Id, Says("主题（词表 topics）", "topic (vocabulary: topics)")]
    place: Annotated[Id, Says("地区", "place")]
    period: Annotated[Text, Says("时期，写法同观测值", "period, written as for observations")]
    inferred: Annotated[Bilingual | None, Says("时期若为推断，写明依据", "when the period is inferred: from what")] = (
        None
    )
    voice: Annotated[
        Id | None,
        Says("谁的话（词表 voices），缺省同来源", "whose words (vocabulary: voices); the source's when left out"),
    ] = None
    says: Annotated[Bilingual, Says("用自己的话陈述", "the statement in our own words")]
    evidence: Annotated[
        Text,
        Says(
            "原文短语，8至40字，逐字复制，不跨句",
            "a phrase of 8 to 40 characters copied from the source, no sentence end inside",
        ),
    ]
    translation: Annotated[Text, Says("短语的英译", "the quotation in English")]
    entities: Annotated[tuple[Id, ...], Says("涉及的实体", "entities concerned")] = ()
    schemes: Annotated[tuple[Id, ...], Says("涉及的政策体系", "schemes concerned")] = ()
    facts: Annotated[tuple[Id, ...], Says("相关的观测值", "observations that belong to it")] = ()
    note: Annotated[Bilingual | None, Says("说明", "a note")] = None
