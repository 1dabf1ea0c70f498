from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import update

from competency_map import ChangeKind, lens_of
from tests.workspace.made_archive import members, with_json, zipped
from tests.workspace.made_plan import made_pick
from tests.workspace.made_work import (
    ANA,
    BEN,
    EDITED,
    OTHER,
    added,
    as_person,
    at_once,
    made_course,
    made_program,
)
from workspace import (
    ArchiveError,
    ChangedMeanwhileError,
    GoneError,
    InvalidChangeError,
    PlanEdit,
    PlannedChange,
    SavedCourse,
    Workspace,
    bring_back,
    courses,
    edit_planned,
    events,
    expired_courses,
    export_archive,
    import_archive,
    pick_change,
    plan,
    program,
    put_back,
    remove_courses,
    take_out,
)
from workspace.audit import now
from workspace.tables import CourseRow, PlannedChangeRow, SyllabusVersionRow

PLACE = {"week": "Week 2", "topic": "Toddlers and their families", "standard": "AACN 2.3"}


@pytest.fixture
def course(workspace: Workspace) -> SavedCourse:
    return made_course(workspace)


@pytest.fixture
def planned(workspace: Workspace, course: SavedCourse) -> PlannedChange:
    return pick_change(as_person(workspace, ANA), course.id, made_pick(**PLACE))


def in_plan(workspace: Workspace, course: SavedCourse) -> list[PlannedChange]:
    return list(plan(workspace, course.program).get(course.id, ()))


def test_a_picked_change_says_what_where_and_who_picked_it(
    workspace: Workspace, course: SavedCourse, planned: PlannedChange
) -> None:
    lens = lens_of("nursing")
    assert lens
    change = lens.changes[0]
    assert in_plan(workspace, course) == [planned]
    assert (planned.kind, planned.unit, planned.text) == (change.kind, change.unit, change.text)
    assert (planned.lens, planned.lens_fingerprint) == ("nursing", lens.fingerprint)
    assert {name: getattr(planned, name) for name in PLACE} == PLACE
    assert (planned.by, planned.who, planned.by_when, planned.is_done) == (
        "Ana Lima",
        "",
        "",
        False,
    )


def test_a_plan_is_in_the_order_of_picking_and_of_its_own_program_alone(
    workspace: Workspace, course: SavedCourse
) -> None:
    other = added(workspace, made_program(workspace, "Education"), OTHER, "other.md").course
    picked = [pick_change(workspace, course.id, made_pick(number)) for number in (2, 0, 1)]
    pick_change(workspace, other, made_pick())
    assert in_plan(workspace, course) == picked


def test_picking_twice_is_picking_once(
    workspace: Workspace, course: SavedCourse, planned: PlannedChange
) -> None:
    before = len(events(workspace, course.program))
    again = pick_change(as_person(workspace, BEN), course.id, made_pick(week="Week 9"))
    assert again == planned
    assert in_plan(workspace, course) == [planned]
    assert len(events(workspace, course.program)) == before


def test_people_who_pick_the_same_at_once_have_it_once(
    workspace: Workspace, course: SavedCourse
) -> None:
    got = at_once(4, lambda _: pick_change(workspace, course.id, made_pick()))
    assert len(in_plan(workspace, course)) == 1
    assert {entry.id for entry in got if isinstance(entry, PlannedChange)} == {
        entry.id for entry in in_plan(workspace, course)
    }


def test_one_change_may_be_planned_for_two_areas_and_in_two_courses(
    workspace: Workspace, course: SavedCourse, planned: PlannedChange
) -> None:
    other = added(workspace, course.program, OTHER, "other.md").course
    pick_change(workspace, course.id, made_pick(area="TF-1"))
    pick_change(workspace, other, made_pick())
    assert [e.area for e in in_plan(workspace, course)] == ["TF-6", "TF-1"]
    assert len(plan(workspace, course.program)[other]) == 1


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (PlanEdit(who="  Ana\n Lima "), ("Ana Lima", "", False)),
        (PlanEdit(by_when="before \u202eFall 2027"), ("", "before Fall 2027", False)),
        (PlanEdit(who="x" * 900), ("x" * 200, "", False)),
        (PlanEdit(is_done=True), ("", "", True)),
        (PlanEdit("Ben", "May", is_done=False), ("Ben", "May", False)),
        (PlanEdit(), ("", "", False)),
    ],
)
def test_who_by_when_and_done_are_a_person_s_own_words_tidied(
    workspace: Workspace, planned: PlannedChange, edit: PlanEdit, expected: tuple[str, str, bool]
) -> None:
    edited = edit_planned(as_person(workspace, BEN), planned, edit)
    assert (edited.who, edited.by_when, edited.is_done) == expected
    assert (edited.by, edited.changed_by) == ("Ana Lima", "Ben Okafor")
    assert edited.version == planned.version + 1


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (PlanEdit(text=" Ask\n both\u202e parents. "), ("Ask both parents.", "Week 5", "Loss")),
        (PlanEdit(text="x" * 2_900), ("x" * 2_000, "Week 5", "Loss")),
        (PlanEdit(week=" After the\nmidterm "), (None, "After the midterm", "")),
        (PlanEdit(week="Week 6", topic="Grief"), (None, "Week 6", "Grief")),
        (PlanEdit(week=""), (None, "", "")),
    ],
)
def test_a_person_may_give_a_change_other_words_and_another_place(
    workspace: Workspace, course: SavedCourse, edit: PlanEdit, expected: tuple[str | None, str, str]
) -> None:
    entry = pick_change(workspace, course.id, made_pick(week="Week 5", topic="Loss"))
    edited = edit_planned(workspace, entry, edit)
    text, week, topic = expected
    assert (edited.text, edited.week, edited.topic) == (text or entry.text, week, topic)
    assert (edited.change, edited.area, edited.unit) == (entry.change, entry.area, entry.unit)
    assert in_plan(workspace, course) == [edited]
    assert pick_change(workspace, course.id, made_pick()) == edited
    before = PlanEdit(text=entry.text, week=entry.week, topic=entry.topic)
    back = edit_planned(workspace, edited, before)
    assert (back.text, back.week, back.topic) == (entry.text, entry.week, entry.topic)


def test_a_planned_change_must_not_lose_all_its_words(
    workspace: Workspace, course: SavedCourse, planned: PlannedChange
) -> None:
    with pytest.raises(InvalidChangeError, match="needs words"):
        edit_planned(workspace, planned, PlanEdit("Ana", text=" \u202e\n"))
    assert in_plan(workspace, course) == [planned]


def test_a_second_tick_keeps_the_time_of_the_first_and_unticking_forgets_it(
    workspace: Workspace, planned: PlannedChange
) -> None:
    first = edit_planned(workspace, planned, PlanEdit(is_done=True))
    second = edit_planned(workspace, first, PlanEdit(is_done=True))
    assert first.done_at is not None
    assert second.done_at == first.done_at
    assert edit_planned(workspace, second, PlanEdit(is_done=False)).done_at is None


def test_what_another_person_changed_meanwhile_must_not_be_written_over(
    workspace: Workspace, course: SavedCourse, planned: PlannedChange
) -> None:
    theirs = edit_planned(as_person(workspace, BEN), planned, PlanEdit(who="Ben"))
    for act in (take_out, lambda w, p: edit_planned(w, p, PlanEdit("Ana"))):
        with pytest.raises(ChangedMeanwhileError, match="Ben Okafor changed this entry"):
            act(workspace, planned)
    assert in_plan(workspace, course) == [theirs]


def test_of_people_who_edit_at_once_one_is_first_and_the_others_are_told(
    workspace: Workspace, course: SavedCourse, planned: PlannedChange
) -> None:
    got = at_once(4, lambda n: edit_planned(workspace, planned, PlanEdit(who=f"Person {n}")))
    (saved,) = (entry for entry in got if isinstance(entry, PlannedChange))
    assert [type(error) for error in got if error is not saved] == [ChangedMeanwhileError] * 3
    assert in_plan(workspace, course) == [saved]


def test_a_change_that_is_taken_out_can_be_put_back_as_it_was(
    workspace: Workspace, course: SavedCourse, planned: PlannedChange
) -> None:
    edited = edit_planned(workspace, planned, PlanEdit("Ana", "May", is_done=True))
    taken = take_out(workspace, edited)
    assert taken == edited
    assert in_plan(workspace, course) == []
    back = put_back(as_person(workspace, BEN), taken)
    same = replace(
        back, version=taken.version, changed_by=taken.changed_by, changed_at=taken.changed_at
    )
    assert same == taken
    assert in_plan(workspace, course) == [back]
    assert back.version > taken.version


def test_what_is_in_the_plan_again_must_not_be_put_back_beside_it(
    workspace: Workspace, course: SavedCourse, planned: PlannedChange
) -> None:
    taken = take_out(workspace, planned)
    pick_change(workspace, course.id, made_pick())
    with pytest.raises(InvalidChangeError, match="in the plan again"):
        put_back(workspace, taken)
    assert len(in_plan(workspace, course)) == 1


def test_what_is_gone_says_so(
    workspace: Workspace, course: SavedCourse, planned: PlannedChange
) -> None:
    take_out(workspace, planned)
    for act in (take_out, lambda w, p: edit_planned(w, p, PlanEdit("Ana"))):
        with pytest.raises(GoneError, match="not in the plan any more"):
            act(workspace, planned)
    remove_courses(workspace, [course.id])
    with pytest.raises(GoneError, match="course is not there"):
        put_back(workspace, planned)
    with pytest.raises(GoneError, match="course is not there"):
        pick_change(workspace, course.id, made_pick())


def test_every_change_of_the_plan_counts_as_one_of_the_program(
    workspace: Workspace, course: SavedCourse
) -> None:
    def version() -> int:
        return program(workspace, course.program).version

    seen = [version()]
    entry = pick_change(workspace, course.id, made_pick())
    seen.append(version())
    entry = edit_planned(workspace, entry, PlanEdit("Ana"))
    seen.append(version())
    taken = take_out(workspace, entry)
    seen.append(version())
    put_back(workspace, taken)
    seen.append(version())
    assert seen == sorted(set(seen))


def test_each_change_leaves_a_line_in_the_log_without_anybody_s_words(
    workspace: Workspace, course: SavedCourse
) -> None:
    mine = as_person(workspace, ANA)
    entry = pick_change(mine, course.id, made_pick(week="Zanzibar", topic="Zanzibar"))
    entry = edit_planned(mine, entry, PlanEdit("Zanzibar", "Zanzibar"))
    put_back(mine, take_out(mine, entry))
    lines = events(workspace, course.program)[-4:]
    assert [line.action for line in lines] == [
        "change planned",
        "planned change edited",
        "planned change taken out",
        "planned change put back",
    ]
    assert {(line.by, line.course, line.area, line.detail) for line in lines} == {
        ("Ana Lima", course.id, "TF-6", entry.kind.value)
    }
    assert "Zanzibar" not in repr(lines)


def test_a_plan_outlives_a_new_version_of_the_syllabus(
    workspace: Workspace, course: SavedCourse, planned: PlannedChange
) -> None:
    arrived = added(workspace, course.program, EDITED)
    assert (arrived.course, arrived.number) == (course.id, 2)
    assert in_plan(workspace, course) == [planned]


def test_a_plan_goes_with_its_course_and_comes_back_with_it(
    workspace: Workspace, course: SavedCourse, planned: PlannedChange
) -> None:
    removed = remove_courses(workspace, [course.id])
    assert plan(workspace, course.program) == {}
    bring_back(workspace, removed)
    assert in_plan(workspace, course) == [planned]


def test_a_course_whose_plan_was_changed_is_kept_by_the_retention(
    workspace: Workspace, course: SavedCourse, planned: PlannedChange
) -> None:
    long_ago = now() - timedelta(days=99)
    with workspace.writing() as session:
        session.execute(update(CourseRow).values(changed_at=long_ago))
        session.execute(update(SyllabusVersionRow).values(added_at=long_ago))
    assert expired_courses(workspace, 30) == []
    with workspace.writing() as session:
        session.execute(update(PlannedChangeRow).values(changed_at=long_ago))
    assert [found.course for found in expired_courses(workspace, 30)] == [course.id]


def test_an_archive_carries_the_plan(
    workspace: Workspace, course: SavedCourse, planned: PlannedChange
) -> None:
    done = edit_planned(workspace, planned, PlanEdit("Ana", "May", is_done=True))
    there = import_archive(workspace, export_archive(workspace, course.program)).id
    (imported,) = courses(workspace, there)
    (entry,) = plan(workspace, there)[imported.id]
    own = {"id": done.id, "course": done.course, "version": done.version}
    assert replace(entry, **own) == done
    assert entry.id != done.id


def test_an_archive_from_before_there_were_plans_comes_in_without_one(
    workspace: Workspace, course: SavedCourse, planned: PlannedChange
) -> None:
    parts = members(export_archive(workspace, course.program))
    earlier = {name: part for name, part in parts.items() if not name.startswith("plan.")}
    assert len(earlier) == len(parts) - 2
    there = import_archive(workspace, zipped(earlier)).id
    assert plan(workspace, there) == {}


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda part: [part | {"course": 2}], "entry 1: there is no course 2"),
        (lambda part: [part | {"course": 0}], "entry 1: there is no course 0"),
        (lambda part: [part, part], "entry 2: the same change stands twice"),
        (lambda part: [part | {"kind": "party"}], "kind"),
        (lambda part: [part | {"change": "no hash"}], "change"),
        (lambda part: [part | {"who": "a\0b"}], "no"),
    ],
)
def test_an_archive_whose_plan_does_not_fit_must_not_come_in(
    workspace: Workspace, course: SavedCourse, planned: PlannedChange, change: object, problem: str
) -> None:
    def spoil(parts: list[dict[str, object]]) -> None:
        parts[:] = change(parts[0])  # type: ignore[operator]

    spoiled = with_json(export_archive(workspace, course.program), "plan.json", spoil)
    with pytest.raises(ArchiveError, match=rf"(?s)plan\.json.*{problem}"):
        import_archive(workspace, spoiled)


def test_every_kind_of_change_can_be_planned(workspace: Workspace, course: SavedCourse) -> None:
    lens = lens_of("nursing")
    assert lens
    first = {change.kind: number for number, change in enumerate(lens.changes)}
    picked = [pick_change(workspace, course.id, made_pick(n)) for n in first.values()]
    assert {entry.kind for entry in picked} == set(ChangeKind)
