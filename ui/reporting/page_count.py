"""A document and its choices in, what it is about and about how many pages it has drawn."""

from dataclasses import replace

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from alignment import AlignmentReport
from exports import ReportOptions, WordDocument, counted, document_pages
from ui import state
from ui.reporting.contents import scope_text

# Counting takes about a second for sixty courses; the page stands and can be used meanwhile.
_MOST_COURSES = 150


def show_page_count(
    place: DeltaGenerator, report: AlignmentReport, document: WordDocument, options: ReportOptions
) -> None:
    """Put the pages behind the scope that stands at the place, once they are counted.

    There is no count for an institution's own sheet, and for very many courses.
    """
    saved = state.saved_program()
    n_courses = len(options.courses or report.courses)
    if saved is None or options.template or n_courses > _MOST_COURSES:
        return
    told = replace(options, institution="", program="", preparer="")
    key = repr((saved.id, saved.version, document.key, told))
    n_pages = _counted_pages(key, report, document.key, told)
    place.markdown(f"{scope_text(report, options)} About {counted(n_pages, 'page')}.")


@st.cache_resource(scope="session", max_entries=32, show_spinner=False)
def _counted_pages(
    key: str, _report: AlignmentReport, _document: str, _options: ReportOptions
) -> int:
    return document_pages(_report, _document, options=_options)
