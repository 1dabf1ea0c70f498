"""What the buttons and forms about a cell do: a press in, a decision saved, the form put away.

One form is open at a time about a cell. What was typed stays in it until it is saved. A decision
draws the parts of the page anew that it changes; another press only the part it was made in.
"""

from typing import Any

import streamlit as st
from streamlit.errors import StreamlitAPIException

from alignment import DecisionKind
from ui.decisions.cell import OpenCell
from ui.decisions.saving import forget_all_news, forget_news, save
from workspace import Saying

LEVEL, MORE = "level", "more"
_OPEN = "decision_forms"


def is_open(opened: OpenCell, form: str) -> bool:
    """Whether that form, `LEVEL` or `MORE`, is open about this cell."""
    return _forms().get(opened.place) == form


def toggle(opened: OpenCell, form: str) -> None:
    """Open a form, or close it where it is open."""
    forget_news(opened)
    if is_open(opened, form):
        _close(opened)
    else:
        _forms()[opened.place] = form


def close_forms() -> None:
    """Close whatever is open, and put all messages away."""
    forget_all_news()
    st.session_state.pop(_OPEN, None)


def field_key(opened: OpenCell, field: str) -> str:
    """The key of a field of a form about this cell."""
    return f"{field}_{opened.place}"


def press(opened: OpenCell, saying: Saying) -> None:
    """Save what one press says; a form stays open with what is typed in it if that fails."""
    if save(opened, saying):
        _close(opened)
    _draw_anew(opened)


def keep_level(opened: OpenCell) -> None:
    """Confirm the level in force: the proposed one, or what was decided on other evidence.

    Where that now raises the proposed level and no reason was ever given, ask for it.
    """
    review = opened.cell.review
    if review is not None and review.verdict is DecisionKind.NOT_INTENDED:
        press(opened, Saying(DecisionKind.NOT_INTENDED))
    elif opened.cell.level is opened.cell.proposed:
        press(opened, Saying(DecisionKind.CONFIRM))
    else:
        level, reason = opened.cell.level, review.reason if review else ""
        if not save(opened, Saying(DecisionKind.CHANGE_LEVEL, level=level, text=reason)):
            _forms()[opened.place] = LEVEL
            st.session_state[field_key(opened, "new_level")] = level
        _draw_anew(opened)


def change_level(opened: OpenCell) -> None:
    """Save the level that is chosen in the form, with its reason."""
    level, reason = _field(opened, "new_level"), _text(opened, "reason")
    _submit(opened, Saying(DecisionKind.CHANGE_LEVEL, level=level, text=reason), "reason")


def set_stage(opened: OpenCell) -> None:
    """Save I, R or M as it is chosen; none takes it back."""
    save(opened, Saying(DecisionKind.STAGE, stage=_field(opened, "stage")))
    _draw_anew(opened)


def write_note(opened: OpenCell) -> None:
    """Save the note as it is written."""
    _submit(opened, Saying(DecisionKind.NOTE, text=_text(opened, "note")), "note")


def raise_flag(opened: OpenCell) -> None:
    """Save a question to a named person."""
    question, name = _text(opened, "question"), _text(opened, "resolver")
    said = Saying(DecisionKind.FLAG, text=question, resolver=name)
    _submit(opened, said, "question", "resolver")


def settle_flag(opened: OpenCell) -> None:
    """Save that the open question is answered, with the answer if one was written."""
    _submit(opened, Saying(DecisionKind.SETTLE, text=_text(opened, "answer")), "answer")


def _submit(opened: OpenCell, saying: Saying, *fields: str) -> None:
    if save(opened, saying):
        _close(opened)
        for field in fields:
            st.session_state.pop(field_key(opened, field), None)
    _draw_anew(opened)


def _draw_anew(opened: OpenCell) -> None:
    if not opened.fragments:
        return
    try:
        st.rerun(list(opened.fragments))
    except StreamlitAPIException:
        # The card was pressed just before another list took its place.
        st.rerun()


def _field(opened: OpenCell, field: str) -> Any:  # noqa: ANN401  (what the widget holds)
    return st.session_state.get(field_key(opened, field))


def _text(opened: OpenCell, field: str) -> str:
    return str(_field(opened, field) or "")


def _close(opened: OpenCell) -> None:
    _forms().pop(opened.place, None)


def _forms() -> dict[str, str]:
    """Which form is open about which cell, by its place."""
    forms: dict[str, str] = st.session_state.setdefault(_OPEN, {})
    return forms
