"""Numbers of several places that look as if they could be set side by side, and cannot."""

from __future__ import annotations

from typing import Annotated

from generator.facts.models.record import Bilingual, Id, Record, Says


class Lookalike(Record):
    """Two or more observations of different places that look alike and do not compare."""

    id: Annotated[Id, Says("编号", "the id")]
    name: Annotated[Bilingual, Says("看似相同的是什么，不写数字", "what looks the same, without a number")]
    observations: Annotated[
        tuple[Id, ...], Says("看似可比的观测值，至少属于两个地区", "the observations, of two places at least")
    ]
    why: Annotated[
        Bilingual,
        Says(
            "为何不能相比，只写从字段看不出来的；时期、性质、基准的差别由程序列出",
            "why they do not compare, where fields cannot tell; differences of period, status and basis are computed",
        ),
    ]
