"""Lay out what MkDocs reads: pages and assets of each language, rewritten only where they changed.

Takes: page texts, assets. Gives: build/docs/<lang>. Never: leaves a page of an earlier build behind.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path


def stage(folder: Path, files: Mapping[str, bytes]) -> int:
    """Make `folder` hold exactly these files. Returns how many were written because they are new or changed."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_file() and path.relative_to(folder).as_posix() not in files:
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()
    return sum(write_if_changed(folder / name, content) for name, content in files.items())


def write_if_changed(path: Path, content: bytes) -> bool:
    """Write a file unless it holds these bytes already, so that nothing that watches it is woken for nothing."""
    if path.is_file() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return True


def assets(folder: Path) -> dict[str, bytes]:
    """Every file below an assets folder, by its path as pages name it: "assets/css/content.css"."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder.parent).as_posix(): path.read_bytes() for path in found}


def pages(texts: Iterable[tuple[str, str]]) -> dict[str, bytes]:
    """Page texts as bytes."""
    return {path: text.encode("utf-8") for path, text in texts}
