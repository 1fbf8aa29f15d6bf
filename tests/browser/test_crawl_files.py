"""What lies beside the pages: files that a visitor or a robot looks for, and nothing else."""

from __future__ import annotations

import gzip
import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from making import SITE_URL
from reading import Page
from test_crawl import shown

# One worker reads the pages once.
pytestmark = pytest.mark.xdist_group("crawl")
Pages = Mapping[str, Page]
# What a page may weigh on its way, in bytes.
MOST = 60_000


def test_the_pages_ask_for_nothing_that_is_not_there_and_nothing_else_lies_about(site: Path) -> None:
    """Sitemaps, data files and the error pages are where a visitor or a robot looks for them."""
    for name in (
        "sitemap.xml",
        "en/sitemap.xml",
        "404.html",
        "en/404.html",
        "robots.txt",
        "data/observations.csv",
        "data/derived.csv",
    ):
        assert (site / name).is_file(), name
    assert [path.name for path in site.rglob("*") if path.suffix in (".map", ".gz", ".md", ".j2", ".yml")] == []


def test_sitemaps_name_every_page_once_at_its_absolute_address(site: Path, pages: Pages) -> None:
    for lang, folder in (("zh", ""), ("en", "en/")):
        text = (site / folder / "sitemap.xml").read_text(encoding="utf-8")
        named = re.findall(r"<loc>([^<]*)</loc>", text)
        assert sorted(named) == sorted(SITE_URL + page.url for page in shown(pages) if page.lang == lang)
        assert text.count('hreflang="x-default"') == len(named)
        assert all(urlsplit(each).scheme == "https" for each in re.findall(r'href="([^"]*)"', text))


def test_no_page_weighs_more_on_its_way_than_a_phone_should_carry(site: Path) -> None:
    long = [path for path in site.rglob("*.html") if path.stat().st_size > MOST]
    weights = {path.relative_to(site).as_posix(): len(gzip.compress(path.read_bytes(), 6)) for path in long}
    assert weights
    assert {name: weight for name, weight in weights.items() if weight > MOST} == {}
