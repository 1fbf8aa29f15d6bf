"""What each page can be cited by.

Takes: a planned page. Gives: its Citing, references as markup, and the values of a page's head. Never: style.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache

from markupsafe import Markup

from generator.pages.markup import escape, plain, verbatim
from generator.pages.plan import PlannedPage
from generator.views.citation import (
    ACCESSED,
    DAYS,
    Citing,
    Reference,
    Texts,
    derived_reference,
    fact_reference,
    page_reference,
    source_references,
)
from generator.views.entities import EntityView
from generator.views.lens import Lens
from generator.views.overview import derived_groups
from generator.views.pages import IndicatorView, SchemeView, TopicView
from generator.views.sources import SourceView

LANGUAGES = {"zh": "zh-CN", "en": "en"}


def citing(lens: Lens, planned: PlannedPage, site_url: str) -> Citing:
    """All that a page can be cited by, at the address at which the site will stand."""
    return Citing(
        page_reference(lens, planned.path, planned.title, site_url),
        tuple(_numbers(lens, planned, site_url)),
        source_references(lens, _sources(lens, planned.view)),
    )


def _numbers(lens: Lens, planned: PlannedPage, site_url: str) -> Iterator[Reference]:
    """The numbers that a page is the place of: an indicator's own, or those that are worked out."""
    if isinstance(planned.view, IndicatorView):
        yield from (fact_reference(lens, fact, site_url) for fact in planned.view.facts)
    if planned.template == "derived":
        for group in derived_groups(lens):
            yield from (derived_reference(lens, one, site_url) for one in group.lines)


def _sources(lens: Lens, view: object) -> Iterable[str]:
    """The documents behind a page, by id, in the order in which it draws on them."""
    observations = lens.book.observations
    if isinstance(view, SourceView):
        return [view.id]
    if isinstance(view, IndicatorView):
        return [observations[fact.id].source for fact in view.facts]
    if isinstance(view, SchemeView):
        scheme = lens.book.schemes[view.id]
        facts = [observations[fact.id].source for fact in view.facts]
        return [*(stated.source for stated in scheme.stated), *facts]
    if isinstance(view, EntityView):
        numbers, claims = lens.by_entity.get(view.id, ()), lens.claims_by_entity.get(view.id, ())
        return [*(one.source for one in numbers), *(one.source for one in claims)]
    return _of_topic(lens, view.id) if isinstance(view, TopicView) else []


def _of_topic(lens: Lens, topic: str) -> Iterator[str]:
    for indicator in lens.by_topic.get(topic, ()):
        yield from (one.source for one in lens.by_indicator[indicator.id])
    yield from (claim.source for claim in lens.claims_by_topic.get(topic, ()))


def _shown(reference: Reference, texts: Texts, form: str, lens: Lens) -> Markup:
    """A reference in one form, with a place for the day on which a reader opens the page."""
    text = getattr(texts, form)
    if form not in DAYS:
        return Markup('<pre class="reference">') + verbatim(text) + Markup("</pre>")
    day = f'<span class="accessed" data-day="{DAYS[form]}">{escape(lens.text("cite.accessed"))}</span>'
    marked = escape(text).replace(ACCESSED, Markup(day))
    other = ' lang="zh-Hans"' if form == "gbt" and reference.original.lang != lens.lang else ""
    return Markup(f'<p class="reference"{other}>') + marked + Markup("</p>")


def showing(references: Mapping[Reference, Texts], lens: Lens) -> Callable[[Reference, str], Markup]:
    """Shows a reference in a form; the one of a document, which stands on many pages, is made once."""
    return cache(lambda one, form: _shown(one, references[one], form, lens))


def head(lens: Lens, cited: Citing) -> Mapping[str, object]:
    """The page as reference managers and indexes of papers read it from a page's head; HTML-escaped."""
    return {
        "title": plain(cited.page.work.title),
        "author": plain(cited.page.work.authors[0][0]),
        "language": LANGUAGES[lens.lang],
        "references": [_described(one) for one in cited.sources],
    }


def _described(reference: Reference) -> str:
    """A document behind a page in the one line that a `citation_reference` holds."""
    work = reference.work
    names = [
        " ".join((given, family)) if given and work.translated else family + given for family, given in work.authors
    ]
    parts = [("title", work.title), *(("author", name) for name in names)]
    parts += [("publication_date", work.issued.replace("-", "/")), ("journal_title", work.outlet)]
    # A semicolon parts the fields; one in a text would begin another.
    told = (f"citation_{name}={text.replace(';', ',')}" for name, text in parts if text)
    return plain("; ".join(told))
