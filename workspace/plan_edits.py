"""What a person says of a planned change in, its row in those words out."""

from datetime import datetime

from workspace.audit import now
from workspace.errors import InvalidChangeError
from workspace.plan_records import PlanEdit
from workspace.plan_rows import MAX_WORDS, place_words
from workspace.saying import MAX_TEXT, one_line
from workspace.tables import PlannedChangeRow


def apply_edit(row: PlannedChangeRow, edit: PlanEdit) -> None:
    """Write what a person said into the row, tidied.

    Raises InvalidChangeError where nothing would be left of the change's own words.
    """
    if edit.text is not None:
        row.text = _change_words(edit.text)
    if edit.week is not None:
        row.week, row.topic = place_words(edit.week), place_words(edit.topic)
    if edit.who is not None:
        row.who = one_line(edit.who, MAX_WORDS)
    if edit.by_when is not None:
        row.by_when = one_line(edit.by_when, MAX_WORDS)
    if edit.is_done is not None:
        row.done_at = _done_at(row, is_done=edit.is_done)


def _change_words(text: str) -> str:
    words = one_line(text, MAX_TEXT)
    if not words:
        raise InvalidChangeError(
            "A planned change needs words. Say what to change, or take it out of the plan."
        )
    return words


def _done_at(row: PlannedChangeRow, *, is_done: bool) -> datetime | None:
    """Keep the time of the first tick as long as it stays ticked."""
    return (row.done_at or now()) if is_done else None
