"""What the seal does to a built site, by value."""

from __future__ import annotations

import base64
import hashlib
import time
from pathlib import Path

import pytest

from generator.site.errors import SiteError
from generator.site.seal import policy_for, seal

PAGE = """<!doctype html>
<html lang="zh"><head>
<meta charset="utf-8">
<title>x</title>{head}
</head><body>
<div class="md-search" data-md-component="search" role="dialog"></div>
{body}
<script id="__config" type="application/json">{{"base": "{base}", "search": "{prefix}assets/javascripts/workers/search.a7633da7.min.js", "tags": null}}</script>
</body></html>
"""  # noqa: E501


def page(*, head: str = "", body: str = "", base: str = ".", prefix: str = "") -> str:
    return PAGE.format(head=head, body=body, base=base, prefix=prefix)


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def sha(text: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


def directives(policy: str) -> dict[str, set[str]]:
    return {name: set(values) for name, *values in (part.split() for part in policy.split(";"))}


def sealed_policy(html: str) -> str:
    return html.split('http-equiv="Content-Security-Policy" content="')[1].partition('"')[0]


def test_a_page_without_inline_scripts_gets_the_plain_policy() -> None:
    assert policy_for(page()) == (
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
        "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; "
        "form-action 'self'"
    )


def test_exactly_the_inline_scripts_of_the_page_are_allowed() -> None:
    html = page(
        head="<script>var a = 1</script><script src='x.js'></script>",
        body='<script defer>\nvar 字 = 2\n</script><script type="application/ld+json">{}</script>',
    )
    assert directives(policy_for(html))["script-src"] == {
        "'self'",
        "'wasm-unsafe-eval'",
        sha("var a = 1"),
        sha("\nvar 字 = 2\n"),
    }


def test_nothing_is_ever_unsafe_inline() -> None:
    html = page(head="<style>a{color:red}</style>", body="<script>1</script>")
    assert "unsafe-inline" not in policy_for(html)
    assert directives(policy_for(html))["style-src"] == {"'self'", sha("a{color:red}")}


def test_the_policy_stands_before_every_script(tmp_path: Path) -> None:
    path = write(tmp_path, "index.html", page(head="<script>1</script>"))
    seal(tmp_path)
    html = path.read_text(encoding="utf-8")
    assert html.index('<meta charset="utf-8">') < html.index("Content-Security-Policy") < html.index("<script")
    assert sha("1") in directives(sealed_policy(html))["script-src"]


def test_words_about_a_policy_do_not_keep_a_page_from_getting_one(tmp_path: Path) -> None:
    path = write(tmp_path, "index.html", page(body="<p>http-equiv=&quot;Content-Security-Policy&quot; http-equiv</p>"))
    seal(tmp_path)
    assert path.read_text(encoding="utf-8").count('<meta http-equiv="Content-Security-Policy"') == 1


def test_sealing_twice_changes_nothing(tmp_path: Path) -> None:
    path = write(tmp_path, "a/index.html", page(head="<script>1</script>", base="..", prefix="../"))
    write(tmp_path, "assets/search/worker.js", "")
    first = seal(tmp_path)
    once = path.read_bytes()
    second = seal(tmp_path)
    assert path.read_bytes() == once
    assert first.pages == second.pages == 1


def test_a_page_that_forwards_is_sealed_too(tmp_path: Path) -> None:
    path = write(tmp_path, "old/index.html", page(head='<meta http-equiv="refresh" content="0; url=../new/">'))
    seal(tmp_path)
    assert directives(sealed_policy(path.read_text(encoding="utf-8")))["default-src"] == {"'none'"}


def test_a_style_attribute_stops_the_seal_and_names_the_page(tmp_path: Path) -> None:
    write(tmp_path, "good/index.html", page())
    write(tmp_path, "bad/index.html", page(body='<td style="text-align: right;">1</td>'))
    with pytest.raises(SiteError) as caught:
        seal(tmp_path)
    assert str(caught.value) == (
        "These pages cannot be sealed:\n"
        '  bad/index.html: a style attribute, which the policy blocks: <td style="text-align: right;">'
    )


def test_text_that_only_speaks_of_styles_is_no_style_attribute(tmp_path: Path) -> None:
    write(tmp_path, "index.html", page(body="<p>a house style=house rules, &lt;td style=&quot;x&quot;&gt;</p>"))
    assert seal(tmp_path).pages == 1


def test_a_page_without_a_charset_line_stops_the_seal(tmp_path: Path) -> None:
    write(tmp_path, "index.html", "<p>bare</p>")
    with pytest.raises(SiteError, match=r'index\.html: it has no <meta charset="utf-8">'):
        seal(tmp_path)


@pytest.mark.parametrize(
    ("worker", "name", "prefix", "expected"),
    [
        ("assets/search/worker.js", "index.html", "", '"search": "assets/search/worker.js"'),
        ("assets/search/worker.js", "a/b/index.html", "../../", '"search": "../../assets/search/worker.js"'),
        ("assets/search/worker.js", "404.html", "/some/repo/", '"search": "/some/repo/assets/search/worker.js"'),
        ("en/assets/search/worker.js", "en/a/index.html", "../", '"search": "../assets/search/worker.js"'),
        ("assets/search/worker.js", "en/a/index.html", "../", '"search": "../../assets/search/worker.js"'),
        ("none", "index.html", "", '"search": "assets/javascripts/workers/search.a7633da7.min.js"'),
    ],
)
def test_the_search_box_asks_our_worker_where_there_is_one(
    tmp_path: Path, worker: str, name: str, prefix: str, expected: str
) -> None:
    write(tmp_path, worker, "")
    path = write(tmp_path, name, page(prefix=prefix))
    seal(tmp_path)
    assert expected in path.read_text(encoding="utf-8")


def test_the_link_to_a_query_is_no_script(tmp_path: Path) -> None:
    link = '<a href="javascript:void(0)" class="md-search__icon md-icon" data-md-component="search-share"></a>'
    path = write(tmp_path, "index.html", page(body=link))
    seal(tmp_path)
    assert link.replace("javascript:void(0)", "#") in path.read_text(encoding="utf-8")


def test_the_search_box_is_no_unnamed_dialog(tmp_path: Path) -> None:
    path = write(tmp_path, "index.html", page())
    seal(tmp_path)
    assert '<div class="md-search" data-md-component="search"></div>' in path.read_text(encoding="utf-8")


def test_what_differs_between_builds_or_serves_nobody_is_left_out(tmp_path: Path) -> None:
    write(tmp_path, "index.html", page())
    for name in (
        "sitemap.xml.gz",
        "en/sitemap.xml.gz",
        "assets/javascripts/lunr/min/lunr.de.min.js",
        "assets/javascripts/bundle.0.min.js.map",
        "assets/stylesheets/main.0.min.css.map",
    ):
        write(tmp_path, name, "x")
    write(tmp_path, "sitemap.xml", "<urlset/>")
    assert seal(tmp_path).left_out == 5
    left = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file())
    assert left == ["index.html", "sitemap.xml"]


def test_the_script_asks_for_no_sitemap_and_makes_no_unnamed_landmarks(tmp_path: Path) -> None:
    write(tmp_path, "index.html", page())
    text = 'M("link[rel=alternate]"),x("nav",{class:"md-tags"},1);\n//# sourceMappingURL=bundle.0.min.js.map\n'
    bundle = write(tmp_path, "en/assets/javascripts/bundle.0.min.js", text)
    seal(tmp_path)
    assert bundle.read_text(encoding="utf-8") == 'M("link[data-sitemap]"),x("div",{class:"md-tags"},1);\n'


def test_two_builds_of_the_same_pages_give_the_same_bytes(tmp_path: Path) -> None:
    for folder in ("first", "second"):
        write(tmp_path / folder, "index.html", page(head="<script>1</script><script>2</script>"))
        write(tmp_path / folder, "sitemap.xml.gz", f"{folder} {time.time()}")
        seal(tmp_path / folder)
    first, second = (
        {path.relative_to(tmp_path / folder): path.read_bytes() for path in (tmp_path / folder).rglob("*.*")}
        for folder in ("first", "second")
    )
    assert first == second
