from dataclasses import replace

import pytest

from syllabi import SectionKind
from tests.workspace.made_work import (
    ANA,
    EDITED,
    OTHER,
    TEXT,
    added,
    as_person,
    at_once,
    made_program,
    made_syllabus,
)
from tests.workspace.test_courses import facts, moved_to
from workspace import (
    Added,
    Arrival,
    CourseChange,
    GoneError,
    Incoming,
    Requirement,
    Workspace,
    add_syllabus,
    change_course,
    course,
    courses,
    events,
    program,
    versions,
)


def test_a_new_syllabus_becomes_a_course_at_the_end(workspace: Workspace) -> None:
    made = made_program(workspace)
    first, second = added(workspace, made), added(workspace, made, OTHER, "other.md")
    assert (first.arrival, second.arrival) == (Arrival.NEW, Arrival.NEW)
    assert [saved.id for saved in courses(workspace, made)] == [first.course, second.course]
    assert program(workspace, made).version == 3


@pytest.mark.parametrize("name", ["nurs.md", "another name.md"])
def test_the_very_same_content_changes_nothing(workspace: Workspace, name: str) -> None:
    made = made_program(workspace)
    first = added(workspace, made)
    before = program(workspace, made)
    assert added(workspace, made, TEXT, name) == Added(Arrival.REPEAT, first.course)
    assert program(workspace, made) == before
    assert len(versions(workspace, first.course)) == 1


def test_a_changed_syllabus_of_the_same_course_is_its_next_version(workspace: Workspace) -> None:
    made = made_program(workspace)
    first = added(workspace, made)
    second = added(as_person(workspace, ANA), made, EDITED)
    assert second == Added(Arrival.NEW_VERSION, first.course, number=2, before=1)
    saved = course(workspace, first.course)
    assert saved.syllabus == made_syllabus(EDITED)
    assert (saved.number, saved.version, saved.changed_by) == (2, 2, "Ana Lima")
    old, new = versions(workspace, first.course)
    assert [(v.number, v.is_current, v.added_by) for v in (old, new)] == [
        (1, False, "Reviewer at this computer"),
        (2, True, "Ana Lima"),
    ]
    assert old.content_hash == made_syllabus().id
    assert new.content_hash == made_syllabus(EDITED).id


@pytest.mark.parametrize(
    ("text", "name"),
    [(OTHER, "nurs.md"), (EDITED, "other.md"), (EDITED, "NURS.md")],
)
def test_another_course_or_file_name_replaces_nothing(
    workspace: Workspace, text: str, name: str
) -> None:
    made = made_program(workspace)
    added(workspace, made)
    assert added(workspace, made, text, name).arrival is Arrival.NEW


def test_files_that_come_together_do_not_replace_each_other(workspace: Workspace) -> None:
    made = made_program(workspace)
    first = added(workspace, made)
    edited = Incoming(made_syllabus(EDITED))
    assert add_syllabus(workspace, made, edited, replaceable=()).arrival is Arrival.NEW
    again = Incoming(made_syllabus(EDITED + "\nMore.\n"))
    replaced = add_syllabus(workspace, made, again, replaceable=(first.course,))
    assert replaced == Added(Arrival.NEW_VERSION, first.course, number=2, before=1)


def test_what_a_person_corrected_goes_over_to_the_next_version(workspace: Workspace) -> None:
    made = made_program(workspace)
    first = course(workspace, added(workspace, made).course)
    change = replace(
        moved_to(first, "Late work", SectionKind.OUTCOMES),
        facts=replace(first.syllabus.course, title="Families", discipline="psychology"),
        requirement=Requirement.REQUIRED,
        year=2,
    )
    change_course(workspace, first.id, 1, change)
    second = added(workspace, made, EDITED)
    assert (second.n_moves, second.n_facts) == (1, 2)
    saved = course(workspace, first.id)
    (block,) = (b for b in saved.syllabus.blocks if "Late work" in b.text)
    assert block.section is SectionKind.OUTCOMES
    assert saved.syllabus.course.title == "Families"
    assert saved.syllabus.course.discipline == "psychology"
    assert (saved.requirement, saved.year) == (Requirement.REQUIRED, 2)


def test_a_chosen_discipline_outlives_a_version_that_reads_so(workspace: Workspace) -> None:
    made = made_program(workspace)
    saved = course(workspace, added(workspace, made).course)
    assert saved.as_read.discipline == "nursing"
    saved = change_course(workspace, saved.id, 1, facts(saved, discipline="psychology"))
    reads_so = made_syllabus(EDITED, discipline="psychology")
    add_syllabus(workspace, made, Incoming(reads_so))
    saved = course(workspace, saved.id)
    saved = change_course(workspace, saved.id, saved.version, facts(saved, title="Families"))
    added(workspace, made, f"{EDITED}\nMore.\n")
    saved = course(workspace, saved.id)
    assert saved.as_read.discipline == "nursing"
    assert saved.syllabus.course.discipline == "psychology"


@pytest.mark.parametrize(
    "name",
    [
        "../../etc/passwd",
        "C:\\x\\y.docx",
        "=cmd|'/c calc'!A1.docx",
        "a\x00b.md",
        "\ud800\udcff.md",
        "嬰兒\u202e👶.md",
        "",
        "n" * 5_000,
    ],
)
def test_any_file_name_is_kept_and_found_again(workspace: Workspace, name: str) -> None:
    made = made_program(workspace)
    odd = replace(made_syllabus(), source=name)
    first = add_syllabus(workspace, made, Incoming(odd))
    assert course(workspace, first.course).syllabus == odd
    edited = replace(made_syllabus(EDITED), source=name)
    assert add_syllabus(workspace, made, Incoming(edited)).arrival is Arrival.NEW_VERSION
    assert len(versions(workspace, first.course)) == 2


def test_a_syllabus_for_a_program_that_is_gone_is_refused(workspace: Workspace) -> None:
    with pytest.raises(GoneError, match="not there any more"):
        added(workspace, "gone")


def test_the_same_file_added_by_many_at_once_makes_one_course(workspace: Workspace) -> None:
    made = made_program(workspace)
    outcomes = at_once(6, lambda _: added(workspace, made))
    assert sorted(o.arrival for o in outcomes if isinstance(o, Added)) == ["new", *["repeat"] * 5]
    assert len(courses(workspace, made)) == 1


def test_versions_added_by_many_at_once_are_all_kept(workspace: Workspace) -> None:
    made = made_program(workspace)
    first = added(workspace, made)
    at_once(6, lambda i: added(workspace, made, f"{TEXT}\nMore {i}.\n"))
    numbers = [version.number for version in versions(workspace, first.course)]
    assert numbers == [1, 2, 3, 4, 5, 6, 7]
    assert [e.action for e in events(workspace, made)].count("syllabus version added") == 6


def test_the_original_file_is_kept_only_where_it_is_given(workspace: Workspace) -> None:
    made = made_program(workspace)
    one = added(workspace, made).course
    with_file = Incoming(made_syllabus(OTHER), len(OTHER), OTHER.encode())
    two = add_syllabus(workspace, made, with_file).course
    assert [versions(workspace, c)[0].has_original for c in (one, two)] == [False, True]
    assert versions(workspace, two)[0].n_bytes == len(OTHER)


def test_a_course_changed_while_its_next_version_came_is_not_written_over(
    workspace: Workspace,
) -> None:
    made = made_program(workspace)
    saved = course(workspace, added(workspace, made).course)
    added(workspace, made, EDITED)
    with pytest.raises(Exception, match="changed by Reviewer at this computer meanwhile"):
        change_course(workspace, saved.id, saved.version, CourseChange(year=1))
