"""A document's bytes and a place in, the file there out: whole, or the old one as it was."""

import os
import secrets
import stat
from pathlib import Path

from exports.errors import ExportError


def write_content(path: Path, content: bytes) -> None:
    """Write beside the place and rename, so that a failure leaves the old file as it was.

    What is no regular file (/dev/stdout, a pipe, a link) is written directly. Raises
    ExportError for a place that cannot be written.
    """
    try:
        if _is_special(path):
            path.write_bytes(content)
        else:
            _write_beside(path, content)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ExportError(f"{path} cannot be written ({reason}); choose another place.") from error


def _is_special(path: Path) -> bool:
    try:
        return not stat.S_ISREG(path.lstat().st_mode)
    except FileNotFoundError:
        return False


def _write_beside(path: Path, content: bytes) -> None:
    beside = path.with_name(f".imh-align-{secrets.token_hex(6)}.tmp")
    try:
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
