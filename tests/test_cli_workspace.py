"""`imh-align workspace` is a contract: exit codes, where messages go, what is never touched."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from cli import command
from tests.workspace.made_archive import members
from tests.workspace.made_work import added, made_program
from workspace import Workspace, create_program, open_workspace, programs


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("IMH_ALIGN_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    return tmp_path / "home"


@pytest.fixture
def workspace() -> Workspace:
    """The usual place, with a program of one course."""
    opened = open_workspace()
    added(opened, made_program(opened))
    return opened


def called(*arguments: str | Path) -> Result:
    return CliRunner().invoke(command, ["workspace", *map(str, arguments)])


def names(workspace: Workspace) -> list[str]:
    return sorted(program.name for program in programs(workspace))


def test_programs_are_listed_with_what_the_other_commands_need(workspace: Workspace) -> None:
    done = called("list")
    (program,) = programs(workspace)

    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.startswith(f"{program.id}  Nursing  1 course")


@pytest.mark.parametrize("by", ["name", "id"])
def test_a_program_goes_out_and_comes_in_beside_itself(
    workspace: Workspace, tmp_path: Path, by: str
) -> None:
    (program,) = programs(workspace)
    named = program.id if by == "id" else "nursing"
    exported = called("export", named, tmp_path / "n.zip")
    imported = called("import", tmp_path / "n.zip")

    assert (exported.exit_code, exported.stdout) == (0, "")
    assert (imported.exit_code, imported.stdout) == (0, "")
    assert "Nursing (imported)" in imported.stderr
    assert names(workspace) == ["Nursing", "Nursing (imported)"]


def test_an_archive_that_is_damaged_ends_with_1_and_a_reason(
    workspace: Workspace, tmp_path: Path
) -> None:
    called("export", "Nursing", tmp_path / "n.zip")
    content = (tmp_path / "n.zip").read_bytes()
    (tmp_path / "n.zip").write_bytes(content[: len(content) // 2])
    done = called("import", tmp_path / "n.zip")

    assert (done.exit_code, done.stdout) == (1, "")
    assert "damaged or was cut off" in done.stderr
    assert names(workspace) == ["Nursing"]


def test_a_backup_goes_out_and_back(workspace: Workspace, tmp_path: Path, home: Path) -> None:
    assert called("backup", tmp_path / "b.db").exit_code == 0
    create_program(workspace, "Made later")
    done = called("restore", tmp_path / "b.db", "--replace")
    (kept,) = home.glob("workspace-before-restore-*.db")

    assert (done.exit_code, done.stdout) == (0, "")
    assert kept.name in done.stderr
    assert names(workspace) == ["Nursing"]


def test_a_restore_must_not_replace_saved_work_unasked(
    workspace: Workspace, tmp_path: Path
) -> None:
    called("backup", tmp_path / "b.db")
    create_program(workspace, "Made later")
    done = called("restore", tmp_path / "b.db")

    assert done.exit_code == 2
    assert "--replace" in done.stderr
    assert names(workspace) == ["Made later", "Nursing"]


def test_a_file_that_is_no_backup_ends_with_1(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "b.db").write_text("NURS 330", encoding="utf-8")
    done = called("restore", tmp_path / "b.db", "--replace")

    assert done.exit_code == 1
    assert "no backup of this toolkit" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("export", "Nursing", "no-folder/n.zip"), "there is no folder"),
        (("export", "Nursing", "."), "is a folder"),
        (("export", "Chemistry", "n.zip"), "no such program"),
        (("export", "Nursing"), "OUT"),
        (("import", "none.zip"), "no such file"),
        (("restore", "none.db"), "no such file"),
        (("backup", "no-folder/b.db"), "there is no folder"),
        (("fetch",), "fetch"),
    ],
)
def test_a_wrong_call_ends_with_2_and_says_what_is_wrong(
    workspace: Workspace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    words: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    done = called(*arguments)

    assert done.exit_code == 2
    assert words in " ".join(done.stderr.replace("│", " ").split())


def test_a_name_that_two_programs_have_asks_for_the_id(
    workspace: Workspace, tmp_path: Path
) -> None:
    create_program(workspace, "Nursing", "Another College")
    done = called("export", "Nursing", tmp_path / "n.zip")

    assert done.exit_code == 2
    assert "give the id" in done.stderr
    assert not (tmp_path / "n.zip").exists()


def test_a_database_that_cannot_be_reached_ends_with_1_without_its_password(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://imh:secret@127.0.0.1:1/none")
    done = called("list")

    assert done.exit_code == 1
    assert "cannot be opened" in done.stderr
    assert "secret" not in done.stderr


def test_an_archive_is_written_whole(workspace: Workspace, tmp_path: Path) -> None:
    called("export", "Nursing", tmp_path / "n.zip")
    assert "syllabi/0001-1.json" in members((tmp_path / "n.zip").read_bytes())
    assert [file for file in tmp_path.iterdir() if file.name.endswith(".tmp")] == []
