"""The workflows: valid, pinned, with least permissions; and their steps run in a clean clone as far as they can without GitHub."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml

from tests.examples import ROOT, change, committed, git
from tests.projects import Runner, clone

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
SCHEMA = json.loads((Path(__file__).parent / "schemas/github-workflow.json").read_text(encoding="utf-8"))
FIGURES = "content/data/figures.yaml"


def loaded(path: Path) -> dict[str, object]:
    """A workflow; YAML 1.1 takes the key `on` for a truth value."""
    found = yaml.safe_load(path.read_text(encoding="utf-8"))
    found["on"] = found.pop(True)
    return found


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_it_fits_the_schema_of_workflows(path: Path) -> None:
    jsonschema.Draft7Validator(SCHEMA).validate(loaded(path))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_and_named(path: Path) -> None:
    used = re.findall(r"uses: *(.*)", path.read_text(encoding="utf-8"))
    assert used
    for one in used:
        assert re.fullmatch(r"[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", one), one


def test_one_action_has_one_version() -> None:
    pins: dict[str, set[str]] = {}
    for path in WORKFLOWS:
        for name, pin in re.findall(r"uses: *(\S+)@(.*)", path.read_text(encoding="utf-8")):
            pins.setdefault(name, set()).add(pin)
    assert all(len(found) == 1 for found in pins.values()), pins


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_nothing_may_do_more_than_it_must(path: Path) -> None:
    workflow = loaded(path)
    assert workflow["permissions"] == {}
    writes = {
        (job, name) for job, about in workflow["jobs"].items() for name, what in about["permissions"].items() if what == "write"  # type: ignore[attr-defined]
    }
    assert writes == {
        "pages.yml": {("deploy", "id-token"), ("deploy", "pages")},
        "pull-request.yml": {("check", "security-events")},
        "scheduled.yml": set(),
    }[path.name]
    for about in workflow["jobs"].values():  # type: ignore[attr-defined]
        assert about["timeout-minutes"]
        for step in about["steps"]:
            assert "${{" not in step.get("run", ""), "an expression in a script can be made to run what a stranger writes"
            if "checkout" in step.get("uses", ""):
                assert step["with"]["persist-credentials"] is False


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_failure_before_a_pipe_fails_the_step(path: Path) -> None:
    assert loaded(path)["defaults"] == {"run": {"shell": "bash"}}, "only a named bash runs with pipefail"


def test_deployment_waits_for_its_turn() -> None:
    workflow = loaded(ROOT / ".github/workflows/pages.yml")
    assert workflow["concurrency"] == {"group": "pages", "cancel-in-progress": False}
    assert workflow["jobs"]["deploy"]["needs"] == "build"  # type: ignore[index]


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    project = clone(tmp_path)
    base = git(project, "rev-parse", "HEAD").stdout.strip()
    runner = Runner(project, tmp_path / "home", {
        "github.event.pull_request.base.sha": base, "github.token": "none", "steps.pages.outputs.base_url": "https://someone.example/project",
    })
    runner.stand_in("gh", f"echo {base}")
    return runner


def run_all(runner: Runner, workflow: str, job: str, leave: tuple[str, ...]) -> dict[str, str]:
    """Every step that runs a script; what each said. `leave` are steps that this test run is itself, or that need the network."""
    told = {}
    for step in runner.steps(workflow, job):
        if "run" in step and step["name"] not in leave:
            done = runner.run(step)
            assert done.returncode == 0, (step["name"], done.stdout, done.stderr)
            told[str(step["name"])] = done.stdout
    return told


@pytest.mark.slow
def test_the_steps_of_main_run_in_a_clean_clone(runner: Runner) -> None:
    assert [step["run"] for step in runner.steps("pages.yml", "build") if step.get("name") == "Test"] == ["make test"]
    told = run_all(runner, "pages.yml", "build", leave=("Test",))
    assert "claims proved" in told["Build"]
    assert "https://someone.example/project/" in (runner.project / "site/index.html").read_text(encoding="utf-8")
    assert git(runner.project, "status", "--porcelain").stdout == "", "the steps leave nothing that is not ignored"


@pytest.mark.slow
def test_the_steps_of_a_pull_request_tell_what_it_changes(runner: Runner) -> None:
    file = next(path for path in sorted((runner.project / "content/findings").glob("*.md")))
    file.write_text(f"{file.read_text(encoding='utf-8')}\nThis sentence is new.\n", encoding="utf-8")
    committed(runner.project, "A sentence")
    run_all(runner, "pull-request.yml", "check", leave=("Test",))
    summary = runner.summary.read_text(encoding="utf-8")
    assert "1 finding changed." in summary
    assert "This sentence is new." in summary
    assert json.loads((runner.project / "check.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert (runner.project / "site/index.html").exists()


@pytest.mark.slow
def test_a_wrong_figure_fails_the_steps_that_it_should(runner: Runner) -> None:
    text = (runner.project / FIGURES).read_text(encoding="utf-8")
    shown = re.search(r"shown: (around [\d,]+ \w+)$", text, re.MULTILINE)
    assert shown
    change(runner.project, FIGURES, f"shown: {shown[1]}", "shown: around 17 things")
    committed(runner.project, "Wrong")
    failed = [step["name"] for step in runner.steps("pull-request.yml", "check") if "run" in step and step["name"] != "Test" and runner.run(step).returncode]
    assert failed == ["Check", "Corrections of what readers have seen", "Build"]
    assert "altered-figure" in runner.summary.read_text(encoding="utf-8")


def test_nothing_published_asks_for_no_correction(runner: Runner) -> None:
    step = next(step for step in runner.steps("pages.yml", "build") if str(step.get("name", "")).startswith("Corrections"))
    for answer in ("true", "echo 0000000000000000000000000000000000000000"):
        runner.stand_in("gh", answer)
        assert runner.run(step).returncode == 0
    runner.stand_in("gh", "exit 4")
    assert runner.run(step).returncode != 0, "GitHub that does not answer is not the same as nothing published"


def test_the_scheduled_steps(runner: Runner) -> None:
    steps = {str(step["name"]): step for step in runner.steps("scheduled.yml", "look") if "run" in step}
    done = runner.run({**steps["Support lines"], "run": str(steps["Support lines"]["run"]).replace("--days 90", "--days 99999 --on 2030-01-01")})
    assert done.returncode in (0, 1)
    assert "due" in runner.summary.read_text(encoding="utf-8")
    assert "builder links" in str(steps["Links to the outside"]["run"])
