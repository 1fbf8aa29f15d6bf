"""The live charts' script: the parts of ECharts that are used, as one module named by its hash."""

import gzip
import hashlib
import tempfile
from dataclasses import dataclass
from pathlib import Path

from generator.nodejs import run

_HERE = Path(__file__).parent
_LOCK = _HERE.parent.parent / "package-lock.json"


@dataclass(frozen=True, slots=True)
class Bundle:
    """A written bundle: its file and its size in bytes."""

    path: Path
    size: int

    @property
    def gzip(self) -> int:
        """Its size compressed, which takes longer to find out than all else that a second build does here."""
        return len(gzip.compress(self.path.read_bytes(), 9, mtime=0))


def bundle(folder: Path, cache: Path) -> Bundle:
    """Write `echarts.<hash>.js` into `folder`, made once for a lock file and kept in `cache`.

    Leaves a file that is there and the same untouched. Raises RuntimeError when esbuild fails.
    """
    code = _made(cache)
    path = folder / f"echarts.{hashlib.sha256(code).hexdigest()[:12]}.js"
    if not path.is_file() or path.read_bytes() != code:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_bytes(code)
    return Bundle(path, len(code))


def _made(cache: Path) -> bytes:
    parts = (_LOCK, _HERE / "engine.mjs", _HERE / "bundle.mjs")
    digest = hashlib.sha256(b"".join(hashlib.sha256(part.read_bytes()).digest() for part in parts)).hexdigest()
    kept = cache / f"echarts-{digest}.js"
    if not kept.is_file():
        cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=cache) as folder:
            made = Path(folder) / "echarts.js"
            run(_HERE / "bundle.mjs", "bundle ECharts", str(made))
            made.replace(kept)
    return kept.read_bytes()
