"""Decisions behind the app under test: made by a colleague, and looked at."""

from streamlit.testing.v1 import AppTest

from alignment import Cell, CellKey, Decision, align
from tests.ui.saved import courses_of, project_of, saved_work
from workspace import Saying, decide, history


def key_of(app: AppTest, area: str, position: int = 0) -> CellKey:
    """The cell of the course at this position."""
    return CellKey(courses_of(app)[position].id, "ct-aimh", area)


def cell_of(app: AppTest, area: str, position: int = 0) -> Cell:
    """The cell with the saved decisions laid over it."""
    return align(project_of(app)).courses[position].cell(area)


def decided(app: AppTest, area: str, saying: Saying, position: int = 0) -> None:
    """Have a colleague decide on a cell as it is now."""
    cell = cell_of(app, area, position)
    seen = cell.review.revision if cell.review else 0
    with saved_work() as workspace:
        decide(workspace, key_of(app, area, position), cell, seen, saying)


def history_of(app: AppTest, area: str, position: int = 0) -> tuple[Decision, ...]:
    """All that was decided about a cell, the first one first."""
    with saved_work() as workspace:
        return history(workspace, key_of(app, area, position))
