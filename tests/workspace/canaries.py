"""A course with one rare word planted wherever words are kept, and searches for that word."""

import zlib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from sqlalchemy import MetaData, select

from alignment import Cell, CellKey, CoverageLevel, DecisionKind, Project, build_report
from alignment.report import AlignmentReport
from competency_map import Framework, load_framework
from syllabi import SectionKind
from syllabi.corrections import block_keys
from tests.workspace.made_plan import made_pick
from tests.workspace.made_work import TEXT, made_syllabus
from workspace import (
    CourseChange,
    Incoming,
    PlanEdit,
    SavedCourse,
    Saying,
    Workspace,
    add_syllabus,
    approve,
    change_course,
    course,
    course_result,
    decide,
    decisions,
    edit_planned,
    pick_change,
)
from workspace.records import Requirement

WORD = "Zyzzyvander"
PLANTED = TEXT.replace("Family Nursing", f"{WORD} Nursing").replace("infants", f"{WORD} infants")
SLICE, STEP = 24, 397


def planted_course(workspace: Workspace, program: str, source: str = f"{WORD}.md") -> SavedCourse:
    """A course in two versions, corrected, decided on, approved, planned; `WORD` is in it all."""
    for text in (PLANTED, f"{PLANTED}\nAnd once more: {WORD}.\n"):
        syllabus = made_syllabus(text, source)
        content = f"{text} original".encode()
        added = add_syllabus(workspace, program, Incoming(syllabus, len(content), content))
    saved = course(workspace, added.course)
    keys = list(block_keys(saved.syllabus.blocks))
    saved = change_course(
        workspace,
        saved.id,
        saved.version,
        CourseChange(
            facts=made_syllabus(PLANTED, title=f"My {WORD}", level=f"{WORD} level").course,
            moves={keys[-1]: SectionKind.OUTCOMES},
            requirement=Requirement.REQUIRED,
            year=2,
        ),
    )
    cell = report_of(workspace, saved).courses[0].cells[0]
    for seen, saying in enumerate(_sayings(cell)):
        key = CellKey(saved.id, "ct-aimh", cell.area)
        decide(workspace, key, cell, seen, saying)
    approve(workspace, saved, report_of(workspace, saved), f"Approved, {WORD}.")
    pick = made_pick(week=f"Week {WORD}", topic=f"{WORD} and loss")
    planned = pick_change(workspace, saved.id, pick)
    edit_planned(workspace, planned, PlanEdit(f"Dr {WORD}", f"After {WORD}", text=f"Ask {WORD}"))
    return saved


def report_of(workspace: Workspace, saved: SavedCourse) -> AlignmentReport:
    """The report of one course with its decisions; its result is kept."""
    framework = _framework()
    decided = (decisions(workspace, saved.program).get(saved.id, ()),)
    project = Project(framework, (saved.syllabus,), decisions=decided)
    result = course_result(workspace, saved, framework, project.settings)
    return build_report(project, (result,))


def found_in_tables(workspace: Workspace, word: str = WORD) -> list[str]:
    """Each column of the database (whatever its table) that has the word, packed or not."""
    tables = MetaData()
    tables.reflect(workspace.engine)
    found = set()
    with workspace.reading() as session:
        for table in tables.sorted_tables:
            for row in session.execute(select(table)).mappings():
                found |= {f"{table.name}.{name}" for name in row if _has(row[name], word)}
    return sorted(found)


def found_in_files(files: Iterable[Path], needles: Iterable[bytes]) -> set[str]:
    """The names of the files that hold one of the byte strings."""
    looked_for = list(needles)
    return {file.name for file in files if _holds(file.read_bytes(), looked_for)}


def needles(workspace: Workspace, course_id: str) -> list[bytes]:
    """The word, and slices of the course's packed columns, in which the word cannot be seen."""
    tables = MetaData()
    tables.reflect(workspace.engine)
    found = [WORD.encode(), WORD.lower().encode()]
    with workspace.reading() as session:
        for table in tables.sorted_tables:
            if "course_id" in table.c and table.name != "event":
                of_course = select(table).where(table.c.course_id == course_id)
                for row in session.execute(of_course).mappings():
                    found += [part for value in row.values() for part in _slices(value)]
    return found


@cache
def _framework() -> Framework:
    return load_framework("ct-aimh")


def _sayings(cell: Cell) -> Iterator[Saying]:
    level = CoverageLevel.ASSESSED
    yield Saying(DecisionKind.CHANGE_LEVEL, level=level, text=f"Week 2, {WORD}.")
    yield Saying(DecisionKind.NOTE, text=f"Ask {WORD}.")
    yield Saying(DecisionKind.FLAG, text=f"Is it {WORD}?", resolver=f"Dr {WORD}")


def _holds(content: bytes, looked_for: Iterable[bytes]) -> bool:
    return any(needle in content for needle in looked_for)


def _has(value: object, word: str) -> bool:
    if isinstance(value, bytes | memoryview):
        return word.encode().lower() in _unpacked(bytes(value)).lower()
    return word.lower() in str(value).lower()


def _unpacked(value: bytes) -> bytes:
    try:
        return zlib.decompress(value)
    except zlib.error:
        return value


def _slices(value: object) -> Iterator[bytes]:
    if isinstance(value, bytes):
        for start in range(64, len(value) - SLICE, STEP):
            yield value[start : start + SLICE]
