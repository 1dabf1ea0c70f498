"""`imh-align workspace tidy` lists in a dry run, and removes only then for good."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import workspace.tidying
from cli import command
from tests.workspace.made_work import OTHER, added, made_program
from tests.workspace.test_retention import aged
from workspace import Workspace, courses, data_folder, open_workspace, set_site_setting


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("IMH_ALIGN_HOME", str(tmp_path))
    for name in ("DATABASE_URL", "IMH_RETENTION_DAYS", "IMH_KEEP_ORIGINALS"):
        monkeypatch.delenv(name, raising=False)


def tidied(*options: str) -> Result:
    return CliRunner().invoke(command, ["workspace", "tidy", *options])


def two_courses(opened: Workspace) -> tuple[str, str]:
    """A program, and its one course that is expired."""
    program = made_program(opened)
    old = added(opened, program, source="old\x1b[2J.md").course
    added(opened, program, OTHER, "young.md")
    aged(opened, old)
    set_site_setting(opened, "retention_days", 30)
    return program, old


def test_a_dry_run_lists_what_would_go_and_removes_nothing() -> None:
    opened = open_workspace()
    program, old = two_courses(opened)
    done = tidied("--dry-run")
    assert done.exit_code == 0
    assert done.stdout.startswith(f"{old}  Nursing  old")
    assert "\x1b" not in done.stdout
    assert "Courses to remove: 1. Original files to remove: 0." in done.stderr
    assert len(courses(opened, program)) == 2
    opened.close()


def test_what_is_expired_goes_and_the_rest_stays() -> None:
    opened = open_workspace()
    program, old = two_courses(opened)
    done = tidied()
    assert (done.exit_code, done.stdout[: len(old)]) == (0, old)
    assert [course.syllabus.source for course in courses(opened, program)] == ["young.md"]
    opened.close()
    assert tidied().stdout == ""


def test_copies_of_restores_are_named_and_never_deleted() -> None:
    open_workspace().close()
    kept = data_folder() / "workspace-before-restore-20260101-000000-000000.db"
    kept.write_text("work", encoding="utf-8")
    assert kept.name in tidied().stderr.replace("\n", "")
    assert kept.read_text(encoding="utf-8") == "work"


def test_traces_that_could_not_be_wiped_out_are_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workspace.tidying, "sweep", lambda *_, **__: False)
    done = tidied()
    assert done.exit_code == 1
    assert "Run this again later" in done.stderr
