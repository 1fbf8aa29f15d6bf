"""The notes on terms and schemes as the page's script fetches them: one small JSON file a note and language.

Takes: the facts in both languages. Gives: file contents by path below the site root. Never: markup.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from generator.views.addresses import PREFIX
from generator.views.lens import Lens
from generator.views.note import NoteView, notes

FOLDER = "data/notes"


def note_files(lenses: Mapping[str, Lens]) -> Iterator[tuple[str, str]]:
    """Every note in every language, as (path, JSON text)."""
    for lang, lens in lenses.items():
        for name, note in notes(lens).items():
            text = json.dumps(_told(lens, note), ensure_ascii=False, separators=(",", ":"))
            yield f"{PREFIX[lang]}{FOLDER}/{name}.json", text


def _told(lens: Lens, note: NoteView) -> Mapping[str, object]:
    """The name, then pairs of label and text with the text's language, then what it means."""
    official = {"label": lens.text("note.official"), "text": note.other, "lang": lens.text("other_lang")}
    literal = {"label": lens.text("note.literal"), "text": note.literal, "lang": "en"}
    return {
        "name": note.name,
        "lines": [line for line in (official, literal) if line["text"]],
        "meaning": note.meaning,
    }
