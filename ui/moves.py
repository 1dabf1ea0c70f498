"""What a person does with blocks, kept in the session's project: moved, and taken back."""

from collections.abc import Collection

from exports import SECTION_NAMES, counted
from syllabi import SectionKind, Syllabus
from syllabi.corrections import block_keys, moves_of, with_moves
from ui import state


def move(syllabus_id: str, positions: Collection[int], section: SectionKind) -> None:
    """Move the blocks at these 0-based positions to a section."""
    syllabus = _syllabus(syllabus_id)
    if syllabus is None:
        return
    chosen = dict.fromkeys(_keys(syllabus, positions), section)
    words = f"{_counted(positions)} moved to {SECTION_NAMES[section]}."
    state.exchange(with_moves(syllabus, moves_of(syllabus) | chosen), words)


def take_back(syllabus_id: str, positions: Collection[int]) -> None:
    """Put the blocks at these 0-based positions back where they were found."""
    syllabus = _syllabus(syllabus_id)
    if syllabus is None:
        return
    gone = _keys(syllabus, positions)
    left = {key: section for key, section in moves_of(syllabus).items() if key not in gone}
    state.exchange(with_moves(syllabus, left), f"{_counted(positions)} put back.")


def moved_positions(syllabus: Syllabus) -> tuple[int, ...]:
    """Give the positions of all blocks that a person moved."""
    return tuple(i for i, block in enumerate(syllabus.blocks) if block.is_moved)


def _syllabus(syllabus_id: str) -> Syllabus | None:
    return next((s for s in state.project().syllabi if s.id == syllabus_id), None)


def _keys(syllabus: Syllabus, positions: Collection[int]) -> set[str]:
    keys = tuple(block_keys(syllabus.blocks))
    return {keys[position] for position in positions}


def _counted(positions: Collection[int]) -> str:
    return counted(len(positions), "block")
