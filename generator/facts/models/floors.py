"""Why a count of records may be lower than it was."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from generator.facts.models.record import Bilingual, Record, Says, Text

Count = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]{0,8}$")]


class Lowered(Record):
    """A floor that was lowered on purpose."""

    of: Annotated[
        Text,
        Says("哪一个数目，如 schemes 或 claims/来源编号", "which count, such as schemes or claims/<source>"),
    ]
    by: Annotated[Count, Says("少了几条", "how many records fewer")]
    why: Annotated[Bilingual, Says("理由", "the reason")]
