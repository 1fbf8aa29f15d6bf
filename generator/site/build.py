"""Build the whole site, stage by stage.

Takes: a project whose facts are proved. Gives: site/ and a report. Never: decides what a page says.
"""

from __future__ import annotations

import functools
import shutil
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from generator.charts import theme
from generator.charts.bundle import bundle
from generator.charts.kept import figures as kept_figures
from generator.charts.kept import placed
from generator.checks import read_redirects
from generator.citing import texts as reference_texts
from generator.pages.charts import chart_citing
from generator.pages.citing import citing
from generator.pages.paper import on_paper
from generator.pages.plan import PlannedPage, plan_pages
from generator.pages.prose import ProseError
from generator.pages.render import Figure, Renderer, render_pages
from generator.site import mkdocs
from generator.site.beside import lay_beside
from generator.site.chartpages import automatic
from generator.site.errors import SiteError
from generator.site.navigation import navigation
from generator.site.order import Order, Plan, Ready
from generator.site.redirects import redirect_pages
from generator.site.seal import seal
from generator.site.search import index
from generator.site.stage import assets, encoded, put, stage, write_if_changed
from generator.site.swap import add, swap
from generator.views.addresses import PREFIX, Address, url
from generator.views.chartpage import chart_address, chart_pages
from generator.views.charts import all_charts
from generator.views.citation import Citing
from generator.views.finding import in_every_language
from generator.views.updates import FEED

STAGES = ("plan", "charts", "references", "mkdocs", "pages", "beside", "seal", "search", "swap")
Progress = Callable[[str], None]


@dataclass(slots=True)
class BuildReport:
    """What was built: counts, the folder, and the seconds of each stage."""

    site: Path
    pages: int = 0
    facts: int = 0
    charts: int = 0
    seconds: dict[str, float] = field(default_factory=dict)


def build(order: Order, progress: Progress = lambda stage: None) -> BuildReport:
    """Build the site and swap it in. Raises SiteError; the last good site then stays as it was."""
    report = BuildReport(order.project.site)
    step = _Clock(report.seconds, progress)
    with step("plan"):
        plan = _plan(order)
    with step("charts"):
        figures = _figures(order, plan)
    with step("references"):
        cited = _cited(order, plan)
        references = reference_texts([one for each in cited.values() for one in each.all()], order.project.cache)
    ready, folder = Ready(figures, cited, references), order.project.build / "beside"

    def staged() -> Iterator[tuple[str, Path]]:
        for lang in order.lenses:
            with step("pages"):
                config = _stage_language(order, plan.pages[lang], ready, lang)
            yield lang, config
        # MkDocs has its hands full by now, and nothing of this waits for it.
        with step("beside"):
            lay_beside(folder, order, plan, ready)

    with step("mkdocs"):
        # A language is under way in MkDocs while the next is rendered, or the one before sealed and indexed.
        for lang in mkdocs.built(staged(), order.side_by_side):
            with step("seal"):
                _seal(order, lang)
            with step("search"):
                index(order.project.build / "html" / lang, lang)
    with step("swap"):
        swap(_joined(order, folder), order.project.site)
    _count(report, order, plan)
    return report


@dataclass(slots=True)
class _Clock:
    """Announces a stage, and keeps how long it took, without the stages inside it."""

    seconds: dict[str, float]
    progress: Progress
    _inside: float = 0.0

    @contextmanager
    def __call__(self, name: str) -> Iterator[None]:
        self.progress(name)
        beside, self._inside = self._inside, 0.0
        start = time.perf_counter()
        yield
        spent = time.perf_counter() - start
        self.seconds[name] = self.seconds.get(name, 0.0) + spent - self._inside
        self._inside = beside + spent


def _plan(order: Order) -> Plan:
    charts = in_every_language({lang: tuple(all_charts(lens)) for lang, lens in order.lenses.items()})
    return Plan(
        pages={lang: tuple(plan_pages(lens, order.project.prose)) for lang, lens in order.lenses.items()},
        charts=charts,
        alone={lang: chart_pages(lens, charts[lang]) for lang, lens in order.lenses.items()},
        script=bundle(order.project.build / "charts", order.project.cache).path,
    )


def _figures(order: Order, plan: Plan) -> Mapping[str, Mapping[str, str]]:
    """Every chart's figure by language and id."""
    views = [one for each in plan.charts.values() for one in each]
    drawn = kept_figures(views, plan.script.name, order.project.cache)
    return {lang: {one.id: drawn[f"{lang}/{one.id}"] for one in each} for lang, each in plan.charts.items()}


def _cited(order: Order, plan: Plan) -> Mapping[str, Citing]:
    """What each page can be cited by, by its folder in the site."""
    made: dict[str, Citing] = {}
    for lang, lens in order.lenses.items():
        made |= {url(Address(one.path), lang): citing(lens, one, order.site_url) for one in plan.pages[lang]}
        made |= {url(one.to, lang): chart_citing(lens, one, order.site_url) for one in plan.alone[lang]}
    return made


def _stage_language(order: Order, planned: tuple[PlannedPage, ...], ready: Ready, lang: str) -> Path:
    """Lay out one language's pages and its configuration, whose path is returned."""
    project, lens, drawn = order.project, order.lenses[lang], ready.figures[lang]
    folder, config = project.build / "docs" / lang, project.build / f"mkdocs.{lang}.yml"
    figures: Mapping[str, Figure] = {name: functools.partial(placed, figure) for name, figure in drawn.items()}
    try:
        renderer = Renderer(project, lens, figures, ready.references, order.site_url)
        texts = dict(encoded(on_paper(lens, render_pages(renderer, planned))))
    except ProseError as fault:
        raise SiteError(str(fault)) from fault
    brought = assets(project.prose / "assets")
    tokens = brought["assets/css/tokens.css"].decode("utf-8")
    palette = {"assets/css/charts.css": theme.stylesheet(), "assets/css/auto.css": automatic(tokens)}
    stage(folder, {**texts, **brought, **{name: text.encode("utf-8") for name, text in palette.items()}})
    nav = navigation(lens.text, planned)
    more = tuple(url(chart_address(name), "zh") for name in drawn)
    told, built = FEED if lens.book.updates else "", project.build / "html" / lang
    settings = mkdocs.Settings(lang, project.root, folder, built, nav, order.site_url, more, told)
    write_if_changed(config, mkdocs.config_text(settings, config).encode("utf-8"))
    return config


def _seal(order: Order, lang: str) -> None:
    """Add to a built language the pages at addresses that left, and seal it."""
    folder = order.project.build / "html" / lang
    moved = redirect_pages(read_redirects(order.project)[1], lang, order.lenses[lang].text)
    put(folder, encoded(moved.items()))
    seal(folder)


def _joined(order: Order, beside: Path) -> Path:
    """The built languages and what stands beside their pages in one folder, which is returned."""
    finished = order.project.build / "site"
    shutil.rmtree(finished, ignore_errors=True)
    for lang in order.lenses:
        (order.project.build / "html" / lang).rename(finished / PREFIX[lang])
    add(beside, finished)
    return finished


def _count(report: BuildReport, order: Order, plan: Plan) -> None:
    report.pages = sum(len(listed) for listed in plan.pages.values())
    report.charts = sum(len(listed) for listed in plan.charts.values())
    report.facts = len(order.lenses["zh"].book.observations) + len(order.lenses["zh"].book.claims)
