"""Word files with absurd numbers, depth and circles: tables, numbering, styles, notes."""

from syllabi import UnreadKind
from tests.builders import WORD_NAMESPACE, make_raw_docx
from tests.syllabi.hostile_file import GOOD_WORDS, HostileFile, nested
from tests.syllabi.hostile_zip import PARAGRAPH

_STRANGE = (UnreadKind.UNSAFE, UnreadKind.DAMAGED, UnreadKind.TOO_BIG)
_LONG_SPAN = "9" * 5_000


def with_cell_setting(setting: str) -> bytes:
    cell = f"<w:tc><w:tcPr>{setting}</w:tcPr>{PARAGRAPH}</w:tc>"
    return make_raw_docx(f"<w:tbl><w:tr>{cell}{cell}</w:tr></w:tbl>")


def skipped_columns() -> bytes:
    setting = '<w:trPr><w:gridBefore w:val="200000000"/><w:gridAfter w:val="2000000000"/></w:trPr>'
    return make_raw_docx(f"<w:tbl><w:tr>{setting}<w:tc>{PARAGRAPH}</w:tc></w:tr></w:tbl>")


def tall_merge() -> bytes:
    merged = "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>"
    first = f'<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{PARAGRAPH}</w:tc>'
    return make_raw_docx(
        f"<w:tbl><w:tr>{first}</w:tr>" + f"<w:tr>{merged}</w:tr>" * 3_000 + "</w:tbl>"
    )


def wide_row() -> bytes:
    cells = f"<w:tc>{PARAGRAPH}</w:tc>" * 50_000
    return make_raw_docx(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>")


def absurd_numbers(style: str) -> bytes:
    """A list that starts at two thousand million, in a numbering that writes it out long."""
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = PARAGRAPH.replace("<w:p>", f"<w:p><w:pPr>{numbered}</w:pPr>") * 3
    level = f'<w:start w:val="2000000000"/><w:numFmt w:val="{style}"/><w:lvlText w:val="%1."/>'
    numbering = (
        f'<w:numbering xmlns:w="{WORD_NAMESPACE}"><w:abstractNum w:abstractNumId="0">'
        '<w:lvl w:ilvl="0">'
        f'{level}</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        "</w:numbering>"
    )
    return make_raw_docx(body, [("word/numbering.xml", numbering.encode())])


def styles_in_a_circle() -> bytes:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="S{n}"><w:basedOn w:val="S{(n + 1) % 3}"/>'
        "</w:style>"
        for n in range(3)
    )
    body = PARAGRAPH.replace("<w:p>", '<w:p><w:pPr><w:pStyle w:val="S0"/></w:pPr>')
    sheet = f'<w:styles xmlns:w="{WORD_NAMESPACE}">{styles}</w:styles>'
    return make_raw_docx(body, [("word/styles.xml", sheet.encode())])


def note_in_itself() -> bytes:
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    note = f'<w:footnote w:id="2"><w:p>{reference}<w:r><w:t>note</w:t></w:r></w:p></w:footnote>'
    notes = f'<w:footnotes xmlns:w="{WORD_NAMESPACE}">{note}</w:footnotes>'
    body = PARAGRAPH.replace("</w:p>", f"{reference}</w:p>")
    return make_raw_docx(body, [("word/footnotes.xml", notes.encode())])


def nested_tables(depth: int) -> bytes:
    return make_raw_docx(nested("<w:tbl><w:tr><w:tc>", depth, PARAGRAPH, "</w:tc></w:tr></w:tbl>"))


def nested_controls(depth: int) -> bytes:
    return make_raw_docx(
        nested("<w:sdt><w:sdtContent>", depth, PARAGRAPH, "</w:sdtContent></w:sdt>")
    )


def nested_boxes(depth: int) -> bytes:
    opening = "<w:p><w:r><w:pict><v:textbox><w:txbxContent>"
    closing = "</w:txbxContent></v:textbox></w:pict></w:r></w:p>"
    return make_raw_docx(nested(opening, depth, PARAGRAPH, closing))


def alternatives_in_alternatives() -> bytes:
    opening = "<mc:AlternateContent><mc:Choice>"
    closing = "</mc:Choice><mc:Fallback>x</mc:Fallback></mc:AlternateContent>"
    return make_raw_docx(nested(opening, 2_000, PARAGRAPH, closing))


def one_attribute(n_bytes: int) -> bytes:
    return make_raw_docx(f'<w:p w:rsidR="{"A" * n_bytes}"/>{PARAGRAPH}')


def many_attributes() -> bytes:
    attributes = " ".join(f'w:a{n}="1"' for n in range(200_000))
    return make_raw_docx(f"<w:p {attributes}/>{PARAGRAPH}")


def hidden_words() -> bytes:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Attachment is taught here.</w:t></w:r>"
    return make_raw_docx(f"{PARAGRAPH}<w:p>{hidden}</w:p>")


DOCX_LAYOUT_FILES: tuple[HostileFile, ...] = tuple(
    HostileFile(name, "a.docx", build, kinds, words)
    for name, build, kinds, words in (
        (
            "span of 200 million",
            lambda: with_cell_setting('<w:gridSpan w:val="200000000"/>'),
            (),
            GOOD_WORDS,
        ),
        (
            "span of 5,000 digits",
            lambda: with_cell_setting(f'<w:gridSpan w:val="{_LONG_SPAN}"/>'),
            (),
            GOOD_WORDS,
        ),
        (
            "span of -7",
            lambda: with_cell_setting('<w:gridSpan w:val="-7"/>'),
            (),
            GOOD_WORDS,
        ),
        (
            "merge without a first cell",
            lambda: with_cell_setting("<w:vMerge/>"),
            (),
            GOOD_WORDS,
        ),
        ("200 million skipped columns", skipped_columns, (), GOOD_WORDS),
        ("merge over 3,000 rows", tall_merge, (), GOOD_WORDS),
        ("row of 50,000 cells", wide_row, _STRANGE, GOOD_WORDS),
        ("tables 10 deep", lambda: nested_tables(10), (), GOOD_WORDS),
        ("tables 60 deep", lambda: nested_tables(60), _STRANGE, ""),
        ("tables 5,000 deep", lambda: nested_tables(5_000), _STRANGE, ""),
        ("controls 5,000 deep", lambda: nested_controls(5_000), _STRANGE, ""),
        ("text boxes 40 deep", lambda: nested_boxes(40), _STRANGE, GOOD_WORDS),
        ("text boxes 3,000 deep", lambda: nested_boxes(3_000), _STRANGE, ""),
        ("alternatives 2,000 deep", alternatives_in_alternatives, _STRANGE, ""),
        ("300,000 paragraphs", lambda: make_raw_docx(PARAGRAPH * 300_000), _STRANGE, ""),
        (
            "500,000 empty paragraphs",
            lambda: make_raw_docx("<w:p/>" * 500_000),
            (*_STRANGE, UnreadKind.NO_TEXT),
            "",
        ),
        ("attribute of 20 MB", lambda: one_attribute(20_000_000), _STRANGE, ""),
        ("200,000 attributes", many_attributes, _STRANGE, GOOD_WORDS),
        ("Roman number 2,000,000,000", lambda: absurd_numbers("upperRoman"), (), GOOD_WORDS),
        ("letter 2,000,000,000", lambda: absurd_numbers("lowerLetter"), (), GOOD_WORDS),
        ("number word 2,000,000,000", lambda: absurd_numbers("cardinalText"), (), GOOD_WORDS),
        ("styles in a circle", styles_in_a_circle, (), GOOD_WORDS),
        ("a note that refers to itself", note_in_itself, (), GOOD_WORDS),
        ("hidden words", hidden_words, (), GOOD_WORDS),
    )
)
