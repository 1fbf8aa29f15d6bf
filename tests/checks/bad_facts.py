"""Broken fact files: each case says what is changed in the invented province and every word that is then printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from generator.checks import check
from generator.evidence import dump
from generator.facts.fingerprints import fingerprint_of
from generator.facts.loader import load
from generator.paths import Project
from generator.problems import report
from generator.proof import prove

FOLDER = Path(__file__).parent.parent / "bad_facts"
MARK = "\nproblems: |\n"


@dataclass(frozen=True, slots=True)
class Case:
    """One case: a file of edits, and the text that is expected of them."""

    file: Path

    @property
    def written(self) -> Mapping[str, Any]:
        found: Mapping[str, Any] = YAML(typ="safe", pure=True).load(self.file.read_text(encoding="utf-8"))
        return found

    def expect(self, text: str) -> None:
        """Write the expected text anew."""
        head = self.file.read_text(encoding="utf-8").partition(MARK)[0].rstrip("\n")
        block = "".join(f"  {line}\n" for line in text.splitlines())
        self.file.write_text(head + MARK + block, encoding="utf-8")


def cases() -> tuple[Case, ...]:
    return tuple(Case(file) for file in sorted(FOLDER.glob("*.yml")))


def printed(case: Case, world: Project) -> str:
    """What is printed once the edits are made."""
    for path, edits in case.written["change"].items():
        for edit in edits if isinstance(edits, list) else [edits]:
            _edit(world.root / path, edit)
    texts = world.root / "texts"
    if case.written.get("fingerprint_again"):
        _fingerprint_again(world, texts)
    book, problems = load(world)
    if book is None:
        return report(problems, 1)
    problems += check(world, book, prove(book), texts if case.written.get("with_sources") else None)
    return report(problems, book.files)


def _edit(file: Path, edit: Mapping[str, Any]) -> None:
    """Edits are `find` and `replace`, `append`, `text` (all of it), `bytes` (in hexadecimal), `folder` instead of a
    file, `move` and `remove`."""
    file.parent.mkdir(parents=True, exist_ok=True)
    if "find" in edit:
        text = file.read_text(encoding="utf-8")
        assert text.count(edit["find"]) == 1, f'"{edit["find"]}" stands in {file.name} {text.count(edit["find"])} times'
        file.write_text(text.replace(edit["find"], edit["replace"]), encoding="utf-8")
    elif "append" in edit:
        file.write_text(file.read_text(encoding="utf-8") + edit["append"], encoding="utf-8")
    elif "text" in edit:
        file.write_text(edit["text"], encoding="utf-8")
    elif "bytes" in edit:
        file.write_bytes(bytes.fromhex(edit["bytes"]))
    elif "folder" in edit:
        file.unlink(missing_ok=True)
        file.mkdir()
    elif "move" in edit:
        file.rename(file.with_name(edit["move"]))
    else:
        assert edit["remove"] is True
        file.unlink()


def _fingerprint_again(world: Project, texts: Path) -> None:
    book, _ = load(world)
    assert book is not None
    for source in book.sources.values():
        made = dump(fingerprint_of(source, book.vocabulary, texts))
        (world.facts / "fingerprints" / f"{source.id}.json").write_text(made, encoding="utf-8")
