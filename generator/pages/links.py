"""Links between pages, as Markdown that MkDocs checks.

Takes: the page that holds the link, and where it leads. Gives: a Markdown link. Never: an absolute address.
"""

from __future__ import annotations

import posixpath
from functools import lru_cache

from markupsafe import Markup

from generator.pages.markup import escape
from generator.views.addresses import Address


def relative(here: str, to: Address) -> str:
    """The way from one page file to another place: "../sources/hd.md#p3"."""
    anchor = f"#{to.anchor}" if to.anchor else ""
    if to.page == here and anchor:
        return anchor
    return _way(posixpath.dirname(here), to.page) + anchor


@lru_cache(maxsize=4096)
def _way(folder: str, page: str) -> str:
    # From a root of its own, so that nothing asks where this process stands.
    return posixpath.relpath(f"/{page}", f"/{folder}")


def markdown_link(here: str, name: object, to: Address, attributes: str = "") -> Markup:
    """A Markdown link. `attributes` are written by us, never by a record: `.fact data-fact="id"`."""
    braces = f"{{: {attributes} }}" if attributes else ""
    return Markup(f"[{escape(name)}]({relative(here, to)}){braces}")
