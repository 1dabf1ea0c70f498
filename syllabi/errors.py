"""Why a file could not become a syllabus, in words for the person who sent it."""

from enum import StrEnum


class UnreadKind(StrEnum):
    """The named kinds of failure, as they stand in `unread[].kind`."""

    UNSUPPORTED = "unsupported"
    DAMAGED = "damaged"
    PASSWORD = "password"  # noqa: S105 - a kind of failure, no secret
    NO_TEXT = "no_text"
    TOO_BIG = "too_big"
    UNSAFE = "unsafe"
    TIMEOUT = "timeout"
    CRASHED = "crashed"
    MISSING = "missing"


class SyllabusError(Exception):
    """A file that was not read: which one, why, and what to do about it."""

    def __init__(self, source: str, kind: UnreadKind, explanation: str) -> None:
        """Take the file's display name, the kind, and one or two sentences with a remedy."""
        super().__init__(f"{source}: {explanation}")
        self.source = source
        self.kind = kind
        self.explanation = explanation
