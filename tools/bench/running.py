"""Run a command and say what it took: seconds on the clock, seconds of processors, the largest process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

CHILD = Path(__file__).with_name("child.py")
# Where MkDocs finds the extension of Markdown that its configuration names.
ROOT = CHILD.parent.parent.parent
MEGABYTE = 1024 * 1024
# Linux counts a process's memory in units of 1024 bytes, macOS in bytes.
RSS_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True, slots=True)
class Run:
    """One run: `wall` and `cpu` in seconds, `peak` in bytes (its largest process), and what it printed as JSON."""

    wall: float
    cpu: float
    peak: int
    said: dict[str, float] = field(default_factory=dict)


def run(command: Sequence[str], expect_json: bool = False) -> Run:
    """Run a command to its end; what it started and waited for counts. Stops the bench when it fails."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        begun = time.perf_counter()
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}
        process = subprocess.Popen(command, stdout=out, stderr=err, stdin=subprocess.DEVNULL, env=environment)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        for file in (out, err):
            file.seek(0)
        if process.returncode:
            sys.exit(f"bench: {' '.join(command)}\n{(err.read() + out.read()).decode(errors='replace')}")
        said = json.loads(out.read()) if expect_json else {}
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * RSS_UNIT, said)


def child(mode: str, root: Path) -> Run:
    """One run of child.py."""
    return run([sys.executable, str(CHILD), mode, str(root), repr(time.time())], expect_json=True)


def middle(values: Sequence[float]) -> float:
    """The median."""
    return float(median(values))
