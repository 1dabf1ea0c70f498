"""The page headers and footers of a Word document in, each line of them once out."""

import re
from collections.abc import Iterable

from syllabi.document import BlockCollector
from syllabi.readers.docx_flat import FlatText
from syllabi.syllabus import DocumentPart

_PAGE_NUMBER = re.compile(r"\W*(?:page|p\.?|pg\.?)?\W*\d*\W*(?:of|/)?\W*\d*\W*", re.I)


def write_running(texts: Iterable[tuple[FlatText, str]], collector: BlockCollector) -> None:
    """Write (text, place) of each header and footer; page numbers and repeats are left out."""
    written: set[str] = set()
    collector.part = DocumentPart.RUNNING
    for text, place in texts:
        for line in (*text.lines, *text.hidden, *text.asides):
            folded = " ".join(line.lower().split())
            if folded not in written and not _PAGE_NUMBER.fullmatch(folded[:60]):
                written.add(folded)
                collector.paragraph(line, place)
    collector.part = DocumentPart.BODY
