"""What the sources prove: where each quotation stands, what each printed figure says, what follows from it.

Takes: a FactBook. Gives: places, figures, periods, numbers as shown, and the ledger of numerals. Never: words for
people (checks speak).
"""

from generator.proof.derivation import TWO_YEAR_AVERAGE, YEAR_ON_YEAR, Result, distance, roles_of
from generator.proof.ledger import Ledger, ledger_of
from generator.proof.proofs import Proofs, prove
from generator.proof.quotations import Quotation, quotations
from generator.proof.quoted import Quoted, quoted
from generator.proof.shown import derived_shown, filled, shown, unit_form

__all__ = [
    "TWO_YEAR_AVERAGE",
    "YEAR_ON_YEAR",
    "Ledger",
    "Proofs",
    "Quotation",
    "Quoted",
    "Result",
    "derived_shown",
    "distance",
    "filled",
    "ledger_of",
    "prove",
    "quotations",
    "quoted",
    "roles_of",
    "shown",
    "unit_form",
]
