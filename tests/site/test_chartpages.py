"""The style sheet of pages that follow the reader's system: the site's own colours, and nothing invented."""

from __future__ import annotations

import re

from generator.charts.theme import DARK, LIGHT, css_name, stylesheet
from generator.paths import ROOT
from generator.site.chartpages import automatic

TOKENS = (ROOT / "docs" / "assets" / "css" / "tokens.css").read_text(encoding="utf-8")


def properties(rules: str) -> dict[str, str]:
    return dict(re.findall(r"(--[a-z0-9-]+): ([^;]+);", rules))


def test_both_palettes_are_those_of_the_site_and_the_dark_one_waits_for_a_dark_system() -> None:
    light, dark = automatic(TOKENS).split("@media screen and (prefers-color-scheme: dark) {")
    assert light.startswith('[data-md-color-scheme="auto"] {')
    assert dark.lstrip().startswith('[data-md-color-scheme="auto"] {')
    assert ("color-scheme: light;" in light, "color-scheme: dark;" in dark) == (True, True)
    for rules, palette, scheme in ((light, LIGHT, "default"), (dark, DARK, "slate")):
        found = properties(rules)
        assert {css_name(token): found[css_name(token)] for token in palette} == {
            css_name(token): colour for token, colour in palette.items()
        }
        own = re.search(rf'\[data-md-color-scheme="{scheme}"\] {{([^}}]*)}}', TOKENS)
        assert own
        assert properties(own[1]).items() <= found.items()
    assert properties(light).keys() >= properties(dark).keys()


def test_what_holds_on_paper_or_in_forced_colours_is_left_to_the_sheets_of_the_site() -> None:
    made = automatic(TOKENS)
    assert "CanvasText" in stylesheet()
    assert "CanvasText" not in made
    assert made.count("@media") == 1
    assert made.count("{") == made.count("}") == 3
