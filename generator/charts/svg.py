"""Static pictures of drawings: rendered by ECharts in one Node run, cleaned, made responsive, kept by content."""

import hashlib
import json
import re
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from generator.charts import theme
from generator.charts.options import Drawing, Layout
from generator.charts.texts import literal, plain
from generator.nodejs import run

_HERE = Path(__file__).parent
_RENDER = _HERE / "render.mjs"
_CODE = ("svg.py", "texts.py", "theme.py", "engine.mjs", "render.mjs")
_ECHARTS = _HERE.parent.parent / "node_modules" / "echarts" / "package.json"
_NAMESPACE = "{http://www.w3.org/2000/svg}"
_KEPT = re.compile(
    "clip-path|d|dominant-baseline|fill|fill-opacity|font-family|font-size|font-weight|height|id|pattern(Transform|Units)"
    "|points|r|[cr]?[xy]|stroke(-dasharray|-linejoin|-opacity|-width)?|text-anchor|transform|width|[xy][12]"
)
_CHILDREN = re.compile("circle|clipPath|defs|g|line|path|pattern|polyline|rect|text")
_TEXT_STYLE = frozenset({"font-size", "font-weight", "font-family"})
_ID = re.compile(r"zr\d+-(?=[a-z]+\d+)")
_LONG = re.compile(r"-?\d+\.\d{4,}(?:e-?\d+)?")


def render_all(drawings: Sequence[Drawing], cache: Path) -> dict[str, str]:
    """The SVG text of each drawing by its key ("zh/<id>"): its pictures side by side, CSS shows one.

    Renders only what `cache` does not hold; the name of a kept file is the hash of the drawing, of ECharts' version and
    of the code that renders. Raises RuntimeError when Node fails.
    """
    salt = _salt()
    paths = {drawing.key: cache / f"{_digest(salt, drawing)}.svg" for drawing in drawings}
    if len(paths) < len(drawings):
        raise ValueError("two charts share a language and an id")
    missing = [drawing for drawing in drawings if not paths[drawing.key].is_file()]
    cache.mkdir(parents=True, exist_ok=True)
    for drawing, text in zip(missing, _render(missing), strict=True):
        _keep(paths[drawing.key], text)
    return {key: paths[key].read_text(encoding="utf-8") for key in sorted(paths)}


def clean(raw: str, drawing: Drawing, layout: Layout) -> str:
    """One rendered SVG without classes, styles and random ids; named, described, and as wide as its place."""
    picture = ET.fromstring(raw)
    prefix = f"chart-{drawing.id}-{layout.name}"
    root = ET.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "class": f"chart-{layout.name}",
            "viewBox": f"0 0 {layout.width} {layout.height}",
            "role": "img",
            "aria-labelledby": f"{prefix}-title",
            "aria-describedby": f"{prefix}-desc",
        },
    )
    ET.SubElement(root, "title", {"id": f"{prefix}-title"}).text = plain(drawing.title)
    ET.SubElement(root, "desc", {"id": f"{prefix}-desc"}).text = plain(drawing.alternative)
    root.extend(child for child in (_element(old, prefix) for old in picture) if child is not None)
    return ET.tostring(root, encoding="unicode", short_empty_elements=True)


def _render(drawings: Sequence[Drawing]) -> list[str]:
    pictures = [(drawing, layout) for drawing in drawings for layout in drawing.layouts]
    if not pictures:
        return []
    items = [{"width": one.width, "height": one.height, "option": one.option} for _, one in pictures]
    raw = _run(json.dumps(items, ensure_ascii=False))
    done = [clean(text, drawing, layout) for text, (drawing, layout) in zip(raw, pictures, strict=True)]
    sizes = [len(drawing.layouts) for drawing in drawings]
    starts = [sum(sizes[:index]) for index in range(len(sizes))]
    return ["".join(done[start : start + size]) for start, size in zip(starts, sizes, strict=True)]


def _run(request: str) -> list[str]:
    answer: list[str] = json.loads(run(_RENDER, "render the charts", text=request))
    return answer


def _element(old: ET.Element, prefix: str) -> ET.Element | None:
    """A cleaned copy of an element; None for what draws nothing."""
    tag = old.tag.removeprefix(_NAMESPACE)
    if not _CHILDREN.fullmatch(tag):
        return None
    attributes = _attributes(old, prefix)
    children = [child for child in (_element(one, prefix) for one in old) if child is not None]
    if _is_blank(tag, attributes) or (tag in {"g", "defs"} and not children):
        return None
    new = ET.Element(tag, attributes)
    if tag == "text":
        new.text = literal(old.text or "")
    new.extend(children)
    return new


def _attributes(old: ET.Element, prefix: str) -> dict[str, str]:
    found = dict(old.attrib)
    for declaration in found.pop("style", "").split(";"):
        name, _, value = declaration.partition(":")
        if name.strip() in _TEXT_STYLE:
            found[name.strip()] = value.strip().removesuffix("px")
    if not found.get("font-family", theme.SERIF).startswith("$"):
        del found["font-family"]
    if "stroke" in found and float(found.get("stroke-width", "1")) == 0:
        del found["stroke"]
    return {name: _value(value, prefix) for name, value in sorted(found.items()) if _KEPT.fullmatch(name)}


def _value(value: str, prefix: str) -> str:
    if value in theme.TOKENS:
        return theme.css_value(value)
    return _LONG.sub(lambda found: f"{float(found.group()):.4f}".rstrip("0").rstrip("."), _ID.sub(prefix + "-", value))


def _is_blank(tag: str, attributes: dict[str, str]) -> bool:
    if tag not in {"path", "rect", "circle"}:
        return False
    filled = attributes.get("fill", "") != "none" and attributes.get("fill-opacity") != "0"
    return not filled and "stroke" not in attributes


def _salt() -> bytes:
    version = json.loads(_ECHARTS.read_text(encoding="utf-8"))["version"]
    digest = hashlib.sha256(version.encode())
    for name in _CODE:
        digest.update((_HERE / name).read_bytes())
    return digest.digest()


def _digest(salt: bytes, drawing: Drawing) -> str:
    layouts: list[Any] = [[one.name, one.width, one.height, one.option] for one in drawing.layouts]
    parts = [drawing.key, drawing.title, drawing.alternative, layouts]
    text = json.dumps(parts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(salt + text.encode()).hexdigest()


def _keep(path: Path, text: str) -> None:
    """Write whole or not at all: two builds may share the cache."""
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, delete=False) as file:
        file.write(text)
    Path(file.name).replace(path)
