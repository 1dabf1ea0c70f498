"""An institution's Word template, made by hand: its logo, colours, margins and odd contents."""

import io
import zipfile
from collections.abc import Callable, Collection

from docx import Document
from docx.document import Document as WordDocument
from docx.shared import Cm, RGBColor
from PIL import Image

RED = RGBColor(0x7A, 0x00, 0x19)
OLD_TEXT = "Minutes of last year's meeting"
ADDRESS = "100 College Road, Example City"


def make_template(
    without: Collection[str] = (), change: Callable[[WordDocument], None] | None = None
) -> bytes:
    """An A4 letterhead with its own body text; `without` are styles that it lacks."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin = Cm(3)
    section.header.paragraphs[0].add_run("School of Nursing").add_picture(logo(), width=Cm(4))
    section.footer.paragraphs[0].text = ADDRESS
    document.styles["Heading 1"].font.color.rgb = RED
    document.add_heading(OLD_TEXT, 1)
    document.add_paragraph(OLD_TEXT).add_run().add_picture(logo("blue"))
    document.add_table(2, 2)
    document.core_properties.author = OLD_TEXT
    for name in without:
        document.styles.element.remove(document.styles[name].element)
    if change:
        change(document)
    return saved(document)


def logo(colour: str = "red") -> io.BytesIO:
    content = io.BytesIO()
    Image.new("RGB", (30, 8), colour).save(content, "PNG")
    content.seek(0)
    return content


def saved(document: WordDocument) -> bytes:
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def repacked(template: bytes, changes: dict[str, Callable[[bytes], bytes]]) -> bytes:
    """The file with some of its parts changed, or added where it has none of that name."""
    content = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(template)) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as new:
        for name, change in changes.items():
            parts[name] = change(parts.get(name, b""))
        for name, part in parts.items():
            new.writestr(name, part)
    return content.getvalue()
