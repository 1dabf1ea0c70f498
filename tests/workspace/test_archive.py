"""An archive goes out, comes in on another database, and nothing is lost or let in on the way."""

import csv
import io
import json
import shutil
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from tests.workspace.made_archive import full_program, members, report_bytes, with_json
from tests.workspace.made_work import made_program
from workspace import (
    GoneError,
    Requirement,
    Workspace,
    approvals,
    approved_report,
    courses,
    decisions,
    events,
    export_archive,
    import_archive,
    open_workspace,
    plan,
    versions,
)
from workspace.archive_parts import (
    ApprovalPart,
    CoursePart,
    DecisionPart,
    EventPart,
    Manifest,
    MapPart,
    MemberPart,
    PlannedPart,
    ProgramPart,
    VersionPart,
)
from workspace.saying import MAX_TEXT

ROOT = Path(__file__).resolve().parents[2]
PARTS = (
    Manifest,
    MapPart,
    MemberPart,
    ProgramPart,
    CoursePart,
    VersionPart,
    DecisionPart,
    ApprovalPart,
    PlannedPart,
    EventPart,
)
# What an import cannot keep: who has what when is new, and so is the line that says so.
OWN_LINES = ("events.csv", "events.json", "archive.json")


@pytest.fixture
def other(prepared_file: Path, tmp_path: Path) -> Iterator[Workspace]:
    """Another machine's database, on SQLite."""
    opened = open_workspace(f"sqlite:///{shutil.copy(prepared_file, tmp_path / 'other.db')}")
    yield opened
    opened.close()


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("IMH_ALIGN_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("IMH_KEEP_ORIGINALS", "yes")
    return tmp_path / "home"


def without_own_lines(archive: bytes) -> dict[str, bytes]:
    return {name: part for name, part in members(archive).items() if name not in OWN_LINES}


def test_a_program_comes_out_of_its_archive_on_another_database_as_it_was(
    workspace: Workspace, other: Workspace
) -> None:
    made = full_program(workspace)
    there = import_archive(other, export_archive(workspace, made))

    assert report_bytes(other, there) == report_bytes(workspace, made)
    assert (there.name, there.institution, there.n_courses) == ("Nursing, B.S.", "Our College", 2)


def test_an_archive_of_an_import_differs_by_one_line_of_the_log_and_nothing_else(
    workspace: Workspace, other: Workspace
) -> None:
    first = export_archive(workspace, full_program(workspace))
    there = export_archive(other, import_archive(other, first).id)
    back = export_archive(workspace, import_archive(workspace, there).id)

    assert without_own_lines(there) == without_own_lines(first)
    lines, more = (json.loads(members(made)["events.json"]) for made in (first, there))
    assert more[:-1] == lines
    assert more[-1]["action"] == "program imported"
    changed = {"program.json"}  # the name: the first one is taken here
    assert {n for n, p in members(back).items() if members(there)[n] != p} <= {*OWN_LINES, *changed}


def test_the_same_work_gives_the_same_bytes(workspace: Workspace) -> None:
    made = full_program(workspace)
    assert export_archive(workspace, made) == export_archive(workspace, made)


def test_names_are_sorted_and_every_time_is_the_same(workspace: Workspace) -> None:
    names = list(members(export_archive(workspace, full_program(workspace))))
    assert names == [*sorted(names[:-1]), "archive.json"]


def test_a_name_that_is_taken_gets_a_mark(workspace: Workspace) -> None:
    archive = export_archive(workspace, full_program(workspace))
    names = [import_archive(workspace, archive).name for _ in range(2)]
    assert names == ["Nursing, B.S. (imported)", "Nursing, B.S. (imported 2)"]


def test_imported_courses_have_ids_of_their_own(workspace: Workspace) -> None:
    made = full_program(workspace)
    there = import_archive(workspace, export_archive(workspace, made)).id
    ids = [{saved.id for saved in courses(workspace, which)} for which in (made, there)]
    assert ids[0] & ids[1] == set()


def test_an_approval_stays_frozen_on_the_other_machine(
    workspace: Workspace, other: Workspace
) -> None:
    made = full_program(workspace)
    there = import_archive(other, export_archive(workspace, made)).id
    (ours,) = approvals(workspace, courses(workspace, made)[1].id)
    (theirs,) = approvals(other, courses(other, there)[1].id)

    assert approved_report(other, theirs.id) == approved_report(workspace, ours.id)
    assert (theirs.by, theirs.at, theirs.note) == (ours.by, ours.at, ours.note)
    assert (theirs.requirement, theirs.year) == (Requirement.REQUIRED, 3)
    assert (ours.requirement, ours.year) == (Requirement.REQUIRED, 3)


def test_an_archive_from_before_places_were_frozen_is_imported_without_them(
    workspace: Workspace,
) -> None:
    def forget(part: dict[str, Any]) -> None:
        del part["requirement"], part["year"]

    archive = export_archive(workspace, full_program(workspace))
    there = import_archive(workspace, with_json(archive, "approvals/0001.json", forget)).id
    (theirs,) = approvals(workspace, courses(workspace, there)[1].id)
    assert (theirs.requirement, theirs.year) == (Requirement.UNKNOWN, None)


def test_what_people_wrote_is_tidied_as_if_it_had_just_been_typed(workspace: Workspace) -> None:
    archive = export_archive(workspace, full_program(workspace))
    hostile, clean = "\x01A\u202eB\u200b\x0b\x1b  C\n ", "AB C"

    def spoil(parts: list[dict[str, Any]]) -> None:
        for part in parts:
            names = ("by", "changed_by", "resolver", "who", "by_when", "week", "topic")
            part |= {name: hostile for name in names if name in part}
            part |= {name: "x" * 20_000 for name in ("text", "note") if name in part}

    for name in ("courses.json", "decisions.json", "events.json", "plan.json"):
        archive = with_json(archive, name, spoil)
    archive = with_json(archive, "courses.json", lambda parts: spoil_versions(parts, hostile))
    archive = with_json(archive, "approvals/0001.json", lambda part: spoil([part]))
    made = import_archive(workspace, archive).id
    saved = courses(workspace, made)
    written = [d for one in decisions(workspace, made).values() for d in one]
    (approval,) = approvals(workspace, saved[1].id)
    entries = plan(workspace, made)[saved[1].id]

    assert {w for e in entries for w in (e.by, e.changed_by, e.who, e.week, e.topic)} == {clean}
    assert {len(entry.text) for entry in entries} == {MAX_TEXT}
    assert {d.by for d in written} | {d.resolver for d in written} == {clean}
    assert {len(d.text) for d in written} == {len(approval.note)} == {MAX_TEXT}
    assert {approval.by} | {one.changed_by for one in saved} == {clean}
    assert {v.added_by for one in saved for v in versions(workspace, one.id)} == {clean}
    assert {line.by for line in events(workspace, made)[:-1]} == {clean}


def spoil_versions(parts: list[dict[str, Any]], words: str) -> None:
    for part in parts:
        for version in part["versions"]:
            version["added_by"] = words


def test_an_empty_program_has_an_archive_too(workspace: Workspace, other: Workspace) -> None:
    there = import_archive(other, export_archive(workspace, made_program(workspace)))
    assert (there.name, there.n_courses) == ("Nursing", 0)


def test_original_files_are_left_out_where_the_site_does_not_keep_them(
    workspace: Workspace, other: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = export_archive(workspace, full_program(workspace))
    monkeypatch.setenv("IMH_KEEP_ORIGINALS", "no")
    there = export_archive(other, import_archive(other, archive).id)

    assert b"the file itself" in members(archive).values()
    assert b"the file itself" not in members(there).values()


def test_nothing_in_the_tables_can_become_a_formula(workspace: Workspace) -> None:
    parts = members(export_archive(workspace, full_program(workspace)))
    tables = {name: part for name, part in parts.items() if name.endswith(".csv")}
    cells = [
        cell
        for part in tables.values()
        for row in csv.reader(io.StringIO(part.decode("utf-8-sig")))
        for cell in row
    ]

    assert set(tables) == {
        "approvals.csv",
        "courses.csv",
        "decisions.csv",
        "events.csv",
        "plan.csv",
    }
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t"))] == []
    assert "'=Family" in cells
    assert any(cell.startswith("'=HYPERLINK") for cell in cells)


def test_the_tables_must_not_hold_words_of_a_syllabus_or_an_instructor(
    workspace: Workspace,
) -> None:
    parts = members(export_archive(workspace, full_program(workspace)))
    tables = b"".join(part for name, part in parts.items() if name.endswith(".csv"))
    assert b"Late work loses" not in tables
    assert b"instructor" not in tables


def test_a_program_that_is_not_there_has_no_archive(workspace: Workspace) -> None:
    with pytest.raises(GoneError, match="not there"):
        export_archive(workspace, "no-such-id")


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
def test_every_field_is_described(part: type) -> None:
    page = (ROOT / "docs" / "archive.md").read_text(encoding="utf-8")
    assert [field.name for field in fields(part) if f"`{field.name}`" not in page] == []
