"""A review of one course, level by level, then its approval; or of which course needs one."""

from ui import cache, state
from ui.asked_course import open_asked_course
from ui.decisions.approval import show_approval
from ui.decisions.cards import show_cards
from ui.decisions.course import show_choices
from ui.decisions.left import show_what_is_left
from ui.decisions.overview_table import show_overview
from ui.decisions.review_view import choose_view
from ui.decisions.reviewer_name import ask_for_name
from ui.decisions.seen import whole_page
from ui.focus import return_focus
from ui.permissions import show_why_not
from ui.widgets import require_syllabi, show_head
from workspace import Role

open_asked_course()
show_head(
    "Review a course",
    "Read what was found, and say what is right. Each press is saved at once.",
)
show_why_not(Role.REVIEWER)
require_syllabi("Here you will go through the levels of a course and confirm or change them.")
report = cache.report(state.project())

order = choose_view()
if order is not None:
    show_overview(report, order)
else:
    with whole_page():
        position, triage = show_choices(report)
        ask_for_name()
        show_cards(report, position, triage)
        show_what_is_left(report.courses[position], state.saved_courses()[position].id, triage)
        show_approval(report, position)
return_focus()
