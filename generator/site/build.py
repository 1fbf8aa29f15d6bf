"""Build the whole site, stage by stage.

Takes: a project whose facts are proved. Gives: site/ and a report. Never: decides what a page says.
"""

from __future__ import annotations

import functools
import shutil
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from generator.charts import theme
from generator.charts.bundle import bundle
from generator.charts.kept import figures as kept_figures
from generator.charts.kept import placed
from generator.checks import read_redirects
from generator.citing import texts as reference_texts
from generator.exports import (
    cards,
    citation_files,
    derived_csv,
    facts_json,
    feed,
    note_files,
    observation_rows,
    observations_csv,
)
from generator.pages.charts import ChartRenderer, chart_citing
from generator.pages.citing import citing
from generator.pages.paper import on_paper
from generator.pages.plan import PlannedPage, plan_pages
from generator.pages.prose import ProseError
from generator.pages.render import Figure, Renderer, render_pages
from generator.paths import Project
from generator.site import mkdocs
from generator.site.chartpages import automatic, chart_site
from generator.site.directory import entries, shelve
from generator.site.errors import SiteError
from generator.site.navigation import navigation
from generator.site.redirects import redirect_pages
from generator.site.seal import seal
from generator.site.search import SCRIPTS, index
from generator.site.stage import assets, pages, stage, write_if_changed
from generator.site.swap import swap
from generator.views.addresses import PREFIX, Address, url
from generator.views.chart import ChartView
from generator.views.chartpage import ChartPage, chart_address, chart_pages
from generator.views.charts import all_charts
from generator.views.citation import Citing, Reference, Texts
from generator.views.lens import Lens
from generator.views.updates import FEED

STAGES = ("plan", "charts", "references", "mkdocs", "pages", "seal", "search", "data", "swap")
Progress = Callable[[str], None]


@dataclass(slots=True)
class BuildReport:
    """What was built: counts, the folder, and the seconds of each stage."""

    site: Path
    pages: int = 0
    facts: int = 0
    charts: int = 0
    seconds: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Order:
    """What to build: the project, one Lens for each language, the address at which the site will stand.

    `side_by_side` builds the languages at once, else one after the other.
    """

    project: Project
    lenses: Mapping[str, Lens]
    site_url: str = mkdocs.DEFAULT_SITE_URL
    side_by_side: bool = True


def build(order: Order, progress: Progress = lambda stage: None) -> BuildReport:
    """Build the site and swap it in. Raises SiteError; the last good site then stays as it was."""
    report = BuildReport(order.project.site)
    step = _Clock(report.seconds, progress)
    with step("plan"):
        planned = {lang: tuple(plan_pages(lens, order.project.prose)) for lang, lens in order.lenses.items()}
        views = {lang: tuple(all_charts(lens)) for lang, lens in order.lenses.items()}
        alone = {lang: chart_pages(lens, views[lang]) for lang, lens in order.lenses.items()}
    with step("charts"):
        script = bundle(order.project.build / "charts", order.project.cache)
        drawn = kept_figures([one for each in views.values() for one in each], script.path.name, order.project.cache)
        figures = {lang: {one.id: drawn[f"{lang}/{one.id}"] for one in each} for lang, each in views.items()}
    with step("references"):
        cited = _cited(order, planned, alone)
        references = reference_texts([one for each in cited.values() for one in each.all()], order.project.cache)

    def staged() -> Iterator[tuple[str, Path]]:
        for lang in order.lenses:
            with step("pages"):
                config = _stage_language(order, lang, planned[lang], figures[lang], references)
            yield lang, config

    with step("data"):
        rows = observation_rows(order.lenses["zh"], order.lenses["en"])
    with step("mkdocs"):
        # MkDocs has a language under way while we render the next, or seal and index the one before.
        for lang in mkdocs.built(staged(), order.side_by_side):
            home = order.project.build / "html" / lang
            with step("pages"):
                renderer = ChartRenderer(order.project, order.lenses[lang], references, order.site_url)
                _put_all(home, chart_site(renderer, alone[lang], figures[lang], rows))
            with step("seal"):
                _seal(order, lang)
            with step("search"):
                shelve(home / SCRIPTS, tuple(entries(order.lenses[lang], planned[lang])))
                index(home, lang)
    with step("data"):
        finished = _join(order)
        _add_data(finished, order)
        _add_references(finished, cited, references)
        _put_all(finished, (*cards(order.lenses, references, order.site_url), *note_files(order.lenses)))
        _put(finished / "assets" / script.path.name, script.path.read_bytes())
    with step("swap"):
        swap(finished, order.project.site)
    _count(report, order, planned, views)
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


def _cited(
    order: Order, planned: Mapping[str, tuple[PlannedPage, ...]], alone: Mapping[str, tuple[ChartPage, ...]]
) -> Mapping[str, Citing]:
    """What each page can be cited by, by its folder in the site."""
    made: dict[str, Citing] = {}
    for lang, lens in order.lenses.items():
        made |= {url(Address(one.path), lang): citing(lens, one, order.site_url) for one in planned[lang]}
        made |= {url(one.to, lang): chart_citing(lens, one, order.site_url) for one in alone[lang]}
    return made


def _stage_language(
    order: Order,
    lang: str,
    planned: tuple[PlannedPage, ...],
    drawn: Mapping[str, str],
    references: Mapping[Reference, Texts],
) -> Path:
    """Lay out one language's pages and its configuration, whose path is returned."""
    project, lens = order.project, order.lenses[lang]
    folder, config = project.build / "docs" / lang, project.build / f"mkdocs.{lang}.yml"
    figures: Mapping[str, Figure] = {name: functools.partial(placed, figure) for name, figure in drawn.items()}
    try:
        renderer = Renderer(project, lens, figures, references, order.site_url)
        texts = pages(on_paper(lens, render_pages(renderer, planned)))
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
    for path, text in moved.items():
        _put(folder / path, text.encode("utf-8"))
    seal(folder)


def _join(order: Order) -> Path:
    """Put the built languages into one folder, which is returned."""
    finished = order.project.build / "site"
    shutil.rmtree(finished, ignore_errors=True)
    for lang in order.lenses:
        (order.project.build / "html" / lang).rename(finished / PREFIX[lang])
    return finished


def _add_data(finished: Path, order: Order) -> None:
    """The data files."""
    lenses = order.lenses
    _put(finished / "data" / "observations.csv", observations_csv(lenses["zh"], lenses["en"]).encode("utf-8"))
    _put(finished / "data" / "derived.csv", derived_csv(lenses["zh"], lenses["en"]).encode("utf-8"))
    _put(finished / "data" / "facts.json", facts_json(lenses["zh"]).encode("utf-8"))
    for lang, lens in lenses.items() if lenses["zh"].book.updates else ():
        _put(finished / PREFIX[lang] / FEED, feed(lens, order.site_url).encode("utf-8"))


def _add_references(finished: Path, cited: Mapping[str, Citing], references: Mapping[Reference, Texts]) -> None:
    """Beside each page, the files by which it is cited."""
    for folder, each in cited.items():
        for name, text in citation_files([references[one] for one in each.all()]).items():
            _put(finished / folder / name, text.encode("utf-8"))


def _put_all(folder: Path, files: Iterable[tuple[str, str]]) -> None:
    for path, text in files:
        _put(folder / path, text.encode("utf-8"))


def _put(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _count(
    report: BuildReport,
    order: Order,
    planned: Mapping[str, tuple[PlannedPage, ...]],
    views: Mapping[str, tuple[ChartView, ...]],
) -> None:
    report.pages = sum(len(listed) for listed in planned.values())
    report.charts = sum(len(listed) for listed in views.values())
    report.facts = len(order.lenses["zh"].book.observations) + len(order.lenses["zh"].book.claims)
