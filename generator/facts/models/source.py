"""A publication that can be cited, and the order in which its lines are read."""

from __future__ import annotations

from typing import Annotated, Literal

from generator.facts.models.record import Bilingual, Day, Id, Record, Says, Text


class LeftOut(Record):
    """Lines of the document that are not its text."""

    lines: Annotated[Text, Says("行号，如 21-28", "line numbers, such as 21-28")]
    why: Annotated[Bilingual, Says("为何不属于正文", "why they are not text")]


class ReadingOrder(Record):
    """How the document's lines make its paragraphs."""

    split: Annotated[
        Literal["lines", "ideographic_space"],
        Says("按行分段，或按全角空格分段", "one line each, or parts between ideographic spaces"),
    ]
    paragraphs: Annotated[
        tuple[Text, ...],
        Says(
            "阅读次序：13 为一行，64+66 为相接的行，3-9 为逐行各成一段",
            "reading order: 13 is one line, 64+66 are joined lines, 3-9 are lines that each make a paragraph",
        ),
    ]
    left_out: Annotated[tuple[LeftOut, ...], Says("不读的行及原因", "lines that are not read, and why")] = ()


class SecondReading(Record):
    """One reading of the document against its facts by someone who did not enter them."""

    date: Annotated[Day, Says("复读日期", "when")]
    direction: Annotated[
        Literal["text_to_facts", "facts_to_text", "both"],
        Says("由原文到事实、由事实到原文，或两者", "from the text to the facts, from the facts to the text, or both"),
    ]
    found: Annotated[Bilingual, Says("发现与改正了什么", "what it found and what was mended")]


class Author(Record):
    """One author as a reference names them: the two parts of a person's name, or the whole name of a body."""

    family: Annotated[Bilingual, Says("姓；机构写全称", "family name; the whole name of a body")]
    given: Annotated[Bilingual | None, Says("名；机构不写", "given name; none for a body")] = None


class Cited(Record):
    """What a reference says of the publication, in the parts that citation styles put together."""

    form: Annotated[
        Literal["newspaper", "magazine", "website", "report", "document"],
        Says("newspaper 报纸，magazine 杂志，website 网站，report 报告，document 其他", "what it appeared as"),
    ]
    title: Annotated[
        Bilingual | None, Says("题名，如 title 中另有说明", "the title alone, where `title` says more than that")
    ] = None
    authors: Annotated[tuple[Author, ...], Says("作者，按署名次序", "the authors as they are signed")] = ()
    outlet: Annotated[
        Bilingual | None,
        Says("刊载的报刊、网站或发布机构的名称", "the newspaper, magazine, website or body that published it"),
    ] = None
    outlet_certainty: Annotated[
        Literal["stated", "inferred"],
        Says("该名称是文献自载还是推断", "whether that name is stated in the document or inferred"),
    ] = "stated"


class Source(Record):
    """One publication that can be cited."""

    id: Annotated[Id, Says("编号，与文件名相同", "the id, the same as the file's name")]
    kind: Annotated[Id, Says("文献类型（词表 source_kinds）", "what kind of publication (vocabulary: source_kinds)")]
    title: Annotated[Bilingual, Says("标题", "title")]
    short: Annotated[Bilingual, Says("页内引用的短名", "a short name for use on pages")]
    author: Annotated[Bilingual | None, Says("作者及其身份", "author and office")] = None
    publisher: Annotated[Bilingual | None, Says("发布者", "publisher")] = None
    published: Annotated[
        Text, Says("发布日期：2021-10-15、2021-10 或 2021", "date published: 2021-10-15, 2021-10 or 2021")
    ]
    certainty: Annotated[Id, Says("日期有多可靠（词表 certainties）", "how sure the date is (vocabulary: certainties)")]
    dating: Annotated[Bilingual, Says("日期的依据", "how the date is known")]
    about: Annotated[Bilingual, Says("这是什么文献，谁的话", "what it is and whose words it carries")]
    rights: Annotated[Bilingual, Says("权利状况与本站的用法", "rights, and how it is used here")]
    cited: Annotated[
        Cited | None,
        Says("参考文献著录项；有作者或发布者时必填", "how it is cited; required with an author or a publisher"),
    ] = None
    url: Annotated[Text | None, Says("原文网址（如知道）", "address of the original, when known")] = None
    place: Annotated[Id, Says("主要所述地区", "the place it is mainly about")]
    voice: Annotated[
        Id, Says("默认的话语主体（词表 voices）", "whose words its claims are by default (vocabulary: voices)")
    ]
    coverage: Annotated[
        Literal["finished", "in_progress"],
        Says("finished 要求数字覆盖率为百分之百", "finished demands that every numeral is accounted for"),
    ]
    reading: Annotated[ReadingOrder, Says("阅读次序", "reading order")]
    readings: Annotated[tuple[SecondReading, ...], Says("复读记录", "second readings")] = ()
