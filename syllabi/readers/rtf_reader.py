"""A rich text file's bytes in, blocks out: paragraphs, lists, tables, notes, headers once.

A walk of our own: the libraries for RTF drop tables, footnotes, text boxes and all that is bold.
"""

from syllabi.document import BlockCollector, Document
from syllabi.readers.rtf_walk import RtfWalk
from syllabi.readers.styled_blocks import HIDDEN_WARNING, has_hidden, write_styled


def read_rtf(content: bytes) -> Document:
    """Read an .rtf; `UnreadableDocumentError` if it holds no text or far too many marks."""
    walked = RtfWalk(content.decode("latin-1")).content()
    collector = BlockCollector()
    write_styled(walked, collector)
    return collector.document((HIDDEN_WARNING,) if has_hidden(walked) else ())
