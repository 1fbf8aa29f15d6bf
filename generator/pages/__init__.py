"""From views to Markdown pages.

Takes: views, templates, string tables, hand-written prose. Gives: page texts by path. Never: computes or writes a file.
"""
