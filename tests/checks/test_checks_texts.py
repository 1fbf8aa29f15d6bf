"""What counts as a typed number, as Chinese or English, as a term, as a heading or a call."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.checks.places import as_written, cut, most_alike
from generator.checks.prose import typed
from generator.checks.prosetext import expressions, headings, plain, unclosed
from generator.checks.renderings import states
from generator.checks.spoken import numbers
from generator.checks.termbase import approved, banned
from generator.checks.translations import chinese_fault, english_fault
from generator.quantities import parse

NAMES = ("“3+3+2”", "3+3+2", "中电48所")


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("In 2021 it grew.", None),
        ("2021—2025年的规划", None),
        ("## 2. Sources", None),
        ("3. Run the command", None),
        ("the “3+3+2” system of 2021", None),
        ("中电48所的装备", None),
        ("saved as UTF-8 under CC BY 4.0", None),
        ("there are 12 of them", "12"),
        ("共36.3万户", "36.3"),
        ("grew by 2021.5", "2021.5"),
        ("it cost 1,999 yuan", "1,999"),
        ("部署5G基站", "5"),
        ("12. step, with 3 parts", "3"),
    ],
)
def test_typed_numbers(line: str, found: str | None) -> None:
    assert typed(line, NAMES) == found


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("到年末，全省有织机（含旧机）。", False),
        ("时速600公里的磁浮", False),
        ("“上云”：接入平台", False),
        ("ECharts", False),
        ("3+3+2", False),
        ("全省,织机", True),
        ("织机(含旧机)", True),
        ("“上云”:接入平台", True),
        ("为什么?", True),
        ("Looms of the province", True),
    ],
)
def test_chinese(text: str, wrong: bool) -> None:
    assert (chinese_fault(text) is not None) is wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The Three Lakes layout", False),
        ("size class (such as 千亿产业)", False),
        ("called “三湖” (literally ‘三 lakes’)", False),
        ("moved to the cloud (“上云” (接入))", False),
        ("the 三湖 layout", True),
        ("“三湖” and 三湖", True),
    ],
)
def test_english(text: str, wrong: bool) -> None:
    assert (english_fault(text) is not None) is wrong


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("fishing boat", "Two Fishing Boats", True),
        ("fishing boat", "a fishing-boat", True),
        ("industry", "both industries", True),
        ("loom", "heirloom", False),
        ("little giant", "little giants", True),
    ],
)
def test_an_approved_rendering(words: str, text: str, found: bool) -> None:
    assert bool(approved(words).search(text)) is found


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("white-list", "the white list", False),
        ("white-list", "White-lists", True),
        ("织布机", "旧织布机", True),
        ("garden area", "the garden areas", True),
    ],
)
def test_a_banned_rendering(words: str, text: str, found: bool) -> None:
    assert bool(banned(words).search(text)) is found


PAGE = """---
title: 12
---
# Looms {: #page }

Text {{ fact("a") }} and `code 5` <span class="x9">words</span> [link](page-7.md#p8)[^1].

```yaml
# not a heading 3
{{ fact("b") }}
```

<!-- 44 -->
## More {: #more .wide }
### Without an id
[^1]: Note
"""


def test_what_a_reader_reads() -> None:
    text = plain(PAGE)
    assert text.count("\n") == PAGE.count("\n")
    assert " ".join(text.split()) == "# Looms Text and words [link] . ## More ### Without an id : Note"


def test_headings_with_their_ids() -> None:
    found = [(one.line, one.level, one.anchor) for one in headings(PAGE)]
    assert found == [(4, 1, "page"), (14, 2, "more"), (15, 3, None)]


def test_calls_are_made_in_code_as_well() -> None:
    found = [(one.line, call.function, call.names) for one in expressions(PAGE) for call in one.calls]
    assert found == [(6, "fact", ("a",)), (10, "fact", ("b",))]
    [cards] = expressions('{{ cards("a", "b") }}')
    assert cards.calls[0].names == ("a", "b")
    assert [one.rest for one in expressions("{{ 36 }}")] == ["36"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("{{ a }} {# note #}", []),
        ("## Head {#id}\n", [(1, "{#")]),
        ("one\n{{ fact('a') }\n", [(2, "{{")]),
        ("{% if a ", [(1, "{%")]),
    ],
)
def test_braces_left_open(text: str, found: list[tuple[int, str]]) -> None:
    assert list(unclosed(text)) == found


@pytest.mark.parametrize(
    ("printed", "text", "alike"),
    [
        ("38.3万家", "累计带动全省中小企业“上云”38.3万户", "38.3万户"),
        ("下降4.5%", "能耗下降4.4%", "下降4.4%"),
        ("四十二艘", "全省织机的产值", None),
    ],
)
def test_the_words_that_were_meant(printed: str, text: str, alike: str | None) -> None:
    assert most_alike(printed, text) == alike


@pytest.mark.parametrize(
    ("text", "printed", "whole"),
    [
        ("共1200艘", "200艘", "1200"),
        ("共1200艘", "1200艘", None),
        ("增长60.5%", "60.5", "60.5%"),
        ("排第8位", "8位", None),
        ("二三产业", "三产业", None),
    ],
)
def test_a_number_is_not_cut(text: str, printed: str, whole: str | None) -> None:
    at = text.index(printed)
    assert cut(text, at, at + len(printed)) == whole


@pytest.mark.parametrize(
    ("printed", "evidence", "copied"),
    [
        ("3695家", "全省有３６９５家企业", "３６９５家"),
        ("上云企业", "全省上 云 企业", "上 云 企业"),
        ('"上云"', "企业“上云”平台", "“上云”"),
    ],
)
def test_words_as_the_quotation_has_them(printed: str, evidence: str, copied: str) -> None:
    assert as_written(printed, evidence) == copied


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("moved 363,000 firms", ["363000"]),
        ("loans of over CN¥149.6 billion", ["149600000000"]),
        ("fell by 4.4%", ["4.4"]),
        ("CN¥3–5 billion", ["3", "3000000000", "5000000000"]),
        ("3 to 5 million boats", ["3", "3000000", "5000000"]),
        ("twenty-one looms and two lakes", ["2", "21"]),
        ("a hundred looms", ["1", "100"]),
        ("one hundred million yuan", ["100000000"]),
        ("three hundred-billion-yuan industries", ["3", "100000000000", "300000000000"]),
        ("7th in 2021, 12th before", ["7", "12", "2021"]),
        ("the looms of Qianfan", []),
    ],
)
def test_the_numbers_of_an_english_text(text: str, values: list[str]) -> None:
    assert sorted(numbers(text)) == [Decimal(value) for value in values]


@pytest.mark.parametrize(
    ("printed", "text", "stated"),
    [
        ("9个", "nine national engineering laboratories", True),
        ("9个", "9 national engineering laboratories", True),
        ("9个", "90 national engineering laboratories", False),
        ("36.3万户", "363,000 firms", True),
        ("36.3万户", "36,300 firms", False),
        ("1.7万亿元", "CN¥1.7 trillion", True),
        ("1.7万亿元", "CN¥1.7 billion", False),
        ("下降4.4%", "4.4% less", True),
        ("第七位", "seventh in the country", True),
        ("第七位", "in 17th place", False),
        ("前十", "in the top ten", True),
        ("百个", "a hundred clusters", True),
        ("3—5家", "three to five firms", True),
        ("3—5家", "three to six firms", False),
        ("两位数", "double-digit growth", True),
        ("减半", "halved", True),
        ("首台", "the first loom of its kind", True),
        ("12万5千户", "125,000 households", True),
    ],
)
def test_a_translation_states_the_figure(printed: str, text: str, stated: bool) -> None:
    assert states(text, parse(printed)) is stated
