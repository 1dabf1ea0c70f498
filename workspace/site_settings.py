"""What a site has chosen, by key: read with its kind, changed with a line in the audit log.

A hosted site can fix a setting in an environment variable; then nobody changes it in the app.
"""

import os
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, overload

from workspace.audit import About, log, now
from workspace.errors import InvalidChangeError
from workspace.person import LOCAL_ID, LOCAL_PERSON, Person
from workspace.roles import require_site_admin
from workspace.saying import MAX_NAME, one_line
from workspace.tables import SettingRow
from workspace.workspace import Workspace

Choice = bool | int | str
MAX_DAYS = 36_500
_TAKES = {bool: "yes or no", int: f"a number of days from 0 to {MAX_DAYS:,}", str: "a name"}
_YES, _NO = ("1", "true", "yes", "on"), ("0", "false", "no", "off")


@dataclass(frozen=True, slots=True)
class Setting:
    """A thing to choose; `variable` is the environment variable that can fix it, "" for none."""

    key: str
    kind: type[Choice]
    default: Choice
    meaning: str
    variable: str = ""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A setting as it is in force; `changed_by` is "" where nobody chose it in the app."""

    setting: Setting
    value: Choice
    is_fixed: bool = False
    changed_by: str = ""
    changed_at: datetime | None = None


SETTINGS = (
    Setting(
        "keep_originals",
        bool,
        False,
        "Keep the files that syllabi were read from, beside what was read.",
        "IMH_KEEP_ORIGINALS",
    ),
    Setting(
        "retention_days",
        int,
        0,
        "Remove a course when nobody has changed it, decided on it or approved it for so many "
        "days; 0 keeps it until somebody removes it.",
        "IMH_RETENTION_DAYS",
    ),
    Setting(
        "reviewer_name",
        str,
        LOCAL_PERSON.name,
        "The name that stands beside decisions made at this computer, where nobody signs in.",
    ),
)


@overload
def site_setting(workspace: Workspace, key: Literal["keep_originals"]) -> bool: ...
@overload
def site_setting(workspace: Workspace, key: Literal["retention_days"]) -> int: ...
@overload
def site_setting(workspace: Workspace, key: Literal["reviewer_name"]) -> str: ...
@overload
def site_setting(workspace: Workspace, key: str) -> Choice: ...
def site_setting(workspace: Workspace, key: str) -> Choice:
    """What is in force for `key`: fixed by the site, else chosen, else the default.

    Raises InvalidChangeError for an unknown key, or a variable that says something else.
    """
    return _chosen(workspace, _setting(key)).value


def site_settings(workspace: Workspace) -> tuple[Chosen, ...]:
    """All settings as they are in force, in the order of `SETTINGS`."""
    return tuple(_chosen(workspace, setting) for setting in SETTINGS)


def set_site_setting(workspace: Workspace, key: str, value: Choice) -> None:
    """Choose a setting; the audit log keeps who did, and the value unless it is a name.

    Raises InvalidChangeError for an unknown key, a value of another kind or out of range, and
    where the site has fixed the setting; NotAllowedError but for admins of the site.
    """
    require_site_admin(workspace.person)
    setting = _setting(key)
    if setting.variable and os.environ.get(setting.variable, "").strip():
        raise InvalidChangeError(
            f"This site has fixed this in {setting.variable}; whoever runs it can change it there."
        )
    value = _checked(setting, value)
    row = SettingRow(key=key, value=str(value), changed_by=workspace.person.name, changed_at=now())
    detail = key if setting.kind is str else f"{key}: {value}"
    with workspace.writing() as session:
        session.merge(row)
        log(session, workspace.person, "setting changed", About("", detail=detail))


def local_person(workspace: Workspace) -> Person:
    """The person at this computer under the name that was chosen."""
    return Person(LOCAL_ID, site_setting(workspace, "reviewer_name"))


def _setting(key: str) -> Setting:
    for setting in SETTINGS:
        if setting.key == key:
            return setting
    keys = ", ".join(setting.key for setting in SETTINGS)
    raise InvalidChangeError(f"There is no setting {key!r}; there are {keys}.")


def _chosen(workspace: Workspace, setting: Setting) -> Chosen:
    fixed = os.environ.get(setting.variable, "").strip() if setting.variable else ""
    if fixed:
        return Chosen(setting, _parsed(setting, fixed, setting.variable), is_fixed=True)
    with workspace.reading() as session:
        row = session.get(SettingRow, setting.key)
    if row is None:
        return Chosen(setting, setting.default)
    value = _parsed(setting, row.value, setting.key)
    return Chosen(setting, value, changed_by=row.changed_by, changed_at=row.changed_at)


def _parsed(setting: Setting, text: str, name: str) -> Choice:
    if setting.kind is str:
        return text
    if setting.kind is bool and text.casefold() in (*_YES, *_NO):
        return text.casefold() in _YES
    if setting.kind is int and text.isascii() and text.isdigit() and int(text) <= MAX_DAYS:
        return int(text)
    raise _refusal(setting, name, text)


def _checked(setting: Setting, value: Choice) -> Choice:
    is_kind = type(value) is setting.kind
    if not is_kind or (setting.kind is int and not 0 <= int(value) <= MAX_DAYS):
        raise _refusal(setting, setting.key, str(value))
    if setting.kind is not str:
        return value
    name = one_line(str(value), MAX_NAME)
    if not name:
        raise InvalidChangeError("A reviewer needs a name; write one.")
    return name


def _refusal(setting: Setting, name: str, given: str) -> InvalidChangeError:
    return InvalidChangeError(f"{name} is {given[:40]!r}; it takes {_TAKES[setting.kind]}.")
