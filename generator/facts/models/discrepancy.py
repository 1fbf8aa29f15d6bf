"""Two observations that disagree, classified and explained."""

from __future__ import annotations

from typing import Annotated, Literal

from generator.facts.models.record import Bilingual, Id, Record, Says


class Discrepancy(Record):
    """Two or more observations that disagree."""

    id: Annotated[Id, Says("编号", "the id")]
    observations: Annotated[tuple[Id, ...], Says("相左的观测值", "the observations that disagree")]
    kind: Annotated[
        Literal["scope", "definition", "date", "revision", "rounding", "misprint", "unexplained"],
        Says("类型", "class"),
    ]
    preferred: Annotated[Id | None, Says("宜采用者（如有）", "the one to prefer, if any")] = None
    explanation: Annotated[Bilingual, Says("解释", "explanation")]
