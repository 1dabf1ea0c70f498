"""A report in, what the user chooses about its documents out.

Choices stay in the session, so that a look at another page loses none of them.
"""

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

from alignment import AlignmentReport
from exports import (
    DISCIPLINE_NAMES,
    DOCUMENTS,
    PaperSize,
    ReportLength,
    ReportOptions,
    WordDocument,
    counted,
    course_labels,
    standards_by_discipline,
)
from ui import state
from ui.adding.intake import FIRST_PROGRAM
from ui.reporting.contents import PAPER_NAMES
from ui.reporting.length import choose_length
from ui.reporting.word_template import choose_template
from ui.saved_work import workspace
from workspace.person import LOCAL_PERSON

_OF_ONE_COURSE = "course-packet"
_MASKED_TEXT = (
    "Dots stand in for e-mail addresses, telephone numbers and what looks like a student number."
)
_ONLY_REVIEWED_TEXT = (
    "Levels that nobody has reviewed stand as “not reviewed” and are counted nowhere. JSON always "
    "holds every level."
)
_NOTES_TEXT = "Their words are left out otherwise; how many questions are open is always said."
_ONLY_IN_EXCEL = (
    "The {document} shows no accreditor's standards; the Excel workbook has a sheet of those that "
    "you choose."
)
_PRIVATE_TEXT = (
    "The map is private and its wording may be licensed: unless you include it, the files hold "
    "the codes and names of its areas, what was found for them, and nothing else of the map."
)


def choose_document(n_courses: int) -> WordDocument:
    """Draw the kinds of Word document, each with whom it is for; give the chosen one.

    Who has one course finds its packet chosen, and not the report of a program.
    """
    documents = {document.key: document for document in DOCUMENTS}
    first = _OF_ONE_COURSE if n_courses == 1 else DOCUMENTS[0].key
    chosen = st.radio(
        "Word document",
        list(documents),
        index=list(documents).index(first),
        format_func=lambda key: documents[key].name,
        captions=[document.purpose for document in DOCUMENTS],
        key="report_document",
        persist_state="session",
    )
    return documents[chosen or DOCUMENTS[0].key]


def choose_options(report: AlignmentReport, document: WordDocument) -> ReportOptions:
    """Draw the choices that most people make, and the rest behind "More choices"."""
    ids = [course.syllabus_id for course in report.courses]
    labels = dict(zip(ids, course_labels(report), strict=True))
    courses = _several("Courses", labels, counted(len(labels), "course"))
    length = _length(report, courses, document)
    _begin_with_saved_names()
    # The program's name is the longest.
    program = _name(st.container(), "Program")
    left, right = st.columns(2)
    named = ReportOptions(
        courses=courses,
        length=length,
        institution=_name(left, "Institution"),
        program=program,
        preparer=_name(right, "Prepared by"),
    )
    with st.expander("More choices"):
        return _with_more(report, named, document)


def _with_more(
    report: AlignmentReport, options: ReportOptions, document: WordDocument
) -> ReportOptions:
    framework = report.framework
    domains = {domain.code: domain.name for domain in framework.domains}
    return replace(
        options,
        domains=_several("Domains of the map", domains, counted(len(domains), "domain")),
        standards=_standards(document),
        with_quotes=_yes("Quote the syllabi's own sentences", "quotes"),
        masked=_yes("Hide personal data", "masked", _MASKED_TEXT),
        with_private=framework.is_private and _asks_for_private(),
        only_reviewed=_has_verdicts(report)
        and _asks("Show reviewed levels alone", "only_reviewed", _ONLY_REVIEWED_TEXT),
        with_notes=_has_notes(report)
        and _asks("Include reviewers' notes and questions", "with_notes", _NOTES_TEXT),
        template=(template := choose_template()),
        paper=_paper(is_for_excel=template is not None),
    )


def _length(
    report: AlignmentReport, courses: tuple[str, ...], document: WordDocument
) -> ReportLength:
    n_courses = len(courses or report.courses)
    return choose_length(n_courses) if document.has_lengths else ReportLength.FULL


def _several(label: str, names: Mapping[str, str], everything: str) -> tuple[str, ...]:
    """Draw a choice of several, none meaning all; a new one where syllabi came or went."""
    chosen = st.multiselect(
        label,
        list(names),
        format_func=names.__getitem__,
        placeholder=f"All ({everything})",
        key=f"report_{label.split(maxsplit=1)[0].lower()}_{state.revision()}",
        persist_state="session",
    )
    return tuple(key for key in names if key in chosen)


def _begin_with_saved_names() -> None:
    """Fill in what the program is saved under, once; what a person writes over it stays."""
    saved = state.saved_program()
    if saved is None or st.session_state.get("report_names_of") == saved.id:
        return
    is_nameless = saved.name.startswith(FIRST_PROGRAM)
    st.session_state["report_names_of"] = saved.id
    st.session_state["report_institution"] = saved.institution
    st.session_state["report_program"] = "" if is_nameless else saved.name
    person = workspace().person
    if person.name != LOCAL_PERSON.name:
        st.session_state["report_prepared"] = person.name


def _name(place: st.delta_generator.DeltaGenerator, label: str) -> str:
    key = f"report_{label.split(maxsplit=1)[0].lower()}"
    return place.text_input(label, key=key, max_chars=200, persist_state="session")


def _standards(document: WordDocument) -> str:
    """Draw the choice of standards; where the document shows none, the workbook still does."""
    names = standards_by_discipline()
    chosen = st.selectbox(
        "Crosswalk to an accreditor's standards",
        ["", *names],
        format_func=lambda key: f"{DISCIPLINE_NAMES[key]}: {names[key]}" if key else "None",
        key="report_standards",
        persist_state="session",
    )
    if not document.shows_standards:
        st.caption(_ONLY_IN_EXCEL.format(document=document.name.lower()))
    return chosen or ""


def _yes(label: str, name: str, caption: str = "") -> bool:
    says = st.checkbox(label, value=True, key=f"report_{name}", persist_state="session")
    if caption:
        st.caption(caption)
    return says


def _asks_for_private() -> bool:
    return _asks("Include the private map's wording", "with_private", _PRIVATE_TEXT)


def _asks(label: str, key: str, caption: str) -> bool:
    asks = st.checkbox(label, key=key, persist_state="session")
    st.caption(caption)
    return asks


def _has_verdicts(report: AlignmentReport) -> bool:
    return any(cell.is_reviewed for course in report.courses for cell in course.cells)


def _has_notes(report: AlignmentReport) -> bool:
    reviews = (cell.review for course in report.courses for cell in course.cells)
    return any(review and (review.note or review.flag) for review in reviews)


def _paper(*, is_for_excel: bool) -> PaperSize:
    chosen = st.radio(
        "Paper of the Excel workbook" if is_for_excel else "Paper",
        list(PaperSize),
        format_func=PAPER_NAMES.__getitem__,
        horizontal=True,
        key="report_paper",
        persist_state="session",
    )
    return chosen or PaperSize.LETTER
