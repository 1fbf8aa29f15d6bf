"""Ten thousand pages for the search, made of the few of the invented province: each copy is about another place."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

from generator.site.directory import Entry

# Two of them make a name that no other copy has.
SYLLABLES = (
    "江河湖海山川溪谷林原田野峰岭岛洲湾港桥渡城关镇寨楼台亭阁松柏桐柳梅兰竹菊石金玉珠云霞雨雪风霜星月春"
    "夏秋冬东西南北青白朱玄紫黄上下左右前后甲乙丙丁伍陆柒戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥福禄寿喜安宁康泰"
)
_ARTICLE = re.compile(r'<article class="md-content__inner.*?</article>', re.DOTALL)
_HEADING = re.compile(r"(<h1[^>]*>)")
_NAMES = re.compile(r'(?<=data-names=")[^"]*')
_TAG = re.compile(r"(<[^>]*>)")
_FIGURE = re.compile(r"\d")


def place(number: int) -> str:
    """The name of a copy."""
    first, second = divmod(number, len(SYLLABLES))
    return SYLLABLES[first % len(SYLLABLES)] + SYLLABLES[second]


def add_pages(home: Path, count: int) -> None:
    """Copies of the pages under `home`, below copies/, so that there are `count`. Only what is indexed is written."""
    originals = sorted(home.rglob("index.html"))
    articles = [found[0] for path in originals if (found := _ARTICLE.search(path.read_text(encoding="utf-8")))]
    for number, article in enumerate(islice(cycle(articles), max(0, count - len(articles)))):
        page = home / "copies" / str(number) / "index.html"
        page.parent.mkdir(parents=True)
        text = f'<!doctype html>\n<html lang="zh">\n<body>{_varied(article, number)}</body>\n</html>\n'
        page.write_text(text, encoding="utf-8")


def add_entries(entries: tuple[Entry, ...], count: int) -> Iterator[Entry]:
    """Entries of the copied pages, and the originals."""
    yield from entries
    for number, one in enumerate(islice(cycle(entries), max(0, count - len(entries)))):
        own, digits = place(number), random.Random(number)
        names = tuple((rank, _figures(name, digits) if name[:1].isdigit() else own + name) for rank, name in one.names)
        words = tuple(own + word for word in one.words)
        yield replace(one, location=f"copies/{number}/", title=own + one.title, names=names, words=words)


def _varied(article: str, number: int) -> str:
    """An article about another place, with other figures."""
    own, digits = place(number), random.Random(number)
    named = _NAMES.sub(lambda found: " | ".join(own + name for name in found[0].split(" | ")), article)
    parts = _TAG.split(_HEADING.sub(rf"\1{own}", named, count=1))
    # Every second part is a tag.
    return "".join(part if at % 2 else _figures(part, digits).replace("云梦", own) for at, part in enumerate(parts))


def _figures(text: str, digits: random.Random) -> str:
    return _FIGURE.sub(lambda found: str(digits.randrange(1, 10)), text)
