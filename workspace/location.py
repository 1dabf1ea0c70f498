"""Where saved work lives: an address of a database out of the environment."""

import os
from pathlib import Path

from platformdirs import user_data_path

FILE_NAME = "workspace.db"
# Folders that are copied while they are written, which breaks a database.
_SYNCED = ("onedrive", "dropbox", "google drive", "icloud", "mobile documents", "nextcloud", "box")


def database_url() -> str:
    """The address in DATABASE_URL, else that of a file in the data folder."""
    given = os.environ.get("DATABASE_URL", "").strip()
    return given or f"sqlite:///{data_folder() / FILE_NAME}"


def data_folder() -> Path:
    """The folder in IMH_ALIGN_HOME, else this person's data folder on this computer."""
    home = os.environ.get("IMH_ALIGN_HOME")
    return Path(home) if home else user_data_path("imh-align", appauthor=False)


def synced_folder(path: Path) -> str:
    """The name of the synchronised folder that a path lies in, "" if it lies in none known."""
    for part in path.parts:
        if any(part.casefold().startswith(name) for name in _SYNCED):
            return part
    return ""
