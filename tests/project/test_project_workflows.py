"""Workflows and forms are what the public schemas ask for, and give nobody more rights than needed."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from generator.paths import ROOT

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted(path for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if path.name != "config.yml")
SCHEMAS = {
    "vendor.github-workflows": WORKFLOWS,
    "custom.github-workflows-require-timeout": WORKFLOWS,
    "vendor.github-issue-forms": FORMS,
    "vendor.github-issue-config": [GITHUB / "ISSUE_TEMPLATE" / "config.yml"],
    "vendor.dependabot": [GITHUB / "dependabot.yml"],
}

# A workflow with everything that ours must never have, and a form that asks nothing.
BAD_WORKFLOW = """\
name: Bad
on: pull_request_target
permissions: write-all
jobs:
  bad:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@v7
      - run: echo "${{ github.event.pull_request.title }}"
"""
BAD_FORM = "name: Nothing\ndescription: Asks nothing\nbody: []\n"


def tool(name: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).with_name(name)), *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def validate(schema: str, *paths: Path) -> subprocess.CompletedProcess[str]:
    return tool("check-jsonschema", "--builtin-schema", schema, *paths)


def audit(path: Path) -> subprocess.CompletedProcess[str]:
    return tool(
        "zizmor", "--offline", "--persona=pedantic", "--collect=all", "--strict-collection", "--color=never", path
    )


def read(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = YAML(typ="safe", pure=True).load(path)
    return loaded


def steps(path: Path) -> list[dict[str, Any]]:
    return [step for job in read(path)["jobs"].values() for step in job["steps"]]


@pytest.mark.parametrize("schema", SCHEMAS)
def test_files_are_valid_against_the_public_schema(schema: str) -> None:
    assert SCHEMAS[schema]
    done = validate(schema, *SCHEMAS[schema])
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("schema", "text"),
    [
        ("vendor.github-workflows", "on: push\njobs: {a: {steps: []}}\n"),
        ("custom.github-workflows-require-timeout", BAD_WORKFLOW),
        ("vendor.github-issue-forms", BAD_FORM),
        ("vendor.github-issue-config", "blank_issues_enabled: perhaps\n"),
        ("vendor.dependabot", "version: 1\nupdates: []\n"),
    ],
)
def test_the_schema_refuses_a_bad_file(schema: str, text: str, tmp_path: Path) -> None:
    planted = tmp_path / "planted.yml"
    planted.write_text(text, encoding="utf-8")
    assert validate(schema, planted).returncode == 1


def test_the_security_linter_finds_nothing() -> None:
    done = audit(ROOT / ".github")
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stderr.count("completed") >= len(WORKFLOWS)


def test_the_security_linter_finds_a_planted_workflow(tmp_path: Path) -> None:
    planted = tmp_path / ".github" / "workflows" / "bad.yml"
    planted.parent.mkdir(parents=True)
    planted.write_text(BAD_WORKFLOW, encoding="utf-8")
    done = audit(tmp_path)
    assert done.returncode >= 10
    for finding in ("dangerous-triggers", "excessive-permissions", "template-injection", "unpinned-uses", "artipacked"):
        assert f"[{finding}]" in done.stdout


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_to_a_commit_with_its_version_beside_it(path: Path) -> None:
    lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if "uses:" in line]
    assert lines
    pinned = re.compile(r"(- )?uses: actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
    assert [line for line in lines if not pinned.fullmatch(line)] == []


def test_one_action_has_one_version_in_all_workflows() -> None:
    used = {step["uses"] for path in WORKFLOWS for step in steps(path) if "uses" in step}
    assert len(used) == len({name.split("@")[0] for name in used})


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_starts_without_rights_and_commands_hold_no_expression(path: Path) -> None:
    workflow = read(path)
    assert workflow["permissions"] == {}
    assert "pull_request_target" not in workflow["on"]
    assert [step["run"] for step in steps(path) if "${{" in step.get("run", "")] == []
    checkouts = [step for step in steps(path) if step.get("uses", "").startswith("actions/checkout@")]
    assert checkouts
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


def test_only_the_deploying_job_may_write() -> None:
    writers = {
        (path.name, name)
        for path in WORKFLOWS
        for name, job in read(path)["jobs"].items()
        if "write" in job["permissions"].values()
    }
    assert writers == {("publish.yml", "deploy")}
    deploy = read(GITHUB / "workflows" / "publish.yml")["jobs"]["deploy"]
    assert deploy["environment"]["name"] == "github-pages"
    assert [step for step in deploy["steps"] if "run" in step] == []


def test_a_pull_request_gets_annotations_tests_and_a_build() -> None:
    check = GITHUB / "workflows" / "check.yml"
    assert "pull_request" in read(check)["on"]
    assert [step["run"] for step in steps(check) if "run" in step] == [
        "make check FORMAT=github",
        "make test",
        "make build",
    ]


def test_main_is_tested_before_it_is_built_for_its_address_and_published() -> None:
    publish = GITHUB / "workflows" / "publish.yml"
    assert read(publish)["on"]["push"] == {"branches": ["main"]}
    assert read(publish)["jobs"]["deploy"]["needs"] == "site"
    assert [step["run"] for step in steps(publish) if "run" in step] == ["make test", "make build"]
    build = next(step for step in steps(publish) if step.get("run") == "make build")
    assert build["env"] == {"SITE_URL": "${{ steps.pages.outputs.base_url }}/"}
