"""What showed the section of a block in, words for it out: for reports and for the app."""

from collections.abc import Sequence

from exports.wording import SECTION_NAMES, counted, joined
from syllabi import Block, DocumentPart, SectionSign, SignKind

# Before the syllabus's own words, where the sign has some.
_SIGN_NAMES = {
    SignKind.NONE: "no sign of a section",
    SignKind.HEADING: "heading",
    SignKind.MEETING: "week or date",
    SignKind.FACT: "a single fact",
    SignKind.ROW_LABEL: "label of the row",
    SignKind.TABLE_HEAD: "first row of the table",
    SignKind.DATED_LINES: "several weeks or dates in a row",
    SignKind.CITATIONS: "several references in a row",
    SignKind.WEIGHTS: "several shares of the grade in a row",
    SignKind.LEAD_IN: "follows",
    SignKind.NOTICE_WORDING: "reads like a campus notice",
    SignKind.GRADE_SCALE: "grading scale",
    SignKind.EARLY_PROSE: "the first longer paragraph",
    SignKind.DOCUMENT_PART: "not in the running text",
}
_PART_NAMES = {
    DocumentPart.RUNNING: "page header or footer",
    DocumentPart.HIDDEN: "hidden text",
}
_MAX_SIGN_CHARACTERS = 60
_N_SIGN_WORDS_SHOWN = 8


def sign_text(sign: SectionSign) -> str:
    """Say why a block has its section: 'heading "Course Outcomes"'."""
    name = _SIGN_NAMES[sign.kind]
    return f"{name} {_quoted(sign.words)}" if sign.words else name


def set_aside_reasons(blocks: Sequence[Block]) -> tuple[str, ...]:
    """Count blocks that were not matched by reason, the commonest first.

    For instance '8 paragraphs: heading "Attendance", "Late work"'.
    """
    reasons: dict[str, list[str]] = {}
    for block in blocks:
        reason, words = _reason(block)
        reasons.setdefault(reason, []).append(words)
    lines = sorted(reasons.items(), key=lambda entry: -len(entry[1]))
    return tuple(_counted_reason(name, words) for name, words in lines)


def moved_text(blocks: Sequence[Block]) -> str:
    """Say how many blocks a person moved, and where to: "... by hand: 2 to Outcomes"."""
    sections: dict[str, int] = {}
    for block in blocks:
        name = SECTION_NAMES[block.section]
        sections[name] = sections.get(name, 0) + 1
    places = joined([f"{count} to {name}" for name, count in sections.items()])
    were = "was" if len(blocks) == 1 else "were"
    return f"{counted(len(blocks), 'paragraph')} {were} moved to another section by hand: {places}."


def _reason(block: Block) -> tuple[str, str]:
    """Name why a block was set aside, and give the syllabus's words that show it or ""."""
    if block.part is not DocumentPart.BODY:
        return _PART_NAMES[block.part], ""
    if block.is_moved:
        return "set aside by hand", ""
    return _SIGN_NAMES[block.sign.kind], block.sign.words


def _counted_reason(name: str, words: Sequence[str]) -> str:
    shown = joined([*dict.fromkeys(_quoted(each) for each in words if each)], _N_SIGN_WORDS_SHOWN)
    count = counted(len(words), "paragraph")
    return f"{count}: {name} {shown}" if shown else f"{count}: {name}"


def _quoted(words: str) -> str:
    is_long = len(words) > _MAX_SIGN_CHARACTERS
    return f'"{words[:_MAX_SIGN_CHARACTERS].rstrip()} …"' if is_long else f'"{words}"'
