"""Put a finished site in the place of the last one.

Takes: a finished folder. Gives: the site folder. Never: a moment at which a half-made site can be read.
"""

from __future__ import annotations

import shutil
from pathlib import Path


def swap(finished: Path, site: Path) -> None:
    """Rename the finished folder into place; the old site is removed only afterwards."""
    old = site.with_name(f"{site.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    finished.rename(site)
    shutil.rmtree(old, ignore_errors=True)
