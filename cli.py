"""The `imh-align` command: its parts, each in a file of its own, and the start of the app."""

import subprocess
import sys
from importlib import metadata
from pathlib import Path
from typing import Annotated

import typer

from alignment import AlignmentSettings, method_of
from cli_align import align_files
from cli_compare import compare_versions
from cli_map import map_command
from cli_workspace import workspace_command
from competency_map import load_framework

command = typer.Typer(
    help="Aligns course syllabi with infant mental health competency areas.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
command.add_typer(map_command, name="map")
command.add_typer(workspace_command, name="workspace")
command.command("align")(align_files)
command.command("compare")(compare_versions)


def _show_version(is_asked: bool) -> None:
    """Say with what results are made: the same of all these gives the same results."""
    if not is_asked:
        return
    method, framework = method_of(AlignmentSettings()), load_framework("ct-aimh")
    typer.echo(f"imh-align {metadata.version('imh-align')}")
    typer.echo(f"method {method.version}")
    typer.echo(f"map {framework.id} {framework.version}, fingerprint {framework.fingerprint}")
    typer.echo(f"statistics {method.statistics}")
    typer.echo(f"weights {method.weights}")
    raise typer.Exit


@command.callback()
def options_of_all(
    _version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=_show_version,
            is_eager=True,
            help="Show the versions of the program, the method, the map and the statistics.",
        ),
    ] = False,
) -> None:
    """Take the options that belong to no part of the command."""


@command.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def app(context: typer.Context) -> None:
    """Start the web app; further words go to Streamlit (for instance --server.port 8600)."""
    script = Path(__file__).resolve().with_name("app.py")
    arguments = [sys.executable, "-m", "streamlit", "run", str(script), *context.args]
    raise typer.Exit(subprocess.call(arguments))  # noqa: S603 (our own script, no shell)


def main() -> None:
    """Run the command."""
    command()


if __name__ == "__main__":
    main()
