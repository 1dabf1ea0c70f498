"""The first page: what the app does, the ways in, and the work that was saved."""

from ui import state
from ui.reporting.archive_import import show_import
from ui.saved_work import show_place_warning
from ui.start.opened_program import show_open_program
from ui.start.programs import show_recent_work
from ui.start.ways import show_ways
from ui.undo import show_undo
from ui.widgets import show_title, show_waiting

show_title(
    "Course alignment toolkit",
    "Syllabi go in. A coverage matrix, a gap report and a Word report come out.  \n"
    "They show where courses teach infant and early childhood mental health, area by area.  \n"
    "Behind every level found stands a sentence from the syllabus that you can check.",
)
show_place_warning()
show_waiting()
show_undo(has_moves=False)
program = state.saved_program()
if program is not None:
    show_open_program(program)
show_ways()
show_recent_work()
show_import()
