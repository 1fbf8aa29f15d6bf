"""A text of a record shows the number of an observation by its id, the same in both languages, and never typed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.checks.context import Context, Fault
from generator.checks.figures import same_kind, unit_for
from generator.checks.names import names_with_digits, parts_with_digits
from generator.checks.texts import Written, written
from generator.facts.models import Derived
from generator.facts.yamlfile import KeyPath
from generator.paths import LANGUAGES
from generator.problems import Problem, choose
from generator.proof import shown
from generator.quantities import Language

NAME = "mentions"
# What stands in these is quoted or a title, and keeps the number as it is printed there.
QUOTED = re.compile(r"“[^”]*”|《[^》]*》")
# What is known from outside these documents cannot be shown by an observation of theirs.
ELSEWHERE = ("outside",)
NAMES = ("name", "short", "title", "author", "publisher")


def check(context: Context) -> Iterator[Problem]:
    """Unknown ids, ids in one language only or in a name, and figures of observations that are typed."""
    figures = {lang: _Figures(context, lang) for lang in LANGUAGES}
    for text in written(context.book):
        alone = text.zh is None
        for lang, words, shows in zip(LANGUAGES, (text.zh, text.en), text.shows, strict=True):
            faults = list(_unknown(context, shows))
            if alone or text.keys[-1] in NAMES:
                faults += _misplaced(shows)
            elif words is not None and text.keys[-1] not in ELSEWHERE:
                faults += figures[lang].faults(words, _near(context, text))
            yield from _report(context, text, text.keys if alone else (*text.keys, lang), faults)
        if sorted(text.shows[0]) != sorted(text.shows[1]) and not alone:
            yield from _report(context, text, text.keys, [_lopsided(*text.shows)])


def _report(context: Context, text: Written, keys: KeyPath, faults: Iterable[Fault]) -> Iterator[Problem]:
    for fault in faults:
        yield context.problem(text.kind, text.record, keys, NAME, fault)


def _unknown(context: Context, shows: Iterable[str]) -> Iterator[Fault]:
    known = context.book.observations
    for name in shows:
        if name not in known and not context.book.lost("observations", name):
            yield f'no observation "{name}"', choose(name, known, "name an observation of facts/observations/")


def _misplaced(shows: Sequence[str]) -> list[Fault]:
    return [(f'"{{{name}}}" stands where no number can be shown', "write it in words") for name in shows[:1]]


def _lopsided(zh: Sequence[str], en: Sequence[str]) -> Fault:
    only = min((Counter(zh) - Counter(en)) + (Counter(en) - Counter(zh)))
    more, less = ("Chinese", "English") if zh.count(only) > en.count(only) else ("English", "Chinese")
    return f'the {more} shows "{only}" more often than the {less}', f"show {{{only}}} as often in both"


def _near(context: Context, text: Written) -> frozenset[str]:
    """The observations that a record is about, which are probably meant."""
    record = context.book.records(text.kind)[text.record] if text.kind != "vocabulary" else None
    inputs = record.inputs.ids() if isinstance(record, Derived) else ()
    return frozenset([text.record, *inputs, *getattr(record, "observations", ()), *getattr(record, "facts", ())])


class _Figures:
    """The figures of all observations as one language shows them, to be found where they are typed."""

    def __init__(self, context: Context, lang: Language) -> None:
        self._names = (*names_with_digits(context.book), *parts_with_digits(context.book))
        self._by_text = _by_text(context, lang)
        listed = sorted(self._by_text, key=lambda text: (-len(text), text))
        end = r"(?!\w)" if lang == "en" else ""
        found = rf"(?<![\d.,–—A-Za-z])(?:{'|'.join(map(re.escape, listed))}){end}"
        self._pattern = re.compile(found if listed else r"(?!)")

    def faults(self, words: str, near: frozenset[str]) -> Iterator[Fault]:
        """Each figure that is typed, once. Of several observations with it, one that is `near` is named."""
        for name in self._names:
            words = words.replace(name, " ")
        plain = QUOTED.sub(" ", words)
        for text in dict.fromkeys(self._pattern.findall(plain)):
            name = min(self._by_text[text], key=lambda name: name not in near)
            what = f'"{text}" is typed into a text: it is the number of "{name}"'
            yield what, f"write {{{name}}} in its place, or the observation's that is meant"


def _by_text(context: Context, lang: Language) -> Mapping[str, Sequence[str]]:
    """The observations of each figure that is shown in digits."""
    found: dict[str, list[str]] = {}
    for name, seen in context.book.observations.items():
        figure, unit = context.proofs.figures.get(name), unit_for(context, seen)
        if figure is not None and unit is not None and same_kind(figure, unit):
            text = shown(context.book, context.proofs, lang, name)
            if re.search(r"\d", text):
                found.setdefault(text, []).append(name)
    return found
