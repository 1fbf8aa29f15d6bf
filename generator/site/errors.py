"""What stops a site from being made, apart from problems in the facts.

Takes: a sentence. Gives: an exception that the command line shows without a traceback. Never: a bug of our own.
"""

from __future__ import annotations


class SiteError(Exception):
    """The site cannot be finished; the message is readable lines for the person who ran the command."""
