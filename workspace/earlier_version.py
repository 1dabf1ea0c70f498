"""A syllabus that came again in a changed version: which one it replaces, and what is kept."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace

from syllabi import Course, Syllabus
from syllabi.corrections import block_keys, moves_of, with_moves


@dataclass(frozen=True, slots=True)
class Replacement:
    """An earlier version, and the id of the syllabus that took its place.

    `n_moves` blocks stay where a person had moved them, `n_facts` course facts as corrected.
    """

    old: Syllabus
    new_id: str
    n_moves: int
    n_facts: int


def earlier_version(
    syllabi: Iterable[Syllabus], new: Syllabus, as_read: Mapping[str, Course]
) -> Syllabus | None:
    """Find the syllabus of which `new` is another version: same file name, same course.

    `as_read` holds the course facts by syllabus id as they stood before a person corrected
    them. Another code or term is another course, whatever the file is called.
    """
    for old in syllabi:
        if old.source == new.source and _is_same_course(
            as_read.get(old.id, old.course), new.course, old, new
        ):
            return old
    return None


def carry_over(old: Syllabus, new: Syllabus, old_as_read: Course) -> tuple[Syllabus, Replacement]:
    """Give `new` the moves and the corrected course facts of `old`, and say how many they are."""
    moved = with_moves(new, moves_of(old))
    corrected = {
        field.name: getattr(old.course, field.name)
        for field in fields(Course)
        if getattr(old.course, field.name) != getattr(old_as_read, field.name)
    }
    n_facts = len(corrected.keys() - {"discipline_reason"})
    n_moves = sum(block.is_moved for block in moved.blocks)
    kept = replace(moved, course=replace(new.course, **corrected))
    return kept, Replacement(old, new.id, n_moves, n_facts)


def is_same_code(one: str, other: str) -> bool:
    """Whether two course codes are the same but for case and blanks; none is like no other."""
    return bool(_key(one)) and _key(one) == _key(other)


def _is_same_course(was: Course, now: Course, old: Syllabus, new: Syllabus) -> bool:
    if _differ(was.code, now.code) or _differ(was.term, now.term):
        return False
    return bool(was.code and now.code) or _share_words(old, new)


def _differ(one: str, other: str) -> bool:
    return bool(_key(one) and _key(other)) and _key(one) != _key(other)


def _key(words: str) -> str:
    return "".join(words.split()).casefold()


def _share_words(old: Syllabus, new: Syllabus) -> bool:
    """Say whether half the blocks of the shorter one stand in the other."""
    ours, theirs = set(block_keys(old.blocks)), set(block_keys(new.blocks))
    return 2 * len(ours & theirs) >= min(len(ours), len(theirs))
