"""What the commands print: plain lines, a progress bar, the coverage table.

Takes: results. Gives: text on standard output; colours and bars only on a terminal. Never: computes a result.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from generator.facts.book import FactBook
from generator.proof import Proofs, ledger_of

_CONSOLE = Console(highlight=False, soft_wrap=True)


def say(line: str) -> None:
    """Print a line as it is."""
    _CONSOLE.print(line, markup=False)


@contextmanager
def watched(stages: Sequence[str]) -> Iterator[Callable[[str], None]]:
    """A progress bar over named stages; silent where there is no terminal."""
    columns = (TextColumn("{task.description:<8}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=_CONSOLE, transient=True, disable=not _CONSOLE.is_terminal) as bar:
        task = bar.add_task("", total=len(stages))
        yield lambda stage: bar.update(task, description=stage, completed=stages.index(stage))


def coverage_table(book: FactBook, proofs: Proofs) -> bool:
    """Print the table of numerals by source and reason. Returns whether every finished source is complete."""
    table = Table(box=None, pad_edge=False)
    for heading in ("source", "state", "numerals", "covered", "open", "of which"):
        table.add_column(heading, justify="right" if heading in ("numerals", "covered", "open") else "left")
    complete = True
    for name, source in book.sources.items():
        if name not in book.fingerprints:
            table.add_row(name, source.coverage, "", "", "", "no fingerprint yet")
            complete = complete and source.coverage != "finished"
            continue
        ledger = ledger_of(book, proofs, name)
        reasons = ", ".join(f"{reason} {count}" for reason, count in ledger.reasons().items() if reason != "open")
        covered = f"{int(ledger.share * 10) / 10:g} %"
        table.add_row(name, source.coverage, str(ledger.total), covered, str(len(ledger.open)), reasons)
        complete = complete and not (ledger.open and source.coverage == "finished")
    _CONSOLE.print(table)
    return complete
