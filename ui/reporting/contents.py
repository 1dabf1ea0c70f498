"""A kind of Word document and its choices in, the short list of what will be in it out."""

from collections.abc import Callable
from dataclasses import dataclass

from alignment import AlignmentReport
from exports import PaperSize, ReportLength, ReportOptions, WordDocument, counted

PAPER_NAMES = {PaperSize.LETTER: "Letter", PaperSize.A4: "A4"}

_Lines = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Counts:
    """How many courses a document is about, and how many changes planned for them it holds."""

    n_courses: int
    n_planned: int


def title_text(document: WordDocument, options: ReportOptions) -> str:
    """Name the document, and its length where it is not the usual: "Program report, short"."""
    is_short = document.has_lengths and options.length is ReportLength.SHORT
    return f"{document.name}, short" if is_short else document.name


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


def contents_lines(key: str, report: AlignmentReport, options: ReportOptions) -> _Lines:
    """Say in a few lines what the document with that key holds; raises KeyError for no key."""
    n_courses = len(options.courses or report.courses)
    return _CONTENTS[key](_Counts(n_courses, _n_planned(report, options)), options)


def json_note(options: ReportOptions) -> str:
    """Say what the JSON file, which is for other programs, holds whatever is chosen."""
    whole = "JSON always holds every area of the map."
    if not options.masked:
        return whole
    kept = "quotes and the names" if options.with_quotes else "the names"
    return f"{whole} It keeps {kept} of courses and files as they stand, personal data too."


def _n_planned(report: AlignmentReport, options: ReportOptions) -> int:
    """How many changes of the saved plan are put in: those of the courses and domains shown."""
    courses = set(options.courses) or {course.syllabus_id for course in report.courses}
    domains = [d for d in report.framework.domains if d.code in options.domains]
    areas = {area.code for domain in domains for area in domain.areas}
    return sum(
        line.syllabus_id in courses and (not options.domains or line.area in areas)
        for line in options.plan
    )


def _program(counts: _Counts, options: ReportOptions) -> _Lines:
    quotes = ", with quotes" if options.with_quotes else ""
    is_program = counts.n_courses > 1
    is_short = is_program and options.length is ReportLength.SHORT
    pages = f"{'pages for each course' if is_program else 'the course'}: strengths{quotes}, "
    return _kept(
        "a summary, strengths first",
        "what was read, the legend, the method and its limits",
        "the coverage matrix: totals first, then every area, small domains side by side",
        is_program and "findings by domain: strengths, what is within reach, gaps",
        "one line for each course: how much it covers, where most, its nearest step"
        if is_short
        else f"{pages}smallest changes, what was not found",
        options.standards and "the crosswalk to the standards you chose",
        is_program and "recommendations, an action plan and a sign-off to fill in",
        is_program and _planned(counts.n_planned, "first in the action plan"),
        is_program and f"appendices: {_evidence(options, is_short=is_short)}, glossary",
    )


def _evidence(options: ReportOptions, *, is_short: bool) -> str:
    if not options.with_quotes:
        return "where each covered level stands" if is_short else "evidence"
    return "one quote for each covered level" if is_short else "all evidence"


def _planned(n_planned: int, where: str) -> str:
    return f"your saved plan: {counted(n_planned, 'change')}, {where}" if n_planned else ""


def _course_packet(counts: _Counts, options: ReportOptions) -> _Lines:
    several = counts.n_courses > 1
    return _kept(
        several and f"{counts.n_courses} packets, each on pages of its own",
        "the course in short, and what to check first",
        f"what it already covers{', with quotes' if options.with_quotes else ''}",
        _planned(counts.n_planned, "each in its course's packet" if several else "put in"),
        "openings and smallest changes, by week where the schedule has weeks",
        "the standards you chose beside the changes"
        if options.standards
        else "the standards of the course's own discipline beside the changes",
        "what was not found, and how this was made",
    )


def _vetting_packet(counts: _Counts, options: ReportOptions) -> _Lines:
    quote = "quote and place" if options.with_quotes else "place"
    each = "for each course, " if counts.n_courses > 1 else ""
    return _kept(
        "the legend, the method and its limits",
        f"{each}each area with what the course says, {quote}, level, assessment and room for a "
        "note",
        "what was not found",
        "a table of conclusions for the reviewer to fill in",
    )


def _kept(*lines: str | bool) -> _Lines:
    return tuple(line for line in lines if isinstance(line, str) and line)


_CONTENTS: dict[str, Callable[[_Counts, ReportOptions], _Lines]] = {
    "program": _program,
    "course-packet": _course_packet,
    "vetting-packet": _vetting_packet,
}
