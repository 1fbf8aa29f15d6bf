"""The house rules of the code: what may import what, how long things get, what they are called."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tree import files, modules, shown

from generator.paths import ROOT

LINES_OF_A_MODULE = 300
LINES_OF_A_FUNCTION = 40
DRAWERS = {"utils", "util", "helpers", "helper", "common", "base", "core", "misc", "lib"}
CODE = ("generator", "tools", "tests")

# One broken import for each contract: where it is planted, the line, and the id of the contract that must break.
BREAKS = {
    "up": ("problems.py", "from generator.cli import main", "rooms"),
    "across": ("evidence/planted.py", "from generator.quantities import parse", "rooms"),
    "deferred": ("facts/planted.py", "def f():\n    import generator.checks", "rooms"),
    "new room": ("planted/__init__.py", "", "rooms"),
    "terminal": ("checks/planted.py", "from rich.console import Console", "terminal"),
    "templates": ("site/planted.py", "import jinja2", "templates"),
    "drawing": ("views/planted.py", "from pyecharts.charts import Bar", "drawing"),
    "references": ("exports/planted.py", "import rispy", "references"),
    "files": ("exports/planted.py", "from ruamel.yaml import YAML", "files"),
    "other yaml": ("facts/planted.py", "import yaml", "files"),
    "shell": ("site/planted.py", "from mkdocs.commands import build", "shell"),
}


def lint(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-logo", "--no-cache", *options]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "generator", tmp_path / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_import_contracts_hold(copy: Path) -> None:
    done = lint(copy)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout


@pytest.mark.parametrize("case", BREAKS)
def test_a_planted_import_breaks_its_contract(copy: Path, case: str) -> None:
    where, line, contract = BREAKS[case]
    planted = copy / "generator" / where
    planted.parent.mkdir(exist_ok=True)
    before = planted.read_text(encoding="utf-8") if planted.exists() else ""
    planted.write_text(f"{before}\n{line}\n", encoding="utf-8")
    done = lint(copy, "--contract", contract)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "0 kept, 1 broken" in done.stdout, done.stdout + done.stderr


def test_no_module_is_longer_than_300_lines() -> None:
    written = [path for path in files() if path.suffix in {".py", ".js", ".j2"}]
    lengths = {shown(path): len(path.read_text(encoding="utf-8").splitlines()) for path in written}
    assert lengths
    assert {name: length for name, length in lengths.items() if length > LINES_OF_A_MODULE} == {}


def test_no_function_is_longer_than_40_lines() -> None:
    long = {
        f"{name}:{node.lineno} {node.name}": node.end_lineno - node.lineno + 1
        for name, tree in modules(*CODE).items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno >= LINES_OF_A_FUNCTION
    }
    assert long == {}


def test_no_module_is_a_drawer_for_odds_and_ends() -> None:
    parts = {name: {*Path(name).parts[:-1], Path(name).stem} for name in modules(*CODE)}
    assert {name for name, used in parts.items() if used & DRAWERS} == set()


def test_every_package_says_what_it_takes_gives_and_never_does() -> None:
    packages = {name: tree for name, tree in modules("generator").items() if Path(name).name == "__init__.py"}
    assert len(packages) >= 10
    silent = {
        name
        for name, tree in packages.items()
        if not all(word in (ast.get_docstring(tree) or "") for word in ("Takes:", "Gives:", "Never:"))
    }
    assert silent == set()


def test_code_runs_without_today_or_chance() -> None:
    """Two builds give the same bytes only when nothing asks for the time, or a random number."""
    asked = {
        f"{name}:{node.lineno} {ast.unparse(node.func)}"
        for name, tree in modules("generator").items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).split(".")[-1] in {"today", "now", "utcnow", "uuid4", "uuid1", "random", "choice"}
    }
    assert asked == set()
