"""What to build, and what is known of the site before any of its pages is written.

Takes: a project and its Lenses. Gives: records for the steps of the build. Never: does a step.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.pages.plan import PlannedPage
from generator.paths import Project
from generator.site.mkdocs import DEFAULT_SITE_URL
from generator.views.chart import ChartView
from generator.views.chartpage import ChartPage
from generator.views.citation import Citing, Reference, Texts
from generator.views.lens import Lens


@dataclass(frozen=True, slots=True)
class Order:
    """What to build: the project, one Lens for each language, the address at which the site will stand.

    `side_by_side` builds the languages at once, else one after the other.
    """

    project: Project
    lenses: Mapping[str, Lens]
    site_url: str = DEFAULT_SITE_URL
    side_by_side: bool = True


@dataclass(frozen=True, slots=True)
class Plan:
    """By language: the pages, the charts and their own pages. `script` is the drawing library that charts wake with."""

    pages: Mapping[str, tuple[PlannedPage, ...]]
    charts: Mapping[str, tuple[ChartView, ...]]
    alone: Mapping[str, tuple[ChartPage, ...]]
    script: Path


@dataclass(frozen=True, slots=True)
class Ready:
    """What pages are filled with: finished figures by language and chart, and references.

    `cited` is what each page can be cited by, by its folder in the site.
    """

    figures: Mapping[str, Mapping[str, str]]
    cited: Mapping[str, Citing]
    references: Mapping[Reference, Texts]
