"""The first blocks or lines of a syllabus in, the course's title out."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from syllabi.course_codes import around_code, holds_code_in_a_sentence, is_code
from syllabi.fact_lines import labelled_values
from syllabi.heading_words import match_heading
from syllabi.meetings import starts_a_week
from syllabi.no_titles import is_form_label
from syllabi.syllabus import Block, BlockKind, SectionKind
from syllabi.title_shapes import as_title, goes_on_below, is_subject
from syllabi.title_vocabulary import title_vocabulary
from syllabi.words import words_of

_N_TITLE_LINES = 6
_N_PROSE_WORDS = 25
_N_SHORT_WORDS = 12
_N_BELOW_CODE = 2
_MAX_CHARACTERS = 120
# What stands below the heading of one of these is no longer the document's head.
_BODY_PARTS = frozenset(
    {
        SectionKind.DESCRIPTION,
        SectionKind.OUTCOMES,
        SectionKind.ASSESSMENT,
        SectionKind.READINGS,
        SectionKind.BIBLIOGRAPHY,
    }
)


def labelled_title(blocks: Sequence[Block]) -> str:
    """Take the title that stands behind or below a label ("Course title: ..."); "" if none."""
    vocabulary = title_vocabulary()
    named = labelled_values(blocks, vocabulary.titles | vocabulary.codes_and_titles)
    plain = map(as_title, _weakly_labelled(blocks))
    return _first(as_title(text, is_called_one=True) for text in named) or _first(
        title for title in plain if not is_subject(title)
    )


def unlabelled_title(lines: Sequence[str], head: Sequence[str], code: str, at: int) -> str:
    """Take the words beside or below the code on line `at`, else the first line of `head`.

    Then those beside the code on another short line. A line that only names a field
    ("Psychology") is given where no other can be the title.
    """
    if beside := _title_beside(lines, code, [at]):
        return beside
    first = _first_titles(head)
    return (
        _first(title for title in first if not is_subject(title))
        or _title_beside(lines, code, _short(lines))
        or _first(first)
    )


def _title_beside(lines: Sequence[str], code: str, at: Iterable[int]) -> str:
    if not code:
        return ""
    texts = (text for index in at if index >= 0 for text in _beside(lines, code, index))
    return _first(map(as_title, texts))


def _short(lines: Sequence[str]) -> Iterator[int]:
    return (at for at, line in enumerate(lines) if len(words_of(line)) <= _N_SHORT_WORDS)


def _first_titles(lines: Sequence[str]) -> list[str]:
    """Give the titles among the first lines of a document's head, trimmed."""
    head = list(_head(lines))[:_N_TITLE_LINES]
    titles = (as_title(_joined(line, head[at + 1 :])) for at, line in enumerate(head))
    return list(filter(None, titles))


def _weakly_labelled(blocks: Sequence[Block]) -> Iterator[str]:
    """Give what stands behind "Course:"; alone on a line such a word labels other things."""
    weak = title_vocabulary().weak_titles
    telling = (
        block
        for block in blocks
        if block.kind is BlockKind.HEADING or " ".join(words_of(block.text)) not in weak
    )
    return labelled_values(list(telling), weak)


def _beside(lines: Sequence[str], code: str, at: int) -> tuple[str, ...]:
    """Give what may be the title around a code on a line; nothing if it is not there."""
    before, after = around_code(lines[at], code)
    is_there = bool(before or after) or is_code(lines[at])
    is_prose = len(words_of(lines[at])) > _N_PROSE_WORDS or holds_code_in_a_sentence(lines[at])
    if is_prose or not is_there:
        return ()
    below = lines[at + 1 : at + 1 + _N_BELOW_CODE]
    return (_joined(after, below), before, lines[at], *_head(below))


def _head(lines: Sequence[str]) -> Iterator[str]:
    """Give the lines above the first prose, part of the body or second week, without values."""
    for at, (above, line) in enumerate(pairwise(("", *lines))):
        if len(words_of(line)) >= _N_PROSE_WORDS or _opens_body(line):
            return
        if at > 0 and starts_a_week(line):
            return
        if not is_form_label(above):
            yield line


def _opens_body(line: str) -> bool:
    known = match_heading(line) if len(line) <= _MAX_CHARACTERS else None
    is_part = known is not None and known.is_whole and known.section in _BODY_PARTS
    return is_part and not as_title(line)


def _joined(line: str, below: Sequence[str]) -> str:
    """Join a line that goes on below ("Play Therapy:") with its rest, where that reads so."""
    if not below or not goes_on_below(line) or not as_title(below[0]):
        return line
    joined = f"{line} {below[0]}"
    return joined if as_title(joined) else line


def _first(titles: Iterable[str]) -> str:
    return next(filter(None, titles), "")
