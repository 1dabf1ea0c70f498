"""Presses of a download and the pages drawn after them, brought together across threads.

A browser sends what was typed last, then that a download was pressed, then its wish for the file.
The wish is answered beside the page: it may come to the database before what was typed does. So
whoever makes the file waits until the page was drawn with the press, hence with all before it.
"""

from collections import deque
from dataclasses import dataclass, field
from threading import Condition
from time import monotonic

_PATIENCE_SECONDS = 5.0  # a page that was left meanwhile is never drawn
_REMEMBERED_SECONDS = 15.0


@dataclass(slots=True)
class Presses:
    """When the page was drawn with a press that no wish has met yet, and when a wish gave up.

    A page that comes later than its wish waits must not stand for the press after it.
    """

    _told: Condition = field(default_factory=Condition)
    _drawn: deque[float] = field(default_factory=deque)
    _given_up: deque[float] = field(default_factory=deque)

    def note(self) -> None:
        """Say that the page is drawn with a press."""
        with self._told:
            if not _took_one(self._given_up):
                self._drawn.append(monotonic())
                self._told.notify()

    def wait(self, patience: float = _PATIENCE_SECONDS) -> bool:
        """Wait, with a wish, for the page that is drawn with its press; whether it came in time."""
        with self._told:
            is_drawn = self._told.wait_for(lambda: _took_one(self._drawn), patience)
            if not is_drawn:
                self._given_up.append(monotonic())
            return is_drawn


def _took_one(moments: deque[float]) -> bool:
    """Take the first that is not long past; whether there was any."""
    while moments:
        if monotonic() - moments.popleft() < _REMEMBERED_SECONDS:
            return True
    return False
