"""What showing needs of a unit."""

from dataclasses import dataclass
from typing import Literal

Language = Literal["zh", "en"]
UnitKind = Literal["money", "count", "percent", "points", "permille", "rank", "physical", "times"]


@dataclass(frozen=True, slots=True)
class UnitForm:
    """A unit's kind, its Chinese word, its English singular and plural.

    Money has no English word, as CN¥ stands in front; "%" and "‰" are the word of their kinds in both languages.
    """

    kind: UnitKind
    zh: str
    one: str
    other: str


# Only these are counted in millions or 万; a percentage or a rank is shown in full.
COUNTED: frozenset[UnitKind] = frozenset({"money", "count", "physical"})
