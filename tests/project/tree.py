"""The files of the project as a reader of it would list them: what is committed or about to be."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from generator.paths import ROOT

ALWAYS_LEFT_OUT = {".git", "__pycache__"}


def left_out() -> set[str]:
    """What .gitignore names. Read here, because a machine that runs the tests need not have git."""
    lines = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    return {line.strip("/") for line in lines} | ALWAYS_LEFT_OUT


def files() -> list[Path]:
    return sorted(_below(ROOT, left_out()))


def _below(folder: Path, names: set[str]) -> Iterator[Path]:
    for entry in folder.iterdir():
        if entry.name in names:
            continue
        if entry.is_dir():
            yield from _below(entry, names)
        else:
            yield entry


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def texts() -> Iterator[tuple[str, str]]:
    """Every text file by its shown path; pictures and fonts are no text."""
    for path in files():
        try:
            yield shown(path), path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def modules(*folders: str) -> dict[str, ast.Module]:
    """The Python modules below folders, parsed, by shown path."""
    found = [path for path in files() if path.suffix == ".py" and path.relative_to(ROOT).parts[0] in folders]
    return {shown(path): ast.parse(path.read_text(encoding="utf-8")) for path in found}
