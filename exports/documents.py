"""The Word documents for different readers: a report in, the bytes of one of them out."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from alignment.report import AlignmentReport
from exports.errors import ExportError
from exports.exporters.docx_exporter import render_nodes
from exports.exporters.word_length import about_pages
from exports.options import ReportOptions
from exports.outline import Heading, Node, Title, build_outline
from exports.outline.course_list import unread_files
from exports.outline.course_packet import course_packet
from exports.outline.footer import footer_text
from exports.outline.vetting_packet import vetting_packet
from exports.selection import selected, selected_unread
from exports.wording import counted
from syllabi import SyllabusError

Outline = Callable[[AlignmentReport, Sequence[SyllabusError], ReportOptions], Sequence[Node]]


@dataclass(frozen=True, slots=True)
class WordDocument:
    """A kind of document: its key for scripts, its name, and whom it is for, as a sentence.

    `shows_standards` says whether it follows the discipline that the options choose, `has_lengths`
    whether it follows the length.
    """

    key: str
    name: str
    purpose: str
    outline: Outline
    shows_standards: bool = True
    has_lengths: bool = False


def _program(
    report: AlignmentReport, unread: Sequence[SyllabusError], options: ReportOptions
) -> Sequence[Node]:
    return build_outline(report, unread, options)


def _packets(
    report: AlignmentReport, unread: Sequence[SyllabusError], options: ReportOptions
) -> Sequence[Node]:
    """The packet of one course, or of each: below the title, then each on pages of its own."""
    packets = [course_packet(report, i, options) for i in range(len(report.courses))]
    if len(packets) == 1:
        return (*packets[0], *unread_files(unread))
    told = counted(len(packets), "course") if packets else "No syllabus was read."
    parts = (node for i, packet in enumerate(packets) for node in _one_of_several(packet, i > 0))
    title = Title("Course packets", told, footer_text(report.courses, report.framework))
    return (title, *unread_files(unread), *parts)


def _one_of_several(packet: Sequence[Node], new_page: bool) -> Iterator[Node]:
    """Yield a packet below a heading of its own: a document has one title."""
    for node in packet:
        match node:
            case Title(text):
                yield Heading(text, 1, new_page=new_page)
            case Heading(_, level):
                yield replace(node, level=min(level + 1, 3))
            case _:
                yield node


def _vetting(
    report: AlignmentReport, unread: Sequence[SyllabusError], options: ReportOptions
) -> Sequence[Node]:
    return vetting_packet(report, options, unread)


PROGRAM_REPORT = WordDocument(
    "program",
    "Program report",
    "For a self-study: summary, matrix, findings, course pages, action plan and evidence.",
    _program,
    has_lengths=True,
)
DOCUMENTS = (
    PROGRAM_REPORT,
    WordDocument(
        "course-packet",
        "Course packet",
        "For the instructor: two to four pages a course, with its smallest changes.",
        _packets,
    ),
    WordDocument(
        "vetting-packet",
        "Vetting packet",
        "For an association's reviewer: each area with content, quote, place and room for notes.",
        _vetting,
        shows_standards=False,
    ),
)


def document_pages(
    report: AlignmentReport,
    key: str,
    unread: Sequence[SyllabusError] = (),
    options: ReportOptions | None = None,
) -> int:
    """About how many pages the document with that key has, on our own sheet: see `about_pages`.

    Raises ExportError as `export_document` does.
    """
    options = options or ReportOptions()
    document, shown = _found(key), selected(report, options)
    return about_pages(document.outline(shown, unread, options), options.paper)


def export_document(
    report: AlignmentReport,
    key: str,
    unread: Sequence[SyllabusError] = (),
    options: ReportOptions | None = None,
) -> bytes:
    """Render the document with that key as Word.

    Raises ExportError for a key that no document has, for a choice that is none of the report's
    and for a template that cannot be used.
    """
    options = options or ReportOptions()
    document, shown = _found(key), selected(report, options)
    return _rendered(document, shown, selected_unread(unread, options), options)


def render_program_report(
    report: AlignmentReport, unread: Sequence[SyllabusError], options: ReportOptions
) -> bytes:
    """Render the program report of a report that is selected already."""
    return _rendered(PROGRAM_REPORT, report, unread, options)


def _found(key: str) -> WordDocument:
    for document in DOCUMENTS:
        if document.key == key:
            return document
    choices = ", ".join(document.key for document in DOCUMENTS)
    raise ExportError(f"There is no document {key!r}; choose one of {choices}.")


def _rendered(
    document: WordDocument,
    report: AlignmentReport,
    unread: Sequence[SyllabusError],
    options: ReportOptions,
) -> bytes:
    made_on = options.made_on or date.today()
    dated = replace(options, made_on=made_on)
    return render_nodes(document.outline(report, unread, dated), made_on, dated)
