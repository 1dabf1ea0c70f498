"""What the commands are called with in, maps, syllabi and places to write to out."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import typer

from alignment import AlignmentError, AlignmentSettings
from alignment.semantic.embedding import embed
from competency_map import (
    Framework,
    FrameworkError,
    Severity,
    check_framework,
    load_framework,
)
from exports import printable
from syllabi import (
    MAX_FILE_BYTES,
    SourceFile,
    Syllabus,
    SyllabusError,
    find_sources,
    iterate_syllabi,
)


def check_places(outs: Sequence[Path]) -> None:
    """Before the work, so that no one waits for a report that has no place to go."""
    for out in outs:
        if outs.count(out) > 1 and (out.is_file() or not out.exists()):
            raise typer.BadParameter(f"{out} is named for two outputs. Give each its own.")
        if out.is_dir():
            raise typer.BadParameter(f"{out} is a folder. Name a file in it.")
        if not out.parent.is_dir():
            raise typer.BadParameter(f"{out}: there is no folder {out.parent}. Create it first.")


def chosen_framework(id_or_path: str) -> Framework:
    """The map of that id or path; a wrong call if there is none, or one with errors."""
    try:
        framework = load_framework(id_or_path)
    except FrameworkError as error:
        raise typer.BadParameter(str(error), param_hint="--framework") from error
    problems = [p for p in check_framework(framework) if p.severity is Severity.ERROR]
    if problems:
        listed = "\n".join(f"  {problem.where}: {problem.text}" for problem in problems)
        raise typer.BadParameter(f"The map has errors:\n{listed}", param_hint="--framework")
    return framework


def chosen_settings(*, with_meaning: bool) -> AlignmentSettings:
    """The method's settings; a wrong call if they need libraries that are not installed."""
    try:
        if with_meaning:
            embed(())  # before the work, so that no one waits for nothing
    except AlignmentError as error:
        raise typer.BadParameter(str(error), param_hint="--with-meaning") from error
    return AlignmentSettings(with_meaning=with_meaning)


def read_files(paths: Sequence[str]) -> tuple[list[Syllabus], list[SyllabusError]]:
    """Read every file of the paths, with a progress bar on a terminal; and why some were not."""
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
