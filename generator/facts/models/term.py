"""A recurring term and its one approved rendering."""

from __future__ import annotations

from typing import Annotated

from generator.facts.models.record import Bilingual, Id, Record, Says, Text


class Term(Record):
    """A recurring term and its one approved rendering."""

    id: Annotated[Id, Says("编号", "the id")]
    name: Annotated[Bilingual, Says("中文术语与核定英译", "the Chinese term and its approved English")]
    literal: Annotated[Text | None, Says("字面英译", "word for word in English")] = None
    note: Annotated[Bilingual, Says("给外行读者的说明", "a note for outsiders")]
    banned: Annotated[tuple[Text, ...], Says("不得使用的译法或写法", "renderings or spellings that are not used")] = ()
    aliases: Annotated[tuple[Text, ...], Says("别名，供检索", "other names, for search")] = ()
