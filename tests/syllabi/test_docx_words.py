"""No words of a Word document are lost: one file with every structure, and files by chance."""

import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from syllabi import Block
from syllabi.assembly import assemble_syllabus
from syllabi.document import ONLY_RUNNING, UnreadableDocumentError
from syllabi.readers.docx_reader import read_docx
from syllabi.syllabus import DocumentPart
from tests.builders import make_raw_docx, word_part, word_relations
from tests.builders import word_paragraph as p
from tests.builders import word_run as r


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def control(inner: str, properties: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


def cell(inner: str) -> str:
    return f"<w:tc>{inner}</w:tc>"


def row(*cells: str) -> str:
    return "<w:tr>" + "".join(cells) + "</w:tr>"


def table(*rows: str) -> str:
    return "<w:tbl>" + "".join(rows) + "</w:tbl>"


def box(text: str) -> str:
    return f"<w:pict><v:shape><w:txbxContent>{p(r(text))}</w:txbxContent></v:shape></w:pict>"


def twice(text: str) -> str:
    modern = (
        f"<w:drawing><wps:txbx><w:txbxContent>{p(r(text))}</w:txbxContent></wps:txbx></w:drawing>"
    )
    return (
        f"<w:r><mc:AlternateContent><mc:Choice>{modern}</mc:Choice>"
        f"<mc:Fallback>{box(text)}</mc:Fallback></mc:AlternateContent></w:r>"
    )


PAIR = cell(p(r("left"))) + cell(p(r("right")))
NESTED = cell(table(row(cell(p(r("nestedword"))), cell(p(r("b")))))) + cell(p(r("c")))
FIELD = mark("begin") + code("REF x") + mark("separate") + r("complexfield") + mark("end")
INNER = mark("begin") + code("IF ") + FIELD.replace("complexfield", "incode") + mark("separate")

# What stands in the body's XML, and the word that must be read once.
KEPT = [
    (control(p(r("blockcontrol"))), "blockcontrol"),
    (p(control(r("inlinecontrol"))), "inlinecontrol"),
    (table(control(row(cell(p(r("rowcontrol"))), cell(p(r("x")))))), "rowcontrol"),
    (table(row(control(cell(p(r("cellcontrol")))), cell(p(r("x"))))), "cellcontrol"),
    (control(control(control(p(r("deepcontrol"))))), "deepcontrol"),
    (p(f"<w:ins>{r('inserted')}</w:ins>"), "inserted"),
    (p(f"<w:moveTo>{r('movedto')}</w:moveTo>"), "movedto"),
    (p(f"<w:hyperlink>{r('hyperlink')}</w:hyperlink>"), "hyperlink"),
    (p(f"<w:smartTag><w:smartTag>{r('smarttag')}</w:smartTag></w:smartTag>"), "smarttag"),
    (p(f"<w:customXml>{r('customxml')}</w:customXml>"), "customxml"),
    (p(f'<w:fldSimple w:instr="REF x">{r("simplefield")}</w:fldSimple>'), "simplefield"),
    (p(FIELD), "complexfield"),
    (p(INNER + r("outerfield") + mark("end")), "outerfield"),
    (p(mark("begin") + code("REF x")) + p(r("afteropenfield")), "afteropenfield"),
    (p(f"<w:r>{box('vmlbox')}</w:r>"), "vmlbox"),
    (p(twice("drawingbox")), "drawingbox"),
    (p(f"<m:oMath xmlns:m='m'><m:r><m:t>{'formula'}</m:t></m:r></m:oMath>"), "formula"),
    (table(row(NESTED), row(PAIR)), "nestedword"),
    (table(row(cell(p(r("layoutcell"))))), "layoutcell"),
    (p('<w:r><w:t>half</w:t><w:softHyphen/><w:t>word</w:t></w:r>'), "halfword"),
    (p('<w:r><w:sym w:font="Symbol" w:char="F062"/><w:t>blocker</w:t></w:r>'), "βblocker"),
    (p("<w:r><w:ruby><w:rt>" + r("reading") + "</w:rt><w:rubyBase>" + r("base")
       + "</w:rubyBase></w:ruby></w:r>"), "reading"),
    (p(r("joi"), "<w:rPr><w:del/></w:rPr>") + p(r("nedparagraph")), "joinedparagraph"),
    (p(r("D"), '<w:framePr w:dropCap="drop"/>') + p(r("ropcap")), "dropcap"),
    (p("", "<w:rPr><w:del/></w:rPr>") + table(row(PAIR)) + p(r("last")), "last"),
]  # fmt: skip

GONE = [
    p(r("Kept") + "<w:del><w:r><w:delText>deleted</w:delText></w:r></w:del>"),
    p(r("Kept") + f"<w:moveFrom>{r('movedfrom')}</w:moveFrom>"),
    p(r("Kept")) + table("<w:tr><w:trPr><w:del/></w:trPr>" + PAIR + "</w:tr>"),
    p(r("Kept") + code("PAGEREF")),
    p(INNER + r("Kept") + mark("end")),
]


def body_words(blocks: tuple[Block, ...]) -> list[str]:
    body = (block.text for block in blocks if block.part is DocumentPart.BODY)
    return re.findall(r"\w+", " ".join(body).lower())


@pytest.mark.parametrize(("body", "word"), KEPT, ids=[word for _, word in KEPT])
def test_every_structure_is_read_once(body: str, word: str) -> None:
    assert body_words(read_docx(make_raw_docx(body)).blocks).count(word) == 1


@pytest.mark.parametrize("body", GONE)
def test_deletions_and_codes_are_never_read(body: str) -> None:
    assert body_words(read_docx(make_raw_docx(body)).blocks) == ["kept"]


def test_a_file_with_every_structure_keeps_every_word() -> None:
    words = body_words(read_docx(make_raw_docx("".join(body for body, _ in KEPT))).blocks)

    assert {word for _, word in KEPT} <= set(words)


LEAF = st.sampled_from(("infant", "play", "care", "loss")).map(r)
INLINE = st.recursive(
    LEAF,
    lambda inner: st.one_of(
        inner.map(control),
        inner.map(lambda x: f"<w:ins>{x}</w:ins>"),
        inner.map(lambda x: f"<w:hyperlink>{x}</w:hyperlink>"),
        inner.map(lambda x: f"<w:r><mc:AlternateContent><mc:Choice>{x}</mc:Choice><mc:Fallback>"
                  f"{x}</mc:Fallback></mc:AlternateContent></w:r>"),
        inner.map(lambda x: mark("begin") + code("REF a") + mark("separate") + x + mark("end")),
        inner.map(lambda x: f"<w:r><w:pict><w:txbxContent>{p(x)}</w:txbxContent></w:pict></w:r>"),
        inner.map(lambda x: x + f"<w:del>{x}</w:del>"),
        st.tuples(inner, inner).map("<w:r><w:br/></w:r>".join),
    ),
    max_leaves=5,
)  # fmt: skip
BLOCK = st.recursive(
    INLINE.map(p),
    lambda inner: st.one_of(
        inner.map(control),
        st.tuples(inner, inner).map("".join),
        inner.map(lambda x: table(row(cell(x)), row(cell(x)))),
        st.tuples(inner, inner).map(lambda pair: table(row(*map(cell, pair)))),
        inner.map(lambda x: table(row(control(cell(x)), cell(p(""))))),
    ),
    max_leaves=6,
)


def plain_walk(body: str) -> Counter[str]:
    """Count the words of the XML without deletions and second forms: what must be read."""
    for gone in ("Fallback", "del"):
        prefix = "mc" if gone == "Fallback" else "w"
        pattern = rf"<{prefix}:{gone}>(?:(?!<{prefix}:{gone}>).)*?</{prefix}:{gone}>"
        while re.search(pattern, body):
            body = re.sub(pattern, "", body)
    return Counter(re.findall(r"<w:t [^>]*>(\w+)</w:t>", body))


@given(body=BLOCK)
@settings(max_examples=150, deadline=None)
def test_whatever_is_nested_in_what_no_word_is_lost_or_read_twice(body: str) -> None:
    body += p(r("end"))
    letters = re.findall(r"[a-z]", " ".join(body_words(read_docx(make_raw_docx(body)).blocks)))

    assert Counter(letters) == Counter("".join(plain_walk(body).elements()))


NOTE = '<w:footnote w:id="{}">{}</w:footnote>'
CITED = '<w:r><w:footnoteReference w:id="{}"/></w:r>'


def with_notes(body: str, notes: str) -> list[tuple[str, str]]:
    content = make_raw_docx(body, [("word/footnotes.xml", word_part("footnotes", notes))])
    return [(block.place, block.text) for block in read_docx(content).blocks]


def test_a_note_follows_the_paragraph_that_cites_it_in_the_order_of_citation() -> None:
    notes = '<w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote>' + "".join(
        NOTE.format(n, p(r(text))) for n, text in ((1, "Second"), (2, "First"), (3, "Uncited"))
    )

    assert with_notes(
        p(r("One") + CITED.format(2)) + p(r("Two") + CITED.format(1)) + p(r("Three")), notes
    ) == [
        ("paragraph 1", "One"), ("footnote 1", "First"), ("paragraph 2", "Two"),
        ("footnote 2", "Second"), ("paragraph 3", "Three"), ("footnote 3", "Uncited"),
    ]  # fmt: skip


def test_a_note_in_a_table_follows_the_table() -> None:
    body = table(row(cell(p(r("Week") + CITED.format(1))), cell(p(r("Play")))), row(PAIR))

    assert [place for place, _ in with_notes(body, NOTE.format(1, p(r("Note"))))] == [
        "table 1, row 1", "table 1, row 2", "footnote 1",
    ]  # fmt: skip


def test_page_headers_and_footers_are_kept_once_and_apart() -> None:
    header = p(r("NURS 330 Fall")) + p(r("Page ") + r("3"))
    relations = word_relations(
        ("header", "header1.xml"), ("header", "header2.xml"), ("footer", "footer1.xml")
    )
    content = make_raw_docx(
        p(r("Body")),
        [
            ("word/_rels/document.xml.rels", relations),
            ("word/header1.xml", word_part("hdr", header)),
            ("word/header2.xml", word_part("hdr", header)),
            ("word/footer1.xml", word_part("ftr", p(r("College of Nursing")))),
        ],
    )

    assert [(block.part.value, block.place, block.text) for block in read_docx(content).blocks] == [
        ("body", "paragraph 1", "Body"),
        ("running", "page header", "NURS 330 Fall"),
        ("running", "page footer", "College of Nursing"),
    ]


def test_a_page_header_alone_is_read_and_said_to_be_all() -> None:
    parts = [
        ("word/_rels/document.xml.rels", word_relations(("header", "header1.xml"))),
        ("word/header1.xml", word_part("hdr", p(r("NURS 330")))),
    ]

    syllabus = assemble_syllabus(make_raw_docx(p(""), parts), "a.docx")

    assert [(block.part.value, block.text) for block in syllabus.blocks] == [
        ("running", "NURS 330")
    ]
    assert syllabus.warnings == (ONLY_RUNNING,)
    assert syllabus.passages == ()


def test_hidden_words_alone_are_no_text() -> None:
    with pytest.raises(UnreadableDocumentError, match="only hidden text"):
        read_docx(make_raw_docx(p(r("Play", "<w:vanish/>"))))


def apart(body: str, part: DocumentPart) -> list[tuple[str, str]]:
    blocks = read_docx(make_raw_docx(body)).blocks
    return [(block.place, block.text) for block in blocks if block.part is part]


CONTENTS = (
    p(mark("begin") + code(' TOC \\o "1-3" ') + mark("separate") + r("Readings 3"))
    + p(mark("begin") + code("PAGEREF a") + mark("separate") + r("Grading 4") + mark("end"))
    + p(mark("end"))
    + p(r("Body"))
)
GALLERY = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
PROMPT = control(r("Click here"), "<w:showingPlcHdr/>")
ASIDE = [
    (CONTENTS, [("table of contents", "Readings 3"), ("table of contents", "Grading 4")]),
    (control(p(r("Contents")), GALLERY) + p(r("Body")), [("paragraph 1", "Contents")]),
    (p(r("Body") + PROMPT), [("paragraph 1", "Click here")]),
    (
        table(row(control(cell(p(r("Choose"))), "<w:showingPlcHdr/>"), cell(p(r("Body"))))),
        [("table 1, row 1", "Choose")],
    ),
]


@pytest.mark.parametrize(("body", "aside"), ASIDE)
def test_prompts_and_tables_of_contents_are_set_aside(
    body: str, aside: list[tuple[str, str]]
) -> None:
    assert apart(body, DocumentPart.RUNNING) == aside
    assert [text for _, text in apart(body, DocumentPart.BODY)] == ["Body"]


def test_a_table_of_contents_without_end_is_over_at_the_next_heading() -> None:
    body = p(mark("begin") + code("TOC") + mark("separate") + r("Readings 3"))
    body += p(r("Readings"), '<w:outlineLvl w:val="0"/>') + p(r("Infant care"))

    assert [text for _, text in apart(body, DocumentPart.BODY)] == ["Readings", "Infant care"]


WHITE = '<w:color w:val="FFFFFF"/>'
HIDDEN = [
    p(r("Kept") + r("Gone", "<w:vanish/>")),
    p(r("Kept") + r("Gone", WHITE)),
    p(r("Kept") + r("Gone", '<w:sz w:val="2"/>')),
    p(r("Kept")) + p(r("Gone", "<w:vanish/>")),
]


@pytest.mark.parametrize("body", HIDDEN)
def test_hidden_text_is_kept_apart_and_mentioned(body: str) -> None:
    assert apart(body, DocumentPart.HIDDEN) == [("paragraph 1", "Gone")]
    assert apart(body, DocumentPart.BODY) == [("paragraph 1", "Kept")]
    assert read_docx(make_raw_docx(body)).warnings == (
        "Hidden text was found; it is shown but not matched.",
    )


def test_a_style_hides_its_letters_and_the_usual_style_counts_where_none_is_named() -> None:
    style = '<w:style w:type="paragraph" {}><w:rPr><w:vanish/></w:rPr></w:style>'
    named = style.format('w:styleId="A"')
    usual = style.format('w:styleId="B" w:default="1"')
    nameless = style.format("")

    def parts_of(styles: str) -> list[str]:
        body = p(r("One"), '<w:pStyle w:val="A"/>') + p(r("Two"))
        body += p(r("Seen", '<w:vanish w:val="0"/>'))
        content = make_raw_docx(body, [("word/styles.xml", word_part("styles", styles))])
        return [block.part.value for block in read_docx(content).blocks]

    assert parts_of(named) == ["hidden", "body", "body"]
    assert parts_of(named + usual) == ["hidden", "hidden", "body"]
    assert parts_of(nameless) == ["body", "body", "body"]


SHADED = '<w:shd w:val="clear" w:fill="003366"/>'
SEEN = [
    p(r("Seen", '<w:vanish w:val="0"/>')),
    p(r("Seen", WHITE + '<w:highlight w:val="blue"/>')),
    p(r("Seen", WHITE + SHADED)),
    p(r("Seen", WHITE), SHADED),
    table(row(f"<w:tc><w:tcPr>{SHADED}</w:tcPr>{p(r('Seen', WHITE))}</w:tc>", cell(p("")))),
    p(f"<w:r><w:pict><w:txbxContent>{p(r('Seen', WHITE))}</w:txbxContent></w:pict></w:r>"),
]


@pytest.mark.parametrize("body", SEEN)
def test_white_letters_on_a_colour_are_not_hidden(body: str) -> None:
    assert [text for _, text in apart(body, DocumentPart.BODY)] == ["Seen"]


def test_hidden_text_of_a_table_does_not_part_its_rows() -> None:
    body = table(row(cell(p(r("Kept") + r("Gone", "<w:vanish/>"))), cell(p(r("x")))), row(PAIR))
    blocks = read_docx(make_raw_docx(body)).blocks

    assert [block.place for block in blocks] == [
        "table 1, row 1",
        "table 1, row 2",
        "table 1, row 1",
    ]
    assert [block.text for block in blocks][-1] == "Gone"


def test_comments_embedded_documents_and_changes_are_mentioned() -> None:
    body = p(r("Kept") + '<w:r><w:commentReference w:id="0"/></w:r><w:del/>') + "<w:altChunk/>"
    warnings = read_docx(make_raw_docx(body)).warnings

    assert [warning.split(" ")[0] for warning in warnings] == ["Another", "Comments", "Tracked"]
