"""The `imh-align` command: its parts, each in a file of its own, and the start of the app."""

import subprocess
import sys
from pathlib import Path

import typer

from cli_align import align_files
from cli_compare import compare_versions
from cli_map import map_command
from cli_workspace import workspace_command

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
