"""The navigation stays short on every page, however many pages there are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from generator.facts.strings import Strings
from generator.pages.plan import PlannedPage
from generator.site.mkdocs import NavEntry, NavPage, NavSection
from generator.site.navigation import cut, navigation

TEXT = Strings("en", "", {"looms.title": "Looms", "boats.title": "Boats"}, {})


def listed(count: int) -> list[NavPage]:
    return [NavPage(f"p{number}", f"looms/{number}.md") for number in range(count)]


def planned(count: int, section: str, group: str = "") -> list[PlannedPage]:
    return [PlannedPage(f"{section}/{group}{n}.md", "t", f"{group}{n}", "", section, group) for n in range(count)]


def index(section: str) -> PlannedPage:
    return PlannedPage(f"{section}/index.md", section, "All", "", section)


def pages(entries: Sequence[NavEntry]) -> Iterator[NavPage]:
    for entry in entries:
        if isinstance(entry, NavPage):
            yield entry
        else:
            yield from pages(entry.entries)


def longest(entries: Sequence[NavEntry]) -> int:
    """The most entries on any level below these."""
    inner = [entry.entries for entry in entries if isinstance(entry, NavSection)]
    return max([len(entries), *map(longest, inner)])


def shown(entries: Sequence[NavEntry]) -> int:
    """The most entries that are open at once: a level, and the longest way below it."""
    inner = [shown(entry.entries) for entry in entries if isinstance(entry, NavSection)]
    return len(entries) + max(inner, default=0)


def test_sixty_pages_stay_one_list() -> None:
    assert cut(listed(60)) == tuple(listed(60))


def test_one_more_makes_even_ranges_named_by_their_ends() -> None:
    ranges = [entry for entry in cut(listed(61)) if isinstance(entry, NavSection)]
    assert [(entry.title, len(entry.entries)) for entry in ranges] == [
        ("p0 – p14", 15),
        ("p15 – p29", 15),
        ("p30 – p44", 15),
        ("p45 – p60", 16),
    ]


def test_ranges_of_ranges_are_named_by_their_outer_ends() -> None:
    outer = cut(listed(20 * 20 + 1))
    assert [entry.title for entry in outer] == ["p0 – p189", "p190 – p400"]


@pytest.mark.parametrize(("count", "most"), [(330, 37), (820, 37), (3_300, 48), (33_000, 62)])
def test_what_a_page_shows_hardly_grows(count: int, most: int) -> None:
    assert shown(cut(listed(count))) <= most


@pytest.mark.parametrize("count", [1, 59, 60, 61, 600, 5_600, 220_000])
def test_no_level_is_longer_than_sixty_and_no_page_is_lost(count: int) -> None:
    entries = cut(listed(count))
    assert longest(entries) <= 60
    assert list(pages(entries)) == listed(count)


@pytest.mark.parametrize("count", [58, 59, 60, 5_600])
def test_a_section_keeps_its_index_first_and_no_list_is_longer_than_sixty(count: int) -> None:
    (section,) = navigation(TEXT, [index("looms"), *planned(count, "looms")])
    assert isinstance(section, NavSection)
    assert section.title == "Looms"
    assert section.entries[0] == NavPage("All", "looms/index.md")
    assert len(list(pages([section]))) == count + 1
    assert longest(section.entries) <= 60


def test_groups_stand_under_their_names_and_are_cut_each() -> None:
    members = [index("looms"), *planned(61, "looms", "hand"), *planned(2, "looms", "power")]
    (section,) = navigation(TEXT, members)
    assert isinstance(section, NavSection)
    assert [entry.title for entry in section.entries] == ["All", "hand", "power"]
    assert longest(section.entries) <= 60


def test_top_pages_and_sections_keep_the_order_of_the_plan() -> None:
    home, foot = PlannedPage("index.md", "prose", "A", "", label="Home"), PlannedPage("data.md", "prose", "Data", "")
    entries = navigation(TEXT, [home, *planned(1, "looms"), *planned(1, "boats"), foot])
    assert [entry.title for entry in entries] == ["Home", "Looms", "Boats", "Data"]
