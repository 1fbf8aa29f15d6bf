"""References as text: in two styles for readers, in three formats for the programs that keep references.

Takes: References. Gives: Texts by reference, kept by content. Never: a form of its own; libraries write every one.
"""

from generator.citing.kept import texts

__all__ = ["texts"]
