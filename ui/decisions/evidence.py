"""A cell in; its quotes and why they count, its three marks and what would change it, drawn."""

from collections.abc import Iterable, Iterator

import streamlit as st

from alignment import Cell, CoverageLevel, DecisionKind, Evidence, Review
from alignment.reviews import N_SEEN
from alignment.three_marks import ThreeMarks, three_marks
from exports import counted, place_text, reasons_text
from exports.course_wide_wording import COURSE_WIDE_LINE
from exports.graded_task import is_task
from exports.prospect_wording import PROSPECTS_NOTE, close_call, prospect_sentences
from ui.plain_text import plain
from ui.quotes import marked_quote_html

NOTHING_FOUND = "Nothing in this syllabus was found for this area."
_NO_QUOTE = "The toolkit found no quote for it in this syllabus."
_MARKS_STYLE = "display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;font-size:.875rem;margin:0;padding:0"


def show_quotes(cell: Cell) -> None:
    """Draw the quotes that a decision rests on; `show_further_quotes` draws the rest."""
    if cell.rests_on_course:
        st.text(COURSE_WIDE_LINE)
    if cell.evidence:
        st.html(quotes_html(first_quotes(cell)))
    elif cell.level and cell.review:
        st.text("\n".join((*_raised(cell.review), _NO_QUOTE)))
    else:
        st.markdown(NOTHING_FOUND)


def _raised(review: Review) -> Iterator[str]:
    """Yield who raised the level and why, where a person did, on what the syllabus says now."""
    if review.verdict is DecisionKind.CHANGE_LEVEL and not review.is_outdated:
        yield f"Raised by {review.by}: {review.reason}"


def show_further_quotes(cell: Cell) -> None:
    """Draw the other quotes under a line that counts them; nothing where there are none."""
    shown = first_quotes(cell)
    if more := tuple(piece for piece in cell.evidence if piece not in shown):
        st.markdown(f"**{counted(len(more), 'more quote')}**")
        st.html(quotes_html(more))


def first_quotes(cell: Cell) -> tuple[Evidence, ...]:
    """The best quotes; where a level says that the area is assessed, the best task among them."""
    first, rest = cell.evidence[:N_SEEN], cell.evidence[N_SEEN:]
    if CoverageLevel.ASSESSED not in (cell.level, cell.proposed) or any(map(is_task, first)):
        return first
    return first + tuple(filter(is_task, rest))[:1]


def quotes_html(evidence: tuple[Evidence, ...]) -> str:
    """The quotes with the matched words marked; under each where it stands and why it counts."""
    return "".join(marked_quote_html(e, place_text(e.passage), why_text(e)) for e in evidence)


def why_text(evidence: Evidence) -> str:
    """Why a quote counts, in one line; "" where there is nothing to say."""
    return f"Why: {reasons_text(evidence.reasons)}" if evidence.reasons else ""


def show_marks(cell: Cell) -> None:
    """Draw whether the quotes stand in outcomes, schedule and graded tasks; none without quotes."""
    if not cell.evidence:
        return
    named = _named_marks(three_marks(cell))
    items = "".join(f"<li>{name}: <b>{answer}</b></li>" for name, answer in named)
    st.html(f'<ul style="list-style:none;{_MARKS_STYLE}">{items}</ul>')


def show_prospects(cell: Cell) -> None:
    """Draw whether it is a close call, and what would lower and raise the level.

    `show_prospects_note` says what to make of it, once for all cells in sight.
    """
    close, sentences = close_call(cell), prospect_sentences(cell)
    lines = [f"**{plain(lead)}** {plain(text)}" for lead, text in ((close,) if close else ())]
    lines += [f"**{plain(lead)}** {plain(text)}" for lead, text in sentences]
    if lines:
        st.markdown("\n\n".join(lines))


def show_prospects_note(cells: Iterable[Cell]) -> None:
    """Say what the sentences on lowering and raising are, where any of the cells has one."""
    if any(any(prospect_sentences(cell)) for cell in cells):
        st.markdown(f":small[What would raise or lower a level: {plain(PROSPECTS_NOTE)}]")


def _named_marks(marks: ThreeMarks) -> list[tuple[str, str]]:
    """The three marks, always; what else carries the level, only where it does."""
    task = "not clearly" if marks.has_unsure_task else _yes_or_no(marks.in_graded_task)
    further = (("In the description", marks.in_description), ("In readings", marks.in_readings))
    return [
        ("In outcomes", _yes_or_no(marks.in_outcomes)),
        ("In the schedule", _yes_or_no(marks.in_schedule)),
        ("In a graded task", task),
        *((name, "yes") for name, is_so in further if is_so),
    ]


def _yes_or_no(is_so: bool) -> str:
    return "yes" if is_so else "no"
