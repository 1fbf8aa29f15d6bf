"""What the sources prove: where each quotation stands, what each printed figure says, which numerals are left.

Takes: a FactBook. Gives: places, figures, periods, and the ledger of numerals. Never: words for people (checks speak).
"""

from generator.proof.ledger import Ledger, ledger_of
from generator.proof.proofs import Proofs, prove
from generator.proof.quotations import Quotation, quotations

__all__ = ["Ledger", "Proofs", "Quotation", "ledger_of", "prove", "quotations"]
