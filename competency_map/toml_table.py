"""A TOML file in; its fields out, each checked for presence and type.

Every complaint names the file, the table within it, the field and the remedy.
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path

from competency_map.errors import FrameworkError
from competency_map.plain_text import clean


class TomlTable:
    """A table whose fields are read one by one; `where` names it in messages."""

    def __init__(self, where: str, fields: Mapping[str, object]) -> None:
        """Name the table and take its fields as TOML gives them."""
        self.where = where
        self._fields = fields
        self._read: set[str] = set()

    def text(self, field: str, *, required: bool = True) -> str:
        """The field's text without white space around it; "" if optional and missing."""
        value = self._get(field, "" if not required else None)
        if not isinstance(value, str):
            raise self._error(field, f'is not a text. Write {field} = "..."')
        return clean(value)

    def flag(self, field: str) -> bool:
        """The field's true or false; false if missing."""
        value = self._get(field, False)
        if not isinstance(value, bool):
            raise self._error(field, f"is not true or false. Write {field} = true")
        return value

    def texts(self, field: str, *, required: bool = True) -> tuple[str, ...]:
        """The field's texts without white space around them; () if optional and missing."""
        value = self._get(field, [] if not required else None)
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self._error(field, f'is not a list of texts. Write {field} = ["...", "..."]')
        return tuple(clean(item) for item in value)

    def table(self, field: str) -> "TomlTable | None":
        """The table of that name; None if it is missing or something else than a table."""
        value = self._get(field, "")
        return TomlTable(f"{self.where}, {field}", value) if isinstance(value, dict) else None

    def tables(
        self, field: str, *, named_by: str, required: bool = True
    ) -> tuple["TomlTable", ...]:
        """The [[field]] tables, each named in messages by one of its own fields."""
        value = self._get(field, [] if not required else None)
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise self._error(field, f"is not a table. Begin each one with [[{field}]]")
        return tuple(
            TomlTable(f"{self.where}, {field} {item.get(named_by, number)}", item)
            for number, item in enumerate(value, 1)
        )

    def refuse_unread(self) -> None:
        """Raises FrameworkError if a field was never read: most often a slip of the pen."""
        unread = sorted(self._fields.keys() - self._read)
        if unread:
            known = ", ".join(sorted(self._read))
            raise self._error(unread[0], f"is unknown. The fields are: {known}")

    def _get(self, field: str, default: object) -> object:
        self._read.add(field)
        value = self._fields.get(field, default)
        if value is None:
            raise self._error(field, "is missing. Add it")
        return value

    def _error(self, field: str, problem: str) -> FrameworkError:
        return FrameworkError(f"{self.where}, {field}: {problem}.")


def read_toml(file: Path) -> TomlTable:
    """The file's top table; raises FrameworkError if it cannot be read as TOML in UTF-8."""
    try:
        return TomlTable(str(file), tomllib.loads(file.read_text(encoding="utf-8-sig")))
    except OSError as error:
        raise FrameworkError(f"{file}: cannot be read ({error.strerror}).") from error
    except UnicodeDecodeError as error:
        raise FrameworkError(f"{file}: is not UTF-8 text. Save it as UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise FrameworkError(
            f"{file}: is not valid TOML: {error}. Check the quotes, commas and brackets there."
        ) from error
