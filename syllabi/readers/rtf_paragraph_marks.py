"""The marks of RTF that open and close paragraphs, cells and rows, and what each does to a flow."""

from collections.abc import Callable

from syllabi.readers.rtf_columns import FIRST, NEXT
from syllabi.readers.rtf_flow import RtfFlow


def _open_table(flow: RtfFlow) -> None:
    flow.is_in_table = True


def _open_item(flow: RtfFlow) -> None:
    flow.is_item = True


def _begin_row(flow: RtfFlow) -> None:
    flow.columns.begin_row()


def _merge_first(flow: RtfFlow) -> None:
    flow.columns.mark(FIRST)


def _merge_next(flow: RtfFlow) -> None:
    flow.columns.mark(NEXT)


def _end_column(flow: RtfFlow) -> None:
    flow.columns.end_column()


PARAGRAPH_MARKS: dict[str, Callable[[RtfFlow], None]] = {
    "par": RtfFlow.end_paragraph,
    "sect": RtfFlow.end_paragraph,
    "pard": RtfFlow.reset_paragraph,
    "intbl": _open_table,
    "cell": RtfFlow.end_cell,
    "row": RtfFlow.end_row,
    "trowd": _begin_row,
    FIRST: _merge_first,
    NEXT: _merge_next,
    "cellx": _end_column,
    "ls": _open_item,
    "pnlvlblt": _open_item,
    "pnlvlbody": _open_item,
}
"""What to do when a mark is met: its name without the backslash, and a change of the flow."""
