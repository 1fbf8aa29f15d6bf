"""The program of MkDocs' own process: ready before it is told what to build, and quick for any number of sites.

Takes: the folder where compiled templates are kept as argument, configuration files on standard input, one a line.
Gives: what `mkdocs build --strict` says, and its exit code at the first failure. Never: runs inside the generator.
"""

from __future__ import annotations

import gc
import sys
from pathlib import Path

import jinja2
from mkdocs.__main__ import cli
from mkdocs.commands import build as _build  # noqa: F401 - loaded while the generator still renders pages
from mkdocs.theme import Theme


def main(cache: Path) -> None:
    """Build every configuration that arrives; end with the input, or at the first failure."""
    # What is imported stays; looking for garbage after every few pages costs more than the garbage.
    gc.freeze()
    gc.set_threshold(50_000, 10, 10)
    _keep_templates(cache / f"jinja-{jinja2.__version__}")
    for line in sys.stdin:
        try:
            cli.main(["build", "--strict", "-f", line.rstrip("\n")])
        except SystemExit as end:
            if end.code:
                raise


def _keep_templates(cache: Path) -> None:
    """Let every theme's environment keep compiled templates; the engine looks at their source before it trusts them."""
    cache.mkdir(parents=True, exist_ok=True)
    made = Theme.get_env

    def get_env(theme: Theme) -> jinja2.Environment:
        environment = made(theme)
        environment.bytecode_cache = jinja2.FileSystemBytecodeCache(str(cache))
        return environment

    Theme.get_env = get_env  # type: ignore[method-assign,assignment]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
