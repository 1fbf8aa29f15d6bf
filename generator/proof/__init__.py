"""What the sources prove: where each quotation stands, what each printed figure says, which numerals are left.

Takes: a FactBook. Gives: places, figures, periods, numbers as shown, and the ledger of numerals. Never: words for
people (checks speak).
"""

from generator.proof.ledger import Ledger, ledger_of
from generator.proof.proofs import Proofs, prove
from generator.proof.quotations import Quotation, quotations
from generator.proof.shown import filled, shown, unit_form

__all__ = ["Ledger", "Proofs", "Quotation", "filled", "ledger_of", "prove", "quotations", "shown", "unit_form"]
