"""A report's courses in, how long the user wants its Word document out; the usual is suggested."""

import streamlit as st

from exports import LENGTHS, MOST_COURSES_IN_FULL, ReportLength, suggested_length


def choose_length(n_courses: int) -> ReportLength:
    """Draw the choice of length for a report of so many courses; give the chosen one.

    A report of one course has but one length. What is chosen of few courses is kept apart from
    what is chosen of many, so that each begins with what is suggested for it.
    """
    if n_courses < 2:
        return ReportLength.FULL
    suggested = suggested_length(n_courses)
    rows = {row.length: row for row in LENGTHS}
    chosen = st.radio(
        "Length",
        list(rows),
        index=list(rows).index(suggested),
        format_func=lambda length: rows[length].name,
        captions=[row.purpose for row in LENGTHS],
        key=f"report_length_{suggested}",
        persist_state="session",
    )
    if suggested is ReportLength.SHORT:
        st.markdown(
            f"**Short is suggested for more than {MOST_COURSES_IN_FULL} courses**: the full report "
            f"has pages of its own for each of these {n_courses}."
        )
    return chosen or suggested
