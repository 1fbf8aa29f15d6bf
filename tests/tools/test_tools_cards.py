"""The social cards: drawn from what the site says of itself today, in the size that shared links show."""

from __future__ import annotations

import re
import struct

import pytest

from generator.facts.strings import read_strings
from generator.paths import LANGUAGES, Lang, Project
from tools.cards import HEIGHT, WIDTH, card, digest, note, noted, place


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_card_is_drawn_from_what_the_site_says_today(lang: Lang) -> None:
    """Otherwise: make cards, look at both, commit."""
    assert note(place(lang).read_bytes()) == digest(card(lang, Project()))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_card_says_the_name_in_its_language_and_has_the_size_of_a_card(lang: Lang) -> None:
    name = read_strings(Project(), lang)("site.name")
    drawn = "".join(re.findall(r">([^<]+)</text>", card(lang, Project())))
    assert "".join(name.split()) in "".join(drawn.split())
    assert f'xml:lang="{lang}"' in card(lang, Project())
    png = place(lang).read_bytes()
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", png[16:24]) == (WIDTH, HEIGHT) == (1200, 630)
    assert len(png) < 150_000


def test_a_picture_keeps_the_note_of_its_source() -> None:
    png = place("zh").read_bytes()
    assert note(png[:33] + png[33:].replace(b"tEXtSource", b"tEXtOther ")) == ""
    assert note(noted(png[:33], "0" * 64)) == "0" * 64
