"""The `imh-align` command: syllabi in, a coverage matrix and its reports out."""

import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from alignment import AlignmentReport, Project, align
from cli_map import map_command
from competency_map import (
    Framework,
    FrameworkError,
    Severity,
    check_framework,
    load_framework,
)
from exports import ExportError, printable, summary_lines, write_report
from syllabi import (
    DISCIPLINES,
    MAX_FILE_BYTES,
    SourceFile,
    Syllabus,
    SyllabusError,
    find_sources,
    iterate_syllabi,
)

READ_ALL, READ_SOME = 0, 1

Discipline = StrEnum("Discipline", {name.upper(): name for name in DISCIPLINES})

command = typer.Typer(
    help="Aligns course syllabi with infant mental health competency areas.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
command.add_typer(map_command, name="map")


@command.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def app(context: typer.Context) -> None:
    """Start the web app; further words go to Streamlit (for instance --server.port 8600)."""
    script = Path(__file__).resolve().with_name("app.py")
    arguments = [sys.executable, "-m", "streamlit", "run", str(script), *context.args]
    raise typer.Exit(subprocess.call(arguments))  # noqa: S603 (our own script, no shell)


@command.command("align")
def align_files(
    sources: Annotated[list[str], typer.Argument(metavar="FILE|FOLDER...", help="The syllabi.")],
    framework: Annotated[str, typer.Option(metavar="ID|PATH", help="The map.")] = "ct-aimh",
    discipline: Annotated[
        Discipline | None, typer.Option(help="Every course's, instead of a guess from each.")
    ] = None,
    json: Annotated[Path | None, typer.Option(metavar="OUT", help="All results.")] = None,
    word: Annotated[Path | None, typer.Option(metavar="OUT", help="The report.")] = None,
    csv: Annotated[Path | None, typer.Option(metavar="OUT", help="One row a cell.")] = None,
    with_private: Annotated[
        bool, typer.Option("--with-private", help="Write a private map's wording too.")
    ] = False,
) -> None:
    """Align syllabi with the map. Exit code 0: all were read; 1: some were not; 2: wrong call."""
    wanted = ((json, ".json"), (word, ".docx"), (csv, ".csv"))
    outputs = [(out, suffix) for out, suffix in wanted if out]
    _check_places([out for out, _ in outputs])
    chosen = _framework(framework)
    syllabi, unread = _read(sources)
    if discipline:
        syllabi = [_in_discipline(syllabus, discipline.value) for syllabus in syllabi]
    report = align(Project(chosen, tuple(syllabi)))
    _write(report, outputs, unread, with_private=with_private)
    # With an OUT the results are there, and stdout may be that very OUT.
    typer.echo("\n".join(summary_lines(report)), err=bool(outputs))
    for failure in unread:
        typer.echo(f"Not read: {printable(str(failure))}", err=True)
    raise typer.Exit(READ_SOME if unread else READ_ALL)


def main() -> None:
    """Run the command."""
    command()


def _framework(id_or_path: str) -> Framework:
    try:
        framework = load_framework(id_or_path)
    except FrameworkError as error:
        raise typer.BadParameter(str(error), param_hint="--framework") from error
    problems = [p for p in check_framework(framework) if p.severity is Severity.ERROR]
    if problems:
        listed = "\n".join(f"  {problem.where}: {problem.text}" for problem in problems)
        raise typer.BadParameter(f"The map has errors:\n{listed}", param_hint="--framework")
    return framework


def _check_places(outs: Sequence[Path]) -> None:
    """Before the work, so that no one waits for a report that has no place to go."""
    for out in outs:
        if outs.count(out) > 1 and (out.is_file() or not out.exists()):
            raise typer.BadParameter(f"{out} is named for two outputs. Give each its own.")
        if out.is_dir():
            raise typer.BadParameter(f"{out} is a folder. Name a file in it.")
        if not out.parent.is_dir():
            raise typer.BadParameter(f"{out}: there is no folder {out.parent}. Create it first.")


def _write(
    report: AlignmentReport,
    outputs: Iterable[tuple[Path, str]],
    unread: Sequence[SyllabusError],
    *,
    with_private: bool,
) -> None:
    try:
        for out, suffix in outputs:
            write_report(report, out, suffix=suffix, unread=unread, with_private=with_private)
    except ExportError as error:
        raise typer.BadParameter(str(error)) from error


def _read(paths: Sequence[str]) -> tuple[list[Syllabus], list[SyllabusError]]:
    found = list(find_sources(paths))
    if not found:
        typer.echo(f"No file was found in {', '.join(map(printable, paths))}.", err=True)
    unread = [source for source in found if isinstance(source, SyllabusError)]
    files = [source for source in found if isinstance(source, SourceFile)]
    with typer.progressbar(
        iterate_syllabi(_contents(files, unread)),
        length=len(files),
        label="Reading",
        file=sys.stderr,
        hidden=not sys.stderr.isatty(),
    ) as results:
        read = list(results)
    unread += [result for result in read if isinstance(result, SyllabusError)]
    return [result for result in read if isinstance(result, Syllabus)], unread


def _contents(
    files: Sequence[SourceFile], unread: list[SyllabusError]
) -> Iterator[tuple[str, bytes]]:
    for file in files:
        try:
            yield file.source, file.load(MAX_FILE_BYTES)
        except SyllabusError as error:
            unread.append(error)


def _in_discipline(syllabus: Syllabus, discipline: str) -> Syllabus:
    return replace(syllabus, course=replace(syllabus.course, discipline=discipline))


if __name__ == "__main__":
    main()
