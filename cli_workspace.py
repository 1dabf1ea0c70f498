"""The `imh-align workspace` commands: saved work backed up, restored, exported and imported."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Annotated

import typer

from exports import ExportError, printable
from exports.writing import write_content

if TYPE_CHECKING:
    from workspace import Program, Workspace

FAILED = 1

workspace_command = typer.Typer(
    help="Saved work: list it, back it up and restore it, export and import programs."
)


@workspace_command.command("list")
def list_programs() -> None:
    """List the programs: id, name, institution, number of courses, last change."""
    with _opened() as workspace:
        for program in _store().programs(workspace):
            typer.echo(_line(program))


@workspace_command.command()
def backup(
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The file to write.")],
) -> None:
    """Write all saved work to one file; the app may be running meanwhile."""
    _check_place(out)
    with _opened() as workspace:
        _store().back_up(workspace, out)
    _say(f"Backed up: {out}. Imported maps are kept as files; `imh-align map export` copies them.")


@workspace_command.command()
def restore(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A backup.")],
    may_replace: Annotated[
        bool, typer.Option("--replace", help="Restore over the work that is there; it is kept.")
    ] = False,
) -> None:
    """Put a backup in the place of the saved work; restart the app afterwards."""
    _check_file(file)
    with _told():
        kept = _store().restore(file, may_replace=may_replace)
    _say(f"Restored: {file}. Restart the app if it is running.")
    if kept is not None:
        _say(f"What was there before is kept in {kept}; delete it when it is not needed.")


@workspace_command.command("export")
def export_to(
    name: Annotated[str, typer.Argument(metavar="PROGRAM", help="Its name or its id.")],
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The file to write (.zip).")],
    with_private_map: Annotated[
        bool, typer.Option("--with-private-map", help="Export a private map's wording too.")
    ] = False,
) -> None:
    """Write everything that is saved of a program to an archive."""
    _check_place(out)
    with _opened() as workspace:
        program = _program(workspace, name)
        content = _store().export_archive(workspace, program.id, with_private_map=with_private_map)
    try:
        write_content(out, content)
    except ExportError as error:
        raise typer.BadParameter(printable(str(error))) from error
    _say(f"Exported: {program.name}, to {out}.")


@workspace_command.command("import")
def import_from(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="An archive.")],
) -> None:
    """Make a new program of an archive; what is wrong with it is said, and nothing changed."""
    _check_file(file)
    with _opened() as workspace:
        archive = _store().read_archive(file.read_bytes())
        program = _store().import_archive(workspace, archive)
    _say(f"Imported: {_line(program)}")
    if note := _store().map_note(archive):
        _say(note)


@workspace_command.command()
def tidy(
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only list what would be removed.")
    ] = False,
) -> None:
    """Remove for good what the site no longer keeps, and the traces of what was removed."""
    with _opened() as workspace:
        done = _store().tidy_up(workspace, dry_run=dry_run)
    for course in done.courses:
        facts = (course.course, course.program_name, course.file_name)
        typer.echo(printable("  ".join((*facts, f"changed {course.changed_at:%Y-%m-%d}"))))
    verb = "to remove" if dry_run else "removed"
    _say(f"Courses {verb}: {len(done.courses)}. Original files {verb}: {done.n_originals}.")
    for copy in done.copies:
        _say(f"{copy}: kept when a backup was restored. Delete it when it is not needed.")
    if not (dry_run or done.is_swept):
        _say("The traces could not be wiped out while others were at work. Run this again later.")
        raise typer.Exit(FAILED)


@contextmanager
def _opened() -> "Iterator[Workspace]":
    with _told():
        workspace = _store().open_workspace()
        try:
            yield workspace
        finally:
            workspace.close()


@contextmanager
def _told() -> Iterator[None]:
    """Say what went wrong with saved work, and end with 1; with 2 where --replace is missing."""
    try:
        yield
    except _store().WouldReplaceError as error:
        raise typer.BadParameter(printable(str(error))) from error
    except (_store().WorkspaceError, OSError) as error:
        _say(str(error))
        raise typer.Exit(FAILED) from error


def _store() -> ModuleType:
    # The database's libraries are loaded for these commands only.
    import workspace  # noqa: PLC0415

    return workspace


def _program(workspace: "Workspace", name: str) -> "Program":
    known = _store().programs(workspace)
    found = [p for p in known if name == p.id]
    found = found or [p for p in known if name.casefold() == p.name.casefold()]
    if len(found) == 1:
        return found[0]
    problem = (
        "Several programs have this name; give the id" if found else "There is no such program"
    )
    listed = "\n".join(f"  {_line(program)}" for program in found or known) or "  (none)"
    raise typer.BadParameter(f"{printable(name)}: {problem}. There are:\n{listed}")


def _check_file(file: Path) -> None:
    if not file.is_file():
        raise typer.BadParameter(printable(f"{file}: there is no such file."))


def _check_place(out: Path) -> None:
    if out.is_dir():
        raise typer.BadParameter(printable(f"{out} is a folder. Name a file in it."))
    if not out.parent.is_dir():
        raise typer.BadParameter(printable(f"{out}: there is no folder {out.parent}. Create it."))


def _line(program: "Program") -> str:
    n_courses = f"{program.n_courses} course{'' if program.n_courses == 1 else 's'}"
    changed = f"changed {program.changed_at:%Y-%m-%d}"
    facts = (program.id, program.name, program.institution, n_courses, changed)
    return printable("  ".join(fact for fact in facts if fact))


def _say(text: str) -> None:
    typer.echo(printable(text), err=True)
