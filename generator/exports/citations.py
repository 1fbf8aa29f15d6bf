"""The files beside a page from which a reference manager takes all that it can be cited by.

Takes: Texts. Gives: file contents by name. Never: writes a reference.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.views.citation import Texts


def citation_files(entries: Sequence[Texts]) -> Mapping[str, str]:
    """One file for each format, the entries in the order given."""
    return {
        "cite.bib": "\n".join(one.bibtex for one in entries),
        "cite.ris": "\n".join(one.ris for one in entries),
        "cite.json": "[\n" + ",\n".join(one.csl for one in entries) + "\n]\n",
    }
