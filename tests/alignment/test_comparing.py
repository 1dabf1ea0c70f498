from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alignment import CoverageLevel
from alignment.comparing import compare
from alignment.comparison import CellChange, ProgramChange
from alignment.errors import ComparisonError
from alignment.snapshot import Snapshot
from tests.alignment.snapshots import AREAS, course, placed, snapshot

A, G, M, T, TA = CoverageLevel
CELLS = [
    (A, A, CellChange.SAME),
    (A, G, CellChange.DEEPER),
    (G, M, CellChange.DEEPER),
    (M, T, CellChange.GAINED),
    (A, TA, CellChange.GAINED),
    (T, TA, CellChange.DEEPER),
    (TA, T, CellChange.SHALLOWER),
    (T, M, CellChange.LOST),
    (TA, A, CellChange.LOST),
    (M, A, CellChange.SHALLOWER),
]
# Levels of one area in two courses, before and now.
PROGRAMS = [
    ((A, M), (A, T), ProgramChange.GAINED),
    ((T, A), (M, A), ProgramChange.LOST),
    ((T, A), (A, TA), ProgramChange.MOVED),
    ((T, A), (T, T), ProgramChange.WIDER),
    ((T, T), (A, T), ProgramChange.NARROWER),
    ((T, M), (TA, A), ProgramChange.SAME),
    ((G, A), (M, G), ProgramChange.SAME),
]
OPPOSITE = {
    "gained": "lost",
    "lost": "gained",
    "deeper": "shallower",
    "shallower": "deeper",
    "wider": "narrower",
    "narrower": "wider",
    "moved": "moved",
    "same": "same",
}
PLACED = st.builds(
    placed, st.sampled_from(["play and grief", "play and grief with infants", "newborns", "law"])
)
COURSES = st.builds(
    course,
    st.sampled_from(["NURS 1", "NURS 2", ""]),
    st.fixed_dictionaries({area: st.sampled_from(CoverageLevel) for area in AREAS}),
    title=st.sampled_from(["Families", "Research", ""]),
    source=st.sampled_from(["a.docx", "b/a.pdf", "c.txt"]),
    quotes=st.lists(PLACED, max_size=3),
    passages=st.one_of(st.none(), st.lists(PLACED, max_size=4)),
)
SNAPSHOTS = st.lists(COURSES, max_size=5).map(lambda courses: snapshot(*courses))


@pytest.mark.parametrize(("old", "new", "change"), CELLS)
def test_a_change_of_level_has_its_kind(
    old: CoverageLevel, new: CoverageLevel, change: CellChange
) -> None:
    compared = compare(snapshot(course(levels={"A-1": old})), snapshot(course(levels={"A-1": new})))
    cell = compared.courses[0].cells[0]

    assert (cell.old, cell.new, cell.change) == (old, new, change)


@pytest.mark.parametrize(("old", "new", "change"), PROGRAMS)
def test_an_area_is_gained_lost_or_moved_in_the_program(
    old: tuple[CoverageLevel, ...], new: tuple[CoverageLevel, ...], change: ProgramChange
) -> None:
    sides = [
        snapshot(*(course(f"NURS {i}", {"A-2": level}) for i, level in enumerate(levels)))
        for levels in (old, new)
    ]

    assert compare(*sides).program[1].change is change


def test_a_new_course_may_take_an_area_over() -> None:
    old = snapshot(course("NURS 1", {"A-1": T}, title="Families"))
    new = snapshot(course("PSYC 2", {"A-1": T}, title="Infants", source="psyc.docx"))

    compared = compare(old, new)

    assert compared.program[0].change is ProgramChange.MOVED
    assert [course.is_pair for course in compared.courses] == [False, False]
    assert compared.courses[1].old is None
    assert compared.courses[1].cells[0].old is None


def test_quotes_are_told_of_in_the_cell_they_stand_behind() -> None:
    old, new = placed("Grief in adults"), placed("Newborn behavior")
    compared = compare(
        snapshot(course(levels={"A-1": M}, quotes=[old])),
        snapshot(course(levels={"A-1": T}, quotes=[old, new])),
    )
    first, second, _ = compared.courses[0].cells

    assert first.quotes.added == (new,)
    assert not first.quotes.removed
    assert not second.quotes


def test_the_whole_text_is_compared_where_both_sides_have_it() -> None:
    quoted, plain = placed("Newborn behavior"), placed("Titration of acids")
    old = course(levels={"A-1": T}, quotes=[quoted], passages=[quoted, plain])
    new = replace(old, passages=(quoted,))

    whole = compare(snapshot(old), snapshot(new)).courses[0]
    quotes_alone = compare(snapshot(old), snapshot(replace(new, passages=None))).courses[0]

    assert (whole.is_whole_text, whole.text.removed) == (True, (plain,))
    assert (quotes_alone.is_whole_text, bool(quotes_alone.text)) == (False, False)


def test_results_of_another_map_are_refused_by_the_names_of_both() -> None:
    old, new = snapshot(course()), snapshot(course(), fingerprint="f2")

    with pytest.raises(ComparisonError, match=r"tiny 1.0 \(fingerprint f1\).*fingerprint f2"):
        compare(old, new)


def test_courses_with_other_areas_than_the_map_s_are_refused() -> None:
    damaged = replace(course(source="odd.docx"), cells=course().cells[1:])

    with pytest.raises(ComparisonError, match=r"odd.docx.*Align the syllabus again"):
        compare(snapshot(course()), snapshot(damaged))


def test_another_method_is_compared_and_said() -> None:
    assert not compare(snapshot(course()), snapshot(course(), method="4")).is_same_method


def test_names_of_areas_come_from_the_side_that_has_them() -> None:
    bare, named = snapshot(course(), names=False), snapshot(course())

    assert compare(bare, named).areas == compare(named, bare).areas == named.areas


@given(SNAPSHOTS)
def test_a_report_has_no_change_to_itself(one: Snapshot) -> None:
    compared = compare(one, one)

    assert all(area.change is ProgramChange.SAME for area in compared.program)
    for found in compared.courses:
        assert found.old == found.new
        assert not found.changed
        assert not found.text
        assert not any(cell.quotes for cell in found.cells)


@given(SNAPSHOTS, SNAPSHOTS)
def test_swapping_old_and_new_swaps_gained_and_lost(old: Snapshot, new: Snapshot) -> None:
    there, back = compare(old, new), compare(new, old)
    swapped = {(c.new, c.old): c for c in back.courses}

    for found in there.courses:
        cells = zip(found.cells, swapped[found.old, found.new].cells, strict=True)
        assert all(one.change.value == OPPOSITE[other.change.value] for one, other in cells)
    for one, other in zip(there.program, back.program, strict=True):
        assert one.change.value == OPPOSITE[other.change.value]


@given(SNAPSHOTS, SNAPSHOTS, st.randoms(use_true_random=False))
def test_the_order_of_the_courses_changes_nothing(
    old: Snapshot, new: Snapshot, random: st.DrawFn
) -> None:
    def shuffled(side: Snapshot) -> Snapshot:
        courses = list(side.courses)
        random.shuffle(courses)  # type: ignore[attr-defined]
        return replace(side, courses=tuple(courses))

    assert compare(old, new) == compare(shuffled(old), shuffled(new))


def test_every_pair_of_levels_has_a_kind() -> None:
    changes = {
        compare(snapshot(course(levels={"A-1": old})), snapshot(course(levels={"A-1": new})))
        .courses[0]
        .cells[0]
        .change
        for old, new in product(CoverageLevel, repeat=2)
    }

    assert changes == set(CellChange)
