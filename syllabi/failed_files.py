"""Files whose reading crashed or took too long, remembered so that they are not tried again."""

import hashlib
import threading
import time
from collections import OrderedDict
from collections.abc import Callable

from syllabi.errors import SyllabusError, UnreadKind
from syllabi.stopped_readings import LostReadingError

_REMEMBERED = (UnreadKind.TIMEOUT, UnreadKind.CRASHED)
_MAX_FILES = 500
_MAX_SECONDS = 600.0


class FailedFiles:
    """The last files that failed, by SHA-256, for some minutes: a busy computer fails files too."""

    def __init__(
        self, max_files: int = _MAX_FILES, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Take how many are remembered, and what gives the seconds that pass."""
        self._errors: OrderedDict[bytes, tuple[float, SyllabusError]] = OrderedDict()
        self._lock = threading.Lock()
        self._max_files = max_files
        self._clock = clock

    def remember(self, content: bytes, error: SyllabusError) -> None:
        """Remember a crash or a time-out that a server reported of the document's process.

        Other errors are quick to find again, or tell nothing of the file.
        """
        if error.kind not in _REMEMBERED or isinstance(error, LostReadingError):
            return
        digest = hashlib.sha256(content).digest()
        with self._lock:
            self._errors[digest] = (self._clock(), error)
            self._errors.move_to_end(digest)
            while len(self._errors) > self._max_files:
                self._errors.popitem(last=False)

    def find(self, filename: str, content: bytes) -> SyllabusError | None:
        """Give the error of an earlier file with the same content, under the new name."""
        self._forget_old()
        if not self._errors:
            return None
        with self._lock:
            _, found = self._errors.get(hashlib.sha256(content).digest(), (0.0, None))
        return found and SyllabusError(filename, found.kind, found.explanation)

    def _forget_old(self) -> None:
        oldest_kept = self._clock() - _MAX_SECONDS
        with self._lock:
            while self._errors and next(iter(self._errors.values()))[0] < oldest_kept:
                self._errors.popitem(last=False)
