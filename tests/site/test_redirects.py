"""Pages at addresses that left: the page of a record, and the page of its chart with it."""

from __future__ import annotations

import re

import pytest

from generator.checks import Redirect
from generator.facts.strings import read_strings
from generator.paths import LANGUAGES, Lang, Project
from generator.site.redirects import redirect_pages


def made(lang: Lang, left: str, to: str) -> dict[str, str]:
    """Where each old page of a language leads, by its path."""
    pages = redirect_pages([Redirect(left, to, "why", 1)], lang, read_strings(Project(), lang))
    return {path: re.findall(r'href="([^"]*)"', html)[0] for path, html in pages.items()}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_of_a_chart_goes_with_that_of_its_record(lang: Lang) -> None:
    up, home = ("../../", "") if lang == "zh" else ("../../../", "en/")
    assert made(lang, "indicators/looms", "indicators/looms-online") == {
        "indicators/looms/index.html": f"{up}{home}indicators/looms-online/",
        "charts/indicator-looms/index.html": f"{up}{home}indicators/looms-online/",
    }
    assert list(made(lang, "schemes/two", "schemes/three")) == [
        "schemes/two/index.html",
        "charts/scheme-two/index.html",
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_record_without_a_chart_leaves_one_page_and_one_without_a_page_none(lang: Lang) -> None:
    assert list(made(lang, "entities/here", "entities/there")) == ["entities/here/index.html"]
    assert made(lang, "claims/one", "claims/two") == {}
