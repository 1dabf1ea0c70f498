"""The notes of a Word document in, each with its words, to be set where it is cited, out."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from syllabi.readers.docx_content import DocxContent, end_paragraph, walk_children
from syllabi.readers.docx_fields import Fields
from syllabi.readers.docx_flat import FlatText, flat_text
from syllabi.readers.docx_story import Story
from syllabi.readers.xml_elements import attribute

NoteId = tuple[str, str]
"""The kind of a note, "footnote" or "endnote", and its id in the file."""

_RULES = ("separator", "continuationSeparator", "continuationNotice")


@dataclass(slots=True)
class Notes:
    """The notes that are left to be written, and how many of each kind were."""

    texts: dict[NoteId, FlatText] = field(default_factory=dict)
    n_written: dict[str, int] = field(default_factory=dict)

    def add(self, kind: str, element: etree._Element, story: Story) -> None:
        """Take one w:footnote or w:endnote; the lines that part notes from the page are none."""
        if attribute(element, "type") not in _RULES:
            self.texts[kind, attribute(element, "id")] = flat_story(element, story)

    def take(self, cited: list[NoteId]) -> Iterator[tuple[FlatText, str]]:
        """Give (text, place) of the notes that are cited, each at its first citation."""
        for kind, note_id in cited:
            text = self.texts.pop((kind, note_id), None)
            if text is not None:
                self.n_written[kind] = self.n_written.get(kind, 0) + 1
                yield text, f"{kind} {self.n_written[kind]}"


def flat_story(element: etree._Element, story: Story) -> FlatText:
    """Give the words of a note, a header or a footer, whose fields are its own."""
    content = DocxContent(story)
    story.fields = Fields()
    story.n_backed += 1  # it may stand on a coloured band, which cannot be told here
    walk_children(element, content, depth=0)
    end_paragraph(content, depth=0)
    story.n_backed -= 1
    story.fields = Fields()
    return flat_text(item for item, _ in content.items)
