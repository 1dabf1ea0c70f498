"""The `imh-align map` commands: maps listed, shown, checked, exported and imported."""

from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from alignment.map_check import check_matching
from cli_map_show import show
from competency_map import (
    MAP_FORMATS,
    Framework,
    FrameworkError,
    ImportResult,
    Problem,
    Severity,
    available_frameworks,
    blank_template,
    check_framework,
    export_map,
    import_framework,
    load_framework,
    store_framework,
    stored_frameworks,
    worked_example,
)
from competency_map.shipped_check import check_shipped
from exports import printable

NO_ERROR, ERRORS = 0, 1

MapFormatName = StrEnum("MapFormatName", {row.name.upper(): row.name for row in MAP_FORMATS})

map_command = typer.Typer(help="Competency maps: list, show, check, export and import them.")


@map_command.command("list")
def list_maps() -> None:
    """List the maps that come with the project, then the imported ones."""
    for framework_id in (*available_frameworks(), *stored_frameworks()):
        try:
            typer.echo(_line(load_framework(framework_id)))
        except FrameworkError as error:
            _say(f"{framework_id}: {error}")


map_command.command()(show)


@map_command.command()
def check(
    path: Annotated[str, typer.Argument(metavar="ID|PATH", help="A map's id, folder or file.")],
) -> None:
    """Check a map; with one that ships, also the lenses, crosswalks and categories beside it.

    Exit code 0: no error, advice at most; 1: errors; 2: wrong call.
    """
    result = _import(path)
    if result is None:
        raise typer.Exit(ERRORS)
    framework = result.framework
    problems = [
        *result.problems,
        *check_framework(framework),
        *_matching_advice(framework),
        *(check_shipped() if path in available_frameworks() else ()),
    ]
    problems.sort(key=lambda problem: problem.severity is Severity.ADVICE)
    for problem in problems:
        typer.echo(printable(f"{problem.severity}: {problem.where}: {problem.text}"))
    n_errors = sum(problem.severity is Severity.ERROR for problem in problems)
    typer.echo(_line(framework))
    typer.echo(f"Errors: {n_errors}. Advice: {len(problems) - n_errors}.")
    raise typer.Exit(ERRORS if n_errors else NO_ERROR)


@map_command.command("export")
def export_to(
    framework_id: Annotated[str, typer.Argument(metavar="ID|PATH", help="The map.")],
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The file to write.")],
    format_name: Annotated[MapFormatName, typer.Option("--format", help="The file's form.")],
    with_private: Annotated[
        bool, typer.Option("--with-private", help="Export a private map's wording too.")
    ] = False,
) -> None:
    """Write a map to a file that people or other systems can read."""
    try:
        framework = load_framework(framework_id)
        content = export_map(framework, format_name.value, with_private=with_private)
    except FrameworkError as error:
        raise typer.BadParameter(printable(str(error))) from error
    _write(out, content)


@map_command.command("import")
def import_from(
    path: Annotated[str, typer.Argument(metavar="PATH", help="A map's file or folder.")],
    framework_id: Annotated[
        str | None, typer.Option("--id", metavar="ID", help="The id to keep it under.")
    ] = None,
    private: Annotated[
        bool, typer.Option("--private", help="Its wording never leaves this machine.")
    ] = False,
    may_replace: Annotated[
        bool, typer.Option("--replace", help="Replace the imported map of that id.")
    ] = False,
) -> None:
    """Keep a map on this machine; rows that cannot be taken over are listed (exit code 1)."""
    result = _import(path)
    if result is None:
        raise typer.Exit(ERRORS)
    result = result.as_private() if private else result
    framework = replace(result.framework, id=framework_id or result.framework.id)
    for problem in result.problems:
        _say(f"{problem.severity}: {problem.where}: {problem.text}")
    if not framework.knowledge_areas:
        _say(f"{path}: no area could be read, so nothing was kept.")
        raise typer.Exit(ERRORS)
    try:
        store_framework(framework, may_replace=may_replace)
    except FrameworkError as error:
        raise typer.BadParameter(printable(str(error))) from error
    typer.echo(f"Kept: {_line(framework)}")
    if result.rejected:
        _say(f"Not taken over: {len(result.rejected)}.")
    raise typer.Exit(ERRORS if result.rejected else NO_ERROR)


@map_command.command()
def template(
    out: Annotated[Path, typer.Argument(metavar="OUT", help="A .csv or .xlsx file to write.")],
    example: Annotated[
        bool, typer.Option("--example", help="A small map that is filled in.")
    ] = False,
) -> None:
    """Write an empty table for a map of your own, with notes that say how to fill it."""
    try:
        content = (worked_example if example else blank_template)(out.suffix.lower())
    except FrameworkError as error:
        raise typer.BadParameter(printable(str(error))) from error
    _write(out, content)


def _import(path: str) -> ImportResult | None:
    """The map at that place; None, with the reason said, if it is there and cannot be read."""
    is_there = path in (*available_frameworks(), *stored_frameworks()) or Path(path).exists()
    try:
        return import_framework(path)
    except FrameworkError as error:
        if not is_there:
            raise typer.BadParameter(printable(str(error))) from error
        _say(f"error: {error}")
        return None


def _matching_advice(framework: Framework) -> list[Problem]:
    return [
        Problem(Severity.ADVICE, found.area, f'"{found.text}" {found.problem} {found.remedy}')
        for found in check_matching(framework)
    ]


def _write(out: Path, content: bytes) -> None:
    try:
        out.write_bytes(content)
    except OSError as error:
        raise typer.BadParameter(f"{out} cannot be written ({error.strerror}).") from error


def _line(framework: Framework) -> str:
    n_areas = len(framework.knowledge_areas)
    n_unconfirmed = n_areas - len(framework.counting_areas)
    facts = (
        framework.id,
        f"version {framework.version}",
        f"fingerprint {framework.fingerprint}",
        f"{n_areas} areas" + (f", {n_unconfirmed} unconfirmed" if n_unconfirmed else ""),
        "private" if framework.is_private else "",
        framework.title,
    )
    return printable("  ".join(fact for fact in facts if fact))


def _say(text: str) -> None:
    typer.echo(printable(text), err=True)
