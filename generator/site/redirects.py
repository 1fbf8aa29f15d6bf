"""Pages at addresses that left, which lead to the ones that took their place.

Takes: the redirects of facts/redirects.yml. Gives: HTML by path. Never: a script; the old address works without one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from generator.checks import Redirect
from generator.facts.strings import Strings
from generator.views.addresses import PREFIX, Address, page, url
from generator.views.chartpage import chart_address

# The kinds whose pages show a chart of their own, which has a page too.
CHARTED = {"indicators": "indicator", "schemes": "scheme"}
# The kinds that have pages; the rest are places on pages, or rows of the data files.
PAGED = ("entities", "indicators", "schemes", "sources")


def redirect_pages(redirects: Iterable[Redirect], lang: str, text: Strings) -> dict[str, str]:
    """One small page of a language for each redirected page, by its path in that language's folder.

    The page of a chart goes with that of its record, and leads to where the record leads.
    """
    pages = {}
    for redirect in redirects:
        for left in _left(redirect):
            old = url(left, lang)
            target = url(page(*redirect.to.split("/", 1)), lang)
            path = old.removeprefix(PREFIX[lang])
            pages[f"{path}index.html"] = _page(text, lang, "../" * old.count("/") + target)
    return pages


def _left(redirect: Redirect) -> Iterator[Address]:
    kind, _, name = redirect.left.partition("/")
    if kind in PAGED:
        yield page(kind, name)
    if kind in CHARTED:
        yield chart_address(f"{CHARTED[kind]}-{name}")


def _page(text: Strings, lang: str, target: str) -> str:
    """A page that moves on by itself and says so to whoever it does not move."""
    tag, link = {"zh": "zh-Hans", "en": "en"}[lang], escape(target, quote=True)
    return (
        f'<!doctype html>\n<html lang="{tag}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="refresh" content="0; url={link}">\n<meta name="robots" content="noindex">\n'
        f"<title>{escape(text('moved.title'))}</title>\n</head>\n"
        f'<body>\n<p><a href="{link}">{escape(text("moved.lead"))}</a></p>\n</body>\n</html>\n'
    )
