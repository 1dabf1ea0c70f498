"""A kind of Word document and its choices in, the short list of what will be in it out."""

from collections.abc import Callable

from alignment import AlignmentReport
from exports import PaperSize, ReportOptions, counted

PAPER_NAMES = {PaperSize.LETTER: "Letter", PaperSize.A4: "A4"}

_Lines = tuple[str, ...]


def scope_text(report: AlignmentReport, options: ReportOptions) -> str:
    """Say what the document is about, and its look: "2 of 4 courses, all 8 domains, A4 paper."."""
    courses = _part(len(options.courses), len(report.courses), "course")
    domains = _part(len(options.domains), len(report.framework.domains), "domain")
    look = "your template's look" if options.template else f"{PAPER_NAMES[options.paper]} paper"
    reviewed = ", reviewed levels alone" if options.only_reviewed else ""
    text = f"{courses}, {domains}{reviewed}, {look}."
    return text[0].upper() + text[1:]


def _part(n_chosen: int, n_all: int, noun: str) -> str:
    every = f"all {n_all} {noun}s" if n_all > 1 else f"1 {noun}"
    return f"{n_chosen} of {counted(n_all, noun)}" if 0 < n_chosen < n_all else every


def contents_lines(key: str, n_courses: int, options: ReportOptions) -> _Lines:
    """Say in a few lines what the document with that key holds; raises KeyError for no key."""
    return _CONTENTS[key](n_courses, options)


def json_note(options: ReportOptions) -> str:
    """Say what the JSON file, which is for other programs, holds whatever is chosen."""
    whole = "JSON always holds every area of the map."
    if not options.masked:
        return whole
    kept = "quotes and the names" if options.with_quotes else "the names"
    return f"{whole} It keeps {kept} of courses and files as they stand, personal data too."


def _program(n_courses: int, options: ReportOptions) -> _Lines:
    quotes = ", with quotes" if options.with_quotes else ""
    is_program = n_courses > 1
    return _kept(
        "a summary, strengths first",
        "what was read, the legend, the method and its limits",
        "the coverage matrix, one table a domain",
        is_program and "findings by domain: strengths, what is within reach, gaps",
        f"{'a page for each course' if is_program else 'the course'}: strengths{quotes}, smallest "
        "changes, what was not found",
        options.standards and "the crosswalk to the standards you chose",
        is_program and "recommendations, an action plan and a sign-off to fill in",
        is_program and f"appendices: {'all evidence' if quotes else 'evidence'}, glossary",
    )


def _course_packet(n_courses: int, options: ReportOptions) -> _Lines:
    return _kept(
        n_courses > 1 and f"{n_courses} packets, each on pages of its own",
        "the course in short, and what to check first",
        f"what it already covers{', with quotes' if options.with_quotes else ''}",
        "openings and smallest changes, week by week",
        "the standards you chose beside the changes"
        if options.standards
        else "the standards of the course's own discipline beside the changes",
        "what was not found, and how this was made",
    )


def _vetting_packet(n_courses: int, options: ReportOptions) -> _Lines:
    quote = "quote and place" if options.with_quotes else "place"
    return _kept(
        "the legend, the method and its limits",
        f"{'for each course, ' if n_courses > 1 else ''}each area with what the course says, "
        f"{quote}, level, assessment and room for a note",
        "what was not found",
        "a table of conclusions for the reviewer to fill in",
    )


def _kept(*lines: str | bool) -> _Lines:
    return tuple(line for line in lines if isinstance(line, str) and line)


_CONTENTS: dict[str, Callable[[int, ReportOptions], _Lines]] = {
    "program": _program,
    "course-packet": _course_packet,
    "vetting-packet": _vetting_packet,
}
