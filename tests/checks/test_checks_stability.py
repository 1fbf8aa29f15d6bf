"""What was published stays in the list."""

from __future__ import annotations

from generator.checks import addresses, read_redirects
from generator.facts.book import FactBook
from generator.paths import Project


def test_the_list_is_sorted_and_holds_every_published_kind(book: FactBook) -> None:
    lines = addresses(book).splitlines()
    assert lines == sorted(lines)
    assert len(lines) == 44
    assert "observations/report-looms-2030" in lines
    assert {line.partition("/")[0] for line in lines} == {
        "claims",
        "derived",
        "discrepancies",
        "entities",
        "indicators",
        "observations",
        "schemes",
        "sources",
        "terms",
        "topics",
        "updates",
    }


def test_writing_the_list_again_forgets_nothing(book: FactBook) -> None:
    listed = "claims/gone\nterms/loom\n"
    assert addresses(book, listed).splitlines() == sorted({*addresses(book).splitlines(), "claims/gone"})


def test_redirects_are_read_for_the_site_as_well(world: Project) -> None:
    document, redirects = read_redirects(world)
    assert document.problems == []
    assert [(one.left, one.to, one.line) for one in redirects] == [
        ("observations/report-looms-2027", "observations/report-looms-2028", 2)
    ]
    (world.facts / "redirects.yml").unlink()
    assert read_redirects(world)[1] == ()
