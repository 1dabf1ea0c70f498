"""A process that decides and adds syllabi without a pause, to be killed.

It says what it is about to write, as (place, words), and an empty pair once that is kept.
"""

from itertools import count
from multiprocessing.connection import Connection

from alignment import Cell, CellKey, CoverageLevel, DecisionKind
from benchmarks.soak.ledger import cell_place, version_words
from benchmarks.soak.made_work import MadeProgram, syllabus_text
from syllabi import read_syllabus
from workspace import Incoming, Saying, Workspace, add_syllabus, decide, history, open_workspace

KEPT = ("", "")
_DECISIONS_PER_FILE = 5
_N_EDITIONS = 2


def work(url: str, program: MadeProgram, name: str, listener: Connection) -> None:
    """Write until somebody ends the process."""
    workspace, keys = open_workspace(url), program.keys
    for number in count():
        _decide(workspace, keys[number % len(keys)], f"{name} {number}", listener)
        if number % _DECISIONS_PER_FILE == 0:
            _add(workspace, program.id, name, number // _DECISIONS_PER_FILE, listener)


def _decide(workspace: Workspace, key: CellKey, note: str, listener: Connection) -> None:
    listener.send((cell_place(key.course, key.area), note))
    cell = Cell(key.area, CoverageLevel.ABSENT, 0.0)
    seen = len(history(workspace, key))
    decide(workspace, key, cell, seen, Saying(DecisionKind.NOTE, text=note))
    listener.send(KEPT)


def _add(workspace: Workspace, program: str, name: str, n_sent: int, listener: Connection) -> None:
    number, edition = divmod(n_sent, _N_EDITIONS)
    file_name = f"{name}-{number + 1}.md"
    listener.send((name, version_words(file_name, edition + 1)))
    content = syllabus_text(file_name, edition)
    add_syllabus(workspace, program, Incoming(read_syllabus(content, file_name), len(content)))
    listener.send(KEPT)
