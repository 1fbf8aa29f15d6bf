"""The commands that people are told to type are there, and they set up a machine that has nothing."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tree import texts

from generator.paths import ROOT

# What `make help` has to list, whatever else it lists.
DOCUMENTED = {
    *("build", "serve", "test", "check", "coverage", "fingerprint", "new-source", "addresses", "floors", "fifty"),
    *("lint", "bench", "ci", "clean", "help"),
}
SETUP = ROOT / "tools" / "setup.py"
SYSTEM_TOOLS = ("env", "sh", "touch", "cat", "dirname")


def listed() -> set[str]:
    done = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(re.findall(r"^ +make (\S+) +\S", done.stdout, re.MULTILINE))


def told() -> set[tuple[str, str]]:
    """Every `make …` in code marks or code blocks of the project's Markdown, with its file."""
    pages = [(name, text) for name, text in texts() if name.endswith(".md")]
    found = re.compile(r"(?:`|^\s*(?:\$ )?|&& )make ([a-z][a-z-]*)", re.MULTILINE)
    return {(name, command) for name, text in pages for command in found.findall(text)}


def test_help_lists_every_documented_command() -> None:
    assert listed() >= DOCUMENTED


def test_every_command_that_a_page_tells_of_is_there() -> None:
    assert {(name, command) for name, command in told() if command not in listed()} == set()


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_readers_are_told_the_commands(name: str) -> None:
    commands = {command for page, command in told() if page == name}
    assert commands >= ({"build", "test", "serve"} if name == "README.md" else {"check", "test"})


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A folder of commands with nothing in it but the plainest; a test puts its own there."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in SYSTEM_TOOLS:
        found = shutil.which(name)
        assert found
        (folder / name).symlink_to(found)
    return folder


def command(machine: Path, name: str, script: str) -> None:
    (machine / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    (machine / name).chmod(0o755)


def typed(machine: Path, *line: str | Path, **options: str | Path) -> subprocess.CompletedProcess[str]:
    surroundings = {"PATH": str(machine), "HOME": str(machine), "LOG": str(machine / "log")}
    cwd = options.get("cwd", ROOT)
    return subprocess.run(list(map(str, line)), cwd=cwd, env=surroundings, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("beside", "expected"),
    [("elsewhere", "test"), ("shared/sources", "test SOURCES=../shared/sources")],
    ids=["without the documents", "with the documents"],
)
def test_the_entry_runs_the_tests_and_proves_documents_that_lie_beside_it(
    tmp_path: Path, machine: Path, beside: str, expected: str
) -> None:
    (tmp_path / beside).mkdir(parents=True)
    entry = tmp_path / "checkout" / ".ci" / "run"
    entry.parent.mkdir(parents=True)
    shutil.copy(ROOT / ".ci" / "run", entry)
    bash = shutil.which("bash")
    assert bash
    (machine / "bash").symlink_to(bash)
    command(machine, "make", 'echo "$@" in "$(pwd)" && cat && exit 7')
    done = typed(machine, entry, cwd=tmp_path)
    assert done.stdout == f"{expected} in {tmp_path / 'checkout'}\n"
    assert done.returncode == 7, "the entry has to pass on how the tests ended"


def test_a_machine_without_a_browser_gets_one_without_being_asked(machine: Path) -> None:
    brings = 'case "$*" in *install*) touch "$(dirname "$0")/chromium"; chmod +x "$(dirname "$0")/chromium";; esac'
    command(machine, "apt-get", f'echo "$DEBIAN_FRONTEND $*" >> "$LOG"; {brings}')
    command(machine, "sudo", 'exec "$@"')
    command(machine, "chmod", f'exec {shutil.which("chmod")} "$@"')
    done = typed(machine, sys.executable, SETUP, "browser")
    assert done.returncode == 0, done.stderr
    update, install = (machine / "log").read_text(encoding="utf-8").splitlines()
    assert update.startswith("noninteractive ")
    assert update.endswith(" update")
    assert install.endswith(" install -y --no-install-recommends chromium fonts-noto-cjk libatomic1")


def test_a_machine_with_a_browser_is_left_alone(machine: Path) -> None:
    command(machine, "google-chrome", "exit 1")
    command(machine, "apt-get", 'echo "$*" >> "$LOG"')
    assert typed(machine, sys.executable, SETUP, "browser").returncode == 0
    assert not (machine / "log").exists()


@pytest.mark.parametrize("left", ["nothing", "half an environment"])
def test_a_python_without_venv_gets_it_from_the_package_manager(tmp_path: Path, machine: Path, left: str) -> None:
    """Debian's Python makes an environment without pip until its venv package is there."""
    folder = tmp_path / "environment"
    if left == "half an environment":
        (folder / "bin").mkdir(parents=True)
        command(folder / "bin", "python", "exit 1")
    command(machine, "sudo", 'exec "$@"')
    command(machine, "apt-get", 'echo "$*" >> "$LOG"; exit 100')
    run = f"import sys, runpy; sys.argv = ['setup.py', 'environment', {str(folder)!r}, 'none.txt']"
    code = f"{run}; sys.executable = '/bin/false'; runpy.run_path({str(SETUP)!r}, run_name='__main__')"
    done = typed(machine, sys.executable, "-c", code)
    assert done.returncode == 1
    assert "/bin/false cannot make an environment. Install its venv and ensurepip modules." in done.stderr
    assert (machine / "log").read_text(encoding="utf-8").rstrip().endswith(" update")


def test_an_old_python_is_told_what_it_needs() -> None:
    """The file has to be readable to an old Python, or its message never shows."""
    code = "import sys, runpy; sys.version_info = (3, 9); sys.argv = ['setup.py', 'environment', 'x', 'y']; "
    code += f"runpy.run_path({str(SETUP)!r}, run_name='__main__')"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "setup: this needs Python 3.11 or newer" in done.stderr
    ast.parse(SETUP.read_text(encoding="utf-8"), feature_version=(3, 7))
