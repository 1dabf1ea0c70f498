"""What can go wrong with saved work: one family, each message with a remedy."""

from datetime import datetime


class WorkspaceError(Exception):
    """Saved work could not be opened or changed; the message says why, and what to do."""


class UnusableDatabaseError(WorkspaceError):
    """The database cannot be opened, is damaged, or was written by a newer version."""


class GoneError(WorkspaceError):
    """What was asked for is not there, or no longer."""


class InvalidChangeError(WorkspaceError):
    """A change that says too little or contradicts itself: a raised level without a reason."""


class TakenNameError(InvalidChangeError):
    """Another program of the institution has that name."""


class NotAllowedError(WorkspaceError):
    """The person's role in the program does not allow this."""


class ChangedMeanwhileError(WorkspaceError):
    """Somebody else changed the same thing since it was read; nothing was written.

    `by` is their name and `at` the time in UTC, where both are known.
    """

    def __init__(self, message: str, by: str = "", at: datetime | None = None) -> None:
        """Take what to tell the person, and who changed it when."""
        super().__init__(message)
        self.by = by
        self.at = at


class ArchiveError(WorkspaceError):
    """A program's archive cannot be written, or is damaged, foreign, altered or too new."""


class BackupError(WorkspaceError):
    """A backup cannot be written, is none, or would replace saved work."""


class WouldReplaceError(BackupError):
    """A backup would take the place of saved work, and nobody said that it may."""
