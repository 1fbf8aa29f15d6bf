"""Keep a folder of made files true: what is given is there, nothing else is, and only what changed is written.

Takes: files by path. Gives: the folder. Never: changes a file that a folder linked to this one holds too.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path


def stage(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make `folder` hold exactly these files."""
    leave_only(folder, files)
    put(folder, files.items())


def put(folder: Path, files: Iterable[tuple[str, bytes]]) -> set[str]:
    """Write files by their paths below a folder, each as it comes. Returns these paths."""
    names = set()
    for name, content in files:
        write_if_changed(folder / name, content)
        names.add(name)
    return names


def leave_only(folder: Path, names: Collection[str]) -> None:
    """Delete every file below a folder that is not named, and what is empty then."""
    folder.mkdir(parents=True, exist_ok=True)
    for inside, _, files in os.walk(folder, topdown=False):
        here = Path(inside)
        prefix = "" if here == folder else f"{here.relative_to(folder).as_posix()}/"
        for name in files:
            if prefix + name not in names:
                (here / name).unlink()
        if prefix and not any(here.iterdir()):
            here.rmdir()


def write_if_changed(path: Path, content: bytes) -> None:
    """Write a file unless it holds these bytes already, so that nothing that watches it is woken for nothing.

    A changed file is made anew: the last site may hold the old one under a second name.
    """
    if path.is_file():
        if path.read_bytes() == content:
            return
        path.unlink()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def assets(folder: Path) -> dict[str, bytes]:
    """Every file below an assets folder, by its path as pages name it: "assets/css/content.css"."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder.parent).as_posix(): path.read_bytes() for path in found}


def encoded(texts: Iterable[tuple[str, str]]) -> Iterator[tuple[str, bytes]]:
    """Texts as the bytes that stand in their files."""
    return ((name, text.encode("utf-8")) for name, text in texts)
