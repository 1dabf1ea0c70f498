"""A w:p element in, its text, look and automatic number out."""

import re
from dataclasses import dataclass, field

from lxml import etree

from syllabi.readers.docx_labels import NumberLabel
from syllabi.readers.docx_looks import is_shaded
from syllabi.readers.docx_runs import RunWalk, walk_inline
from syllabi.readers.docx_story import Story
from syllabi.readers.docx_styles import Style, numbering_of, outline_level
from syllabi.readers.xml_elements import attribute, is_on, local_name
from syllabi.syllabus import DocumentPart

_NO_LABEL = NumberLabel()
_CONTENTS_LINE = re.compile(r"\s\d{1,4}$")


@dataclass(slots=True)
class DocxParagraph:
    """A paragraph's text with what a reader's eye would see of it.

    `level` is 0 unless a style or an outline level makes it a heading; `size` is in
    half-points (0 unknown); `label` is its automatic number, which `text` does not hold.
    `hidden` is what of it is not seen, `aside` its prompts or its line of a table of contents.
    """

    text: str = ""
    level: int = 0
    is_list: bool = False
    is_bold: bool = False
    is_underlined: bool = False
    size: int = 0
    bold_label: str = ""
    label: NumberLabel = _NO_LABEL
    hidden: str = ""
    aside: str = ""
    in_contents: bool = False
    notes: list[tuple[str, str]] = field(default_factory=list)


@dataclass(slots=True)
class Properties:
    """What a w:pPr says; None is "as the style"."""

    style: Style
    style_id: str = ""
    level: int | None = None
    list_id: str | None = None
    list_level: int | None = None
    is_shaded: bool = False
    joins_next: bool = False
    is_mark_hidden: bool = False

    @property
    def is_numbered(self) -> bool:
        """Whether the paragraph stands in a list, by its own word or by its style's."""
        list_id = self.style.list_id if self.list_id is None else self.list_id
        return list_id not in (None, "0")


def properties_of(element: etree._Element, story: Story) -> Properties:
    """Read the properties of one w:p."""
    found = Properties(story.styles.resolve(""))
    properties = element.find("{*}pPr")
    for child in properties if properties is not None else ():
        kind = local_name(child)
        if kind == "pStyle":
            found.style_id = attribute(child, "val")
            found.style = story.styles.resolve(found.style_id)
        elif kind == "outlineLvl":
            found.level = outline_level(child)
        elif kind == "numPr":
            found.list_id, found.list_level = numbering_of(child)
        elif kind == "shd":
            found.is_shaded = is_shaded(child)
        elif kind == "framePr":
            found.joins_next |= attribute(child, "dropCap") in ("drop", "margin")
        elif kind == "rPr":
            _read_mark(child, found)
    return found


def _read_mark(properties: etree._Element, found: Properties) -> None:
    """Read what becomes of a paragraph's mark: deleted, it joins the paragraph with the next."""
    for child in properties:
        kind = local_name(child)
        if kind in ("del", "moveFrom"):
            found.joins_next = True
        elif kind == "vanish":
            found.is_mark_hidden = is_on(child)


def gather(element: etree._Element, walk: RunWalk, found: Properties, depth: int) -> None:
    """Walk the runs of one w:p; `walk` may hold those of a paragraph that it is joined to."""
    story = walk.story
    level = found.style.level if found.level is None else found.level
    if level and story.fields.n_contents:
        story.fields.end_contents()
    walk.look = found.style.look
    walk.on_white = not (found.is_shaded or found.style.is_shaded)
    for child in element:
        walk_inline(child, walk, depth + 1)
    story.fields.end_paragraph()


def paragraph_of(walk: RunWalk, found: Properties) -> DocxParagraph:
    """Make the paragraph of what was gathered, and count it where it is numbered."""
    text = "".join(walk.pieces).strip()
    hidden = "".join(walk.other_pieces.get(DocumentPart.HIDDEN, ())).strip()
    aside = "".join(walk.other_pieces.get(DocumentPart.RUNNING, ())).strip()
    if text and found.style.is_contents and _CONTENTS_LINE.search(text):
        text, aside = "", text
    label = None
    if found.is_numbered and (text or not (hidden or aside or found.is_mark_hidden)):
        label = _label(found, walk.story)
    return DocxParagraph(
        text=text,
        level=(found.style.level or 0) if found.level is None else found.level,
        is_list=found.is_numbered and (label is None or label != _NO_LABEL),
        is_bold=0 < walk.n_letters <= walk.n_bold,
        is_underlined=0 < walk.n_letters <= walk.n_underlined,
        size=max(walk.sizes, key=lambda size: walk.sizes[size]) if walk.sizes else 0,
        bold_label=_bold_label(walk),
        label=label or _NO_LABEL,
        hidden=hidden,
        aside=aside,
        in_contents=bool(found.style.is_contents) or walk.story.fields.n_contents > 0,
        notes=walk.notes,
    )


def _label(found: Properties, story: Story) -> NumberLabel | None:
    """Count the paragraph at the level that it names, or that its style has in the list."""
    list_id = found.list_id or found.style.list_id or ""
    level = found.list_level
    if level is None and found.list_id is None:
        level = story.counter.level_of_style(list_id, found.style.list_style or "")
        level = found.style.list_level if level is None else level
    return story.counter.label(list_id, level or 0)


def _bold_label(walk: RunWalk) -> str:
    """Give the bold words that open a paragraph whose rest is not bold."""
    length = 0
    for is_bold in walk.bold_pieces:
        if not is_bold:
            break
        length += 1
    return "".join(walk.pieces[:length]).strip() if 0 < length < len(walk.pieces) else ""
