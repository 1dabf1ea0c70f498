"""What `align` is told about its reports in, checked options for the exporters out."""

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from exports import (
    DOCUMENTS,
    MAX_TEMPLATE_BYTES,
    MOST_COURSES_IN_FULL,
    ExportError,
    PaperSize,
    ReportLength,
    printable,
    standards_by_discipline,
    template_notes,
)

DocumentKey = StrEnum("DocumentKey", {row.key: row.key for row in DOCUMENTS})
Standards = StrEnum("Standards", {name: name for name in standards_by_discipline()})

DocumentOption = Annotated[
    DocumentKey | None, typer.Option("--document", help="What --word writes: program if not given.")
]
InstitutionOption = Annotated[str, typer.Option(help="Named in Word and Excel.")]
ProgramOption = Annotated[str, typer.Option(help="Named in Word and Excel.")]
PreparerOption = Annotated[str, typer.Option(help="Who prepares the report.")]
PaperOption = Annotated[
    PaperSize | None,
    typer.Option("--paper", help="The sheet of Word and Excel: letter if not given."),
]
TemplateOption = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="A Word file whose sheet, styles and logo are used."),
]
LengthOption = Annotated[
    ReportLength | None,
    typer.Option(
        "--length",
        help="Of the program report: full if not given. Short has one line a course and one quote "
        f"for each covered level; it suits more than {MOST_COURSES_IN_FULL} courses.",
    ),
]
StandardsOption = Annotated[
    Standards | None, typer.Option(help="Add the crosswalk to a discipline's standards.")
]
NoQuotesOption = Annotated[
    bool, typer.Option("--no-quotes", help="Leave the syllabi's own sentences out.")
]
WithPersonalOption = Annotated[
    bool, typer.Option("--with-personal-data", help="Show e-mail addresses and numbers of people.")
]
WithPrivateOption = Annotated[
    bool, typer.Option("--with-private", help="Write a private map's wording too.")
]


def check_use(given: Iterable[tuple[str, object]], needed: str, *, is_there: bool) -> None:
    """Refuse options, as (name, value), that nothing would follow without an output.

    Raises typer.BadParameter, naming the first one that was given and the `needed` output.
    """
    for name, value in given:
        if value and not is_there:
            raise typer.BadParameter(f"Add {needed}, or leave {name} out.", param_hint=name)


def shows_standards(document: DocumentKey | None) -> bool:
    """Whether the chosen Word document follows `--standards`."""
    return all(row.shows_standards for row in DOCUMENTS if row.key == document)


def has_lengths(document: DocumentKey | None) -> bool:
    """Whether the chosen Word document follows `--length`."""
    return all(row.has_lengths for row in DOCUMENTS if row.key == document)


def read_template(path: Path | None) -> bytes | None:
    """Read an institution's Word file, and say on stderr what it lacks.

    Raises typer.BadParameter for a file that cannot be read or used.
    """
    if path is None:
        return None
    try:
        with path.open("rb") as file:
            content = file.read(MAX_TEMPLATE_BYTES + 1)
        for note in template_notes(content):
            typer.echo(printable(note), err=True)
    except OSError as error:
        problem = f"{path} cannot be read ({error.strerror}). Name a Word file (.docx)."
        raise typer.BadParameter(printable(problem), param_hint="--template") from error
    except ExportError as error:
        raise typer.BadParameter(str(error), param_hint="--template") from error
    return content
