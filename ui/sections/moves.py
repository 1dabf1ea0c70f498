"""What a person does with blocks, saved at once: moved, put back, and a move undone."""

from collections.abc import Collection

from exports import SECTION_NAMES, counted
from syllabi import SectionKind, Syllabus
from syllabi.corrections import Moves, block_keys, moves_of
from ui import state, trouble, undo
from ui.saved_work import workspace
from workspace import CourseChange, SavedCourse, change_course


def move(seen: SavedCourse, positions: Collection[int], section: SectionKind) -> None:
    """Move the blocks at these 0-based positions of a course to a section."""
    _move(seen, positions, section, "moved to")


def put_back(seen: SavedCourse, positions: Collection[int], section: SectionKind) -> None:
    """Have set-aside blocks at these 0-based positions count, as a part of a section."""
    _move(seen, positions, section, "put back as")


def undo_moves(seen: SavedCourse, positions: Collection[int]) -> None:
    """Have the blocks at these 0-based positions stand where they were found."""
    course = _now(seen)
    if course is not None:
        gone, moves = _keys(course.syllabus, positions), moves_of(course.syllabus)
        left = {key: section for key, section in moves.items() if key not in gone}
        _change(course, left, f"{counted(len(positions), 'move')} undone.")


def moved_positions(syllabus: Syllabus) -> tuple[int, ...]:
    """Give the positions of all blocks that a person moved."""
    return tuple(i for i, block in enumerate(syllabus.blocks) if block.is_moved)


def _move(seen: SavedCourse, positions: Collection[int], section: SectionKind, did: str) -> None:
    course = _now(seen)
    if course is not None:
        chosen = dict.fromkeys(_keys(course.syllabus, positions), section)
        words = f"{_counted(positions)} {did} {SECTION_NAMES[section]}."
        _change(course, moves_of(course.syllabus) | chosen, words)


def _change(course: SavedCourse, moves: Moves, words: str) -> None:
    before = moves_of(course.syllabus)
    with trouble.told(words):
        changed = _save(course, moves)
        undo.remember(undo.Change(words, lambda: _undo(changed, before), course.id))


def _undo(changed: SavedCourse, before: Moves) -> None:
    _save(changed, before)


def _save(course: SavedCourse, moves: Moves) -> SavedCourse:
    change = CourseChange(moves=moves)
    changed = change_course(workspace(), course.id, course.version, change)
    state.adopt(changed)
    return changed


def _now(seen: SavedCourse) -> SavedCourse | None:
    """The course as it is now, unless its content is another one, where positions mean nothing."""
    course = next((c for c in state.saved_courses() if c.id == seen.id), None)
    return course if course and course.syllabus.id == seen.syllabus.id else None


def _keys(syllabus: Syllabus, positions: Collection[int]) -> set[str]:
    keys = tuple(block_keys(syllabus.blocks))
    return {keys[position] for position in positions}


def _counted(positions: Collection[int]) -> str:
    return counted(len(positions), "paragraph")
