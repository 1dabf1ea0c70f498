"""A database file and numbers of courses in; saved programs of that many made courses out."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.soak.made_work import syllabus_text
from syllabi import read_syllabus
from workspace import Incoming, Workspace, add_syllabus, create_program, open_workspace

_DISCIPLINES = ("nursing", "psychology", "social_work", "education")


@dataclass(frozen=True, slots=True)
class MadeProgram:
    """A saved program: its id, and those of its courses."""

    id: str
    courses: tuple[str, ...]


def made_programs(database: Path, sizes: Sequence[int]) -> dict[int, MadeProgram]:
    """Make a program of each number of courses in the database file; by that number."""
    with closing(open_workspace(f"sqlite:///{database}")) as workspace:
        return {number: _made_program(workspace, number) for number in sizes}


def _made_program(workspace: Workspace, n_courses: int) -> MadeProgram:
    program = create_program(workspace, f"{n_courses} courses").id
    added = (_add(workspace, program, number) for number in range(n_courses))
    return MadeProgram(program, tuple(added))


def _add(workspace: Workspace, program: str, number: int) -> str:
    name = f"course-{number}.md"
    content = syllabus_text(name, number)
    syllabus = read_syllabus(content, name)
    discipline = _DISCIPLINES[number % len(_DISCIPLINES)]
    facts = replace(syllabus.course, code=f"C {number}", discipline=discipline)
    incoming = Incoming(replace(syllabus, course=facts), len(content))
    return add_syllabus(workspace, program, incoming, replaceable=()).course
