"""A report in, a few ranked recommendations out: what to do, in which course, and why."""

from collections.abc import Iterator

from alignment.closeness import find_closeness
from alignment.nearest import NearestStep, nearest_steps
from alignment.report import AlignmentReport
from alignment.review_counts import ReviewCounts, count_reviews
from alignment.steps import StepKind
from competency_map import KnowledgeArea
from exports.change_wording import CHANGE_WORDS
from exports.labels import course_labels
from exports.outline.program_decisions import program_decisions
from exports.outline.recommendation import ALL_COURSES, Recommendation
from exports.sentences import area_text
from exports.steps import is_faint, short_change_text, where_text
from exports.wording import counted

_MAX_STEPS = 6


def recommendations(report: AlignmentReport) -> tuple[Recommendation, ...]:
    """The recommendations, most useful first; () without courses.

    Confirming what is proposed comes before acting on it; then the smallest changes, the nearest
    first; then what needs a decision of the program. Areas that are unconfirmed stay out.
    """
    if not report.courses:
        return ()
    parts = (_confirm(report), _steps(report), program_decisions(report))
    return tuple(each for part in parts for each in part)


def _confirm(report: AlignmentReport) -> Iterator[Recommendation]:
    counts = count_reviews(report.courses, report.framework)
    if counts.n_proposed:
        found = find_closeness(report.courses)
        close = f", the {counted(found.n_close, 'close call')} first" if found.n_close else ""
        yield Recommendation(
            f"Confirm or correct the proposed levels with the instructors{close}",
            ALL_COURSES,
            f"{_left_to_review(counts)} A level that an instructor corrects may change what "
            "follows.",
        )
    yield from _look_again(counts)


def _left_to_review(counts: ReviewCounts) -> str:
    if not counts.n_reviewed:
        return "No level in this report has been reviewed yet."
    return f"{counts.n_proposed:,} of {counts.n_levels:,} levels have not been reviewed yet."


def _look_again(counts: ReviewCounts) -> Iterator[Recommendation]:
    if counts.n_outdated:
        levels = counted(counts.n_outdated, "reviewed level")
        yield Recommendation(
            f"Look again at {levels} whose evidence has changed",
            ALL_COURSES,
            "The decisions hold; the syllabus or the method is no longer what it was then.",
        )
    if counts.n_flags:
        yield Recommendation(
            f"Settle {counted(counts.n_flags, 'open question')} about levels",
            ALL_COURSES,
            "A reviewer asked someone to look; the page Review names the areas.",
        )


def _steps(report: AlignmentReport) -> Iterator[Recommendation]:
    """Yield the smallest changes toward areas that no course covers, best anchored first."""
    nearest = [
        found for code, found in nearest_steps(report).items() if report.framework.area(code).counts
    ]
    nearest.sort(key=_nearness)
    labels = course_labels(report)
    for found in nearest[:_MAX_STEPS]:
        yield Recommendation(
            _step_action(found, report.framework.area(found.step.area)),
            labels[found.course],
            f"{where_text(found.step)} {short_change_text(found.step, report.framework)}",
        )


def _nearness(found: NearestStep) -> tuple[bool, float]:
    return found.step.kind is not StepKind.DEEPEN, -found.step.anchor.score


def _step_action(found: NearestStep, area: KnowledgeArea) -> str:
    """Put the change in a few words: "Bring young children into TF-6 Loss (one reading)"."""
    effort = f" ({CHANGE_WORDS[found.step.change.kind].effort})" if found.step.change else ""
    if found.step.kind is StepKind.DEEPEN:
        return f"Give {area_text(area)} a place of its own{effort}"
    verb = "Make more of" if is_faint(found.step) else "Bring young children into"
    return f"{verb} {area_text(area)}{effort}"
