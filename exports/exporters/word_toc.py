"""Headings in, Word's own table of contents out, its entries filled in.

The entries have no page numbers: only a program that lays the pages out knows them, and a wrong
one must not be printed. Word adds them when a reader chooses "Update table" or presses F9; the
document does not ask for it, because Word would then show a warning at each opening.
"""

from collections.abc import Iterator, Sequence

from exports.exporters.word_xml import Element, field_parts, paragraph, run, w
from exports.outline.nodes import Contents, Heading


def heading_bookmark(number: int) -> str:
    """Name the bookmark of the heading of that number, as Word names its own."""
    return f"_Toc{number:09d}"


def table_of_contents(node: Contents, headings: Sequence[Heading]) -> Iterator[Element]:
    """Make the table of those headings, numbered from 0; nothing if none is of its levels."""
    entries = [
        (number, heading)
        for number, heading in enumerate(headings)
        if heading.level <= node.n_levels
    ]
    if not entries:
        return
    begin, end = field_parts(f'TOC \\o "1-{node.n_levels}" \\h \\z')
    lines = [[_link(number, heading)] for number, heading in entries]
    lines[0] = [*begin, *lines[0]]
    lines[-1] = [*lines[-1], *end]
    styles = [f"TOC{heading.level}" for _, heading in entries]
    yield w(
        "sdt",
        w("sdtPr", w("docPartObj", w("docPartGallery", val="Table of Contents"))),
        w(
            "sdtContent",
            paragraph("TOCHeading", [run(node.title)]),
            *(paragraph(style, line) for style, line in zip(styles, lines, strict=True)),
        ),
    )


def _link(number: int, heading: Heading) -> Element:
    return w("hyperlink", run(heading.text), anchor=heading_bookmark(number), history="1")
