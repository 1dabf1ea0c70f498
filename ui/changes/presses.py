"""Presses of a download and the pages drawn after them, brought together across threads.

A browser sends what was typed last, then that a download was pressed, then its wish for the file.
The wish is answered beside the page: it may come to the database before what was typed does. So
whoever makes the file waits until the page was drawn with the press, hence with all before it.
"""

from dataclasses import dataclass, field
from threading import Condition

_PATIENCE_SECONDS = 5.0  # a page that was left meanwhile is never drawn


@dataclass(slots=True)
class Presses:
    """How many files were wished for, and with how many presses the page was drawn."""

    _told: Condition = field(default_factory=Condition)
    _n_wished: int = 0
    _n_drawn: int = 0

    def note(self) -> None:
        """Say that the page is drawn with a press."""
        with self._told:
            self._n_drawn += 1
            self._told.notify_all()

    def wait(self, patience: float = _PATIENCE_SECONDS) -> bool:
        """Wait, with a wish, for the page that is drawn with its press; whether it came in time."""
        with self._told:
            self._n_wished += 1
            own = self._n_wished
            is_drawn = self._told.wait_for(lambda: self._n_drawn >= own, patience)
            if not is_drawn:
                self._n_wished = self._n_drawn
            return is_drawn
