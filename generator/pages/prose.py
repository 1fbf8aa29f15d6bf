"""Hand-written pages: Markdown whose numbers come by fact id only.

Takes: docs/<lang>/<page>. Gives: its text with `{{ fact("id") }}` and friends filled in. Never: a number of its own.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Mapping

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from generator.checks.prosetext import expressions
from generator.pages.markup import escape

Friends = Mapping[str, object]
_ANSWER = re.compile(r'<p class="answer"[^>]*>(.*?)</p>', re.DOTALL)


class ProseError(Exception):
    """A hand-written page that cannot be filled in: where, and why."""

    def __init__(self, path: str, line: int, what: str) -> None:
        super().__init__(f"{path}:{line}: this page cannot be filled in: {what}")


def fill(text: str, friends: Friends, path: str = "") -> Markup:
    """Fill in one page, shown as `path` in a ProseError. Prose is sandboxed: it can call the friends and no more."""
    if not text:
        return Markup()
    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, autoescape=True, finalize=escape, trim_blocks=True, lstrip_blocks=True
    )
    environment.globals.clear()
    try:
        return Markup(environment.from_string(text).render(friends))
    except (TemplateError, LookupError, TypeError, ValueError, AttributeError) as fault:
        raise ProseError(path, _line(fault), str(fault) or type(fault).__name__) from fault


def answer(friends: Friends, text: str, path: str = "") -> Markup:
    """The sentence with which a page begins, filled in for a list of pages; empty where it begins otherwise."""
    found = _ANSWER.match(text)
    return fill(found[1], friends, path) if found else Markup()


def charts_called(text: str) -> tuple[str, ...]:
    """The charts that one page calls for, so that what is made beside it need not show them again."""
    calls = (call for expression in expressions(text) for call in expression.calls)
    return tuple(name for call in calls if call.function == "chart" for name in call.names)


def _line(fault: Exception) -> int:
    """The line of the page at which it went wrong."""
    if isinstance(fault, TemplateSyntaxError):
        return fault.lineno
    frames = traceback.extract_tb(fault.__traceback__)
    return next((frame.lineno or 1 for frame in reversed(frames) if frame.filename == "<template>"), 1)
