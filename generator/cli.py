"""The commands. `python -m generator COMMAND`; the Makefile has a line for each.

Takes: arguments. Gives: text and an exit code. Never: logic; every command calls the room that knows.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from generator import scaffold
from generator.checks import RULES, addresses
from generator.evidence import BadReading, dump
from generator.facts.fingerprints import fingerprint_of
from generator.facts.floors import FILE as FLOORS
from generator.facts.floors import floors_text, read_floors
from generator.inspection import Inspection, inspect
from generator.paths import Project
from generator.problems import report, summary
from generator.reporting import coverage_table, say, watched
from generator.site.build import STAGES, build
from generator.site.errors import SiteError
from generator.site.mkdocs import DEFAULT_SITE_URL
from generator.site.order import Order


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns the exit code: 0, or 1 when there are problems."""
    options = _parser().parse_args(arguments)
    project = Project(options.root.resolve())
    code: int = options.run(project, options)
    return code


def _check(project: Project, options: argparse.Namespace) -> int:
    if options.list:
        say("\n".join(f"[{rule.NAME}] {(rule.__doc__ or '').strip().splitlines()[0]}" for rule in RULES))
        return 0
    found = inspect(project, options.sources)
    if found.problems:
        print(report(found.problems, found.files, options.format), end="")
        return 1
    say(summary((), found.files))
    return 0


def _build(project: Project, options: argparse.Namespace) -> int:
    found = inspect(project, options.sources)
    if found.problems:
        return _refuse(found)
    address = (options.site_url or os.environ.get("SITE_URL") or DEFAULT_SITE_URL).rstrip("/") + "/"
    order = Order(project, found.lenses(), address)
    try:
        with watched(STAGES) as progress:
            done = build(order, progress)
    except SiteError as fault:
        print(f"{fault}\nThe last good site stays as it was.", file=sys.stderr)
        return 1
    seconds = sum(done.seconds.values())
    say(f"made for {address} (SITE_URL sets another address)")
    say(f"{project.shown(done.site)}/: {done.pages} pages, {done.facts} facts, {done.charts} charts in {seconds:.1f} s")
    return 0


def _serve(project: Project, options: argparse.Namespace) -> int:
    from generator.site.serve import serve  # noqa: PLC0415 - what watches files is slow to import, and used only here

    return serve(project, options.port)


def _coverage(project: Project, options: argparse.Namespace) -> int:
    found = inspect(project)
    if found.book is None or found.proofs is None:
        return _refuse(found)
    complete = coverage_table(found.book, found.proofs)
    return 0 if complete else 1


def _fingerprint(project: Project, options: argparse.Namespace) -> int:
    found = inspect(project)
    if found.book is None or options.source not in found.book.sources:
        shown = f"facts/sources/{options.source}.yml"
        print(f"{shown} cannot be read. Write it first, or mend what `make check` says of it.", file=sys.stderr)
        return 1
    try:
        made = fingerprint_of(found.book.sources[options.source], found.book.vocabulary, options.sources)
    except FileNotFoundError as fault:
        print(f"{fault.filename} is not there. Name the folder that holds it: SOURCES=folder.", file=sys.stderr)
        return 1
    except BadReading as fault:
        print(f"facts/sources/{options.source}.yml: reading: {fault.what}", file=sys.stderr)
        return 1
    target = project.facts / "fingerprints" / f"{options.source}.json"
    target.write_text(dump(made), encoding="utf-8")
    say(f"{project.shown(target)}: {len(made.paragraphs)} paragraphs, {made.characters} characters")
    return 0


def _addresses(project: Project, options: argparse.Namespace) -> int:
    found = inspect(project)
    if found.book is None:
        return _refuse(found)
    target = project.facts / "addresses.txt"
    listed = target.read_text(encoding="utf-8") if target.exists() else ""
    target.write_text(addresses(found.book, listed), encoding="utf-8")
    say(
        f"{project.shown(target)}: {len(listed.split())} addresses before, {len(target.read_text('utf-8').split())} now"
    )
    return 0


def _floors(project: Project, options: argparse.Namespace) -> int:
    found, written = inspect(project), read_floors(project)
    if found.book is None or written.document.problems:
        # Counts that cannot be read are not written anew: that would lower them.
        return _refuse(found)
    target = project.facts / FLOORS
    before = {floor.of: floor.count for floor in written.floors}
    target.write_text(floors_text(found.book, written), encoding="utf-8")
    after = {floor.of: floor.count for floor in read_floors(project).floors}
    say(f"{project.shown(target)}: {len(after.items() - before.items())} of {len(after)} counts raised")
    return 0


def _new_source(project: Project, options: argparse.Namespace) -> int:
    return scaffold.new_source(project, options.source)


def _refuse(found: Inspection) -> int:
    print(report(found.problems, found.files), end="", file=sys.stderr)
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="generator", description="Facts in, a proved bilingual site out.")
    parser.add_argument("--root", type=Path, default=Project().root, help="the project's folder")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    check = commands.add_parser("check", help="check the facts and the texts around them")
    check.add_argument("--format", choices=("text", "github"), default="text")
    check.add_argument("--list", action="store_true", help="list the rules")
    made = commands.add_parser("build", help="build the site")
    made.add_argument("--site-url", help="the address at which the site will stand")
    for command in (check, made):
        command.add_argument("--sources", type=Path, help="a folder with the documents, to prove the fingerprints")
    served = commands.add_parser("serve", help="serve the site and rebuild it on every change")
    served.add_argument("--port", type=int, default=8000)
    coverage = commands.add_parser("coverage", help="show how every numeral of every source is accounted for")
    print_ = commands.add_parser("fingerprint", help="compute a source's fingerprint from its document")
    print_.add_argument("source")
    print_.add_argument("--sources", type=Path, required=True, help="the folder with the documents")
    listed = commands.add_parser("addresses", help="write the list of published addresses")
    raised = commands.add_parser("floors", help="raise the counts that may not fall to what there is")
    new = commands.add_parser("new-source", help="start the files of a new source")
    new.add_argument("source")
    runs = {check: _check, made: _build, served: _serve, coverage: _coverage, print_: _fingerprint}
    for command, run in {**runs, listed: _addresses, raised: _floors, new: _new_source}.items():
        command.set_defaults(run=run)
    return parser
