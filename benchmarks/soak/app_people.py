"""A person at the app who decides or uploads, with a ledger of what the pages said."""

import random
import re
from dataclasses import dataclass, field
from typing import Self

from alignment import DecisionKind
from benchmarks.soak.app_client import AppClient, AppFellOverError
from benchmarks.soak.ledger import Ledger, cell_place, version_words
from benchmarks.soak.made_work import syllabus_text
from ui.decisions.news import NOT_SAVED
from ui.decisions.saving import HELD, SAVED
from ui.plain_text import plain

# The keys of the first button of a card, and of the one that undoes its last decision.
_KEEP = re.compile(r"keep_([0-9a-f]{32})_(.+)")
_UNDO = re.compile(r"undo_\d+_([0-9a-f]{32})_(.+)")
# As the page says them: a message is Markdown, so that its marks are escaped.
_SAVED, _NOT_SAVED, _HELD = plain(SAVED), plain(NOT_SAVED), plain(HELD)
_WHAT_IS_LEFT = "start_over"
_N_EDITIONS = 2


@dataclass(frozen=True, slots=True)
class Press:
    """A button that decides: its key, which cell it is about, and what it says of it."""

    key: str
    place: str
    kind: DecisionKind


@dataclass(slots=True)
class Reviewer:
    """A person at the page of a course, confirming levels and undoing it again.

    `seconds` are those of each press that was saved, until the page was drawn; `n_refused` and
    `n_held` count the presses where another person was first, or had said the same.
    """

    client: AppClient
    chance: random.Random
    ledger: Ledger = field(default_factory=Ledger)
    seconds: list[float] = field(default_factory=list)
    n_refused: int = 0
    n_held: int = 0
    _query: str = ""
    _last: str = ""

    def begin(self, program: str, course: str) -> Self:
        """Open the page of a course."""
        self._query = f"program={program}&course={course}"
        self.client.open("review", self._query)
        return self

    def act(self) -> None:
        """Decide on one cell of the page, another one than the last time."""
        others = self._others() or self._others_left() or self._others_anew()
        if not others:
            raise AppFellOverError(f"The page has nothing to decide: {self.client.texts()[:300]}")
        press = self.chance.choice(others)
        self._last = press.place
        self.ledger.ask(press.place, press.kind)
        seconds = self.client.press(press.key)
        self._take_answer(seconds)

    def _others(self) -> list[Press]:
        return [press for press in presses(self.client) if press.place != self._last]

    def _others_left(self) -> list[Press]:
        """What the page shows when asked for what is left."""
        if _WHAT_IS_LEFT in self.client.buttons():
            self.client.press(_WHAT_IS_LEFT)
        return self._others()

    def _others_anew(self) -> list[Press]:
        """What the page shows who comes anew: where all is reviewed, what can be undone."""
        self.client.come_anew()
        self.client.open("review", self._query)
        return self._others()

    def _take_answer(self, seconds: float) -> None:
        said = self.client.new_texts()
        if self.client.exceptions:
            raise AppFellOverError("; ".join(self.client.exceptions))
        if _SAVED in said:
            self.ledger.confirm()
            self.seconds.append(seconds)
            return
        self.ledger.withdraw()
        if _NOT_SAVED in said:
            self.n_refused += 1
        elif _HELD in said:
            self.n_held += 1
        else:
            raise AppFellOverError(f"The page does not say what became of a press: {said[:300]}")


@dataclass(slots=True)
class Sender:
    """A person at Add syllabi who uploads syllabi, each twice: new, then another version."""

    client: AppClient
    name: str
    ledger: Ledger = field(default_factory=Ledger)
    _n_sent: int = 0

    def begin(self) -> Self:
        """Open the page, without a program."""
        self.client.open("add")
        return self

    def act(self) -> None:
        """Upload one file, and look whether it is there."""
        number, edition = divmod(self._n_sent, _N_EDITIONS)
        self._n_sent += 1
        file_name = f"{self.name}-{number + 1}.md"
        self.ledger.ask(self.name, version_words(file_name, edition + 1))
        self.client.upload(file_name, syllabus_text(file_name, edition))
        self._look(f"{file_name}: this version" if edition else f"Courses: {number + 1}")

    def _look(self, sign: str) -> None:
        if self.client.exceptions or sign not in self.client.texts():
            shown = "; ".join(self.client.exceptions) or self.client.texts()[:300]
            raise AppFellOverError(f"The page does not say “{sign}”: {shown}")
        self.ledger.confirm()


def presses(client: AppClient) -> list[Press]:
    """What can be decided on the page with one press: confirm where nobody has, else undo."""
    found = []
    for key, label in client.buttons().items():
        keep, undo = _KEEP.fullmatch(key), _UNDO.fullmatch(key)
        if keep and label == "Confirm":
            found.append(Press(key, cell_place(*keep.groups()), DecisionKind.CONFIRM))
        elif undo:
            found.append(Press(key, cell_place(*undo.groups()), DecisionKind.UNDO))
    return found
