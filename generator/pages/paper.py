"""What a page needs on paper, where no link can be followed: each number's source and paragraph, and a list of sources.

Takes: rendered pages, a Lens. Gives: the same pages, marked. Never: anything that a screen shows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from markupsafe import Markup

from generator.pages.markup import escape
from generator.views.lens import Lens

# A traced number in running text or a table, or one worked out: as Markdown and as HTML. Marks inside pictures have no
# such class.
_NUMBER = re.compile(
    r'((?:\.fact|class="fact")(?: \.status-[a-z]+)? data-fact="([a-z0-9-]+)"|\.derived data-derived="([a-z0-9-]+)")'
)


def on_paper(lens: Lens, pages: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Pages as (path, text), each with a mark at every traced number and the list that explains the marks."""
    return ((path, _printed(lens, text)) for path, text in pages)


def _printed(lens: Lens, text: str) -> str:
    sources: dict[str, int] = {}
    marked = _NUMBER.sub(lambda found: _marked(lens, found, sources), text)
    return f"{marked.rstrip()}\n\n{_listed(lens, sources)}\n" if sources else text


def _marked(lens: Lens, found: re.Match[str], sources: dict[str, int]) -> str:
    """A number's attributes with its place: "2¶7" is the seventh paragraph of the second document of the list.

    A number that is worked out has the places of all numbers that go into it.
    """
    derived = lens.book.derived.get(found[3] or "")
    names = derived.inputs.ids() if derived else [name for name in (found[2],) if name in lens.book.observations]
    places = dict.fromkeys(_place(lens, name, sources) for name in names)
    return f'{found[1]} data-cited="{" ".join(places)}"' if places else found[0]


def _place(lens: Lens, name: str, sources: dict[str, int]) -> str:
    number = sources.setdefault(lens.book.observations[name].source, len(sources) + 1)
    return f"{number}¶{lens.paragraph('observations', name)}"


def _listed(lens: Lens, sources: Iterable[str]) -> Markup:
    """The documents in the order of their numbers, as a block that only paper shows."""
    items = Markup("").join(Markup("<li>{}</li>").format(escape(_told(lens, name))) for name in sources)
    title = escape(lens.text("paper.sources"))
    return Markup('<div class="on-paper" data-pagefind-ignore><p>{}</p><ol>{}</ol></div>').format(title, items)


def _told(lens: Lens, name: str) -> str:
    """A document in one line: its title, who wrote and published it, and when."""
    source, lang = lens.book.sources[name], lens.lang
    parts = [source.title[lang], *(one[lang] for one in (source.author, source.publisher) if one)]
    return lens.text("punctuation.separator").join([*parts, lens.day("sources", name), *filter(None, [source.url])])
