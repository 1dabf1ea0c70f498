"""Programs made, opened, renamed and removed, each with what the session must know of it."""

from collections.abc import Iterator
from contextlib import suppress
from itertools import count

from ui import state, trouble, undo
from ui.saved_work import workspace
from workspace import (
    Program,
    Role,
    TakenNameError,
    create_program,
    programs,
    rename_program,
    role_of,
)
from workspace.removal import bring_back, remove_program
from workspace.removed_rows import Removed

SAMPLES = "Sample courses"


def open_new_program(wanted: str) -> str:
    """Make a program of that name, or "name 2" where it is taken, and open it; give its id."""
    for name in _names(wanted):
        with suppress(TakenNameError):
            id_ = create_program(workspace(), name).id
            state.open_program(id_)
            return id_
    raise AssertionError  # the names never end


def open_samples() -> None:
    """Open the program of the sample courses; make it where there is none."""
    found = next((p for p in programs(workspace()) if _is_own_sample(p)), None)
    if found is None:
        open_new_program(SAMPLES)
    else:
        state.open_program(found.id)


def make(name: str, institution: str) -> bool:
    """Make a program and open it; without a name, or with one that is taken, say so."""
    with trouble.told():
        state.open_program(create_program(workspace(), name, institution).id)
        return True
    return False


def rename(id_: str, name: str, institution: str) -> None:
    """Give a program another name and institution; where that cannot be, say so."""
    with trouble.told(", ".join(filter(None, (name, institution)))):
        rename_program(workspace(), id_, name, institution)


def remove(program: Program) -> None:
    """Remove a program with everything in it; undo brings it back and opens it."""
    with trouble.told():
        removed = remove_program(workspace(), program.id)
        state.close_program()
        undo.remember(
            undo.Change(f"{program.name}: removed.", lambda: _bring_back(program.id, removed))
        )


def _bring_back(id_: str, removed: Removed) -> None:
    bring_back(workspace(), removed)
    state.open_program(id_)


def _names(wanted: str) -> Iterator[str]:
    """The names to try: other people's programs, which nobody else sees, have theirs too."""
    yield wanted
    yield from (f"{wanted} {number}" for number in count(2))


def _is_own_sample(program: Program) -> bool:
    base, _, number = program.name.partition(f"{SAMPLES} ")
    is_named = program.name == SAMPLES or (not base and number.isdecimal())
    return is_named and role_of(workspace(), program.id) >= Role.LEAD
