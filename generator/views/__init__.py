"""What each page shows, in one language.

Takes: a FactBook, its Proofs, a language's strings. Gives: frozen views, all arithmetic done. Never: markup.
"""
