"""One change of what the site holds, told to readers."""

from __future__ import annotations

from typing import Annotated, Literal

from generator.facts.models.record import Bilingual, Day, Id, Record, Says, Text


class Update(Record):
    """What changed on one day: a document taken in, a reading, a correction, a new kind of page."""

    id: Annotated[Id, Says("编号，一经发布不再改动或复用", "the id; once published it is never changed or used again")]
    date: Annotated[Day, Says("日期，新的写在前面", "the day; the newest stands first")]
    kind: Annotated[
        Literal["documents", "readings", "corrections", "pages"],
        Says(
            "documents 收录文献，readings 复读，corrections 更正，pages 网页与数据的变动",
            "documents (taken in), readings, corrections, or pages (of the site and its data)",
        ),
    ]
    title: Annotated[Bilingual, Says("标题，不写数字", "a title without a number")]
    text: Annotated[
        Bilingual,
        Says("改了什么、为何；数字只用{观测值编号}", "what changed and why; numbers only as {id of the observation}"),
    ]
    sources: Annotated[tuple[Id, ...], Says("涉及的文献", "documents concerned")] = ()
    observations: Annotated[tuple[Id, ...], Says("涉及的观测值", "observations concerned")] = ()
    indicators: Annotated[tuple[Id, ...], Says("涉及的指标", "indicators concerned")] = ()
    schemes: Annotated[tuple[Id, ...], Says("涉及的政策体系", "schemes concerned")] = ()
    entities: Annotated[tuple[Id, ...], Says("涉及的实体", "entities concerned")] = ()
    discrepancies: Annotated[tuple[Id, ...], Says("涉及的出入", "discrepancies concerned")] = ()
    pages: Annotated[
        tuple[Text, ...], Says("涉及的网页，如 targets.md", "pages of the site concerned, such as targets.md")
    ] = ()
