"""Put a finished site in the place of the last one.

Takes: finished folders. Gives: the site folder. Never: a moment at which a half-made site can be read.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path


def add(source: Path, target: Path) -> None:
    """Give `target` every file below `source`, which keeps them. What both have must be folders.

    A second name of a file costs a disk a fraction of what a new file costs; where it has none, the file is copied.
    """
    for inside, _, files in os.walk(source):
        folder = target / Path(inside).relative_to(source)
        if files:
            folder.mkdir(parents=True, exist_ok=True)
        for name in files:
            _give(f"{inside}/{name}", f"{folder}/{name}")


def _give(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except FileExistsError:
        raise
    except OSError:
        shutil.copyfile(source, target)


def swap(finished: Path, site: Path) -> None:
    """Rename the finished folder into place; the old site is removed only afterwards."""
    old = site.with_name(f"{site.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    finished.rename(site)
    shutil.rmtree(old, ignore_errors=True)
