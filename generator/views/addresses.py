"""Where things stand on the site.

Takes: kinds and ids. Gives: page paths ("indicators/smes-on-cloud.md") and URLs below the site root. Never: a
language's prefix inside a page path; both languages share every path.
"""

from __future__ import annotations

from dataclasses import dataclass

PREFIX = {"zh": "", "en": "en/"}


@dataclass(frozen=True, slots=True)
class Address:
    """A page, and a place on it."""

    page: str
    anchor: str = ""


def page(kind: str, name: str) -> Address:
    """Where a record stands: on a page of its own, or with its kin, as terms, discrepancies and others do."""
    together = {
        "terms": "glossary.md",
        "discrepancies": "disputes.md",
        "derived": "derived.md",
        "lookalikes": "compare.md",
        "updates": "updates.md",
    }
    return Address(together[kind], name) if kind in together else Address(f"{kind}/{name}.md")


def url(address: Address, lang: str) -> str:
    """The URL below the site root: "en/indicators/smes-on-cloud/#hd21-cloud"."""
    path = address.page.removesuffix(".md")
    path = path.removesuffix("index") if path == "index" or path.endswith("/index") else f"{path}/"
    return PREFIX[lang] + path + (f"#{address.anchor}" if address.anchor else "")
