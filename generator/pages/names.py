"""The names by which a search should find a page, as the search index takes them.

Takes: names in both languages. Gives: one text, names parted by " | ". Never: a name twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_HAN = re.compile(r"(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])")


def search_names(names: Iterable[str], lang: str) -> str:
    """All names once. On English pages Han characters stand apart, as that index parts words at spaces only."""
    found = dict.fromkeys(name.replace("|", " ").strip() for name in names if name.strip())
    return " | ".join(_HAN.sub(" ", name) if lang == "en" else name for name in found)
