"""The table of map formats: a file's bytes in, a map out, and back."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from competency_map.errors import FrameworkError
from competency_map.formats.case_export import write_case
from competency_map.formats.case_import import read_case
from competency_map.formats.csv_format import read_csv, write_csv
from competency_map.formats.import_result import ImportResult
from competency_map.formats.limits import MAX_FILE_BYTES
from competency_map.formats.xlsx_format import read_xlsx, write_xlsx
from competency_map.framework import Framework


@dataclass(frozen=True, slots=True)
class MapFormat:
    """A row of the table: a name, the suffix of its files, and the two functions."""

    name: str
    suffix: str
    read: Callable[[bytes], ImportResult]
    write: Callable[[Framework], bytes]


MAP_FORMATS: tuple[MapFormat, ...] = (
    MapFormat("csv", ".csv", read_csv, write_csv),
    MapFormat("xlsx", ".xlsx", read_xlsx, write_xlsx),
    MapFormat("case", ".json", read_case, write_case),
)


def is_map_file(path: Path) -> bool:
    """Whether the path ends as a map file of one of the formats does."""
    return path.suffix.lower() in {row.suffix for row in MAP_FORMATS}


def read_map_file(path: Path) -> ImportResult:
    """The map of a file; raises FrameworkError, with the file's name, if it is none."""
    formats = {row.suffix: row for row in MAP_FORMATS}
    if path.suffix.lower() not in formats:
        raise FrameworkError(f"{path}: not a map. Give a file in {', '.join(formats)}.")
    try:
        with path.open("rb") as file:
            content = file.read(MAX_FILE_BYTES + 1)
        return formats[path.suffix.lower()].read(content)
    except OSError as error:
        raise FrameworkError(f"{path}: cannot be read ({error.strerror}).") from error
    except FrameworkError as error:
        raise FrameworkError(f"{path}: {error}") from error


def export_map(framework: Framework, format_name: str, *, with_private: bool = False) -> bytes:
    """The map as a file of that format, one of `MAP_FORMATS` by name.

    Raises FrameworkError for a private map unless `with_private`: its wording may be licensed.
    """
    if framework.is_private and not with_private:
        raise FrameworkError(
            f"{framework.id} is a private map: its wording stays on this machine. Ask for it "
            "with --with-private if its licence lets you."
        )
    for row in MAP_FORMATS:
        if row.name == format_name:
            return row.write(framework)
    raise FrameworkError(f'There is no map format "{format_name}".')
