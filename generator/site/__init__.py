"""The finished site: staged, built, sealed, swapped in.

Takes: a proved FactBook and a project's prose, templates and assets. Gives: site/. Never: touches the last good site
before the new one is whole.
"""
