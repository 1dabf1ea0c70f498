"""The runs of a w:p element in, their text and look out: insertions in, deletions out.

Each piece of text goes to one part of the document: the body; what a reader of the document
does not see; or what is set aside, the prompts of a form and tables of contents.
"""

from dataclasses import dataclass, field

from lxml import etree

from syllabi.readers.docx_controls import is_contents_list, is_prompt
from syllabi.readers.docx_fields import is_contents
from syllabi.readers.docx_looks import PLAIN, RunLook, run_look
from syllabi.readers.docx_story import Story, check_depth
from syllabi.readers.docx_symbols import symbol
from syllabi.readers.xml_elements import attribute, local_name
from syllabi.syllabus import DocumentPart
from syllabi.words import word_set

TRACKED = "Tracked changes were read as if they were all accepted."
COMMENTS = "Comments were left out."

_SKIPPED = word_set(
    "delText rPr pPr sectPr sdtPr annotationRef proofErr bookmarkStart bookmarkEnd "
    "lastRenderedPageBreak fldData"
)
_CHARACTERS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": " "}
_DELETED = ("del", "moveFrom")
_NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}


@dataclass(slots=True)
class RunWalk:
    """What is gathered while the runs of one paragraph are walked.

    `notes` are the kind and the id of each note that is cited; `boxes` are text boxes.
    """

    story: Story
    look: RunLook = PLAIN
    on_white: bool = True
    pieces: list[str] = field(default_factory=list)
    bold_pieces: list[bool] = field(default_factory=list)
    other_pieces: dict[DocumentPart, list[str]] = field(default_factory=dict)
    last_part: DocumentPart = DocumentPart.BODY
    n_letters: int = 0
    n_bold: int = 0
    n_underlined: int = 0
    sizes: dict[int, int] = field(default_factory=dict)
    boxes: list[etree._Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)


def walk_runs(element: etree._Element, walk: RunWalk, depth: int) -> None:
    """Gather what stands in an element of a paragraph; deletions and field codes are left out."""
    check_depth(depth)
    for child in element:
        walk_inline(child, walk, depth)


def walk_inline(child: etree._Element, walk: RunWalk, depth: int) -> None:
    """Gather what one element of a paragraph holds."""
    kind = local_name(child)
    if kind == "r":
        _run(child, walk, depth)
    elif kind in _SKIPPED:
        return
    elif kind in _DELETED:
        walk.story.warnings.add(TRACKED)
    elif kind == "AlternateContent":
        walk_runs(alternative(child), walk, depth + 1)
    elif kind == "txbxContent":
        walk.boxes.append(child)
    elif kind in ("sdt", "fldSimple"):
        _control(child, walk, depth)
    elif kind == "ruby":
        _ruby(child, walk, depth)
    else:
        walk_runs(child, walk, depth + 1)


def _run(run: etree._Element, walk: RunWalk, depth: int) -> None:
    look: RunLook | None = None
    for child in run:
        kind = local_name(child)
        if kind == "t":
            look = look or _look(run, walk)
            add_text(child.text or "", look, walk)
        elif kind in _CHARACTERS:
            look = look or _look(run, walk)
            add_text(_CHARACTERS[kind], look, walk)
        elif kind == "rPr":
            continue
        else:
            _run_mark(child, kind, run, walk, depth)


def _run_mark(
    child: etree._Element, kind: str, run: etree._Element, walk: RunWalk, depth: int
) -> None:
    """Take what else a run can hold: marks of fields and notes, symbols, drawings."""
    if kind == "fldChar":
        walk.story.fields.mark(attribute(child, "fldCharType"))
    elif kind == "instrText":
        walk.story.fields.code(child.text or "")
    elif kind == "sym":
        add_text(symbol(attribute(child, "font"), attribute(child, "char")), _look(run, walk), walk)
    elif kind in _NOTES:
        walk.notes.append((_NOTES[kind], attribute(child, "id")))
    elif kind == "commentReference":
        walk.story.warnings.add(COMMENTS)
    else:
        walk_inline(child, walk, depth + 1)


def _look(run: etree._Element, walk: RunWalk) -> RunLook:
    properties = run.find("{*}rPr")
    if properties is None:
        return walk.look
    named = properties.find("{*}rStyle")
    below = walk.look
    if named is not None:
        below = walk.story.styles.own_look(attribute(named, "val")).over(below)
    return run_look(properties).over(below)


def add_text(text: str, look: RunLook, walk: RunWalk) -> None:
    """Add text to the part that its place and its look give it."""
    story = walk.story
    if story.fields.n_codes:
        return
    if story.is_aside:
        _add_other(text, DocumentPart.RUNNING, walk)
    elif look.is_hidden(on_white=walk.on_white and not story.n_backed):
        _add_other(text, DocumentPart.HIDDEN, walk)
    else:
        _add_body(text, look, walk)


def _add_other(text: str, part: DocumentPart, walk: RunWalk) -> None:
    pieces = walk.other_pieces.setdefault(part, [])
    if walk.last_part is not part:
        pieces.append(" ")
    pieces.append(text)
    walk.last_part = part


def _add_body(text: str, look: RunLook, walk: RunWalk) -> None:
    walk.last_part = DocumentPart.BODY
    n_letters = sum(map(str.isalpha, text))
    walk.pieces.append(text)
    walk.bold_pieces.append(bool(look.bold) or not text.strip(" :\t\n"))
    if n_letters:
        size = look.size or 0
        walk.n_letters += n_letters
        walk.n_bold += n_letters * bool(look.bold)
        walk.n_underlined += n_letters * bool(look.underlined)
        walk.sizes[size] = walk.sizes.get(size, 0) + n_letters


def _control(control: etree._Element, walk: RunWalk, depth: int) -> None:
    """Walk a content control or a simple field; a prompt or list of contents is set aside."""
    is_aside = (
        is_prompt(control) or is_contents_list(control) or is_contents(attribute(control, "instr"))
    )
    walk.story.n_aside += is_aside
    walk_runs(control, walk, depth + 1)
    walk.story.n_aside -= is_aside


def _ruby(ruby: etree._Element, walk: RunWalk, depth: int) -> None:
    """Write the words first, then how they are read: Word keeps them the other way round."""
    for kind, before, after in (("rubyBase", "", ""), ("rt", " (", ")")):
        part = ruby.find(f"{{*}}{kind}")
        if part is not None:
            add_text(before, walk.look, walk)
            walk_runs(part, walk, depth + 1)
            add_text(after, walk.look, walk)


def alternative(element: etree._Element) -> etree._Element:
    """Take the modern form of a drawing; its fallback says the same once more."""
    for choice in element.findall("{*}Choice"):
        if any(node.text for node in choice.iter("{*}t")):
            return choice
    fallback = element.find("{*}Fallback")
    return fallback if fallback is not None else element
