"""Tables on the terminal, plain text where the output is piped."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

# Wide enough for every table, where there is no window to fit them into.
_WIDTH = None if sys.stdout.isatty() else 200
_CONSOLE = Console(highlight=False, soft_wrap=True, width=_WIDTH)


def heading(text: str) -> None:
    """A line above a table."""
    _CONSOLE.print(f"\n{text}", style="bold", markup=False)


def note(text: str) -> None:
    """A line below a table."""
    _CONSOLE.print(text, markup=False)


def table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A table whose first column is text and whose other columns are figures."""
    made = Table(box=None, pad_edge=False)
    for index, column in enumerate(columns):
        made.add_column(column, justify="right" if index else "left", no_wrap=True)
    for row in rows:
        made.add_row(*row)
    _CONSOLE.print(made)


def goal(what: str, value: float, limit: float, under: bool = False) -> None:
    """Say whether a ratio keeps its goal: at most `limit`, or below it."""
    met = value < limit if under else value <= limit
    sign = "<" if under else "<="
    note(f"goal: {what} {sign} {limit:g}: {'met' if met else 'NOT met'} ({value:.2f})")
