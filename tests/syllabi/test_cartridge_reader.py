"""A course export is one course: its syllabus first, then its pages; attachments are listed."""

import pytest

from syllabi.document import Document, UnreadableDocumentError
from syllabi.errors import UnreadKind
from syllabi.readers.cartridge_reader import read_cartridge
from tests.builders import (
    Spec,
    heading,
    make_cartridge,
    make_docx,
    make_html,
    make_raw_cartridge,
    make_zip,
    paragraph,
)

LONG = [paragraph("This course explores how infants and their families grow together. " * 8)]
PAGES = [("Week 1", [paragraph("Attachment in week one.")]), ("Week 2", [paragraph("Loss.")])]
PDF = b"%PDF-1.4 nothing"


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks]


def position(document: Document, words: str) -> int:
    return next(i for i, text in enumerate(texts(document)) if words in text)


def test_the_syllabus_comes_first_and_pages_follow_in_the_course_s_order() -> None:
    document = read_cartridge(make_cartridge(LONG, PAGES, title="NURS 330: Family Nursing"))

    assert texts(document)[0] == "NURS 330: Family Nursing"
    assert position(document, "explores") < position(document, "week one")
    assert position(document, "week one") < position(document, "Loss.")
    assert document.warnings == ()


def test_a_place_names_the_page_unless_the_heading_above_does() -> None:
    document = read_cartridge(
        make_cartridge(LONG, [*PAGES, ("EDUC 3", LONG)], title="EDUC 3: Play")
    )
    places = [block.place for block in document.blocks]

    assert places[position(document, "week one")] == "paragraph 1"
    assert places[position(document, "explores")] == 'page "Syllabus", paragraph 1'
    assert places[-1] == 'page "EDUC 3", paragraph 1'
    assert document.blocks[position(document, "Week 1")].level == 2


def test_attached_documents_are_listed_and_not_read() -> None:
    attached = [("web_resources/a.docx", make_docx(LONG)), ("web_resources/x/b.pdf", PDF)]
    document = read_cartridge(make_cartridge(LONG, attached=attached))

    assert document.warnings == (
        "The course export also holds 2 attached documents that were not read: a.docx, b.pdf. "
        "Send one by itself if it is the syllabus.",
    )
    assert sum("explores" in text for text in texts(document)) == 1


def test_an_attached_syllabus_stands_in_for_an_empty_page() -> None:
    attached = [("web_resources/NURS-Syllabus.docx", make_docx(LONG)), ("web_resources/b.pdf", PDF)]
    document = read_cartridge(make_cartridge([], PAGES, attached))

    assert position(document, "explores") < position(document, "week one")
    assert "NURS-Syllabus.docx was read" in document.warnings[0]
    assert "1 attached document that was not read: b.pdf." in document.warnings[1]


def test_a_cartridge_in_a_cartridge_is_never_opened() -> None:
    inner = make_cartridge([heading("Syllabus"), *LONG])
    attached = [("web_resources/syllabus.imscc", inner), ("web_resources/syllabus.zip", inner)]
    document = read_cartridge(make_cartridge([], PAGES, attached))

    assert "explores" not in " ".join(texts(document))


def test_names_are_made_fit_to_be_shown() -> None:
    attached = [("web_resources/../\u202e" + "x" * 200 + ".pdf", PDF)]
    (warning,) = read_cartridge(make_cartridge(LONG, attached=attached)).warnings

    assert "\u202e" not in warning
    assert ".." not in warning
    assert len(warning) < 250


def test_a_draft_is_left_out() -> None:
    draft = b'<html><head><meta name="workflow_state" content="unpublished"/></head><p>secret</p>'
    parts = [
        ("course_settings/syllabus.html", make_html(LONG)),
        ("wiki_content/draft.html", draft),
    ]

    assert "secret" not in texts(read_cartridge(make_raw_cartridge("", "", parts)))


def test_an_export_of_another_system_is_read_by_its_manifest() -> None:
    items = "".join(
        f'<item identifierref="{name}"><title>{title}</title></item>'
        for name, title in (("w1", "Week 1"), ("o", "Course outline"))
    )
    resources = "".join(
        f'<resource identifier="{name}" href="content/{name}.html"/>' for name in ("w1", "o", "z")
    )
    parts = [
        ("content/w1.html", make_html([paragraph("Attachment in week one.")])),
        ("content/o.html", make_html(LONG)),
        ("content/z.html", make_html([paragraph("Last page.")])),
        ("content/not-listed.html", make_html([paragraph("Not listed.")])),
    ]
    document = read_cartridge(make_raw_cartridge(items, resources, parts))

    assert position(document, "explores") < position(document, "week one")
    assert position(document, "week one") < position(document, "Last page.")
    assert "Not listed." not in texts(document)


def test_an_address_in_the_manifest_is_the_part_s_name() -> None:
    resource = '<resource identifier="r" href="my%20caf%C3%A9.html"/>'
    content = make_raw_cartridge("", resource, [("my café.html", make_html(LONG))])

    assert "explores" in " ".join(texts(read_cartridge(content)))


def test_pages_beyond_the_limit_are_counted() -> None:
    pages: list[tuple[str, Spec]] = [(f"Page {i}", LONG) for i in range(205)]
    document = read_cartridge(make_cartridge(LONG, pages))

    assert document.warnings == ("6 pages beyond the first 200 were not read.",)


def test_an_export_without_pages_says_what_it_holds() -> None:
    with pytest.raises(UnreadableDocumentError, match=r"a\.pdf") as caught:
        read_cartridge(make_cartridge([], attached=[("web_resources/a.pdf", PDF)]))

    assert caught.value.kind is UnreadKind.NO_TEXT


def test_a_manifest_with_a_doctype_is_unsafe() -> None:
    manifest = b"<!DOCTYPE manifest [<!ENTITY e 'x'>]><manifest>&e;</manifest>"
    with pytest.raises(UnreadableDocumentError) as caught:
        read_cartridge(make_zip([("imsmanifest.xml", manifest)]))

    assert caught.value.kind is UnreadKind.UNSAFE
