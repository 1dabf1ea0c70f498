from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import select, update

from tests.workspace.canaries import WORD, found_in_tables, planted_course, report_of
from tests.workspace.made_work import (
    ANA,
    CONFIRM,
    OTHER,
    added,
    as_person,
    cell,
    key,
    made_course,
    made_program,
)
from workspace import (
    GoneError,
    InvalidChangeError,
    Workspace,
    approvals,
    bring_back,
    courses,
    create_program,
    decide,
    decisions,
    events,
    move_course,
    part_version,
    programs,
    remove_courses,
    remove_program,
)
from workspace.tables import DecisionRow, Table

PLACES = {
    "approval.content",
    "approval.note",
    "course.level",
    "decision.resolver",
    "decision.text",
    "planned_change.by_when",
    "planned_change.text",
    "planned_change.topic",
    "planned_change.week",
    "planned_change.who",
    "result.content",
    "syllabus_version.facts",
    "syllabus_version.file_name",
    "syllabus_version.original",
    "syllabus_version.parsed",
}


def rows(workspace: Workspace, *but: str) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all tables but some, as they are in the database."""
    with workspace.reading() as session:
        return {
            table.name: sorted((tuple(row) for row in session.execute(select(table))), key=str)
            for table in Table.metadata.sorted_tables
            if table.name not in but
        }


@pytest.fixture
def program(workspace: Workspace) -> str:
    return made_program(workspace)


def test_a_removed_course_is_found_in_no_column_of_any_table(
    workspace: Workspace, program: str
) -> None:
    saved = planted_course(workspace, program)
    assert set(found_in_tables(workspace)) == PLACES
    remove_courses(workspace, [saved.id])
    assert found_in_tables(workspace) == []
    assert found_in_tables(workspace, saved.id) == ["event.course_id"]


def test_a_removed_program_is_found_in_no_column_of_any_table(workspace: Workspace) -> None:
    program = create_program(workspace, f"{WORD} program", f"{WORD} college").id
    planted_course(workspace, program)
    remove_program(workspace, program)
    assert found_in_tables(workspace) == []
    left = {name for name, kept in rows(workspace).items() if kept}
    assert left == {"event", "setting"}


def test_no_other_row_is_touched_by_a_removal(workspace: Workspace, program: str) -> None:
    other_program = create_program(workspace, "Education").id
    added(workspace, other_program)
    neighbour = added(workspace, program, OTHER, "other.md").course
    decide(workspace, key(neighbour), cell(), 0, CONFIRM)
    before = rows(workspace, "event", "setting")
    remove_courses(workspace, [planted_course(workspace, program).id])
    after = rows(workspace, "event", "setting")
    of_program = {name: before.pop(name) != after.pop(name) for name in ("program",)}
    assert before == after
    assert of_program == {"program": True}  # it was changed, so that everybody sees it


def test_a_map_stays_as_long_as_an_approval_needs_it(workspace: Workspace, program: str) -> None:
    one = planted_course(workspace, program)
    other = planted_course(workspace, create_program(workspace, "Education").id)
    remove_courses(workspace, [one.id])
    assert len(approvals(workspace, other.id)) == 1
    remove_courses(workspace, [other.id])
    assert rows(workspace)["saved_map"] == []


def test_a_version_that_became_a_course_goes_with_all_that_was_made_of_it(
    workspace: Workspace, program: str
) -> None:
    kept = added(workspace, program).course
    saved = planted_course(workspace, program, "nurs.md")
    assert saved.id == kept  # taken for further versions of the first course
    decided_before_all_versions(workspace)
    for seen, number in ((saved.version, 2), (saved.version + 1, 3)):
        parted = part_version(workspace, kept, seen, number)
        remove_courses(workspace, [parted])
    # What people wrote of the course stays with it.
    of_the_course = {"course", "decision", "planned_change"}
    assert {place.split(".")[0] for place in found_in_tables(workspace)} <= of_the_course


def decided_before_all_versions(workspace: Workspace) -> None:
    """Later decisions would keep the versions with their course."""
    with workspace.writing() as session:
        session.execute(update(DecisionRow).values(at=datetime(2020, 1, 1, tzinfo=UTC)))


@pytest.mark.parametrize("is_whole_program", [False, True])
def test_what_is_brought_back_is_as_it_was(
    workspace: Workspace, program: str, is_whole_program: bool
) -> None:
    added(workspace, program, OTHER, "other.md")
    saved = planted_course(workspace, program)
    was, had = rows(workspace, *CHANGING), courses(workspace, program)
    said, approved = decisions(workspace, program), approvals(workspace, saved.id)
    report = report_of(workspace, saved)
    if is_whole_program:
        removed = remove_program(workspace, program)
    else:
        removed = remove_courses(workspace, [saved.id])
    bring_back(workspace, removed)
    assert rows(workspace, *CHANGING) == was
    assert courses(workspace, program) == had
    assert decisions(workspace, program) == said
    assert approvals(workspace, saved.id) == approved
    assert report_of(workspace, saved) == report


CHANGING = ("event", "setting", "program", "result")


def test_a_course_that_came_meanwhile_stays_beside_what_is_brought_back(
    workspace: Workspace, program: str
) -> None:
    saved = planted_course(workspace, program)
    removed = remove_courses(workspace, [saved.id])
    came = added(workspace, program, OTHER, "other.md").course
    decide(as_person(workspace, ANA), key(came), cell(), 0, CONFIRM)
    planted_course(workspace, create_program(workspace, "Education").id)
    was = decisions(workspace, program)[came]
    bring_back(workspace, removed)
    assert {course.id for course in courses(workspace, program)} == {saved.id, came}
    assert decisions(workspace, program)[came] == was
    assert [said.revision for said in decisions(workspace, program)[saved.id]] == [1, 2, 3]
    assert approvals(workspace, saved.id)[0].note == f"Approved, {WORD}."


def test_courses_come_back_to_their_places(workspace: Workspace, program: str) -> None:
    texts = [OTHER.replace("340", f"{number}") for number in range(301, 306)]
    ids = [added(workspace, program, text, f"{n}.md").course for n, text in enumerate(texts)]
    for course_id in ids:
        move_course(workspace, course_id, 1)
    bring_back(workspace, remove_courses(workspace, ids[1:4]))
    assert [course.id for course in courses(workspace, program)] == ids[::-1]


def test_nothing_comes_back_twice(workspace: Workspace) -> None:
    saved = made_course(workspace)
    removed = remove_courses(workspace, [saved.id])
    bring_back(workspace, removed)
    before = rows(workspace)
    with pytest.raises(InvalidChangeError, match="already"):
        bring_back(workspace, removed)
    assert rows(workspace) == before


def test_a_course_does_not_come_back_without_its_program(workspace: Workspace) -> None:
    saved = made_course(workspace)
    removed = remove_courses(workspace, [saved.id])
    remove_program(workspace, saved.program)
    before = rows(workspace)
    with pytest.raises(GoneError):
        bring_back(workspace, removed)
    assert rows(workspace) == before


def test_a_program_comes_back_only_to_a_name_that_is_free(workspace: Workspace) -> None:
    removed = remove_program(workspace, create_program(workspace, "Nursing", "A college").id)
    made_again = create_program(workspace, "nursing", "A college").id
    with pytest.raises(InvalidChangeError, match="already"):
        bring_back(workspace, removed)
    remove_program(workspace, made_again)
    create_program(workspace, "Education", "A college")
    bring_back(workspace, removed)
    assert {(p.name, p.institution) for p in programs(workspace)} == {
        ("Nursing", "A college"),
        ("Education", "A college"),
    }


def test_the_log_keeps_who_removed_what_by_ids(workspace: Workspace, program: str) -> None:
    saved = planted_course(workspace, program)
    removed = remove_courses(as_person(workspace, ANA), [saved.id])
    bring_back(workspace, removed)
    lines = events(workspace, program)[-2:]
    assert [(line.by, line.action, line.course, line.detail) for line in lines] == [
        (ANA.name, "course removed", saved.id, ""),
        ("Reviewer at this computer", "course brought back", saved.id, ""),
    ]


def test_nothing_of_a_course_is_left_where_others_decide_while_it_is_removed(
    workspace: Workspace, program: str
) -> None:
    course = added(workspace, program).course

    def decide_often(number: int) -> int:
        for seen in range(100):
            try:
                decide(
                    workspace, key(course, f"A-{number}"), cell(area=f"A-{number}"), seen, CONFIRM
                )
            except GoneError:
                return seen
        return 100

    with ThreadPoolExecutor(4) as threads:
        deciders = [threads.submit(decide_often, number) for number in range(3)]
        removed = threads.submit(remove_courses, workspace, [course]).result()
        made = [decider.result() for decider in deciders]
    assert max(made) < 100
    assert found_in_tables(workspace, course) == ["event.course_id"]
    bring_back(workspace, removed)
    assert len(decisions(workspace, program).get(course, ())) == sum(made)


def test_a_course_that_is_gone_is_passed_over(workspace: Workspace) -> None:
    saved = made_course(workspace)
    removed = remove_courses(workspace, ["no-such-course", saved.id])
    assert removed.courses == (saved.id,)
    before = rows(workspace)
    assert remove_courses(workspace, [saved.id]).courses == ()
    assert rows(workspace) == before
    with pytest.raises(GoneError):
        remove_program(workspace, "no-such-program")


def test_what_was_removed_does_not_show_in_a_log(workspace: Workspace, program: str) -> None:
    removed = remove_courses(workspace, [planted_course(workspace, program).id])
    assert WORD.casefold() not in f"{removed!r} {removed.tables!r}".casefold()


def children() -> Iterator[str]:
    for table in Table.metadata.sorted_tables:
        if any(key.column.table.name in ("course", "program") for key in table.foreign_keys):
            yield table.name


@pytest.mark.parametrize("name", list(children()))
def test_every_table_below_a_course_or_program_goes_with_it(name: str) -> None:
    keys = Table.metadata.tables[name].foreign_keys
    owners = [key for key in keys if key.column.table.name in ("course", "program")]
    assert all(key.ondelete == "CASCADE" for key in owners)
