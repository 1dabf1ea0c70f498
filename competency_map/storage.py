"""Imported maps in the data folder of this machine: kept whole, one folder a map.

The folder is `maps` under IMH_ALIGN_HOME, else under the user's data folder.
"""

import os
import re
from functools import lru_cache
from pathlib import Path

from platformdirs import user_data_path

from competency_map.errors import FrameworkError
from competency_map.formats.case_export import write_case
from competency_map.formats.table import read_map_file
from competency_map.framework import Framework
from competency_map.loading import available_frameworks

_FILE = "map.json"
_ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,62}[a-z0-9]")


def maps_folder() -> Path:
    """Where imported maps are kept; it need not exist yet."""
    home = os.environ.get("IMH_ALIGN_HOME")
    return (Path(home) if home else user_data_path("imh-align", appauthor=False)) / "maps"


def stored_frameworks() -> tuple[str, ...]:
    """The ids of the imported maps, in alphabetical order."""
    return tuple(sorted(file.parent.name for file in maps_folder().glob(f"*/{_FILE}")))


def load_stored(framework_id: str) -> Framework:
    """The imported map of that id; raises FrameworkError if its file is damaged."""
    return _read(maps_folder() / framework_id / _FILE, stored_stamp(framework_id))


@lru_cache(maxsize=8)
def _read(file: Path, _stamp: str) -> Framework:
    """The map in the file: read again only when the file has changed."""
    result = read_map_file(file)
    if result.rejected:
        raise FrameworkError(f"{file}: is damaged ({result.rejected[0].reason}) Import it again.")
    return result.framework


def stored_stamp(framework_id: str) -> str:
    """What changes whenever the file of an imported map does; "" where there is none."""
    try:
        found = (maps_folder() / framework_id / _FILE).stat()
    except (OSError, ValueError):  # ValueError: an id that no file can have
        return ""
    return f"{found.st_mtime_ns}-{found.st_size}-{found.st_ino}"


def store_framework(framework: Framework, *, may_replace: bool = False) -> Path:
    """Keep a map under its id and give the file; raises FrameworkError if the id is taken.

    The file is written beside its place and then moved, so that it is never half there.
    """
    if not _ID.fullmatch(framework.id):
        raise FrameworkError(
            f'The id "{framework.id}" cannot name a map. Give another of small letters, digits '
            "and hyphens with --id."
        )
    if framework.id in available_frameworks():
        raise FrameworkError(f"{framework.id} comes with the project. Give another id with --id.")
    file = maps_folder() / framework.id / _FILE
    if file.exists() and not may_replace:
        raise FrameworkError(
            f"There is an imported map {framework.id} already. Replace it with --replace, or give "
            "another id with --id."
        )
    try:
        _write(file, write_case(framework))
    except OSError as error:
        raise FrameworkError(f"{file}: cannot be written ({error.strerror}).") from error
    return file


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_suffix(".new")
    new.write_bytes(content)
    new.replace(file)
