"""Blocks with sections in, passages out: the sentences, list items and cells that are matched."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from syllabi.citations import is_citation
from syllabi.heading_words import match_heading
from syllabi.meetings import starts_a_meeting
from syllabi.notices import SECTIONS_WITH_NOTICES, cut_at_notices, may_hold_notices, notices_in
from syllabi.sentences import split_sentences
from syllabi.syllabus import Block, BlockKind, DocumentPart, Passage, SectionKind
from syllabi.words import words_of

_SENTENCE_END = re.compile(r"[.!?\u3002]\S{0,2}\s")
_MAX_CELL_WORDS = 30
_MAX_ITEM_WORDS = 60
_MAX_SETTING_CHARACTERS = 400


def passages_of(blocks: Iterable[Block]) -> tuple[Passage, ...]:
    """Split every block of the body; headings that only name a part give no passage."""
    passages: list[Passage] = []
    repeats: Counter[str] = Counter()
    for block in blocks:
        if block.part is not DocumentPart.BODY:
            continue
        for text, setting, section in _judged_pieces(block):
            digest = _digest(text)
            ordinal = repeats[digest]
            repeats[digest] += 1
            passages.append(
                Passage(
                    id=digest if not ordinal else f"{digest}-{ordinal + 1}",
                    text=text,
                    section=section,
                    path=block.path,
                    locator=block.locator,
                    position=len(passages),
                    page=block.page,
                    setting=setting[:_MAX_SETTING_CHARACTERS],
                    week=block.week,
                )
            )
    return tuple(passages)


def _judged_pieces(block: Block) -> Iterable[tuple[str, str, SectionKind]]:
    """Give (text, setting, section) for each passage; a notice inside the course is policies.

    A block that a person moved counts wholly as they said.
    """
    section = block.section
    is_judged = section in SECTIONS_WITH_NOTICES and not block.is_moved
    if not is_judged or not _may_mix(block) or not may_hold_notices(block.text):
        return [(text, setting, section) for text, setting in _pieces(block)]
    return _without_notices(block, tuple(_pieces(block)))


def _may_mix(block: Block) -> bool:
    """Say whether a block may hold a notice beside content; one sentence was judged as a block."""
    return block.kind is BlockKind.TABLE_ROW or _SENTENCE_END.search(block.text) is not None


def _without_notices(
    block: Block, pieces: Sequence[tuple[str, str]]
) -> Iterator[tuple[str, str, SectionKind]]:
    is_row = block.kind is BlockKind.TABLE_ROW
    units = [text for text, _ in pieces] if is_row else [block.text]
    notices = notices_in(units, block.section)
    for text, setting in pieces:
        for piece in cut_at_notices(text, notices):
            section = SectionKind.POLICIES if piece in notices else block.section
            yield piece, "" if setting in notices else setting, section


def _pieces(block: Block) -> Iterator[tuple[str, str]]:
    """Give (text, setting) for each passage of a block."""
    if block.kind is BlockKind.TABLE_ROW:
        yield from _cell_pieces(block.cells)
    elif block.kind is BlockKind.HEADING:
        if _carries_content(block):
            yield block.text, ""
    elif _n_words(block.text) <= _MAX_ITEM_WORDS and _stays_whole(block):
        yield block.text, ""
    else:
        yield from _with_sentence_before(split_sentences(block.text))


def _stays_whole(block: Block) -> bool:
    """Say whether a block is one passage: a list item, or a reference with its full stops."""
    return block.kind is BlockKind.LIST_ITEM or is_citation(block.text)


def _cell_pieces(cells: Sequence[str]) -> Iterator[tuple[str, str]]:
    filled = [(index, cell) for index, cell in enumerate(cells) if cell]
    for index, cell in filled:
        others = " | ".join(_folded(other) for position, other in filled if position != index)
        for piece in _split_cell(cell):
            yield piece, others


def _split_cell(cell: str) -> Sequence[str]:
    """Keep a short cell whole; cut a long one at its paragraphs and sentences."""
    if len(cell.split()) <= _MAX_CELL_WORDS:
        return (_folded(cell),)
    return [sentence for line in cell.split("\n") for sentence in split_sentences(line)]


def _folded(cell: str) -> str:
    return cell.replace("\n", " ")


def _with_sentence_before(sentences: Sequence[str]) -> Iterator[tuple[str, str]]:
    before = ""
    for sentence in sentences:
        yield sentence, before
        before = sentence


def _carries_content(heading: Block) -> bool:
    """Say whether a heading has words of its own beside the name of a part."""
    known = match_heading(heading.text)
    if known is not None and known.is_whole:
        return False
    if starts_a_meeting(heading.text):
        return _n_words(heading.text) > 2
    return _n_words(heading.text) >= 2 or heading.section is SectionKind.SCHEDULE


def _n_words(text: str) -> int:
    return text.count(" ") + 1


def _digest(text: str) -> str:
    normalised = " ".join(words_of(text)) or text
    return hashlib.sha256(normalised.encode("utf-8")).hexdigest()[:12]
