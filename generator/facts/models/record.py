"""What all records share: frozen, closed shapes, fields that explain themselves, text in two languages.

Takes: nothing. Gives: base types for the other modules here. Never: a default that invents a fact.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints


@dataclass(frozen=True, slots=True)
class Says:
    """What a field means, for the contributors' field table, in both languages.

    `implied` fields are given by the file's name and not written in it.
    """

    zh: str
    en: str
    implied: bool = False


class Record(BaseModel):
    """A frozen record with no field beyond those it names."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Day = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")]


class Bilingual(Record):
    """One text in both languages; neither may be empty."""

    zh: Annotated[Text, Says("中文", "Chinese")]
    en: Annotated[Text, Says("英文", "English")]

    def __getitem__(self, lang: str) -> str:
        return self.zh if lang == "zh" else self.en


Reason = Annotated[Bilingual, Says("用两种语言说明理由", "the reason, in both languages")]


class Mention(Record):
    """A place in the same source where a thing stands: a quotation and the words in it that are meant."""

    evidence: Annotated[
        Text,
        Says(
            "原文短语，8至40字，从来源逐字复制，不跨句",
            "a phrase of 8 to 40 characters copied from the source, no sentence end inside",
        ),
    ]
    printed: Annotated[Text, Says("短语中所指的字，逐字复制", "the words in it that are meant, copied as printed")]
