"""A map goes with an archive as far as it may, and an import says which one it lacks."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from competency_map import Framework, load_framework, store_framework, stored_frameworks
from tests.workspace.later_maps import give_maps_another_field
from tests.workspace.made_archive import full_program, members, report_bytes, report_of
from tests.workspace.made_work import as_person
from workspace import (
    ArchiveError,
    Person,
    Workspace,
    approvals,
    approved_report,
    courses,
    export_archive,
    import_archive,
    map_note,
    open_workspace,
    programs,
    read_archive,
)

WORDING = "A wording that only the licence holder may read"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("IMH_ALIGN_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def other(prepared_file: Path, tmp_path: Path) -> Iterator[Workspace]:
    """Another machine's database, on SQLite."""
    opened = open_workspace(f"sqlite:///{shutil.copy(prepared_file, tmp_path / 'other.db')}")
    yield opened
    opened.close()


def own_map(*, is_private: bool, version: str = "1") -> Framework:
    """An imported map: the shipped one under another id, with a wording of its own."""
    shipped = load_framework("ct-aimh")
    first, *rest = shipped.domains
    area = replace(first.areas[0], descriptor=WORDING)
    domains = (replace(first, areas=(area, *first.areas[1:])), *rest)
    return replace(shipped, id="our-map", version=version, domains=domains, is_private=is_private)


@pytest.fixture(params=[False, True], ids=["open", "private"])
def archives(request: pytest.FixtureRequest, workspace: Workspace) -> tuple[bytes, bytes, bytes]:
    """The archive of a program with an imported map, also with all wording; its report."""
    store_framework(own_map(is_private=request.param))
    made = full_program(workspace, "our-map")
    whole = export_archive(workspace, made, with_private_map=True)
    return export_archive(workspace, made), whole, report_bytes(workspace, made)


def test_a_map_that_the_machine_lacks_comes_along(
    archives: tuple[bytes, bytes, bytes], other: Workspace, home: Path
) -> None:
    _, whole, report = archives
    shutil.rmtree(home)  # on another machine
    there = import_archive(other, whole)

    assert stored_frameworks() == ("our-map",)
    assert report_bytes(other, there) == report


def test_a_map_of_the_machine_is_used_and_never_replaced(
    workspace: Workspace, other: Workspace
) -> None:
    store_framework(own_map(is_private=False))
    archive = export_archive(workspace, full_program(workspace, "our-map"))
    store_framework(own_map(is_private=False, version="2"), may_replace=True)
    there = import_archive(other, archive)

    assert report_of(other, there.id).framework.version == "2"
    assert "is not the one that the program was saved with" in map_note(read_archive(archive))


def test_the_machine_s_own_map_needs_no_note(workspace: Workspace) -> None:
    archive = export_archive(workspace, full_program(workspace))
    assert map_note(read_archive(archive)) == ""


def test_a_private_map_s_wording_must_not_leave_unasked(workspace: Workspace) -> None:
    store_framework(own_map(is_private=True))
    made = full_program(workspace, "our-map")
    parts = members(export_archive(workspace, made))
    approved = parts["approvals/0001.json"]

    assert [name for name in parts if name.startswith("maps/")] == []
    assert WORDING.encode() not in b"".join(parts.values())
    assert b'"terms":["' not in approved
    whole = members(export_archive(workspace, made, with_private_map=True))
    assert b'"terms":["' in whole["approvals/0001.json"]


def test_a_private_map_that_the_machine_lacks_is_asked_for_and_nothing_is_changed(
    workspace: Workspace, other: Workspace, home: Path
) -> None:
    store_framework(own_map(is_private=True))
    archive = export_archive(workspace, full_program(workspace, "our-map"))
    shutil.rmtree(home)
    with pytest.raises(ArchiveError, match=r"needs the map .* \(id our-map, .*map import"):
        import_archive(other, archive)

    assert programs(other) == []
    assert stored_frameworks() == ()


def test_with_the_private_map_there_the_report_and_the_approval_are_the_same(
    workspace: Workspace, other: Workspace
) -> None:
    store_framework(own_map(is_private=True))
    made = full_program(workspace, "our-map")
    there = import_archive(other, export_archive(workspace, made)).id
    (ours,) = approvals(workspace, courses(workspace, made)[1].id)
    (theirs,) = approvals(other, courses(other, there)[1].id)
    reports = [approved_report(workspace, ours.id), approved_report(other, theirs.id)]
    levels = [[cell.level for cell in report.courses[0].cells] for report in reports]

    assert report_bytes(other, there) == report_bytes(workspace, made)
    assert reports[0].framework.fingerprint == reports[1].framework.fingerprint
    assert levels[0] == levels[1]


def test_a_program_whose_map_is_gone_can_still_be_exported(
    workspace: Workspace, home: Path
) -> None:
    store_framework(own_map(is_private=False))
    made = full_program(workspace, "our-map")
    shutil.rmtree(home)
    archive = export_archive(workspace, made)
    with pytest.raises(ArchiveError, match="needs the map"):
        import_archive(workspace, archive)


def test_an_approval_is_exported_with_its_map_in_a_later_release(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    store_framework(own_map(is_private=False))
    made = full_program(workspace, "our-map")
    was = own_map(is_private=False).fingerprint
    give_maps_another_field(monkeypatch)
    parts = members(export_archive(workspace, made))
    named = {part["fingerprint"] for part in json.loads(parts["archive.json"])["maps"]}

    assert json.loads(parts["approvals/0001.json"])["fingerprint"] == was
    assert f"maps/{was}.json" in parts
    assert was in named


def test_an_archive_of_an_earlier_release_is_imported_after_maps_gained_a_field(
    workspace: Workspace, other: Workspace, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store_framework(own_map(is_private=False))
    made = full_program(workspace, "our-map")
    was = own_map(is_private=False).fingerprint
    archive = export_archive(workspace, made)
    shutil.rmtree(home)
    give_maps_another_field(monkeypatch)
    there = import_archive(other, archive)
    (approval,) = approvals(other, courses(other, there.id)[1].id)

    assert approved_report(other, approval.id).framework.fingerprint == was
    again = members(export_archive(other, there.id))
    assert again[f"maps/{was}.json"] == members(archive)[f"maps/{was}.json"]


def test_a_map_that_came_along_goes_again_where_the_import_fails(
    workspace: Workspace, other: Workspace, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store_framework(own_map(is_private=False))
    archive = export_archive(workspace, full_program(workspace, "our-map"))
    shutil.rmtree(home)

    def fail(*_: object) -> None:
        raise OSError("The power went.")

    monkeypatch.setattr("workspace.archive_import.event_row", fail)
    with pytest.raises(OSError, match="power"):
        import_archive(other, archive)

    assert programs(other) == []
    assert stored_frameworks() == ()


def test_only_who_runs_the_site_may_bring_a_map_along(
    workspace: Workspace, other: Workspace, home: Path
) -> None:
    store_framework(own_map(is_private=False))
    archive = export_archive(workspace, full_program(workspace, "our-map"))
    shutil.rmtree(home)
    with pytest.raises(ArchiveError, match="Ask whoever runs the site"):
        import_archive(as_person(other, Person("ana", "Ana Lima")), archive)

    assert stored_frameworks() == ()
