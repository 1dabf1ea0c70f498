"""Programs, courses and cells for the tests of this folder."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import cache
from threading import Barrier

from alignment import Cell, CellKey, CoverageLevel, DecisionKind
from alignment.evidence import Evidence
from syllabi import Course, Syllabus, read_syllabus
from tests.alignment.inputs import passage
from workspace import (
    Added,
    Incoming,
    Person,
    SavedCourse,
    Saying,
    Workspace,
    WorkspaceError,
    add_syllabus,
    course,
    create_program,
)

TEXT = """# NURS 330: Family Nursing

## Course Outcomes

- Explain attachment between infants and their parents.

## Weekly Schedule

- Week 1: Infant mental health
- Week 2: Toddlers and their families

## Policies

Late work loses ten points.
"""
OTHER = TEXT.replace("NURS 330: Family Nursing", "NURS 340: Community Nursing")
EDITED = TEXT.replace("Week 2: Toddlers", "Week 2: Newborns, toddlers")

ANA = Person("ana", "Ana Lima", is_site_admin=True)
BEN = Person("ben", "Ben Okafor", is_site_admin=True)
AREA = "TF-6"


def made_syllabus(text: str = TEXT, source: str = "nurs.md", **facts: str) -> Syllabus:
    read = _read(text, source)
    return replace(read, course=replace(read.course, **facts)) if facts else read


@cache
def _read(text: str, source: str) -> Syllabus:
    return read_syllabus(text.encode(), source)


def bare_syllabus(name: str = "nurs.md", title: str = "Family Nursing") -> Syllabus:
    """A syllabus without text, whose id hangs on its name and title."""
    return Syllabus(f"{name}-{title}"[:60], name, Course(title=title), (), ())


def made_program(workspace: Workspace, name: str = "Nursing") -> str:
    return create_program(workspace, name).id


def added(workspace: Workspace, program: str, text: str = TEXT, source: str = "nurs.md") -> Added:
    return add_syllabus(workspace, program, Incoming(made_syllabus(text, source), len(text)))


def made_course(workspace: Workspace, text: str = TEXT) -> SavedCourse:
    """A program with one course; the course."""
    return course(workspace, added(workspace, made_program(workspace), text).course)


def as_person(workspace: Workspace, person: Person) -> Workspace:
    return replace(workspace, person=person)


def cell(level: CoverageLevel = CoverageLevel.MENTIONED, *quotes: str, area: str = AREA) -> Cell:
    """A cell as the method proposes it; each quote is a passage of its own."""
    passages = [replace(passage(quote), id=f"id-{quote}") for quote in quotes]
    evidence = tuple(Evidence(p, area, 0.7, in_context=True) for p in passages)
    return Cell(area, level, 0.7, evidence)


def key(course_id: str, area: str = AREA, framework: str = "ct-aimh") -> CellKey:
    return CellKey(course_id, framework, area)


CONFIRM = Saying(DecisionKind.CONFIRM)


def raised(level: CoverageLevel = CoverageLevel.TAUGHT, reason: str = "Week 4 does.") -> Saying:
    return Saying(DecisionKind.CHANGE_LEVEL, level=level, text=reason)


def undoing(revision: int) -> Saying:
    return Saying(DecisionKind.UNDO, undoes=revision)


def at_once(n_people: int, act: Callable[[int], object]) -> list[object]:
    """What each of `n_people` who act at the same moment gets back, errors too."""
    start = Barrier(n_people)

    def one(person: int) -> object:
        start.wait()
        try:
            return act(person)
        except WorkspaceError as error:
            return error

    with ThreadPoolExecutor(n_people) as threads:
        return list(threads.map(one, range(n_people)))
