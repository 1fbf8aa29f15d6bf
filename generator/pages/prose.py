"""Hand-written pages: Markdown whose numbers come by fact id only.

Takes: docs/<lang>/<page>. Gives: its text with `{{ fact("id") }}` and friends filled in. Never: a number of its own.
"""

from __future__ import annotations

from collections.abc import Mapping

from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from generator.pages.markup import escape

Friends = Mapping[str, object]


def fill(text: str, friends: Friends) -> Markup:
    """Fill in one page. Prose is sandboxed: it can call the friends and nothing else."""
    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, autoescape=True, finalize=escape, trim_blocks=True, lstrip_blocks=True
    )
    environment.globals.clear()
    return Markup(environment.from_string(text).render(friends))
