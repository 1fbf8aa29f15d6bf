"""Draw the social card of each language: what a shared link shows, 1200 by 630.

Takes: the names in the string tables, a browser. Gives: docs/assets/img/card-<language>.png. Never: a part of the
build; a card is drawn here once and committed, and a test says when its words or its colours have changed since.
"""

from __future__ import annotations

import hashlib
import struct
import sys
import zlib
from html import escape
from pathlib import Path

# A script's own folder is on the path, the project is not.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from generator.charts.theme import ACCENT, INK, LIGHT, MUTED, PAPER
from generator.charts.wrapping import balance
from generator.facts.strings import read_strings
from generator.paths import LANGUAGES, ROOT, Lang, Project

WIDTH, HEIGHT = 1200, 630
_LEFT, _ROOM = 96, 1000
_TOP, _MARK = 64, 84
# Size of the name and of the description, and the faces in which each language is drawn.
_SIZES: dict[str, tuple[int, int]] = {"zh": (68, 34), "en": (58, 30)}
_FACES = {
    "zh": ("'Noto Serif CJK SC', 'Songti SC', serif", "'Noto Sans CJK SC', 'PingFang SC', sans-serif"),
    "en": ("'Noto Serif', 'Noto Serif CJK SC', Georgia, serif", "'Noto Sans', 'Noto Sans CJK SC', Arial, sans-serif"),
}
_KEY = b"Source"


def card(lang: Lang, project: Project) -> str:
    """The card as an SVG."""
    text = read_strings(project, lang)
    name, said = _SIZES[lang]
    head, body = _FACES[lang]
    title, lead = (balance(text(key), _ROOM, size) for key, size in (("site.name", name), ("site.description", said)))
    top = _TOP + _MARK + 36 + name
    under = top + (len(title) - 1) * name * 1.3 + 32
    bold = f'font-size="{name}" fill="{LIGHT[INK]}" font-family="{head}" font-weight="700"'
    plain = f'font-size="{said}" fill="{LIGHT[MUTED]}" font-family="{body}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}"'
        f' xml:lang="{lang}"><rect width="{WIDTH}" height="{HEIGHT}" fill="{LIGHT[PAPER]}"/>'
        f'<rect width="{WIDTH}" height="14" fill="{LIGHT[ACCENT]}"/>{_mark()}'
        f"{_lines(title, top, name * 1.3, bold)}{_lines(lead, under + said, said * 1.55, plain)}"
        f'<path d="M{_LEFT} 582H{WIDTH - _LEFT}" stroke="{LIGHT[ACCENT]}" stroke-width="2" stroke-dasharray="2 8"'
        ' stroke-linecap="round"/></svg>'
    )


def _mark() -> str:
    """The site's mark, from its own file."""
    svg = (ROOT / "docs" / "assets" / "img" / "mark.svg").read_text(encoding="utf-8").strip()
    return svg.replace("<svg ", f'<svg x="{_LEFT}" y="{_TOP}" width="{_MARK}" height="{_MARK}" ', 1)


def _lines(lines: tuple[str, ...], top: float, leading: float, look: str) -> str:
    return "".join(
        f'<text x="{_LEFT}" y="{top + number * leading:g}" {look}>{escape(line, quote=False)}</text>'
        for number, line in enumerate(lines)
    )


def place(lang: str) -> Path:
    """The file of a card."""
    return ROOT / "docs" / "assets" / "img" / f"card-{lang}.png"


def digest(svg: str) -> str:
    """What a picture says it was drawn from."""
    return hashlib.sha256(svg.encode()).hexdigest()


def noted(png: bytes, source: str) -> bytes:
    """A picture with a note of what it was drawn from, behind its first chunk."""
    body = b"tEXt" + _KEY + b"\0" + source.encode("latin-1")
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    return png[:33] + chunk + png[33:]


def note(png: bytes) -> str:
    """What a picture was drawn from, "" when it does not say."""
    _, found, rest = png.partition(b"tEXt" + _KEY + b"\0")
    return rest[:64].decode("latin-1") if found else ""


def main() -> None:
    """Draw every card."""
    from tests.chromium import launched  # noqa: PLC0415 - who only asks what a card says needs no browser

    with launched() as browser:
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        for lang in LANGUAGES:
            svg = card(lang, Project(ROOT))
            page.set_content(f"<style>body {{ margin: 0 }} svg {{ display: block }}</style>{svg}")
            place(lang).write_bytes(noted(page.screenshot(), digest(svg)))
            print(f"{place(lang).relative_to(ROOT).as_posix()}: {place(lang).stat().st_size} bytes")


if __name__ == "__main__":
    main()
