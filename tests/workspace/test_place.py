"""Where saved work lies, told without a password."""

from pathlib import Path

import pytest
from sqlalchemy import make_url

from workspace import open_workspace, place
from workspace.place import shown_address
from workspace.upgrading import newest_revision


def test_a_file_is_named_with_the_version_of_its_tables(tmp_path: Path) -> None:
    file = tmp_path / "workspace.db"
    opened = open_workspace(f"sqlite:///{file}")
    found = place(opened)
    opened.close()
    assert (found.address, found.is_file, found.tables) == (str(file), True, newest_revision())


@pytest.mark.parametrize(
    "url",
    [
        "postgresql+pg8000://imh:s3cret@db.example/work",
        "postgresql://imh@db.example/work?password=s3cret",
    ],
)
def test_an_address_must_not_show_a_password(url: str) -> None:
    assert shown_address(make_url(url)) == "postgresql://imh@db.example/work"
