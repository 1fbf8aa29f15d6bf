"""MkDocs with our configuration and theme, built for real: what a reader's browser would get."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.paths import ROOT
from generator.site.errors import SiteError
from generator.site.mkdocs import NavPage, NavSection, Settings, config_text
from generator.site.mkdocs import built as built_languages

SITE_URL = "https://example.org/some/repo"
HOSTILE = '"><img src=x onerror=alert(1)></title><script>alert(1)</script>'
ESCAPED = "&quot;&gt;&lt;img src=x onerror=alert(1)&gt;&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;"
HOSTILE_PAGE = f"# {ESCAPED} {{#top}}\n\ntext\n\n## {ESCAPED} {{#a}}\n\n### {ESCAPED} {{#b}}\n\ntext\n"
TITLES = {"zh": ("首页", "指标"), "en": ("Home", "Indicators")}


def markdown(title: str, body: str, **meta: object) -> str:
    front = {"title": title, "description": title, "search": {"exclude": True}, **meta}
    return f"---\n{json.dumps(front, ensure_ascii=False)}\n---\n{body}"


def prepare(folder: Path, lang: str, home: str = "# home {#top}\n") -> Path:
    """Write one language's pages and configuration. Returns the configuration's path."""
    docs = folder / "docs" / lang
    (docs / "indicators").mkdir(parents=True)
    (docs / "index.md").write_text(markdown(TITLES[lang][0], home, jsonld={"name": HOSTILE}), encoding="utf-8")
    (docs / "indicators" / "index.md").write_text(markdown(TITLES[lang][1], "# i {#top}\n"), encoding="utf-8")
    (docs / "indicators" / "odd.md").write_text(markdown(ESCAPED, HOSTILE_PAGE), encoding="utf-8")
    pages = (NavPage(TITLES[lang][1], "indicators/index.md"), NavPage(HOSTILE, "indicators/odd.md"))
    nav = (NavPage(TITLES[lang][0], "index.md"), NavSection(TITLES[lang][1], pages))
    config = folder / f"mkdocs.{lang}.yml"
    settings = Settings(lang, ROOT, docs, folder / "built" / lang, nav, SITE_URL)
    config.write_text(config_text(settings, config), encoding="utf-8")
    return config


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("shell")
    staged = ((lang, prepare(folder, lang)) for lang in ("zh", "en"))
    assert list(built_languages(staged)) == ["zh", "en"]
    return folder / "built"


class Tags(HTMLParser):
    """Every start tag of a page with its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def links(self, rel: str) -> list[tuple[str | None, str | None]]:
        return [(each.get("hreflang"), each.get("href")) for tag, each in self.found if each.get("rel") == rel]

    def switcher(self) -> str | None:
        return next(each["href"] for _, each in self.found if "data-switch" in each)


def read(built: Path, name: str) -> Tags:
    return Tags((built / name).read_text(encoding="utf-8"))


ZH, EN = "https://example.org/some/repo/indicators/odd/", "https://example.org/some/repo/en/indicators/odd/"


@pytest.mark.parametrize(("lang", "own"), [("zh", ZH), ("en", EN)])
def test_a_page_names_itself_its_twin_and_the_default(built: Path, lang: str, own: str) -> None:
    tags = read(built, f"{lang}/indicators/odd/index.html")
    assert tags.links("canonical") == [(None, own)]
    assert sorted(tags.links("alternate")) == sorted([("zh", ZH), ("en", EN), ("x-default", EN)])


@pytest.mark.parametrize(
    ("name", "link"),
    [
        ("zh/index.html", "./en/"),
        ("en/index.html", "./../"),
        ("zh/indicators/odd/index.html", "../../en/indicators/odd/"),
        ("en/indicators/odd/index.html", "../../../indicators/odd/"),
        ("zh/404.html", "/some/repo/en/"),
        ("en/404.html", "/some/repo/en/../"),
    ],
)
def test_the_switcher_leads_to_the_twin_under_any_folder(built: Path, name: str, link: str) -> None:
    assert read(built, name).switcher() == link


@pytest.mark.parametrize("name", ["zh/indicators/odd/index.html", "en/indicators/odd/index.html", "zh/index.html"])
def test_a_hostile_title_stays_text_everywhere(built: Path, name: str) -> None:
    html = (built / name).read_text(encoding="utf-8")
    assert "<script>alert" not in html
    assert not [each for tag, each in Tags(html).found if tag == "img" or "onerror" in each]
    assert html.count("</title>") == 1


def test_the_root_error_page_speaks_both_languages(built: Path) -> None:
    html = (built / "zh" / "404.html").read_text(encoding="utf-8")
    assert "没有这一页" in html
    assert re.search(r'<div class="twin-words" lang="en">\s*<h2>There is no such page</h2>', html)
    assert "没有这一页" not in (built / "en" / "404.html").read_text(encoding="utf-8")


def test_every_sitemap_entry_names_both_languages_and_no_date(built: Path) -> None:
    text = (built / "en" / "sitemap.xml").read_text(encoding="utf-8")
    assert re.findall(r"<loc>([^<]*)</loc>", text) == [
        "https://example.org/some/repo/en/",
        "https://example.org/some/repo/en/indicators/",
        "https://example.org/some/repo/en/indicators/odd/",
    ]
    assert f'<xhtml:link rel="alternate" hreflang="zh" href="{ZH}"/>' in text
    assert "lastmod" not in text


def test_the_built_in_search_index_stays_empty(built: Path) -> None:
    assert json.loads((built / "zh" / "search" / "search_index.json").read_text(encoding="utf-8"))["docs"] == []


def test_no_page_asks_another_host_for_anything(built: Path) -> None:
    for path in sorted(built.rglob("*.html")):
        tags = Tags(path.read_text(encoding="utf-8"))
        wanted = [each for tag, each in tags.found if tag in ("script", "img") or each.get("rel") == "stylesheet"]
        asked = [each.get("src") or each.get("href") or "" for each in wanted]
        assert [address for address in asked if "//" in address] == []


def test_a_warning_stops_the_build_and_is_shown(tmp_path: Path) -> None:
    config = prepare(tmp_path, "zh", home="# home {#top}\n\n[x](nowhere.md)\n")
    with pytest.raises(SiteError) as caught:
        list(built_languages([("zh", config)]))
    assert str(caught.value).startswith("MkDocs did not build the site.\nmkdocs.zh.yml:\n  WARNING -  Doc file")
    assert "contains a link 'nowhere.md', but the target is not found" in str(caught.value)


def test_languages_in_turn_are_built_alike_and_all_that_fail_are_told(tmp_path: Path) -> None:
    bad = prepare(tmp_path, "zh", home="# home {#top}\n\n[x](nowhere.md)\n")
    with pytest.raises(SiteError) as caught:
        list(built_languages([("zh", bad), ("en", prepare(tmp_path, "en"))], side_by_side=False))
    assert str(caught.value).count("mkdocs.") == 1
    assert (tmp_path / "built" / "en" / "indicators" / "odd" / "index.html").is_file()


def test_two_builds_give_the_same_bytes(built: Path, tmp_path: Path) -> None:
    list(built_languages([("zh", prepare(tmp_path, "zh"))]))
    again = tmp_path / "built" / "zh"
    names = sorted(path.relative_to(again) for path in again.rglob("*") if path.is_file())
    assert names == sorted(path.relative_to(built / "zh") for path in (built / "zh").rglob("*") if path.is_file())
    assert [name for name in names if (again / name).read_bytes() != (built / "zh" / name).read_bytes()] == []


def test_the_script_of_the_theme_still_has_what_the_seal_mends(built: Path) -> None:
    (script,) = (built / "zh" / "assets" / "javascripts").glob("bundle.*.min.js")
    before = script.read_text(encoding="utf-8")
    assert '"link[rel=alternate]"' in before
    assert '"nav",{class:"md-tags"}' in before
    assert 'data-md-component="search" role="dialog"' in (built / "zh" / "index.html").read_text(encoding="utf-8")
