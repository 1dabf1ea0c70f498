"""What the process that reads a document may never do: connect, start a program, write a file.

An audit hook sees what the interpreter and its libraries ask for. It is no wall against
machine code, which the limits of the process and a container are for; it makes sure that
no reader, ours or a library's, does such a thing on a document's behalf.
"""

import os
import sys
from collections.abc import Callable
from typing import Any

from syllabi.words import word_set

_FAMILIES = word_set("socket ftplib http smtplib sqlite3 urllib webbrowser")
_ACTIONS = word_set(
    "subprocess.Popen os.system os.exec os.posix_spawn os.spawn os.fork os.forkpty os.startfile "
    "pty.spawn os.kill os.killpg signal.pthread_kill os.remove os.rename os.mkdir os.rmdir "
    "os.link os.symlink os.truncate os.chmod os.chown os.utime os.setxattr os.removexattr "
    "os.chflags os.lchmod os.mkfifo os.mknod tempfile.mkstemp tempfile.mkdtemp shutil.copyfile "
    "shutil.move shutil.rmtree shutil.unpack_archive resource.setrlimit resource.prlimit"
)
_PATHS = word_set("open os.listdir os.scandir ctypes.dlopen")
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


class ForbiddenActionError(PermissionError):
    """A reader asked for something that reading a document does not need."""


def forbid_side_effects() -> None:
    """Forbid them to this process from now on; there is no way back."""
    reason = reasons_to_forbid()

    def refuse(event: str, arguments: tuple[Any, ...]) -> None:
        forbidden = reason(event, arguments)
        if forbidden:
            raise ForbiddenActionError(forbidden)

    sys.addaudithook(refuse)


def reasons_to_forbid() -> Callable[[str, tuple[Any, ...]], str]:
    """Give the rule: an audit event and its arguments in, why it is forbidden out ("" if not).

    Files may be read only where the interpreter and its libraries lie.
    """
    roots = _library_folders()

    def reason(event: str, arguments: tuple[Any, ...]) -> str:
        if event in _PATHS:
            return _path_reason(event, arguments, roots)
        if event in _ACTIONS or event.partition(".")[0] in _FAMILIES:
            return f"{event} is not needed to read a document"
        return ""

    return reason


def _library_folders() -> tuple[str, ...]:
    """Give the import path and the interpreter's own folders, each with a separator at its end."""
    places = (*sys.path, sys.prefix, sys.base_prefix, sys.exec_prefix, sys.base_exec_prefix)
    folders = {os.path.abspath(place) for place in places if place}
    return tuple(folder + os.sep for folder in sorted(folders) if folder != os.path.abspath(os.sep))


def _path_reason(event: str, arguments: tuple[Any, ...], roots: tuple[str, ...]) -> str:
    path = arguments[0]
    if path is None or isinstance(path, int):  # the program itself, or open already
        return ""
    if event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITING:
        return "writing files is not needed to read a document"
    place = os.path.abspath(os.fsdecode(path))
    is_searched_for = event == "ctypes.dlopen" and not os.path.dirname(path)
    is_of_library = f"{place}{os.sep}".startswith(roots) and not is_searched_for
    return "" if is_of_library else "only libraries may be opened"
