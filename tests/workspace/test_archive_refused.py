"""An archive that is damaged, foreign, altered, newer or tricky says so and changes nothing."""

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from competency_map import stored_frameworks
from tests.builders import make_docx, paragraph
from tests.workspace.databases import row_counts
from tests.workspace.made_archive import full_program, members, with_json, zipped
from workspace import (
    ArchiveError,
    Workspace,
    export_archive,
    import_archive,
    open_workspace,
)

Change = Callable[[bytes], bytes]
Content = tuple[str, str, Callable[[Any], object], str]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("IMH_ALIGN_HOME", str(tmp_path / "home"))


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    made = open_workspace(f"sqlite:///{tmp_path_factory.mktemp('made') / 'workspace.db'}")
    content = export_archive(made, full_program(made))
    made.close()
    return content


def without(name: str, *, sealed: bool = True) -> Change:
    def change(archive: bytes) -> bytes:
        parts = {n: part for n, part in members(archive).items() if n != name}
        return zipped(parts, sealed=sealed)

    return change


def having(name: str, part: bytes, *, sealed: bool = True) -> Change:
    return lambda archive: zipped(members(archive) | {name: part}, sealed=sealed)


def format_of(value: object) -> Change:
    def change(archive: bytes) -> bytes:
        parts = members(archive)
        manifest = json.loads(parts["archive.json"]) | {"format": value}
        return zipped(parts | {"archive.json": json.dumps(manifest).encode()}, sealed=False)

    return change


def bomb(archive: bytes) -> bytes:
    return having("syllabi/9999-1.json", b" " * 50_000_000)(archive)


def encrypted(archive: bytes) -> bytes:
    """Set the flag of the first entry in the zip's directory."""
    place = archive.index(b"PK\x01\x02") + 8
    return archive[:place] + b"\x01\x00" + archive[place + 2 :]


def twice(archive: bytes) -> bytes:
    content = io.BytesIO(archive)
    with zipfile.ZipFile(content, "a") as target, pytest.warns(UserWarning, match="Duplicate"):
        target.writestr("program.json", b"{}")
    return content.getvalue()


def flipped(archive: bytes) -> bytes:
    """Change a byte within the packed content of the last syllabus."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        info = opened.getinfo("syllabi/0001-1.json")
    place = info.header_offset + 200
    return archive[:place] + bytes([archive[place] ^ 0xFF]) + archive[place + 1 :]


def with_strange_area(approval: dict[str, Any]) -> None:
    approval["content"]["cells"][0]["area"] = "X-1"


FILES: list[tuple[str, Change, str]] = [
    ("nothing", lambda _: b"", "no zip file"),
    ("a text", lambda _: b"NURS 330", "no zip file"),
    ("a Word file", lambda _: make_docx([paragraph("Hello")]), "no archive of this toolkit"),
    ("an empty zip", lambda _: zipped({}), "no archive of this toolkit"),
    ("another's list", lambda _: zipped({"archive.json": b"[1]"}, sealed=False), "no archive"),
    ("a broken list", lambda _: zipped({"archive.json": b"{"}, sealed=False), "no archive"),
    ("deep nesting", lambda _: zipped({"archive.json": b"[" * 99_999}, sealed=False), "no archive"),
    ("another format", format_of("other/1"), "no archive of this toolkit"),
    ("a newer version", format_of("imh-align-archive/2"), "imh-align-archive/2, which a newer"),
    ("no version", format_of(7), "no archive of this toolkit"),
    ("cut in the middle", lambda a: a[: len(a) // 2], "damaged or was cut off"),
    ("a changed byte", flipped, "syllabi/0001-1.json' in the archive is damaged"),
    ("a missing file", without("program.json", sealed=False), "lacks the file 'program.json'"),
    ("a missing part", without("program.json"), "lacks the file 'program.json'"),
    ("an altered file", having("program.json", b"{}", sealed=False), "program.json in"),
    ("an altered table", having("courses.csv", b"a", sealed=False), "courses.csv in the archive"),
    ("a further file", having("extra.json", b"{}", sealed=False), "'extra.json', which is not in"),
    ("a path upwards", having("../evil.json", b"{}"), "unusual"),
    ("a path of a machine", having("/etc/passwd", b"{}"), "unusual"),
    ("a path of Windows", having("C:\\evil.json", b"{}"), "unusual"),
    ("a zip bomb", bomb, "unusual"),
    ("an encrypted zip", encrypted, "unusual"),
    ("a name twice", twice, "unusual"),
]  # fmt: skip

CONTENTS: list[Content] = [
    ("a missing field", "program.json", lambda c: c.pop("name"), "program.json: does not fit"),
    ("a wrong type", "courses.json", lambda c: c[0].update(year="x"), "courses.json, entry 1, y"),
    ("a year", "courses.json", lambda c: c[0].update(year=99), "course 1: the year is 99"),
    ("a level", "courses.json", lambda c: c[0].update(level="x"), "there is no level 'x'"),
    ("a discipline", "courses.json", lambda c: c[0].update(discipline="x"), "no discipline 'x'"),
    ("a version", "courses.json", lambda c: c[0].update(current=9), "it has no version 9"),
    ("no version", "courses.json", lambda c: c[0].update(versions=[]), "it has no version"),
    ("a number", "courses.json", lambda c: c[0].update(number=2), "not in the order"),
    ("a section", "courses.json", lambda c: c[1]["versions"][0]["moves"].update(x="y"), "moves"),
    ("a fact", "courses.json", lambda c: c[0]["versions"][0]["facts"].update(x="y"), "course fact"),
    ("a hash", "courses.json", lambda c: c[0]["versions"][0].update(content_hash="0"), "is not"),
    ("a file", "courses.json", lambda c: c[0]["versions"][0].update(member="x"), "lacks"),
    ("twice", "courses.json", lambda c: c[0].update(versions=c[0]["versions"] * 2), "two"),
    ("a shared file", "courses.json", lambda c: c[0].update(versions=c[1]["versions"]), "to two"),
    ("settings", "program.json", lambda c: c["settings"].update(max_quotes=0), "max_quotes is"),
    ("a NUL", "program.json", lambda c: c.update(name="a\0b"), "program.json in the archive does"),
    ("a map's path", "program.json", lambda c: c.update(framework="../x"), "needs the map"),
    ("another map", "program.json", lambda c: c.update(framework="not-here"), "needs the map"),
    ("a decision's course", "decisions.json", lambda c: c[0].update(course=7), "no course 7"),
    ("a revision", "decisions.json", lambda c: c[1].update(revision=1), "entry 2: its revision"),
    ("a kind", "decisions.json", lambda c: c[0].update(kind="x"), "decisions.json, entry 1, kind"),
    ("no level", "decisions.json", lambda c: c[3].update(level=None), "changes to no level"),
    ("a later undoing", "decisions.json", lambda c: c[0].update(undoes=4), "undoes a later"),
    ("a time", "decisions.json", lambda c: c[0].update(at="0001-01-01T00:00:00+14:00"), "in UTC"),
    ("no zone", "decisions.json", lambda c: c[0].update(at="2026-01-01T00:00:00"), "entry 1, at"),
    ("a long text", "decisions.json", lambda c: c[0].update(text="x" * 99_999), "entry 1, text"),
    ("an event's course", "events.json", lambda c: c[0].update(course="9"), "no course '9'"),
    ("an approval's map", "approvals/0001.json", lambda c: c.update(fingerprint="0" * 12), "needs"),
    ("an approval's area", "approvals/0001.json", with_strange_area, "fit its map"),
    ("an approval's course", "approvals/0001.json", lambda c: c.update(course=0), "no course 0"),
    ("an approval's year", "approvals/0001.json", lambda c: c.update(year=0), "the year is 0"),
    ("a syllabus", "syllabi/0001-1.json", lambda c: c["course"].update(discipline="x"), "no disc"),
    ("a block", "syllabi/0001-1.json", lambda c: c["blocks"][0].update(kind=1), "blocks, entry 1"),
]  # fmt: skip


@pytest.mark.parametrize("row", FILES, ids=[row[0] for row in FILES])
def test_a_file_that_is_no_whole_archive_says_so_and_changes_nothing(
    workspace: Workspace, archive: bytes, row: tuple[str, Change, str]
) -> None:
    _, change, words = row
    assert words in refused(workspace, change(archive))


@pytest.mark.parametrize("row", CONTENTS, ids=[row[0] for row in CONTENTS])
def test_a_value_that_does_not_fit_is_named_with_its_place_and_changes_nothing(
    workspace: Workspace, archive: bytes, row: Content
) -> None:
    _, name, change, words = row
    assert words in refused(workspace, with_json(archive, name, change))


def test_a_sealed_archive_without_a_change_is_taken(workspace: Workspace, archive: bytes) -> None:
    assert import_archive(workspace, zipped(members(archive))).n_courses == 2


def n_rows(workspace: Workspace) -> dict[str, int]:
    return row_counts(workspace.engine.url.render_as_string(hide_password=False))


def refused(workspace: Workspace, content: bytes) -> str:
    before = n_rows(workspace)
    with pytest.raises(ArchiveError) as error:
        import_archive(workspace, content)
    assert n_rows(workspace) == before
    assert stored_frameworks() == ()
    return str(error.value)
