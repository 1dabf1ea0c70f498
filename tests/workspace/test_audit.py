import csv
import io
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import text

from alignment import DecisionKind
from syllabi import SectionKind
from tests.workspace.made_work import (
    ANA,
    CONFIRM,
    TEXT,
    as_person,
    cell,
    key,
    made_program,
    made_syllabus,
    undoing,
)
from tests.workspace.test_courses import moved_to
from workspace import (
    Event,
    Incoming,
    SavedCourse,
    Saying,
    Workspace,
    add_syllabus,
    change_course,
    course,
    decide,
    events,
    events_csv,
    make_current,
    move_course,
    part_version,
    rename_program,
)

CANARY = "Zanzibar-7"
AT = datetime(2026, 5, 1, 12, 30, tzinfo=UTC)


def test_every_change_leaves_a_line_and_none_holds_words_of_a_syllabus(
    workspace: Workspace,
) -> None:
    mine = as_person(workspace, ANA)
    program = made_program(mine)
    saved = with_canaries(mine, program)
    change = replace(
        moved_to(saved, CANARY, SectionKind.OUTCOMES),
        facts=replace(saved.syllabus.course, title=f"{CANARY} again", instructor=CANARY),
        year=2,
    )
    saved = change_course(mine, saved.id, saved.version, change)
    saved = make_current(mine, saved.id, saved.version, 1)
    part_version(mine, saved.id, saved.version, 2)
    decide(mine, key(saved.id), cell(), 0, CONFIRM)
    decide(mine, key(saved.id), cell(), 1, Saying(DecisionKind.NOTE, text=CANARY))
    decide(mine, key(saved.id), cell(), 2, Saying(DecisionKind.FLAG, text=CANARY, resolver=CANARY))
    decide(mine, key(saved.id), cell(), 3, undoing(3))
    move_course(mine, saved.id, 2)
    rename_program(mine, program, CANARY)
    lines = events(workspace, program)
    assert [(e.action, e.detail) for e in lines] == [
        ("program made", ""),
        ("course added", ""),
        ("syllabus version added", "version 2"),
        ("course changed", "facts, sections, year"),
        ("syllabus version chosen", "version 1"),
        ("syllabus version made a course", ""),
        ("decision", "confirm"),
        ("decision", "note"),
        ("decision", "flag"),
        ("decision", "undo"),
        ("courses put in order", ""),
        ("program renamed", ""),
    ]
    assert {e.by for e in lines} == {"Ana Lima"}
    assert CANARY not in every_word(workspace)


def test_a_program_s_log_holds_no_line_of_another(workspace: Workspace) -> None:
    one, other = made_program(workspace, "One"), made_program(workspace, "Other")
    assert [e.program for e in events(workspace, one)] == [one]
    assert [e.program for e in events(workspace, other)] == [other]
    assert events(workspace, "gone") == []


@pytest.mark.parametrize(
    "name",
    [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        " =1+1",
        "＝1+1",  # noqa: RUF001 - the full-width form
        '=HYPERLINK("https://example.org")',
        "\x00=1+1",
    ],
)
def test_no_value_of_the_exported_log_can_become_a_formula(name: str) -> None:
    (_, row) = rows_of(line(by=name, detail=name))
    assert row[1][0] == row[6][0] == "'"


@pytest.mark.parametrize("name", ["Ana, Lima", 'Ana "A." Lima', "Ana\nLima", "安娜", "Ana\ud800"])
def test_a_line_stays_one_row_of_the_exported_log(name: str) -> None:
    header, *lines = rows_of(line(by=name), line(by="Ben"))
    assert header == ["at", "by", "action", "program", "course", "area", "detail"]
    assert [len(row) for row in lines] == [7, 7]
    assert lines[0][0] == "2026-05-01T12:30:00+00:00"
    assert lines[1][1] == "Ben"


def with_canaries(workspace: Workspace, program: str) -> SavedCourse:
    first = made_syllabus(TEXT.replace("Late work", f"{CANARY} work"), f"{CANARY}.md")
    facts = replace(first.course, title=CANARY, instructor=CANARY)
    added = add_syllabus(workspace, program, Incoming(replace(first, course=facts)))
    second = made_syllabus(TEXT.replace("Late work", f"{CANARY} late"), f"{CANARY}.md")
    add_syllabus(workspace, program, Incoming(second))
    return course(workspace, added.course)


def every_word(workspace: Workspace) -> str:
    with workspace.reading() as session:
        return "\n".join(str(row) for row in session.execute(text("SELECT * FROM event")))


def line(by: str = "Ana", detail: str = "") -> Event:
    return Event(AT, by, "decision", "p1", "c1", "TF-6", detail)


def rows_of(*lines: Event) -> list[list[str]]:
    return list(csv.reader(io.StringIO(events_csv(lines).decode("utf-8-sig"), newline="")))
