"""The `imh-align compare` command: two versions of a course or a program in, what changed out."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from alignment import AlignmentError, AlignmentSettings, Project, align
from alignment.comparing import compare
from alignment.comparison import Comparison
from alignment.snapshot import Snapshot
from alignment.snapshot_taking import snapshot_of, with_names
from cli_inputs import check_places, chosen_framework, chosen_settings, read_files
from competency_map import Framework, FrameworkError, load_framework
from exports import ExportError, printable
from exports.comparing import export_comparison
from exports.comparison_console import comparison_lines
from exports.results_reader import MAX_RESULTS_BYTES, read_results
from exports.writing import write_content
from syllabi import SUPPORTED_SUFFIXES, SourceFile, SyllabusError

READ_ALL, READ_SOME = 0, 1


def compare_versions(  # noqa: PLR0913, PLR0917 - an option of the command is a parameter
    old: Annotated[str, typer.Argument(metavar="OLD", help="A file, a folder or --json results.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The same of the newer version.")],
    framework: Annotated[str, typer.Option(metavar="ID|PATH", help="The map.")] = "ct-aimh",
    json: Annotated[Path | None, typer.Option(metavar="OUT", help="All changes.")] = None,
    word: Annotated[Path | None, typer.Option(metavar="OUT", help="The report.")] = None,
    with_meaning: Annotated[
        bool, typer.Option("--with-meaning", help="Find quotes by meaning too (extra semantic).")
    ] = False,
) -> None:
    """Show what was gained, lost and moved. Exit code 0: all read; 1: some not; 2: wrong call."""
    wanted = ((json, ".json"), (word, ".docx"))
    outputs = [(out, suffix) for out, suffix in wanted if out]
    check_places([out for out, _ in outputs])
    settings = chosen_settings(with_meaning=with_meaning)
    chosen = chosen_framework(framework)
    snapshots = [_snapshot(given, chosen, settings) for given in (old, new)]
    unread = [file for snapshot in snapshots for file in snapshot.unread]
    for file in unread:
        typer.echo(printable(f"Not read: {file.source}: {file.explanation}"), err=True)
    for given, snapshot in zip((old, new), snapshots, strict=True):
        _check_courses(given, snapshot)
    comparison = _compared(snapshots[0], snapshots[1], are_files=_are_files(old, new))
    _write(comparison, outputs)
    # With an OUT the results are there, and stdout may be that very OUT.
    typer.echo("\n".join(comparison_lines(comparison)), err=bool(outputs))
    raise typer.Exit(READ_SOME if unread else READ_ALL)


def _snapshot(given: str, framework: Framework, settings: AlignmentSettings) -> Snapshot:
    if not Path(given).exists():
        raise typer.BadParameter(printable(f"{given}: there is no such file or folder."))
    if _is_results(Path(given)):
        return _results(given, framework)
    syllabi, unread = read_files([given])
    report = align(Project(framework, tuple(syllabi), settings))
    return snapshot_of(report, syllabi, unread)


def _is_results(path: Path) -> bool:
    """Whether it is to be read as results: by its name, or as text that no reader takes."""
    if path.is_dir() or path.suffix.lower() in SUPPORTED_SUFFIXES:
        return False
    return path.suffix.lower() == ".json" or not path.is_file() or _begins_as_json(path)


def _begins_as_json(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(64).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")
    except OSError:
        return False


def _results(given: str, framework: Framework) -> Snapshot:
    try:
        content = SourceFile(given, Path(given)).load(MAX_RESULTS_BYTES)
        snapshot = read_results(content, given)
    except (SyllabusError, AlignmentError) as error:
        raise typer.BadParameter(printable(str(error))) from error
    return with_names(snapshot, _map_of(snapshot, framework))


def _map_of(snapshot: Snapshot, framework: Framework) -> Framework:
    """The map that the results name, if it is here: for the names of its areas."""
    if snapshot.edition.fingerprint == framework.fingerprint:
        return framework
    try:
        return load_framework(snapshot.edition.id)
    except FrameworkError:
        return framework


def _check_courses(given: str, snapshot: Snapshot) -> None:
    """Without a course on one side, all would seem gained or lost."""
    if snapshot.courses:
        return
    typer.echo(printable(f"{given}: no course was read, so nothing can be compared."), err=True)
    raise typer.Exit(READ_SOME if snapshot.unread else 2)


def _are_files(old: str, new: str) -> bool:
    """Whether two syllabi were named, which are then compared whatever they are called."""
    return not any(Path(given).is_dir() or _is_results(Path(given)) for given in (old, new))


def _compared(old: Snapshot, new: Snapshot, *, are_files: bool) -> Comparison:
    try:
        return compare(old, new, same_course=are_files)
    except AlignmentError as error:
        raise typer.BadParameter(printable(str(error))) from error


def _write(comparison: Comparison, outputs: Iterable[tuple[Path, str]]) -> None:
    try:
        for out, suffix in outputs:
            write_content(out, export_comparison(comparison, suffix))
    except ExportError as error:
        raise typer.BadParameter(printable(str(error))) from error
