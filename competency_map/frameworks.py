"""An id or a path in, a `Framework` out: shipped, imported, in a folder or in a file."""

from pathlib import Path
from threading import Lock

from competency_map.errors import FrameworkError
from competency_map.formats.import_result import ImportResult
from competency_map.formats.table import is_map_file, read_map_file
from competency_map.framework import Framework
from competency_map.loading import FRAMEWORK_FILE, available_frameworks, load_folder, load_shipped
from competency_map.storage import load_stored, stored_frameworks

_SHOWN = 5
# Threads that ask at once are given the same map, and not each one of its own.
_ONE_AT_A_TIME = Lock()


def load_framework(id_or_path: str | Path) -> Framework:
    """The shipped or imported map of that id, or the one in that folder or file.

    A file is CSV, XLSX or a CASE package (.json). Raises FrameworkError, naming the file and
    the place, if there is no such map or if a part of it cannot be taken over.
    """
    result = import_framework(id_or_path)
    if not result.rejected:
        return result.framework
    listed = [f"{row.where}: {row.reason}" for row in result.rejected[:_SHOWN]]
    if more := len(result.rejected) - _SHOWN:
        listed += [f"and {more} more"] if more > 0 else []
    raise FrameworkError(
        f"{id_or_path}: a part of the map cannot be read. " + " ".join(listed) + " Mend it; "
        "`imh-align map check` lists everything."
    )


def import_framework(id_or_path: str | Path) -> ImportResult:
    """The map as `load_framework` finds it, with a list of what could not be taken over.

    Raises FrameworkError if there is no such map, or nothing of it can be read.
    """
    name = str(id_or_path)
    with _ONE_AT_A_TIME:
        if name in available_frameworks():
            return ImportResult(load_shipped(name))
        if name in stored_frameworks():
            return ImportResult(load_stored(name))
    path = Path(id_or_path)
    if path.is_dir():
        return ImportResult(_from_folder(path))
    if path.is_file() or is_map_file(path):
        return read_map_file(path)
    known = ", ".join((*available_frameworks(), *stored_frameworks()))
    raise FrameworkError(
        f"There is no framework {name!r}. Use one of: {known}; or the path of a map in CSV, XLSX "
        f"or CASE (.json), or of a folder with a {FRAMEWORK_FILE}."
    )


def _from_folder(folder: Path) -> Framework:
    if not (folder / FRAMEWORK_FILE).is_file():
        raise FrameworkError(
            f"{folder}: the folder has no {FRAMEWORK_FILE}. Add one with id, title, version, "
            "source and licence."
        )
    return load_folder(folder)
