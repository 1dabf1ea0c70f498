"""The `imh-align map show` command: a map's areas in a table, or all about one of them."""

from typing import Annotated

import typer

from competency_map import Framework, FrameworkError, KnowledgeArea, load_framework
from exports import area_lines, map_lines, printable


def show(
    framework_id: Annotated[str, typer.Argument(metavar="ID|PATH", help="The map.")],
    area: Annotated[
        str | None, typer.Argument(metavar="AREA", help="The code or name of one area.")
    ] = None,
) -> None:
    """Show a map's areas and what is known of each; with AREA, everything about that one."""
    try:
        framework = load_framework(framework_id)
    except FrameworkError as error:
        raise typer.BadParameter(printable(str(error))) from error
    lines = map_lines(framework) if area is None else area_lines(_area(framework, area))
    for line in lines:
        typer.echo(printable(line))


def _area(framework: Framework, code_or_name: str) -> KnowledgeArea:
    wanted = code_or_name.casefold()
    for area in framework.knowledge_areas:
        if wanted in (area.code.casefold(), area.name.casefold()):
            return area
    known = ", ".join(area.code for area in framework.knowledge_areas)
    raise typer.BadParameter(
        printable(f'{framework.id} has no area "{code_or_name}". Give one of: {known}.')
    )
