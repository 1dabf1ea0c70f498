"""A comparison in, its summary out: what was gained first, then what moved, then what was lost."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from alignment.comparison import CellChange, Comparison, ProgramChange
from exports.comparison_now import names_now
from exports.comparison_wording import NO_WORDS, text_counts
from exports.outline.comparison_reviews import LEFT_OUT, is_reviewed
from exports.outline.nodes import Bullet, Heading, Node, Paragraph
from exports.wording import counted, percent

_Change = TypeVar("_Change")
# The same words for one course and for a program, where the change is of the same kind.
_PROGRAM_LEADS = {
    ProgramChange.GAINED: "Now covered: ",
    ProgramChange.WIDER: "In further courses too: ",
    ProgramChange.MOVED: "Covered in another course than before: ",
    ProgramChange.NARROWER: "In fewer courses: ",
    ProgramChange.LOST: "No longer covered: ",
}
_COURSE_LEADS = {
    CellChange.GAINED: "Now covered: ",
    CellChange.DEEPER: "Goes further: ",
    CellChange.SHALLOWER: "Goes less far: ",
    CellChange.LOST: "No longer covered: ",
}


def comparison_summary(comparison: Comparison) -> Iterator[Node]:
    """Yield a heading, a paragraph of totals and a bullet for each kind of change."""
    yield Heading("Summary", 1)
    covered, *others = summary_sentences(comparison)
    left_out = () if is_reviewed(comparison) else (LEFT_OUT,)
    yield Paragraph(" ".join((covered, *left_out, *others)))
    names = names_now(comparison)
    for lead, areas in changed_areas(comparison):
        yield Bullet(f"{'; '.join(names[area] for area in areas)}.", lead=lead)


def summary_sentences(comparison: Comparison) -> Iterator[str]:
    """Say what is covered now and before, of the areas that count, and how much text changed."""
    counting = {area.code for area in comparison.areas if area.counts}
    program = [area for area in comparison.program if area.area in counting]
    now, before = sum(bool(area.new) for area in program), sum(bool(area.old) for area in program)
    whole = "the course" if len(comparison.courses) == 1 else "the program"
    yield (
        f"Syllabus evidence suggests that {whole} now covers {now} of "
        f"{counted(len(program), 'knowledge area')} ({percent(now, len(program))}) in young-child "
        f"context; before, {before}."
    )
    yield from _courses(comparison)
    if not any(changed_areas(comparison)):
        yield (
            "No level changed." if len(comparison.courses) == 1 else "No area changed its courses."
        )


def changed_areas(comparison: Comparison) -> list[tuple[str, list[str]]]:
    """Pair the words for each kind of change with the codes of its areas, gains first."""
    if len(comparison.courses) == 1:
        cells = comparison.courses[0].cells
        found = [(cell.change, cell.area) for cell in cells]
        return _by_lead(_COURSE_LEADS, found)
    return _by_lead(_PROGRAM_LEADS, [(area.change, area.area) for area in comparison.program])


def _by_lead(
    leads: Mapping[_Change, str], found: Sequence[tuple[_Change, str]]
) -> list[tuple[str, list[str]]]:
    rows = (
        (lead, [area for own, area in found if own is change]) for change, lead in leads.items()
    )
    return [(lead, areas) for lead, areas in rows if areas]


def _courses(comparison: Comparison) -> Iterator[str]:
    pairs = [course for course in comparison.courses if course.is_pair]
    if len(comparison.courses) == 1 and pairs:
        if not comparison.has_words:
            yield NO_WORDS
            return
        counts = text_counts(pairs[0])
        passages = "passages" if pairs[0].is_whole_text else "quotes"
        yield f"Of its {passages}: {counts}." if counts else f"Its {passages} are the same."
        return
    n_changed = sum(bool(course.text) for course in pairs)
    n_new = sum(course.old is None for course in comparison.courses)
    n_old = sum(course.new is None for course in comparison.courses)
    other_words = f", {n_changed} of them with other words than before"
    yield (
        f"{counted(len(pairs), 'course')} {'is' if len(pairs) == 1 else 'are'} in both versions"
        f"{other_words if comparison.has_words else ''}; {n_new} in the newer version alone, "
        f"{n_old} in the older alone."
    )
    if not comparison.has_words:
        yield NO_WORDS
