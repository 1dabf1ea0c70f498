"""Why the reading of a document was stopped, and the error that its sender sees."""

from syllabi.errors import SyllabusError, UnreadKind

TOO_MUCH_MEMORY = (
    "Reading the file needs too much memory. Send only the pages that are the syllabus."
)
_EXPLANATIONS = {
    UnreadKind.TOO_BIG: TOO_MUCH_MEMORY,
    UnreadKind.TIMEOUT: "Reading took too long and was stopped; the other files are unaffected. "
    "Print the document to PDF and send that, or only the pages that are the syllabus.",
    UnreadKind.CRASHED: "Reading stopped unexpectedly; the other files are unaffected. "
    "Open the document, print it to PDF, and send that.",
}


class ReadingStoppedError(Exception):
    """A document whose reading ended without an answer; `kind` is a key of the explanations."""

    def __init__(self, kind: UnreadKind) -> None:
        """Take `TOO_BIG`, `TIMEOUT` or `CRASHED`."""
        super().__init__(kind)
        self.kind = kind


class LostReadingError(SyllabusError):
    """A reading whose server died or fell silent: that says little about the file."""


def stopped(filename: str, kind: UnreadKind) -> SyllabusError:
    """Give the error for a file whose reading was stopped."""
    return SyllabusError(filename, kind, _EXPLANATIONS[kind])


def lost(filename: str, kind: UnreadKind) -> LostReadingError:
    """Give the error for a file whose server did not say how its reading ended."""
    return LostReadingError(filename, kind, _EXPLANATIONS[kind])
