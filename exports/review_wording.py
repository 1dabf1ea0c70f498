"""What people decided in, words for it out: shares, verdicts with who, when and why."""

from alignment.coverage import Cell
from alignment.decision import DecisionKind, Stage
from alignment.review import Flag, Review
from alignment.review_counts import ReviewCounts
from exports.wording import LEVEL_NAMES, counted, day_text, percent

VERDICT_NAMES = {
    DecisionKind.CONFIRM: "Confirmed",
    DecisionKind.CHANGE_LEVEL: "Changed",
    DecisionKind.NOT_INTENDED: "Not intended here",
}
STAGE_NAMES = {
    Stage.INTRODUCED: "Introduced",
    Stage.REINFORCED: "Reinforced",
    Stage.MASTERED: "Mastered",
}
NO_QUOTE = "A person set this level; no passage of the syllabus is quoted for it."
ONLY_REVIEWED = (
    "reviewed levels alone, by choice; what nobody has reviewed is shown as “not reviewed” and "
    "counted nowhere"
)
_LOOK_AGAIN = "The evidence changed since: worth another look"


def share_text(counts: ReviewCounts) -> str:
    """Say how many levels people reviewed: "0% (0 of 222 levels; all are proposed by software)"."""
    if not counts.n_levels:
        return "no levels yet"
    share = percent(counts.n_reviewed, counts.n_levels)
    start = f"{share} ({counts.n_reviewed:,} of {counts.n_levels:,} levels"
    if not counts.n_reviewed:
        return f"{start}; all are proposed by software)"
    return f"{start}): {_details(counts)}"


def number_text(counts: ReviewCounts) -> str:
    """Say it inside a sentence: "60 of 148 levels (41%)"."""
    share = percent(counts.n_reviewed, counts.n_levels)
    return f"{counts.n_reviewed:,} of {counts.n_levels:,} levels ({share})"


def short_share_text(counts: ReviewCounts) -> str:
    """Say it in a sentence of its own, for a course: "12 of 37 levels reviewed (32%)."."""
    if not counts.n_reviewed:
        return "Unreviewed."
    share = percent(counts.n_reviewed, counts.n_levels)
    again = f"; {look_again_text(counts)}" if counts.n_outdated else ""
    return f"{counts.n_reviewed} of {counts.n_levels} levels reviewed ({share}){again}."


def look_again_text(counts: ReviewCounts) -> str:
    """Say how many verdicts want another look: "2 of these are worth another look, ..."."""
    verb = "is" if counts.n_outdated == 1 else "are"
    whose = "its" if counts.n_outdated == 1 else "their"
    return f"{counts.n_outdated:,} of these {verb} worth another look, as {whose} evidence changed"


def verdicts_text(counts: ReviewCounts) -> str:
    """Count the verdicts by kind: "9 confirmed, 2 changed, 1 not intended"; "" for none.

    A level with quotes that were read is told from one where nothing was found: "6 confirmed with
    quotes, 3 confirmed as not found".
    """
    quotes = " with quotes" if counts.n_not_found else ""
    found = (
        (counts.n_confirmed - counts.n_not_found, f"confirmed{quotes}"),
        (counts.n_not_found, "confirmed as not found"),
        (counts.n_changed, "changed"),
        (counts.n_not_intended, "not intended"),
    )
    return ", ".join(f"{number:,} {words}" for number, words in found if number)


def verdict_text(cell: Cell) -> str:
    """Say what a person decided of a level, who, when and why, as one or two sentences.

    For instance 'Changed from "in passing" to "taught" by A. Smith on November 22, 2026: week 5
    is on it.'; "" for a level that nobody reviewed.
    """
    review = cell.review
    if review is None or review.verdict is None:
        return ""
    reason = f": {review.reason.strip()}" if review.reason.strip() else ""
    text = _ended(f"{_decided(cell, review)}{reason}")
    return f"{text} {_since(cell, review)}".rstrip()


def flag_text(flag: Flag) -> str:
    """Put an open question: who asks, whom and what; "" without its words."""
    words = flag.text.strip()
    whom = f"asks {flag.resolver.strip()}" if flag.resolver.strip() else "asks"
    day = day_text(flag.at.date())
    return _ended(f"{flag.by.strip()} {whom} ({day}): {words}") if words else ""


def review_words(cell: Cell, *, is_marked: bool) -> str:
    """Say behind a level how it came about: ", reviewed; introduced here (I)"; "" if unmarked."""
    if not is_marked:
        return ""
    stage = cell.review.stage if cell.review else None
    here = f"; {STAGE_NAMES[stage].lower()} here ({stage})" if stage else ""
    return f", {'reviewed' if cell.is_reviewed else 'proposed'}{here}"


def _details(counts: ReviewCounts) -> str:
    others = "The other is" if counts.n_proposed == 1 else f"The other {counts.n_proposed:,} are"
    parts = (
        verdicts_text(counts),
        look_again_text(counts) if counts.n_outdated else "",
        f"{others} proposed by software" if counts.n_proposed else "",
        f"Open: {counted(counts.n_flags, 'question')}" if counts.n_flags else "",
    )
    return " ".join(f"{part}." for part in parts if part)


def _decided(cell: Cell, review: Review) -> str:
    """Name the verdict; what the level was changed from is known while the evidence stands."""
    level = f"“{LEVEL_NAMES[cell.level].lower()}”"
    who = review.by.strip() or "someone"
    day = f" on {day_text(review.at.date())}" if review.at else ""
    if review.verdict is DecisionKind.CONFIRM:
        return f"Confirmed as {level} by {who}{day}"
    if review.verdict is DecisionKind.NOT_INTENDED:
        return f"Not intended here, as {who} said{day}"
    start = "" if review.is_outdated else f" from “{LEVEL_NAMES[cell.proposed].lower()}”"
    return f"Changed{start} to {level} by {who}{day}"


def _since(cell: Cell, review: Review) -> str:
    proposed = f"“{LEVEL_NAMES[cell.proposed].lower()}”"
    if review.is_outdated:
        return f"{_LOOK_AGAIN}. Proposed now: {proposed}."
    is_unsaid = review.verdict is DecisionKind.NOT_INTENDED
    return f"Proposed: {proposed}." if is_unsaid else ""


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."
