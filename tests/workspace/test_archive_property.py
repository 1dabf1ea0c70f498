"""Whatever is in a program, its archive comes back as it went out."""

import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alignment import CoverageLevel, DecisionKind, Stage
from syllabi import Block, BlockKind, Course, SectionKind, Syllabus
from tests.workspace.made_archive import members
from tests.workspace.made_work import cell, key
from workspace import (
    CourseChange,
    Incoming,
    InvalidChangeError,
    Requirement,
    Saying,
    Workspace,
    add_syllabus,
    change_course,
    course,
    create_program,
    decide,
    export_archive,
    import_archive,
    move_course,
    open_workspace,
    programs,
)

OWN_LINES = ("events.csv", "events.json", "archive.json")
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=30)
SAYINGS = st.builds(
    Saying,
    kind=st.sampled_from([k for k in DecisionKind if k is not DecisionKind.UNDO]),
    level=st.sampled_from([level for level in CoverageLevel if level != CoverageLevel.MENTIONED]),
    stage=st.none() | st.sampled_from(Stage),
    text=TEXTS.map(lambda text: f"{text}."),
    resolver=TEXTS.map(lambda text: f"Dr. {text}"),
)


@dataclass(frozen=True)
class Given:
    """A course: its file name and texts, what is corrected of it, and what is said of its areas."""

    name: str
    texts: list[str]
    facts: Course
    requirement: Requirement
    year: int | None
    original: bytes | None
    sayings: list[tuple[str, Saying]]


COURSES = st.lists(
    st.builds(
        Given,
        name=TEXTS,
        texts=st.lists(TEXTS, min_size=1, max_size=3),
        facts=st.builds(Course, *[TEXTS] * 3, st.sampled_from(["nursing", "other"])),
        requirement=st.sampled_from(Requirement),
        year=st.none() | st.integers(1, 10),
        original=st.none() | st.binary(max_size=20),
        sayings=st.lists(st.tuples(st.sampled_from(["TF-1", "=A"]), SAYINGS), max_size=4),
    ),
    max_size=4,
)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("IMH_ALIGN_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("IMH_KEEP_ORIGINALS", "yes")


@pytest.fixture
def other(prepared_file: Path, tmp_path: Path) -> Iterator[Workspace]:
    opened = open_workspace(f"sqlite:///{shutil.copy(prepared_file, tmp_path / 'other.db')}")
    yield opened
    opened.close()


@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(courses=COURSES, institution=TEXTS)
def test_an_archive_of_an_import_is_the_same_but_for_the_line_about_the_import(
    workspace: Workspace, other: Workspace, courses: list[Given], institution: str
) -> None:
    made = create_program(workspace, f"Program {len(programs(workspace))}", institution).id
    ids = [_make(workspace, made, number, one) for number, one in enumerate(courses)]
    for course_id in ids:
        move_course(workspace, course_id, 1)
    first = export_archive(workspace, made)
    there = members(export_archive(other, import_archive(other, first).id))
    here = members(first)

    assert there.keys() == here.keys()
    assert [n for n in here if here[n] != there[n] and n not in OWN_LINES] == _renamed(here, there)


def _renamed(here: dict[str, bytes], there: dict[str, bytes]) -> list[str]:
    """Two examples may have one name in the other workspace."""
    is_renamed = b"(imported" in there["program.json"] and here["program.json"]
    return ["program.json"] if is_renamed else []


def _make(workspace: Workspace, program_id: str, number: int, one: Given) -> str:
    blocks = tuple(Block(BlockKind.PARAGRAPH, text, "here") for text in one.texts)
    syllabus = Syllabus(
        f"{number:012x}", f"{number}{one.name}", Course(code=str(number)), blocks, ()
    )
    added = add_syllabus(workspace, program_id, Incoming(syllabus, 7, one.original)).course
    moves = {f"{number}-x": SectionKind.OUTCOMES}
    change = CourseChange(one.facts, moves, one.requirement, one.year)
    change_course(workspace, added, course(workspace, added).version, change)
    seen: dict[str, int] = {}
    for area, saying in one.sayings:
        with suppress(InvalidChangeError):  # a question settled that nobody asked
            decide(workspace, key(added, area), cell(area=area), seen.get(area, 0), saying)
            seen[area] = seen.get(area, 0) + 1
    return added
