"""The strain tests find what they look for: here it is planted."""

import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from sqlalchemy import update

from alignment import Cell, CoverageLevel, DecisionKind
from benchmarks.soak.app_users import AppTally, lost_updates
from benchmarks.soak.killing import Killed
from benchmarks.soak.ledger import Entry, Ledger, differences, written
from benchmarks.soak.made_work import MadeProgram, syllabus_text
from benchmarks.soak.page import kills_page, people_page
from benchmarks.soak.percentiles import percentile_ms
from benchmarks.soak.sound_database import faults
from benchmarks.soak.store_users import Pace, Tally, decide_together, lost
from benchmarks.soak.strain import Kills, Load
from syllabi import read_syllabus
from workspace import (
    Incoming,
    Saying,
    Workspace,
    add_syllabus,
    create_program,
    decide,
    open_workspace,
)
from workspace.tables import DecisionRow

NOTES = ("first", "second", "third")
FILE = "sender-1.md"


@dataclass(frozen=True, slots=True)
class Made:
    """Saved work: a program with one course, and three notes about its first cell."""

    workspace: Workspace
    program: MadeProgram


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, MadeProgram]:
    file = tmp_path_factory.mktemp("strain") / "workspace.db"
    workspace = open_workspace(f"sqlite:///{file}")
    program = _program(workspace)
    workspace.close()
    return file, program


@pytest.fixture
def made(made_once: tuple[Path, MadeProgram], tmp_path: Path) -> Iterator[Made]:
    file, program = made_once
    copy = shutil.copy(file, tmp_path / "workspace.db")
    workspace = open_workspace(f"sqlite:///{copy}")
    yield Made(workspace, program)
    workspace.close()


def test_sound_work_has_no_faults(made: Made) -> None:
    assert faults(made.workspace) == []


@pytest.mark.parametrize(
    ("planted", "said"),
    [
        ("DELETE FROM syllabus_version", "lacks its version 1"),
        ("DELETE FROM decision WHERE revision = 2", "2 decisions and the revision 3"),
        ("UPDATE syllabus_version SET course_id = 'gone'", "orphan"),
        (
            "DELETE FROM event WHERE id = (SELECT max(id) FROM event)",
            "3 rows of decision and 2 lines",
        ),
        ("DELETE FROM event WHERE action = 'course added'", "1 rows of course and 0 lines"),
    ],
)
def test_a_half_state_is_found(made: Made, planted: str, said: str) -> None:
    file = made.workspace.engine.url.database
    assert file is not None
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(planted)
        connection.commit()
    assert said in "\n".join(faults(made.workspace))


def test_a_lost_decision_is_found(made: Made) -> None:
    workspace, key = made.workspace, made.program.keys[0]
    confirmed = [(key, revision, note) for revision, note in enumerate(NOTES, start=1)]
    tally = Tally(confirmed=confirmed)
    assert lost(workspace, tally) == []
    with workspace.writing() as session:
        session.execute(update(DecisionRow).where(DecisionRow.revision == 2).values(text="other"))
    assert lost(workspace, tally) == [confirmed[1]]


def test_people_at_the_store_lose_nothing(made: Made) -> None:
    tally = decide_together(made.workspace, made.program.keys[:2], 4, Pace(2))
    assert (lost(made.workspace, tally), faults(made.workspace)) == ([], [])


def test_people_who_think_for_long_must_not_stay_beyond_the_end(made: Made) -> None:
    began = time.monotonic()
    tally = decide_together(made.workspace, made.program.keys[:2], 4, Pace(0.2, thinking=3_600))
    assert (tally, time.monotonic() - began < 60) == (Tally(), True)


def test_what_is_written_is_told_by_place_and_in_order(made: Made) -> None:
    key = made.program.keys[0]
    place = f"{key.course} {key.area}"
    assert written(made.workspace) == {place: NOTES, "sender": (f"{FILE} 1",)}


@pytest.mark.parametrize(
    ("before", "confirmed", "asked", "after", "n_differences"),
    [
        ((), ("a", "b"), "", ("a", "b"), 0),
        (("a",), ("b",), "c", ("a", "b"), 0),
        (("a",), ("b",), "c", ("a", "b", "c"), 0),
        # A confirmed one is lost, though as many are there as were confirmed.
        ((), ("a", "b"), "c", ("a", "c"), 1),
        ((), ("a", "b"), "", ("a",), 1),
        # One of before is gone, the order is another, nobody asked for it, it is there twice.
        (("a",), ("b",), "", ("b",), 1),
        ((), ("a", "b"), "", ("b", "a"), 1),
        ((), ("a",), "", ("a", "b"), 1),
        ((), ("a",), "b", ("a", "b", "b"), 1),
        (("a",), (), "", (), 1),
    ],
)
def test_what_was_confirmed_must_be_there_and_nothing_that_nobody_asked_for(
    before: tuple[str, ...],
    confirmed: tuple[str, ...],
    asked: str,
    after: tuple[str, ...],
    n_differences: int,
) -> None:
    ledger = Ledger([Entry("cell", words) for words in confirmed])
    if asked:
        ledger.ask("cell", asked)
    found = differences({"cell": before}, [ledger], {"cell": after})
    assert len(found) == n_differences


def test_an_update_that_is_lost_among_many_people_is_found() -> None:
    tally = AppTally(confirmed=[Entry("cell", "confirm"), Entry("cell", "confirm")])
    before = {"cell": ("confirm", "undo")}
    assert lost_updates(tally, before, {"cell": (*before["cell"], "confirm", "confirm")}) == []
    assert len(lost_updates(tally, before, {"cell": (*before["cell"], "confirm")})) == 1
    assert len(lost_updates(replace(tally, confirmed=[]), before, {"cell": ("confirm",)})) == 1


@pytest.mark.parametrize(("share", "expected"), [(0.5, 10_000), (0.95, 19_000), (1.0, 20_000)])
def test_a_percentile_is_the_nearest_rank(share: float, expected: float) -> None:
    assert percentile_ms([float(n) for n in range(20, 0, -1)], share) == expected


def test_the_page_says_what_is_wrong_and_sets_many_beside_one() -> None:
    kills = [Kills("SQLite", "app", Killed(2, 10, 1, 8.0, ["cell: lost"]))]
    loads = [
        Load("SQLite", "store", 1, 1.0, (0.01,), 0, ()),
        Load("SQLite", "store", 50, 1.0, (0.03, 0.03), 4, ()),
    ]
    page = kills_page("0.1", kills)
    assert "| SQLite | app | 2 | 10 | 1 | **1** | 4.0 |" in page
    assert "- SQLite: cell: lost" in page
    page = people_page("0.1", loads)
    assert "| SQLite | store | 50 | 1 | 2 | 4 | 30 | 30 | 3.0 | 0 |" in page


def _program(workspace: Workspace) -> MadeProgram:
    id_ = create_program(workspace, "Strain").id
    syllabus = read_syllabus(syllabus_text(FILE, 1), FILE)
    course = add_syllabus(workspace, id_, Incoming(syllabus)).course
    program = MadeProgram(id_, (course,))
    for seen, note in enumerate(NOTES):
        cell = Cell(program.keys[0].area, CoverageLevel.ABSENT, 0.0)
        decide(workspace, program.keys[0], cell, seen, Saying(DecisionKind.NOTE, text=note))
    return program
