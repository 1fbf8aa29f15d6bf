"""Every source has a fingerprint that fits its reading order and, where the document is at hand, the document."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.checks.context import Context
from generator.evidence import prove
from generator.facts.fingerprints import never_count, reading_of, remake
from generator.facts.models import Source
from generator.problems import Problem, nearest

NAME = "fingerprints"


def check(context: Context) -> Iterator[Problem]:
    """Fingerprints that are missing, that belong to no source, or that prove another text."""
    yield from _strays(context)
    for source in context.book.sources.values():
        if source.id not in context.book.fingerprints:
            # A file that is there but cannot be read is the loader's problem.
            if not _file(context, source.id).exists():
                yield _problem(context, source, "the source has no fingerprint, so none of its quotations is proved")
        elif context.sources is not None:
            yield from _differences(context, source, context.sources / f"{source.id}.txt")
        elif source.id not in context.proved:
            what = "the fingerprint was made for another reading order, or by an earlier version of this program"
            yield _problem(context, source, what)


def _strays(context: Context) -> Iterator[Problem]:
    for name in context.book.fingerprints:
        if not context.book.knows("sources", name):
            path = context.project.shown(_file(context, name))
            close = nearest(name, context.book.sources)
            mend = f"rename the file to {close}.json" if close else "remove this file"
            yield Problem(path, 1, "", f'there is no source "{name}"', NAME, mend)


def _differences(context: Context, source: Source, text: Path) -> Iterator[Problem]:
    if not text.exists():
        what = f"the folder of sources has no {text.name}"
        mend = f"put {text.name} there, or leave SOURCES out"
        yield context.problem("sources", source.id, (), NAME, (what, mend))
        return
    words = never_count(context.book.vocabulary)
    fingerprint = context.book.fingerprints[source.id]
    differences = prove(fingerprint, text.read_bytes(), reading_of(source.reading), words)
    if differences:
        yield _problem(context, source, f"the fingerprint does not fit the text: {'; '.join(differences)}")


def _problem(context: Context, source: Source, what: str) -> Problem:
    return context.problem("sources", source.id, (), NAME, (what, remake(source.id)))


def _file(context: Context, name: str) -> Path:
    return context.project.facts / "fingerprints" / f"{name}.json"
