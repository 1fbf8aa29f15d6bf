"""Finished figures, kept by content: a chart that did not change is neither drawn nor rendered again."""

import hashlib
import json
import re
import tempfile
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from pathlib import Path

from generator.views.chart import ChartView

_HERE = Path(__file__).parent
_LOCK = _HERE.parent.parent / "package-lock.json"
_VIEW = _HERE.parent / "views" / "chart.py"
# Stands in a kept figure where the way to the site root will be; no text of a view keeps such a character.
_ROOT = "\ue000"
# So many are drawn and rendered together: starting Node costs little then, and what is at hand fits into its memory.
_AT_ONCE = 500
_WAY = re.compile(r'<p class="chart-way".*?</p>')


def figures(views: Sequence[ChartView], script: str, cache: Path) -> dict[str, str]:
    """The HTML of each view's figure by its key ("zh/<id>"), to be placed on pages by `placed`.

    `script` is the name of the bundle in assets/. Draws only what `cache` does not hold; the name of a kept figure is
    the hash of its view, of the script's name and of the code that draws. Raises what `draw` and `render_all` raise,
    and ValueError for a drawing that breaks a rule of `lint`.
    """
    salt = hashlib.sha256(_code() + script.encode())
    paths = {}
    for view in views:
        digest = salt.copy()
        digest.update(repr(view).encode())
        paths[f"{view.lang}/{view.id}"] = cache / "figures" / f"{digest.hexdigest()}.html"
    if len(paths) < len(views):
        raise ValueError("two charts share a language and an id")
    missing = [view for view in views if not paths[f"{view.lang}/{view.id}"].is_file()]
    if missing:
        (cache / "figures").mkdir(parents=True, exist_ok=True)
        for key, html in _made(missing, script, cache):
            _keep(paths[key], html)
    return {key: path.read_text(encoding="utf-8") for key, path in paths.items()}


def placed(figure: str, root: str) -> str:
    """A figure on a page from which `root` ("../../") leads to the site root."""
    return figure.replace(_ROOT, root)


def on_its_own_page(figure: str, root: str) -> str:
    """A figure on the chart's own page, which need not lead there."""
    return _WAY.sub("", placed(figure, root))


def _made(views: Sequence[ChartView], script: str, cache: Path) -> Iterator[tuple[str, str]]:
    """Each view's key and figure. Raises, after the last, for all drawings that break a rule."""
    # The drawing library takes longer to import than all kept figures to read.
    from generator.charts.figure import figure_html  # noqa: PLC0415
    from generator.charts.lint import lint  # noqa: PLC0415
    from generator.charts.options import draw  # noqa: PLC0415
    from generator.charts.svg import render_all  # noqa: PLC0415

    address, found = f"{_ROOT}assets/{script}", []
    for start in range(0, len(views), _AT_ONCE):
        drawn = [(view, draw(view)) for view in views[start : start + _AT_ONCE]]
        found += [finding for view, drawing in drawn for finding in lint(view, drawing)]
        if not found:
            pictures = render_all([drawing for _, drawing in drawn], cache / "svg")
            for view, drawing in drawn:
                yield drawing.key, figure_html(view, pictures[drawing.key], drawing, address, _ROOT)
    if found:
        raise ValueError("charts that would mislead: " + "; ".join(map(str, sorted(found))))


def _code() -> bytes:
    """What changes when a view would be drawn differently."""
    parts = [*sorted(_HERE.glob("*.py")), *sorted(_HERE.glob("*.mjs")), _VIEW, _LOCK]
    digests = {part.name: hashlib.sha256(part.read_bytes()).hexdigest() for part in parts}
    return json.dumps([version("pyecharts"), digests], sort_keys=True).encode()


def _keep(path: Path, text: str) -> None:
    """Write whole or not at all: two builds may share the cache."""
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", newline="\n", dir=path.parent, delete=False) as file:
        file.write(text)
    Path(file.name).replace(path)
