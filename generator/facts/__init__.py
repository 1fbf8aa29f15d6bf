"""The curated records and how they are read.

Takes: the YAML files under facts/. Gives: a FactBook of frozen records, each with its file and line. Never: judges
what a record says.
"""
