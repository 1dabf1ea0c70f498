"""Files whose reading crashed or took too long, remembered so that they are not tried again."""

import hashlib
import threading
from collections import OrderedDict

from syllabi.errors import SyllabusError, UnreadKind

_REMEMBERED = (UnreadKind.TIMEOUT, UnreadKind.CRASHED)
_MAX_FILES = 500


class FailedFiles:
    """The last files that failed, by SHA-256, for as long as the program runs."""

    def __init__(self, max_files: int = _MAX_FILES) -> None:
        """Take how many are remembered."""
        self._errors: OrderedDict[bytes, SyllabusError] = OrderedDict()
        self._lock = threading.Lock()
        self._max_files = max_files

    def remember(self, content: bytes, error: SyllabusError) -> None:
        """Remember a crash or a time-out; other errors are quick to find again."""
        if error.kind not in _REMEMBERED:
            return
        digest = hashlib.sha256(content).digest()
        with self._lock:
            self._errors[digest] = error
            while len(self._errors) > self._max_files:
                self._errors.popitem(last=False)

    def find(self, filename: str, content: bytes) -> SyllabusError | None:
        """Give the error of an earlier file with the same content, under the new name."""
        if not self._errors:
            return None
        digest = hashlib.sha256(content).digest()
        with self._lock:
            found = self._errors.get(digest)
            if found is None:
                return None
            self._errors.move_to_end(digest)
        return SyllabusError(filename, found.kind, found.explanation)
