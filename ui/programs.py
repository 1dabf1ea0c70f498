"""Programs made, opened, renamed and removed, each with what the session must know of it."""

from ui import state, trouble, undo
from ui.saved_work import workspace
from workspace import Program, create_program, programs, rename_program
from workspace.removal import bring_back, remove_program
from workspace.removed_rows import Removed

SAMPLES = "Sample courses"


def open_new_program(wanted: str) -> str:
    """Make a program of that name, or "name 2" where it is taken, and open it; give its id."""
    id_ = create_program(workspace(), _free_name(wanted)).id
    state.open_program(id_)
    return id_


def open_samples() -> None:
    """Open the program of the sample courses; make it where there is none."""
    found = next((p for p in programs(workspace()) if p.name == SAMPLES), None)
    if found is None:
        open_new_program(SAMPLES)
    else:
        state.open_program(found.id)


def make(name: str, institution: str) -> None:
    """Make a program and open it; without a name, or with one that is taken, say so."""
    with trouble.told():
        state.open_program(create_program(workspace(), name, institution).id)


def rename(id_: str, name: str) -> None:
    """Give a program another name; without one, or with one that is taken, say so."""
    with trouble.told(name):
        rename_program(workspace(), id_, name)


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


def _free_name(wanted: str) -> str:
    taken = {program.name.casefold() for program in programs(workspace())}
    name, number = wanted, 1
    while name.casefold() in taken:
        number += 1
        name = f"{wanted} {number}"
    return name
