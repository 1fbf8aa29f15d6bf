"""The shape of every record, one module a family.

Takes: plain trees of text. Gives: frozen, typed records. Never: looks at another record.
"""

from generator.facts.models.claim import Claim
from generator.facts.models.derived import Derived, Inputs
from generator.facts.models.discrepancy import Discrepancy
from generator.facts.models.entity import Entity, Tile
from generator.facts.models.floors import Lowered
from generator.facts.models.indicator import Indicator
from generator.facts.models.lookalike import Lookalike
from generator.facts.models.observation import Dismissal, Observation
from generator.facts.models.record import Bilingual, Mention, Record
from generator.facts.models.scheme import Following, Member, Scheme, Statement
from generator.facts.models.source import Author, Cited, LeftOut, ReadingOrder, SecondReading, Source
from generator.facts.models.term import Term
from generator.facts.models.update import Update
from generator.facts.models.vocabulary import ClaimKind, Label, NeverCount, Unit, UnitName, Vocabulary

__all__ = [
    "Author",
    "Bilingual",
    "Cited",
    "Claim",
    "ClaimKind",
    "Derived",
    "Discrepancy",
    "Dismissal",
    "Entity",
    "Following",
    "Indicator",
    "Inputs",
    "Label",
    "LeftOut",
    "Lookalike",
    "Lowered",
    "Member",
    "Mention",
    "NeverCount",
    "Observation",
    "ReadingOrder",
    "Record",
    "Scheme",
    "SecondReading",
    "Source",
    "Statement",
    "Term",
    "Tile",
    "Unit",
    "UnitName",
    "Update",
    "Vocabulary",
]
