"""A target names the plan that sets it, and a figure that is only aimed at or expected is no actual."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.context import Context
from generator.evidence import normalise
from generator.facts.models import Observation
from generator.problems import Problem

NAME = "target"
AIMS = re.compile("力争|计划|确保|预计|预期|有望")
# Names and nouns that hold such a word: 行动计划, 引领计划, 计划单列市.
NAMES = re.compile("(?:行动|引领|研发|提升|培育|发展|五年|年度|三年|配套|实施|该|此)计划|计划(?:单列|经济|生育)")
BY_YEAR = re.compile(r"到((?:19|20)\d\d)年")


def check(context: Context) -> Iterator[Problem]:
    """Targets without a plan, actuals with one, and actuals whose words say that they are not."""
    for seen in context.book.observations.values():
        if seen.status == "target" and seen.plan is None:
            what, mend = "a target needs the plan that sets it", 'add "plan:" with the id of a scheme'
            yield context.problem("observations", seen.id, ("plan",), NAME, (what, mend))
        word = aim(context, seen) if seen.status == "actual" else None
        if seen.status == "actual" and seen.plan is not None and word is None:
            what, mend = "an actual has no plan", f'remove "plan: {seen.plan}", or write "status: target"'
            yield context.problem("observations", seen.id, ("plan",), NAME, (what, mend))
        if word:
            what = f'"{word}" in the quotation speaks of what is to come, the status is "actual"'
            mend = 'write "status: target", "plan" or "forecast", or give the reason under "allow: {target: …}"'
            yield context.problem("observations", seen.id, ("status",), NAME, (what, mend))


def aim(context: Context, seen: Observation) -> str | None:
    """The words of an observation's quotation that speak of what is to come, if it stands in its source."""
    if seen.id in context.misquoted:
        return None
    text = normalise(seen.evidence)
    found = AIMS.search(NAMES.sub("", text))
    if found:
        return found.group()
    published = context.proofs.periods.get(("sources", seen.source))
    years = (match for match in BY_YEAR.finditer(text) if published and int(match[1]) > published.end.year)
    return next((match.group() for match in years), None)
