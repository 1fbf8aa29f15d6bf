"""Turn the curated facts under facts/ into a bilingual site in which every number leads back to its source.

Takes: facts/, docs/, templates/. Gives: site/. Never: a number that the source does not carry.
"""
