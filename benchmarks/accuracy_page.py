"""Figures in, the page docs/accuracy.md out, with what the figures are and are not."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from alignment import AlignmentReport, CoverageLevel
from benchmarks.figures import Figures
from syllabi import SyllabusError

_ABOUT = """\
# Accuracy

Made by `make accuracy`; do not edit. It needs labelled syllabi that are not part of this
project, and is skipped where they are absent.

**How the figures were made.** Public course outlines were read against the 37 areas with a
written rubric and one of five levels for each (absent, general, mentioned, taught, assessed);
where two readers read one, the lower level counts. Most are real texts; some are outlines, in
own words, of real infant mental health courses whose text could not be had, and these hold many
of the covered cells. *Untouched* syllabi are those of one half (by a hash of the file's name)
that share no passage with the labelled passages from which the map's terms were enriched: no
cut-off and no term was chosen while looking at them. The others were looked at, so their figures
flatter. (The words by which sections are told apart were checked on all of them: on where the
readers' quotes stand, not on levels. That flatters the untouched ones a little too. And the rule
that a level follows from the section alone was chosen for its plainness among rules that scored
alike.)

*Covered* is F1 of "taught or assessed", *mentioned* of "mentioned or more", *general* of "general
or more", over all cells; *kappa* is quadratically weighted over the five levels. The interval is
a 95 % bootstrap over syllabi. *Plain TF-IDF* is the cosine of the whole document with an area's
wording (this map's), with the cut-offs that are best on the syllabi looked at.

**What they are not.** The readers were language models that followed the rubric; two of them
agree at F1 0.95, which overstates what two people would reach. No infant mental health
specialist has checked the labels. Few cells are covered, some areas have hardly a positive, and
more than half of the outlines are from one university; a row with few covered cells judges
nothing. The figures speak of outlines as text, not of how well a Word or PDF file was read.
"""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: whose figures on `n_syllabi`, which hold `n_covered` cells."""

    group: str
    method: str
    n_syllabi: int
    n_covered: int
    figures: Figures


def accuracy_page(
    report: AlignmentReport,
    rows: Sequence[Row],
    *,
    n_given: int,
    unread: Sequence[SyllabusError],
    seconds: tuple[float, float],
) -> str:
    """The page as Markdown; `seconds` are those of reading and of matching."""
    reading, matching = seconds
    framework = report.framework
    return "\n".join(
        (
            _ABOUT,
            f"Map {framework.id} {framework.version}, fingerprint {framework.fingerprint}; "
            f"method {report.method.version}; statistics {report.method.statistics}.",
            "",
            "| syllabi | n | covered cells | method | covered (interval) | mentioned | general "
            "| kappa |",
            "|---|--:|--:|---|---|--:|--:|--:|",
            *(_line(row) for row in rows),
            "",
            f"Read {n_given - len(unread)} of {n_given} files; "
            f"matching took {matching / reading:.1f} times as long as reading them as text.",
            "",
            "Cells by level: " + ", ".join(_totals(report)) + ".",
            "",
        )
    )


def _line(row: Row) -> str:
    figures = row.figures
    low, high = figures.interval
    return (
        f"| {row.group} | {row.n_syllabi} | {row.n_covered} | {row.method} "
        f"| {figures.covered:.2f} ({low:.2f} to {high:.2f}) "
        f"| {figures.mentioned:.2f} | {figures.general:.2f} | {figures.kappa:.2f} |"
    )


def _totals(report: AlignmentReport) -> list[str]:
    counts = Counter(cell.level for course in report.courses for cell in course.cells)
    return [f"{level.name.lower()} {counts[level]}" for level in CoverageLevel]
