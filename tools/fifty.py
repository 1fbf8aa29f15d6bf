"""Print fifty observations picked by a seed, each beside its words, for a person to read: `make fifty SEED=…`.

Takes: a seed; with `--sources` a folder with the documents, one <source id>.txt each. Gives: text on standard output,
with the sentence around each quotation where the documents are at hand. Never: writes a file, or judges a record.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from generator.evidence import normalise, read_paragraphs
from generator.facts.fingerprints import reading_of
from generator.facts.models import Bilingual, Observation
from generator.inspection import inspect
from generator.paths import ROOT, Project
from generator.problems import report
from generator.views.fact import FactView, fact_view
from generator.views.lens import Lens

COUNT = 50
SENTENCE_ENDS = "。！？!?"
WIDTH = 12
Lenses = Mapping[str, Lens]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the picked observations. Returns 1, and says what is wrong, when the facts have problems."""
    parser = argparse.ArgumentParser(description="Fifty observations beside their words, for a person to read.")
    parser.add_argument("--seed", default="1", help="any text; the same seed picks the same observations")
    parser.add_argument("--sources", type=Path, help="a folder with the documents, to show the sentences as well")
    parser.add_argument("--root", type=Path, default=ROOT, help="the project's folder")
    options = parser.parse_args(arguments)
    found = inspect(Project(options.root.resolve()), options.sources)
    if found.problems:
        print(report(found.problems, found.files), end="", file=sys.stderr)
        return 1
    lenses = found.lenses()
    seen = tuple(lenses["zh"].book.observations.values())
    picked = pick(seen, options.seed)
    texts = read_texts(lenses["zh"], options.sources) if options.sources else {}
    print(f"{len(picked)} of {len(seen)} observations, picked by the seed {options.seed}\n")
    for number, seen in enumerate(picked, 1):
        print(f"{number}/{len(picked)}", *told(lenses, seen, texts), "", sep="\n")
    return 0


def pick(seen: Sequence[Observation], seed: str, count: int = COUNT) -> tuple[Observation, ...]:
    """So many different observations, every source among them, in the order of `seen`; the same for the same seed."""
    ranked = sorted(seen, key=lambda one: hashlib.sha256(f"{seed}/{one.id}".encode()).digest())
    first_of_sources = {one.source: one.id for one in reversed(ranked)}.values()
    order = [*first_of_sources, *(one.id for one in ranked)]
    chosen = list(dict.fromkeys(order))[:count]
    return tuple(one for one in seen if one.id in chosen)


def read_texts(lens: Lens, folder: Path) -> Mapping[str, Sequence[str]]:
    """The paragraphs of every source in reading order, normalised. Raises OSError for a text that is not there."""
    return {
        name: read_paragraphs((folder / f"{name}.txt").read_text(encoding="utf-8"), reading_of(source.reading))
        for name, source in lens.book.sources.items()
    }


def told(lenses: Lenses, seen: Observation, texts: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Everything that a reader needs to judge one observation, a line each."""
    zh, book = lenses["zh"], lenses["zh"].book
    origin, indicator = book.origin("observations", seen.id), book.indicators[seen.indicator]
    views = [fact_view(lens, seen) for lens in lenses.values()]
    yield f"{seen.id}  {origin.path}:{origin.line()}"
    yield _line("value", " | ".join(view.value for view in views))
    yield _line("printed", seen.printed)
    yield _line("quotation", seen.evidence)
    yield _line("translation", seen.translation)
    if seen.source in texts:
        yield _line("sentence", sentence(texts[seen.source][zh.paragraph("observations", seen.id) - 1], seen.evidence))
    yield _line("indicator", f"{_both(indicator.name)} ({indicator.id}: {indicator.measure}, {indicator.unit})")
    yield _line("definition", _both(indicator.definition))
    yield _line("place", " | ".join(view.place for view in views))
    yield _line("period", f"{' | '.join(view.period for view in views)} ({seen.period})")
    yield _line("status", f"{seen.status}, {seen.hedge}")
    yield from _where_there_is_one(seen, views)


def sentence(paragraph: str, quotation: str) -> str:
    """The sentence of a normalised paragraph in which a quotation stands, the quotation between 【 and 】."""
    form = normalise(quotation)
    at = paragraph.index(form)
    start = max(paragraph.rfind(sign, 0, at) for sign in SENTENCE_ENDS) + 1
    ends = [paragraph.find(sign, at + len(form) - 1) for sign in SENTENCE_ENDS]
    end = min((found + 1 for found in ends if found >= 0), default=len(paragraph))
    return f"{paragraph[start:at]}【{form}】{paragraph[at + len(form) : end]}"


def _where_there_is_one(seen: Observation, views: Sequence[FactView]) -> Iterator[str]:
    """What only some observations have."""
    shown = {
        "subject": [view.subject for view in views],
        "basis": [view.basis for view in views],
        "field": [seen.field or ""],
        "plan": [view.plan.name for view in views if view.plan],
        "inferred": [view.inferred for view in views],
        "note": [view.note for view in views],
        "allowed": [f"{rule}: {reason}" for rule, reason in (seen.allow or {}).items()],
        "repeated": [f"{also.printed} in {also.evidence}" for also in seen.also],
    }
    for name, texts in shown.items():
        if any(texts):
            yield _line(name, " | ".join(texts))


def _line(name: str, text: str) -> str:
    return f"    {name:<{WIDTH}}{text}"


def _both(text: Bilingual) -> str:
    return f"{text.zh} | {text.en}"


if __name__ == "__main__":
    sys.exit(main())
