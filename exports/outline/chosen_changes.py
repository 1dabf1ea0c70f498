"""The changes that people picked for a course in, what its packet says of them out."""

from collections.abc import Iterator, Sequence

from exports.outline.nodes import Bullet, Heading, Node, Paragraph
from exports.plan_table import DONE, PlanRow

_PURPOSE = "Picked by people for this course, in the words that they picked or gave it."


def chosen_changes(rows: Sequence[PlanRow]) -> Iterator[Node]:
    """Yield a heading and each change with its place, who does it and by when; else nothing."""
    if not rows:
        return
    yield Heading("Changes planned for this course", 1)
    yield Paragraph(_PURPOSE, with_next=True)
    for row in rows:
        yield Bullet(_said(row), lead=f"{row.area}. ")


def _said(row: PlanRow) -> str:
    parts = (
        f"{row.kind}.",
        row.change,
        f"{row.week.rstrip('.')}.",
        f"Standard: {row.standard}." if row.standard else "",
        f"Who: {row.who}." if row.who else "",
        f"By when: {row.by_when}." if row.by_when else "",
        "Done." if row.done == DONE else "",
    )
    return " ".join(filter(None, parts))
