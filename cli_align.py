"""The `imh-align align` command: syllabi in, a coverage matrix and its reports out."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from alignment import AlignmentReport, Project, align
from cli_inputs import check_places, chosen_framework, chosen_settings, read_files
from cli_report_options import (
    DocumentKey,
    DocumentOption,
    InstitutionOption,
    LengthOption,
    NoQuotesOption,
    PaperOption,
    PreparerOption,
    ProgramOption,
    StandardsOption,
    TemplateOption,
    WithPersonalOption,
    WithPrivateOption,
    check_use,
    has_lengths,
    read_template,
    shows_standards,
)
from exports import (
    ExportError,
    PaperSize,
    ReportLength,
    ReportOptions,
    export_document,
    export_report,
    printable,
    summary_lines,
    write_content,
)
from syllabi import DISCIPLINES, Syllabus, SyllabusError

READ_ALL, READ_SOME = 0, 1

Discipline = StrEnum("Discipline", {name.upper(): name for name in DISCIPLINES})


def align_files(
    sources: Annotated[list[str], typer.Argument(metavar="FILE|FOLDER...", help="The syllabi.")],
    framework: Annotated[str, typer.Option(metavar="ID|PATH", help="The map.")] = "ct-aimh",
    discipline: Annotated[
        Discipline | None, typer.Option(help="Every course's, instead of a guess from each.")
    ] = None,
    json: Annotated[Path | None, typer.Option(metavar="OUT", help="All results.")] = None,
    word: Annotated[Path | None, typer.Option(metavar="OUT", help="The report.")] = None,
    excel: Annotated[Path | None, typer.Option(metavar="OUT", help="The workbook.")] = None,
    csv: Annotated[
        Path | None, typer.Option(metavar="OUT", help="One row an area of a course.")
    ] = None,
    document: DocumentOption = None,
    length: LengthOption = None,
    institution: InstitutionOption = "",
    program: ProgramOption = "",
    preparer: PreparerOption = "",
    paper: PaperOption = None,
    template: TemplateOption = None,
    standards: StandardsOption = None,
    no_quotes: NoQuotesOption = False,
    with_personal_data: WithPersonalOption = False,
    with_meaning: Annotated[
        bool, typer.Option("--with-meaning", help="Find quotes by meaning too (extra semantic).")
    ] = False,
    with_private: WithPrivateOption = False,
) -> None:
    """Align syllabi with the map. Exit code 0: all were read; 1: some were not; 2: wrong call."""
    wanted = ((json, ".json"), (word, ".docx"), (excel, ".xlsx"), (csv, ".csv"))
    outputs = [(out, suffix) for out, suffix in wanted if out]
    check_places([out for out, _ in outputs])
    of_length = (("--length", length),)
    in_word = (("--document", document), *of_length, ("--template", template))
    named = (("--institution", institution), ("--program", program), ("--preparer", preparer))
    in_office = (*named, ("--paper", paper), ("--standards", standards))
    check_use(in_word, "--word OUT", is_there=bool(word))
    check_use(in_office, "--word OUT or --excel OUT", is_there=bool(word or excel))
    in_crosswalk = (("--standards", standards),)
    has_crosswalk = bool(excel) or shows_standards(document)
    check_use(in_crosswalk, "--excel OUT or another --document", is_there=has_crosswalk)
    check_use(of_length, "another --document", is_there=has_lengths(document))
    options = ReportOptions(
        institution=institution,
        program=program,
        preparer=preparer,
        with_quotes=not no_quotes,
        masked=not with_personal_data,
        with_private=with_private,
        standards=standards or "",
        paper=paper or PaperSize.LETTER,
        template=read_template(template),
        length=length or ReportLength.FULL,
    )
    settings = chosen_settings(with_meaning=with_meaning)
    chosen = chosen_framework(framework)
    syllabi, unread = read_files(sources)
    if discipline:
        syllabi = [_in_discipline(syllabus, discipline.value) for syllabus in syllabi]
    report = align(Project(chosen, tuple(syllabi), settings))
    _write(report, outputs, unread, document, options)
    # With an OUT the results are there, and stdout may be that very OUT.
    typer.echo("\n".join(summary_lines(report)), err=bool(outputs))
    for failure in unread:
        typer.echo(f"Not read: {printable(str(failure))}", err=True)
    raise typer.Exit(READ_SOME if unread else READ_ALL)


def _write(
    report: AlignmentReport,
    outputs: Iterable[tuple[Path, str]],
    unread: Sequence[SyllabusError],
    document: DocumentKey | None,
    options: ReportOptions,
) -> None:
    try:
        for out, suffix in outputs:
            if document and suffix == ".docx":
                content = export_document(report, document, unread, options)
            else:
                content = export_report(report, suffix, unread, options)
            write_content(out, content)
    except ExportError as error:
        raise typer.BadParameter(str(error)) from error


def _in_discipline(syllabus: Syllabus, discipline: str) -> Syllabus:
    return replace(syllabus, course=replace(syllabus.course, discipline=discipline))
