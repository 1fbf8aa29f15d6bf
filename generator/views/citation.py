"""What is cited: a page, a number on it, or an original document, in the parts that citation styles put together.

Takes: a Lens and a page, an observation or a source. Gives: References. Never: a part that the record does not have.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.facts.models import Author, Cited, Source
from generator.views.addresses import Address, url
from generator.views.derived import DerivedView
from generator.views.fact import FactView
from generator.views.lens import Lang, Lens

# Stands in a text where the day of reading belongs; no text of a record keeps such a character.
ACCESSED = "\ue001"
# The forms in which a reference is given, by the fields of Texts, and what they are called in either language.
FORMS = (("gbt", "GB/T 7714"), ("apa", "APA"), ("bibtex", "BibTeX"), ("ris", "RIS"), ("csl", "CSL-JSON"))
# The files beside each page, by their endings.
FILES = (("bib", "BibTeX"), ("ris", "RIS"), ("json", "CSL-JSON"))
# How each style writes the day of access: as ISO 8601 does, or in English words.
DAYS = {"gbt": "iso", "apa": "long"}
# A document of which nothing more is known than its title and its date.
_BARE = Cited(form="document")


@dataclass(frozen=True, slots=True)
class Work:
    """One work in one language. Parts that are not known are "".

    `form` is that of a source's reference, or "page" for a page of this site. `authors` are pairs of family and given
    name; a body has no given name. `translated` is the title in the page's language where `title` is in another.
    `issued` is a year, month or day as ISO 8601 writes it. `dated` and `placed` say whether the document itself states
    its date and its outlet, `note` says so in words where it does not.
    """

    key: str
    form: str
    lang: str
    title: str
    translated: str = ""
    authors: tuple[tuple[str, str], ...] = ()
    outlet: str = ""
    issued: str = ""
    url: str = ""
    note: str = ""
    dated: bool = True
    placed: bool = True


@dataclass(frozen=True, slots=True)
class Reference:
    """A work as the page's language names it, and as its own does, in which GB/T 7714 describes it."""

    work: Work
    original: Work


@dataclass(frozen=True, slots=True)
class Texts:
    """A reference in each form: two styles of text, and three files that reference managers read.

    In the styles, ACCESSED stands where the reader's own day of access belongs.
    """

    gbt: str
    apa: str
    bibtex: str
    ris: str
    csl: str


def page_reference(lens: Lens, path: str, title: str, site_url: str) -> Reference:
    """The reference of a page of this site, `path` being its Markdown file."""
    stem = path.removesuffix(".md")
    stem = "home" if stem == "index" else stem.removesuffix("/index")
    return _own(lens, stem.replace("/", "-"), title, Address(path), site_url)


def fact_reference(lens: Lens, fact: FactView, site_url: str) -> Reference:
    """The reference of a number: its place on its indicator's page, under what it counts and what it is."""
    return _own(lens, fact.id, fact_title(lens, fact), fact.to, site_url)


def derived_reference(lens: Lens, derived: DerivedView, site_url: str) -> Reference:
    """The reference of a number that is worked out: its place among such numbers, under what it says and what it is."""
    title = lens.text("cite.derived", name=derived.name, value=derived.value, label=derived.labels[0])
    return _own(lens, derived.id, title, derived.to, site_url)


def fact_title(lens: Lens, fact: FactView) -> str:
    """A number with what it counts, for whom and when: its status too, where it is no actual value."""
    whom = lens.text("chart.whom", place=fact.place, subject=fact.subject) if fact.subject else fact.place
    kind = "fact" if fact.status == "actual" else "aim"
    values = {"name": fact.indicator.name, "whom": whom, "period": fact.period, "value": fact.value}
    return lens.text(f"cite.{kind}", **values, status=fact.status_name)


def _own(lens: Lens, stem: str, title: str, to: Address, site_url: str) -> Reference:
    work = Work(
        key=stem if lens.lang == "zh" else f"{stem}-en",
        form="page",
        lang=lens.lang,
        title=title,
        authors=((lens.text("site.name"), ""),),
        url=site_url + url(to, lens.lang),
    )
    return Reference(work, work)


def source_reference(lens: Lens, name: str) -> Reference:
    """The reference of an original document."""
    source = lens.book.sources[name]
    return Reference(_source_work(lens, source, lens.lang), _source_work(lens, source, "zh"))


def _source_work(lens: Lens, source: Source, lang: Lang) -> Work:
    cited = source.cited or _BARE
    title = cited.title or source.title
    return Work(
        key=source.id,
        form=cited.form,
        lang="zh",
        title=title.zh,
        translated=title.en if lang == "en" else "",
        authors=tuple(_author(author, lang) for author in cited.authors),
        outlet=cited.outlet[lang] if cited.outlet else "",
        issued=source.published,
        url=source.url or "",
        note=_note(lens, source, cited),
        dated=source.certainty == "stated",
        placed=cited.outlet_certainty == "stated",
    )


def _author(author: Author, lang: Lang) -> tuple[str, str]:
    return author.family[lang], author.given[lang] if author.given else ""


def _note(lens: Lens, source: Source, cited: Cited) -> str:
    """What the document does not state itself, in words."""
    marks = {
        "date": source.certainty != "stated",
        "outlet": cited.outlet is not None and cited.outlet_certainty != "stated",
    }
    return lens.text("punctuation.semicolon").join(
        lens.text(f"cite.inferred_{mark}") for mark, so in marks.items() if so
    )


@dataclass(frozen=True, slots=True)
class Citing:
    """All that a page can be cited by: itself, each number whose evidence it holds, and the documents behind it."""

    page: Reference
    facts: tuple[Reference, ...]
    sources: tuple[Reference, ...]

    def all(self) -> tuple[Reference, ...]:
        """In the order in which the page's files list them."""
        return (self.page, *self.facts, *self.sources)


def source_references(lens: Lens, names: Iterable[str]) -> tuple[Reference, ...]:
    """The references of several documents, each once."""
    return tuple(source_reference(lens, name) for name in dict.fromkeys(names))
