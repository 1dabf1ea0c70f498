"""What a person asked for and saw confirmed, held against what the database has afterwards.

Everything that is written has a place (a cell, or the files of one sender) and words that tell it
from its neighbours there. At each place the words must stand in the order in which they were said.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count

from sqlalchemy import select

from workspace import Workspace
from workspace.tables import DecisionRow, SyllabusVersionRow

History = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Entry:
    """Something written, or to be written: where, and what tells it from others there."""

    place: str
    words: str


@dataclass(slots=True)
class Ledger:
    """One person's side: what they saw confirmed, and what they wait for when all ends."""

    confirmed: list[Entry] = field(default_factory=list)
    asked: Entry | None = None

    def ask(self, place: str, words: str) -> None:
        """Note what is asked for now: from here on it may be in the database."""
        self.asked = Entry(place, words)

    def confirm(self) -> None:
        """Note that the person saw that it was saved: from here on it must be there."""
        if self.asked is not None:
            self.confirmed.append(self.asked)
        self.asked = None

    def withdraw(self) -> None:
        """Note that the person was told that it was not saved."""
        self.asked = None


def cell_place(course: str, area: str) -> str:
    """The place of the decisions about a cell."""
    return f"{course} {area}"


def sender_of(file_name: str) -> str:
    """The place of a file named "sender-4.md"; those of one sender are in the order sent."""
    return file_name.rpartition("-")[0]


def version_words(file_name: str, number: int) -> str:
    """Tell a version of a file from others."""
    return f"{file_name} {number}"


def written(workspace: Workspace) -> History:
    """Everything that is in the database, by place and in order."""
    decisions = select(DecisionRow).order_by(DecisionRow.revision)
    added_at = SyllabusVersionRow.added_at
    versions = select(SyllabusVersionRow.file_name, SyllabusVersionRow.number).order_by(added_at)
    found: dict[str, tuple[str, ...]] = {}
    with workspace.reading() as session:
        for row in session.scalars(decisions):
            place = cell_place(row.course_id, row.area)
            found[place] = (*found.get(place, ()), row.text or row.kind)
        for name, number in session.execute(versions):
            place = sender_of(name)
            found[place] = (*found.get(place, ()), version_words(name, number))
    return found


def differences(before: History, ledgers: Iterable[Ledger], after: History) -> list[str]:
    """Say what is lost, and what nobody asked for; [] if `after` is as it must be.

    No two ledgers may share a place. What was asked for and not confirmed may be there or not.
    """
    expected = {place: list(words) for place, words in before.items()}
    possible: dict[str, str] = {}
    for ledger in ledgers:
        for entry in ledger.confirmed:
            expected.setdefault(entry.place, []).append(entry.words)
        if ledger.asked is not None:
            possible[ledger.asked.place] = ledger.asked.words
    return list(_differences(expected, possible, after))


def _differences(
    expected: Mapping[str, list[str]], possible: Mapping[str, str], after: History
) -> Iterator[str]:
    for place in expected.keys() | after.keys():
        sure, found = expected.get(place, []), list(after.get(place, ()))
        if found == sure or found == [*sure, possible.get(place)]:
            continue
        n = next(n for n in count() if sure[n : n + 1] != found[n : n + 1])
        there = ", ".join(found[n : n + 2]) or "nothing"
        yield f"{place}: {n} alike, then {sure[n : n + 2]} confirmed and {there} found"
