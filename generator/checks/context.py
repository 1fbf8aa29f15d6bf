"""What every rule may look at, gathered once.

Takes: a project, its facts and proofs. Gives: these, with the string tables and the hand-written pages. Never: judges.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.checks.places import spot
from generator.evidence import Fingerprint, digest
from generator.evidence.normalise import VERSION as NORMALISER
from generator.evidence.numerals import VERSION as SCANNER
from generator.facts.book import FactBook
from generator.facts.fingerprints import reading_of
from generator.facts.models import Source
from generator.facts.strings import Strings, read_strings
from generator.facts.yamlfile import KeyPath
from generator.paths import LANGUAGES, Project
from generator.problems import Problem
from generator.proof import Proofs, quotations

# What is wrong, and one order that mends it.
Fault = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Page:
    """One text file: its language ("" for a template), its name inside its folder, its path and its text."""

    lang: str
    name: str
    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Context:
    """The project, its facts, what the sources prove, and the texts that people wrote around them.

    `sources` is the folder that holds the documents themselves, where the caller has them. `proved` names the sources
    whose fingerprint fits their reading order: only of these can it be said what they do not hold. `misquoted` names
    the observations whose quotation does not stand in its source, `unfounded` these and those whose figure does not
    stand in its quotation: what their words or figures say is judged once they are mended.
    """

    project: Project
    book: FactBook
    proofs: Proofs
    sources: Path | None
    strings: Mapping[str, Strings]
    pages: tuple[Page, ...]
    templates: tuple[Page, ...]
    proved: frozenset[str]
    misquoted: frozenset[str]
    unfounded: frozenset[str]

    def problem(self, kind: str, name: str, keys: KeyPath, rule: str, fault: Fault) -> Problem:
        """A problem at a field of a record. A dismissal has no id: it is shown by its place in its list."""
        shown = {"dismissals": f"dismissed.{name.rpartition('/')[2]}", "vocabulary": ""}.get(kind, name)
        return self.book.origin(kind, name).problem(shown, keys, fault[0], rule, fault[1])


def gather(project: Project, book: FactBook, proofs: Proofs, sources: Path | None) -> Context:
    """Read what the rules need beyond the facts."""
    strings: dict[str, Strings] = {lang: read_strings(project, lang) for lang in LANGUAGES}
    pages = tuple(page for lang in LANGUAGES for page in _pages(project, project.prose / lang, lang, "*.md"))
    folders = (project.templates / "pages", project.templates / "parts")
    templates = tuple(page for folder in folders for page in _pages(project, folder, "", "*.j2"))
    prints = book.fingerprints
    proved = frozenset(name for name, source in book.sources.items() if name in prints and fits(prints[name], source))
    own = [one for one in quotations(book) if one.kind == "observations" and one.keys == ()]
    misquoted = frozenset(one.record for one in own if one in proofs.missing)
    unfounded = misquoted | {one.record for one in own if spot(one) is None}
    return Context(project, book, proofs, sources, strings, pages, templates, proved, misquoted, unfounded)


def fits(fingerprint: Fingerprint, source: Source) -> bool:
    """Whether a fingerprint was made for this source, in its present reading order, by the present code."""
    made = (fingerprint.source, fingerprint.reading, fingerprint.normaliser, fingerprint.scanner)
    return made == (source.id, digest(reading_of(source.reading)), NORMALISER, SCANNER)


def _pages(project: Project, folder: Path, lang: str, pattern: str) -> Iterator[Page]:
    for file in sorted(path for path in folder.rglob(pattern) if path.is_file()):
        text = file.read_text(encoding="utf-8", errors="replace")
        yield Page(lang, file.relative_to(folder).as_posix(), project.shown(file), text)
