"""No count of records falls below the highest that was reached, in facts/floors.yml, unless a reason is given there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from generator.checks.context import Context
from generator.facts.book import FactBook
from generator.facts.floors import BY_SOURCE, FILE, RULE, Floor, Floors, counts, read_floors
from generator.problems import Problem, choose

NAME = RULE
RAISE = "run: make floors"
SHOWN = 5


def check(context: Context) -> Iterator[Problem]:
    """Counts that fell, reasons that explain nothing, and floors that are lower than what there is."""
    written = read_floors(context.project)
    yield from written.document.problems
    path, file = written.document.path, context.project.facts / FILE
    if not file.exists():
        yield Problem(path, 1, "", "there is no list of counts that may not fall", NAME, RAISE)
    if not file.exists() or written.document.problems:
        return
    read = _all_read(context.book)
    now = {of: count for of, count in counts(context.book).items() if read(of)}
    less = _lowered_by(written)
    yield from _fallen(path, [floor for floor in written.floors if read(floor.of)], now, less)
    yield from _needless(path, written, now, less)
    yield from _stale(path, written, now)


def _all_read(book: FactBook) -> Callable[[str], bool]:
    """Whether every record that a count takes in could be read: one that is broken or misfiled is not lost."""
    sources = {one.source for one in book.observations.values()} | {one.source for one in book.claims.values()}
    filed = sources <= book.sources.keys()

    def read(of: str) -> bool:
        kind, by_source, _ = of.partition("/")
        return book.all_read(kind, "sources") and filed if by_source else book.all_read(kind)

    return read


def _lowered_by(written: Floors) -> Mapping[str, int]:
    """How far each floor was lowered. What a source has less, its kind has less."""
    less: Counter[str] = Counter()
    for reason, _ in written.lowered:
        less[reason.of] += int(reason.by)
        if "/" in reason.of:
            less[reason.of.partition("/")[0]] += int(reason.by)
    return less


def _fallen(path: str, judged: Sequence[Floor], now: Mapping[str, int], less: Mapping[str, int]) -> Iterator[Problem]:
    fewest = {floor.of: floor.count - less[floor.of] for floor in judged}
    fallen = {of for of, count in fewest.items() if now.get(of, 0) < count}
    # A kind that is counted by source fell where one of its sources did.
    fallen -= {of.partition("/")[0] for of in fallen if "/" in of}
    for floor in judged:
        if floor.of in fallen:
            there = now.get(floor.of, 0)
            what = f"there are {there} and may not be fewer than {fewest[floor.of]}"
            entry = f'"of: {floor.of}", "by: {fewest[floor.of] - there}"'
            mend = f'restore what left, or add to "lowered" an entry {entry} with the reason under "why"'
            yield Problem(path, floor.line, floor.of, what, NAME, mend)


def _needless(path: str, written: Floors, now: Mapping[str, int], less: Mapping[str, int]) -> Iterator[Problem]:
    floors = {floor.of: floor.count for floor in written.floors if floor.of not in BY_SOURCE}
    for reason, line in written.lowered:
        if reason.of not in floors:
            what, mend = f'"{reason.of}" has no floor of its own', choose(reason.of, floors, "remove this reason")
            yield Problem(path, line, "lowered", what, NAME, mend)
            continue
        more = now.get(reason.of, 0) - (floors[reason.of] - less[reason.of])
        if reason.of in now and more > 0:
            mend = f'write "by: {int(reason.by) - more}"' if more < int(reason.by) else "remove this reason"
            yield Problem(path, line, "lowered", f"{reason.of} fell by {more} less than this says", NAME, mend)


def _stale(path: str, written: Floors, now: Mapping[str, int]) -> Iterator[Problem]:
    floors = {floor.of: floor.count for floor in written.floors}
    higher = [of for of, count in now.items() if of not in floors or count > floors[of]]
    if higher:
        more = f" and {len(higher) - SHOWN} more" if len(higher) > SHOWN else ""
        what = f"there are more than written here: {', '.join(higher[:SHOWN])}{more}"
        yield Problem(path, 1, "", what, NAME, RAISE)
