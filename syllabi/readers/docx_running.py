"""The page headers and footers of a Word document in, each line of them once out."""

from collections.abc import Iterable

from syllabi.document import BlockCollector
from syllabi.readers.docx_flat import FlatText
from syllabi.readers.running_lines import RunningLines
from syllabi.syllabus import DocumentPart


def write_running(texts: Iterable[tuple[FlatText, str]], collector: BlockCollector) -> None:
    """Write (text, place) of each header and footer; page numbers and repeats are left out."""
    lines = RunningLines()
    collector.part = DocumentPart.RUNNING
    for text, place in texts:
        for line in (*text.lines, *text.hidden, *text.asides):
            if lines.takes(line):
                collector.paragraph(line, place)
    collector.part = DocumentPart.BODY
