"""A database in, a program with courses in it out, and texts of syllabi to upload."""

from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from alignment import CellKey
from competency_map import load_framework
from syllabi import read_syllabus
from workspace import Incoming, Workspace, add_syllabus, create_program
from workspace.programs import DEFAULT_FRAMEWORK

_EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
_TEXT = """# NURS 330: Family Nursing

The course of {name}.

## Course Outcomes

- Explain how secure attachment between an infant and a parent grows in the first year.

## Weekly Schedule

- Week 1: Development of infants
- Week 2: Toddlers and their families, edition {edition}

## Policies

Late work loses ten points.
"""


@dataclass(frozen=True, slots=True)
class MadeProgram:
    """A program's id, and those of its courses."""

    id: str
    courses: tuple[str, ...]

    @property
    def keys(self) -> list[CellKey]:
        """All its cells."""
        areas = [area.code for area in load_framework(DEFAULT_FRAMEWORK).knowledge_areas]
        return [CellKey(id_, DEFAULT_FRAMEWORK, area) for id_ in self.courses for area in areas]


def make_program(workspace: Workspace) -> MadeProgram:
    """Make a program of the sample courses."""
    program = create_program(workspace, f"Strain {uuid4().hex[:6]}").id
    added = [_add(workspace, program, path) for path in sorted(_EXAMPLES.iterdir())]
    return MadeProgram(program, tuple(added))


def syllabus_text(name: str, edition: int) -> bytes:
    """The syllabus in a file of that name; another edition of it is another version."""
    return _TEXT.format(name=name, edition=edition).encode()


def _add(workspace: Workspace, program: str, path: Path) -> str:
    content = path.read_bytes()
    syllabus = read_syllabus(content, path.name)
    return add_syllabus(workspace, program, Incoming(syllabus, len(content))).course
