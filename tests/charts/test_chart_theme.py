from __future__ import annotations

import itertools
from collections.abc import Mapping

import pytest

from generator.charts import theme

MODES = pytest.mark.parametrize("palette", [theme.LIGHT, theme.DARK], ids=["light", "dark"])


def linear(colour: str) -> tuple[float, float, float]:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return red, green, blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted(
        (0.2126 * red + 0.7152 * green + 0.0722 * blue for red, green, blue in map(linear, (one, other))), reverse=True
    )
    return (light + 0.05) / (dark + 0.05)


def oklab(rgb: tuple[float, float, float]) -> tuple[float, float, float]:
    red, green, blue = (max(0.0, min(1.0, part)) for part in rgb)
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


# Machado, Oliveira and Fernandes (2009), severity 1.0, on linear light.
SIGHTS: Mapping[str, tuple[tuple[float, float, float], ...]] = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def seen(colour: str, sight: str) -> tuple[float, float, float]:
    rgb = linear(colour)
    red, green, blue = (sum(weight * part for weight, part in zip(row, rgb, strict=True)) for row in SIGHTS[sight])
    return oklab((red, green, blue))


@MODES
def test_marks_stand_out_and_text_can_be_read(palette: Mapping[str, str]) -> None:
    paper = palette[theme.PAPER]
    for token in (*theme.SERIES, theme.QUIET, theme.ACCENT):
        assert contrast(palette[token], paper) >= 3, token
    for token in (theme.INK, theme.MUTED):
        assert contrast(palette[token], paper) >= 4.5, token


@MODES
@pytest.mark.parametrize("sight", SIGHTS)
def test_any_two_series_can_be_told_apart(palette: Mapping[str, str], sight: str) -> None:
    for one, other in itertools.combinations(theme.SERIES, 2):
        apart = sum((a - b) ** 2 for a, b in zip(seen(palette[one], sight), seen(palette[other], sight), strict=True))
        assert apart**0.5 * 100 >= 10, (one, other)


def test_the_style_sheet_binds_every_colour_in_every_mode() -> None:
    sheet = theme.stylesheet()
    colours = [token for token in theme.TOKENS if token != theme.SERIF]
    for token in colours:
        assert sheet.count(f"{theme.css_name(token)}:") == 4, token
    assert "http" not in sheet
    assert sheet.count("{") == sheet.count("}")


def test_ink_is_the_colour_of_the_text_around() -> None:
    assert theme.css_value(theme.INK) == "currentColor"
    assert theme.css_value("$3") == "var(--chart-3)"
