import contextlib
from dataclasses import replace

import pytest

from syllabi import SectionKind
from syllabi.corrections import block_keys
from tests.workspace.made_work import (
    ANA,
    BEN,
    EDITED,
    OTHER,
    TEXT,
    added,
    as_person,
    at_once,
    made_course,
    made_program,
    made_syllabus,
)
from workspace import (
    ChangedMeanwhileError,
    CourseChange,
    GoneError,
    InvalidChangeError,
    Requirement,
    SavedCourse,
    Workspace,
    bring_back,
    change_course,
    course,
    courses,
    events,
    move_course,
    program,
    remove_courses,
)

THIRD = OTHER.replace("NURS 340", "NURS 350")


def three(workspace: Workspace) -> tuple[str, list[str]]:
    """A program and the ids of its three courses."""
    made = made_program(workspace)
    texts = {"a.md": TEXT, "b.md": OTHER, "c.md": THIRD}
    return made, [added(workspace, made, text, name).course for name, text in texts.items()]


def facts(saved: SavedCourse, **changed: str) -> CourseChange:
    return CourseChange(facts=replace(saved.syllabus.course, **changed))


def moved_to(saved: SavedCourse, words: str, section: SectionKind) -> CourseChange:
    keyed = zip(block_keys(saved.syllabus.blocks), saved.syllabus.blocks, strict=True)
    return CourseChange(moves={key: section for key, block in keyed if words in block.text})


def test_a_course_comes_back_as_its_syllabus_was_read(workspace: Workspace) -> None:
    saved = made_course(workspace)
    syllabus = made_syllabus()
    assert (saved.syllabus, saved.as_read) == (syllabus, syllabus.course)
    assert (saved.number, saved.version, saved.position, saved.n_bytes) == (1, 1, 0, len(TEXT))
    assert (saved.requirement, saved.year) == (Requirement.UNKNOWN, None)


def test_every_part_of_a_course_can_be_changed_at_once(workspace: Workspace) -> None:
    saved = made_course(workspace)
    change = replace(
        moved_to(saved, "Late work", SectionKind.OUTCOMES),
        facts=replace(saved.syllabus.course, code="NURS 331", level="graduate"),
        requirement=Requirement.ELECTIVE,
        year=3,
    )
    changed = change_course(as_person(workspace, ANA), saved.id, saved.version, change)
    assert changed == course(workspace, saved.id)
    assert (changed.version, changed.changed_by) == (2, "Ana Lima")
    assert (changed.requirement, changed.year) == (Requirement.ELECTIVE, 3)
    assert (changed.syllabus.course.code, changed.syllabus.course.level) == ("NURS 331", "graduate")
    assert changed.as_read == saved.as_read
    (block,) = (b for b in changed.syllabus.blocks if "Late work" in b.text)
    assert (block.section, block.proposed) == (SectionKind.OUTCOMES, SectionKind.POLICIES)
    assert program(workspace, saved.program).version == 3


def test_a_change_leaves_what_it_does_not_name(workspace: Workspace) -> None:
    saved = made_course(workspace)
    saved = change_course(workspace, saved.id, 1, facts(saved, title="Families"))
    saved = change_course(workspace, saved.id, 2, CourseChange(year=2))
    saved = change_course(workspace, saved.id, 3, CourseChange(requirement=Requirement.REQUIRED))
    assert (saved.syllabus.course.title, saved.year) == ("Families", 2)
    saved = change_course(workspace, saved.id, 4, CourseChange(clears_year=True))
    assert (saved.year, saved.requirement) == (None, Requirement.REQUIRED)


def test_what_was_corrected_can_be_taken_back(workspace: Workspace) -> None:
    saved = made_course(workspace)
    read = saved.as_read
    moved = moved_to(saved, "Late work", SectionKind.OUTCOMES)
    change = replace(moved, facts=replace(read, code="X 1", discipline="education"))
    saved = change_course(workspace, saved.id, 1, change)
    saved = change_course(workspace, saved.id, 2, CourseChange(facts=read, moves={}))
    assert saved.syllabus == made_syllabus()


@pytest.mark.parametrize("year", [0, -1, 11, 2026])
def test_a_year_that_no_program_has_is_refused(workspace: Workspace, year: int) -> None:
    saved = made_course(workspace)
    with pytest.raises(InvalidChangeError, match=f"{year}; give one from 1 to 10"):
        change_course(workspace, saved.id, 1, CourseChange(year=year))
    assert course(workspace, saved.id) == saved


def test_facts_that_hold_what_cannot_be_read_are_kept_without_it(workspace: Workspace) -> None:
    saved = made_course(workspace)
    change = facts(saved, title="Fam\x00il\ud800ies\r\n in\u00a0care " + "x" * 500)
    title = change_course(workspace, saved.id, 1, change).syllabus.course.title
    assert title.startswith("Families in care xxx")
    assert len(title) <= 300


def test_whoever_comes_second_is_told_by_whom_and_overwrites_nothing(workspace: Workspace) -> None:
    saved = made_course(workspace)
    change_course(as_person(workspace, ANA), saved.id, 1, CourseChange(year=1))
    with pytest.raises(ChangedMeanwhileError, match="changed by Ana Lima meanwhile") as refused:
        change_course(as_person(workspace, BEN), saved.id, 1, CourseChange(year=2))
    now = course(workspace, saved.id)
    assert (refused.value.by, refused.value.at) == ("Ana Lima", now.changed_at)
    assert (now.year, now.changed_by, now.version) == (1, "Ana Lima", 2)


def test_of_people_who_change_a_course_at_once_exactly_one_wins(workspace: Workspace) -> None:
    saved = made_course(workspace)
    people = [replace(ANA, name=f"Person {i}") for i in range(8)]

    def act(i: int) -> object:
        mine = as_person(workspace, people[i])
        return change_course(mine, saved.id, 1, CourseChange(year=i + 1))

    outcomes = at_once(8, act)
    (winner,) = (o for o in outcomes if isinstance(o, SavedCourse))
    told = {o.by for o in outcomes if isinstance(o, ChangedMeanwhileError)}
    assert course(workspace, saved.id) == winner
    assert told == {winner.changed_by}
    assert len(events(workspace, saved.program)) == 3


def test_a_course_that_is_gone_is_told_so(workspace: Workspace) -> None:
    with pytest.raises(GoneError, match="not there any more"):
        course(workspace, "gone")
    with pytest.raises(GoneError, match="not there any more"):
        change_course(workspace, "gone", 1, CourseChange(year=1))
    with pytest.raises(GoneError, match="not there any more"):
        move_course(workspace, "gone", 1)


@pytest.mark.parametrize(
    ("place", "order"),
    [(1, "bac"), (2, "abc"), (3, "acb"), (99, "acb"), (0, "bac"), (-1, "bac")],
)
def test_a_course_moves_to_its_place(workspace: Workspace, place: int, order: str) -> None:
    made, ids = three(workspace)
    move_course(workspace, ids[1], place)
    moved = courses(workspace, made)
    assert [saved.id for saved in moved] == [ids["abc".index(name)] for name in order]
    assert [saved.position for saved in moved] == [0, 1, 2]


def test_a_move_keeps_what_another_person_moved_meanwhile(workspace: Workspace) -> None:
    made, (a, b, c) = three(workspace)
    move_course(as_person(workspace, BEN), c, 1)
    move_course(workspace, a, 3)
    assert [saved.id for saved in courses(workspace, made)] == [c, b, a]


def test_courses_that_two_people_move_at_once_are_all_moved(workspace: Workspace) -> None:
    made, ids = three(workspace)
    at_once(2, lambda i: move_course(workspace, ids[2 * i], 3 - 2 * i))
    order = [saved.id for saved in courses(workspace, made)]
    assert sorted(order) == sorted(ids)
    assert order.index(ids[2]) < order.index(ids[0])


def test_another_place_stops_nobody_who_is_at_a_course(workspace: Workspace) -> None:
    made, (a, b, c) = three(workspace)
    before = courses(workspace, made)
    move_course(workspace, c, 1)
    move_course(workspace, a, 3)
    change_course(workspace, a, before[0].version, CourseChange(year=1))
    known = courses(workspace, made, before)
    assert known == courses(workspace, made)
    assert [saved.id for saved in known] == [c, b, a]


def test_only_courses_that_changed_are_read_again(workspace: Workspace) -> None:
    made, (_, b, _) = three(workspace)
    before = courses(workspace, made)
    change_course(workspace, b, 1, CourseChange(year=1))
    after = courses(workspace, made, before)
    assert [after[0] is before[0], after[1] is before[1], after[2] is before[2]] == [
        True,
        False,
        True,
    ]
    assert after == courses(workspace, made)


def test_a_version_that_came_about_twice_is_read_again(workspace: Workspace) -> None:
    saved = made_course(workspace)
    removed = remove_courses(workspace, [saved.id])
    bring_back(workspace, removed)
    change_course(workspace, saved.id, 1, CourseChange(year=1))
    known = courses(workspace, saved.program)
    remove_courses(workspace, [saved.id])
    bring_back(workspace, removed)
    change_course(workspace, saved.id, 1, CourseChange(year=2))
    assert [one.year for one in courses(workspace, saved.program, known)] == [2]


def test_a_program_shows_no_course_of_another(workspace: Workspace) -> None:
    one, _ = three(workspace)
    other = made_program(workspace, "Other")
    added(workspace, other)
    move_course(workspace, courses(workspace, other)[0].id, 3)
    assert len(courses(workspace, one)) == 3
    assert [saved.program for saved in courses(workspace, other)] == [other]


def test_changes_of_many_kinds_at_once_never_wait_for_each_other(workspace: Workspace) -> None:
    made, (a, b, c) = three(workspace)

    def act(i: int) -> object:
        mine = as_person(workspace, replace(ANA, name=f"Person {i}"))
        for turn in range(5):
            if i % 3 == 0:
                move_course(mine, (a, b, c)[turn % 3], 1)
            elif i % 3 == 1:
                seen = course(mine, (a, b, c)[turn % 3])
                _tried(mine, seen, turn)
            else:
                added(mine, made, f"{EDITED}\n{i} {turn}\n", "a.md")
        return "done"

    assert at_once(6, act) == ["done"] * 6


def _tried(workspace: Workspace, seen: SavedCourse, turn: int) -> None:
    with contextlib.suppress(ChangedMeanwhileError):
        change_course(workspace, seen.id, seen.version, CourseChange(year=turn + 1))
