"""Observations or claims that disagree, classified and explained."""

from __future__ import annotations

from typing import Annotated, Literal

from generator.facts.models.record import Bilingual, Id, Record, Says


class Discrepancy(Record):
    """Two or more observations or claims that disagree."""

    id: Annotated[Id, Says("编号", "the id")]
    name: Annotated[Bilingual, Says("所争何事，不写数字", "what it is about, without a number")]
    observations: Annotated[tuple[Id, ...], Says("相左的观测值", "the observations that disagree")]
    claims: Annotated[tuple[Id, ...], Says("相左的陈述", "the claims that disagree")] = ()
    found: Annotated[
        Literal["by_check", "by_reader"],
        Says(
            "by_check 由核对程序发现；by_reader 由读者发现，如口径不同的两项指标",
            "by_check, or by_reader for what only a reader sees, such as two indicators of different scope",
        ),
    ] = "by_check"
    kind: Annotated[
        Literal["scope", "definition", "date", "revision", "rounding", "misprint", "unexplained"],
        Says("类型", "class"),
    ]
    preferred: Annotated[Id | None, Says("宜采用者（如有）", "the one to prefer, if any")] = None
    explanation: Annotated[Bilingual, Says("解释", "explanation")]
