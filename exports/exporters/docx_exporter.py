"""`AlignmentReport` in, the bytes of a Word document out: formats the outline, words nothing."""

import io
from collections.abc import Sequence
from datetime import date

from docx.oxml.ns import qn

from alignment.report import AlignmentReport
from exports.exporters.dated_zip import dated_zip, zip_parts
from exports.exporters.word_body import Body
from exports.exporters.word_frame import Frame, framed_document
from exports.exporters.word_xml import Element
from exports.options import ReportOptions
from exports.outline import Node, Title, build_outline
from syllabi import SyllabusError

_STYLED = (qn("w:pStyle"), qn("w:tblStyle"))


def render_docx(
    report: AlignmentReport,
    unread: Sequence[SyllabusError] = (),
    *,
    options: ReportOptions | None = None,
    made_on: date | None = None,
) -> bytes:
    """Render the program report as a Word document.

    `made_on` is the options' day, or today, unless given. Raises ExportError for a template
    that cannot be used.
    """
    options = options or ReportOptions()
    made_on = made_on or options.made_on or date.today()
    return render_nodes(build_outline(report, unread, options, made_on), made_on, options)


def render_nodes(
    nodes: Sequence[Node], made_on: date, options: ReportOptions | None = None
) -> bytes:
    """Render any outline as a Word document, whose first `Title` names it.

    The same nodes and options of the same day give the same bytes.

    Of the options its paper, language, template and preparer count; the outline has followed
    the others. Raises ExportError for a template that cannot be used.
    """
    title = next((node for node in nodes if isinstance(node, Title)), Title("Report"))
    frame = framed_document(title, made_on, options or ReportOptions())
    body = frame.document.element.body
    body.clear()
    body.extend(Body(frame).elements(nodes))
    _rename_styles(frame, body)
    content = io.BytesIO()
    frame.document.save(content)
    return dated_zip(zip_parts(content), made_on)


def _rename_styles(frame: Frame, body: Element) -> None:
    """Call the styles as a template does that calls them otherwise."""
    if frame.style_ids:
        for style in body.iter(*_STYLED):
            name = str(style.get(qn("w:val")))
            style.set(qn("w:val"), frame.style_ids.get(name, name))
