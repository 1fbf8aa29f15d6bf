"""Every name stands in its order, under its letter, and leads to what it names."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from generator.views.lens import Lens
from generator.views.names import ORDERS, NameLine, NamesView, names_view


def lines(view: NamesView) -> list[NameLine]:
    return [line for letter in view.letters for line in letter.lines]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_name_of_every_record_stands_there(lenses: Mapping[str, Lens], lang: str) -> None:
    lens = lenses[lang]
    shown = {line.name for order in ORDERS for line in lines(names_view(lens, order))}
    measured = [one for name, one in lens.book.indicators.items() if name in lens.by_indicator]
    records = (*lens.book.schemes.values(), *lens.book.entities.values(), *lens.book.terms.values(), *measured)
    wanted = {name for one in records for name in (one.name.zh, one.name.en, *one.aliases)}
    assert shown == wanted
    for order in ORDERS:
        assert names_view(lens, order).total == len({line.name for line in lines(names_view(lens, order))})
        assert names_view(lens, order).things == len(records)


def test_chinese_names_go_by_how_they_are_read(lenses: Mapping[str, Lens]) -> None:
    names = [line.name for line in lines(names_view(lenses["zh"], "pinyin"))]
    # lian wang yu chuan shu, yu chuan, yu zhou, yun meng sheng, zhi ji
    known = [name for name in names if name in {"联网渔船数", "渔船", "渔舟", "云梦省", "织机"}]
    assert known == ["联网渔船数", "渔船", "渔舟", "云梦省", "织机"]


def test_english_names_go_by_the_alphabet_and_figures_come_first(lenses: Mapping[str, Lens]) -> None:
    view = names_view(lenses["en"], "english")
    names = [line.name.casefold() for line in lines(view)]
    assert names == sorted(names, key=lambda name: (not name[0].isdigit(), name.lstrip("“")))
    assert view.letters[0].name == "Figures"
    assert [letter.name for letter in view.letters[1:]] == sorted(letter.name for letter in view.letters[1:])


def test_another_name_says_of_what_and_both_lead_to_one_place(lenses: Mapping[str, Lens]) -> None:
    found = {line.name: line for line in lines(names_view(lenses["en"], "pinyin"))}
    assert found["渔舟"] == NameLine("渔舟", "en/glossary/#fishing-boat", "Term", "fishing boat")
    found = {line.name: line for line in lines(names_view(lenses["zh"], "pinyin"))}
    assert found["渔船"] == NameLine("渔船", "glossary/#fishing-boat", "术语", "")
    assert found["渔舟"].of == "渔船"


def test_both_languages_have_the_same_names_in_the_same_order(lenses: Mapping[str, Lens]) -> None:
    for order in ORDERS:
        zh, en = ([line.name for line in lines(names_view(lenses[lang], order))] for lang in ("zh", "en"))
        assert zh == en
