"""A block of a syllabus in, HTML of ours with its words as plain text out."""

from html import escape

from exports import SECTION_NAMES, counted, sign_text
from syllabi import Block, BlockKind, DocumentPart
from ui.sections.view import SectionRun, place_of

_LONGEST_SHOWN = 600
_RUN_STYLE = "margin:0;padding:0;font-size:1.05rem;line-height:1.5rem;overflow-wrap:anywhere;"
_ROW_STYLE = "display:flex;gap:.7rem;"
_NUMBER_STYLE = "min-width:2.2rem;text-align:right;font-size:.875rem;line-height:1.6rem;"
_TEXT_STYLE = "min-width:0;overflow-wrap:anywhere;"
_SMALL_STYLE = "font-size:.875rem;"
_PART_NAMES = {
    DocumentPart.RUNNING: "Page headers and footers",
    DocumentPart.HIDDEN: "Hidden text",
}


def run_html(run: SectionRun) -> str:
    """The heading over blocks of one section: its name, how many, and whether they count."""
    name = escape(_PART_NAMES.get(run.part) or SECTION_NAMES[run.section])
    lead = "Set aside: " if run.is_set_aside else ""
    count = counted(len(run.positions), "paragraph")
    return (
        f'<h2 style="{_RUN_STYLE}">{lead}{name}</h2>'
        f'<div style="{_SMALL_STYLE}">{count}{_counting(run)}</div>'
    )


def block_html(block: Block, number: int, *, is_whole: bool = False, why: bool = True) -> str:
    """The block's words, where they stand, why they have their section, and who moved them.

    Long words are cut unless `is_whole`. Without `why` the reason is that of the block above.
    """
    note = f'<div style="{_SMALL_STYLE}">{_note(block, why)}</div>'
    return (
        f'<div style="{_ROW_STYLE}"><div style="{_NUMBER_STYLE}">{number}</div>'
        f'<div style="{_TEXT_STYLE}">{_words(block, is_whole)}{note}</div></div>'
    )


def _counting(run: SectionRun) -> str:
    if run.part is not DocumentPart.BODY:
        return "; never counted"
    return "; not counted" if run.is_set_aside else ""


def _words(block: Block, is_whole: bool) -> str:
    is_long = len(block.text) > _LONGEST_SHOWN and not is_whole
    text = escape(f"{_cut(block.text)} …" if is_long else block.text)
    if block.kind is BlockKind.HEADING:
        return f"<strong>{text}</strong>"
    return f"\u2022 {text}" if block.kind is BlockKind.LIST_ITEM else text


def _cut(text: str) -> str:
    start = text[:_LONGEST_SHOWN]
    return start.rsplit(" ", 1)[0] if " " in start else start


def _note(block: Block, why: bool) -> str:
    place = escape(place_of(block))
    if block.is_moved:
        return f"{place} \u00b7 <strong>moved by you</strong> from {SECTION_NAMES[block.proposed]}"
    return f"{place} \u00b7 why: {escape(sign_text(block.sign))}" if why else place
