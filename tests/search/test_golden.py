"""What readers type on the real site, by kind of query, and whether what they want comes first."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import pytest
from box import Box
from golden import FIRST, HOMES, Golden, Result, goldens, scores, table
from playwright.sync_api import Browser

# The worker that builds the real site for the names asks these too.
pytestmark = pytest.mark.xdist_group("real-names")

Asked = Mapping[Golden, Sequence[Result]]


@pytest.fixture(scope="module")
def ask(browser: Browser, real_home: str) -> Callable[[Sequence[Golden]], Asked]:
    def typed(queries: Sequence[Golden]) -> Asked:
        found: dict[Golden, Sequence[Result]] = {}
        for lang, address in HOMES.items():
            box = Box(browser.new_page(), real_home).open(address)
            for one in (each for each in queries if each.lang == lang):
                box.type(one.query)
                found[one] = [tuple(href for href, _ in links[:2]) for links in box.links()[:FIRST]]
            box.page.close()
            assert box.complaints == []
        return found

    return typed


def test_what_readers_want_comes_first(
    ask: Callable[[Sequence[Golden]], Asked], record_property: Callable[[str, object], None]
) -> None:
    found = ask(goldens(unseen=False))
    record_property("table", table("golden queries", found))
    total = list(scores(found))[-1]
    assert [one.query for one in found if not one.hit(found[one], FIRST)] == []
    assert total.first >= 0.95 * total.queries
