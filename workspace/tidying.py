"""Everything that a site no longer keeps, removed in one go; or only listed."""

from dataclasses import dataclass
from pathlib import Path

from workspace.retention import (
    ExpiredCourse,
    expired_courses,
    n_stray_originals,
    remove_expired,
    remove_stray_originals,
)
from workspace.sweeping import copies_of_restores, sweep
from workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Tidied:
    """What was removed, or would be; `is_swept` says whether all traces could be wiped out.

    `copies` are files with what was there before a backup was restored: a person deletes them.
    """

    courses: tuple[ExpiredCourse, ...]
    n_originals: int
    copies: tuple[Path, ...]
    is_swept: bool = False


def tidy_up(workspace: Workspace, *, dry_run: bool = False) -> Tidied:
    """Remove what is expired and originals that are not kept; then sweep thoroughly.

    With `dry_run` nothing is changed. PostgreSQL keeps everybody waiting meanwhile.
    """
    copies = tuple(copies_of_restores(workspace))
    if dry_run:
        return Tidied(tuple(expired_courses(workspace)), n_stray_originals(workspace), copies)
    courses = tuple(remove_expired(workspace))
    n_originals = remove_stray_originals(workspace)
    return Tidied(courses, n_originals, copies, sweep(workspace, thorough=True))
