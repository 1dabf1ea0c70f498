"""A cell in; the level in force, how it came about, and what a person can do about it, drawn."""

import streamlit as st

from alignment import VERDICTS, Cell, Decision, DecisionKind, Review
from alignment.reviews import standing
from exports import LEVEL_NAMES
from exports.level_meaning import level_meaning
from ui.decisions import actions
from ui.decisions.cell import NOT_INTENDED_NAME, OpenCell
from ui.decisions.earlier import show_earlier_quotes
from ui.decisions.forms import show_level_form, show_more
from ui.decisions.news import show_news
from ui.decisions.saving import is_said
from ui.decisions.words import (
    decision_text,
    level_text,
    outdated_text,
    stage_text,
    unnamed,
    verdict_text,
)
from ui.local_time import local_text
from ui.permissions import may
from ui.plain_text import plain
from workspace import Role, Saying

_MORE_HELP = "Introduced, reinforced, mastered: how far the course takes the area."
_UNREVIEWED = "Proposed by the toolkit; not yet checked by a person."


def show_decision(opened: OpenCell) -> None:
    """Draw the level in force, the verdict and what else was said, the actions, an open form."""
    _show_level(opened)
    if opened.cell.review is not None:
        _show_review(opened, opened.cell.review)
    # An open form stays, with what is typed in it, also where the role was taken away meanwhile.
    if may(Role.REVIEWER):
        _show_actions(opened)
    show_news(opened)
    if actions.is_open(opened, actions.LEVEL):
        show_level_form(opened)
    if actions.is_open(opened, actions.MORE):
        show_more(opened)


def _show_level(opened: OpenCell) -> None:
    cell = opened.cell
    if cell.is_not_intended:
        st.markdown("**Not intended here**: this course does not mean to teach the area.")
    else:
        st.markdown(f"**{plain(level_text(cell.level))}**: {plain(level_meaning(cell))}")
    if not cell.is_reviewed:
        st.markdown(f":small[{plain(_UNREVIEWED)}]")
    elif cell.is_not_intended or cell.level is not cell.proposed:
        st.markdown(f":small[The toolkit proposes {plain(level_text(cell.proposed))}\\.]")


def _show_review(opened: OpenCell, review: Review) -> None:
    if verdict := verdict_text(opened.cell):
        st.text(verdict)
    last = _verdict(opened)
    if review.is_outdated and last is not None:
        st.warning(plain(outdated_text(opened.cell, last)))
        show_earlier_quotes(opened, last)
    if review.stage is not None:
        st.text(f"How far students come here: {stage_text(review.stage)}.")
    if review.note:
        st.text(f"Note: {review.note}")
    if flag := review.flag:
        st.warning("Look again: a question is open.")
        st.text(f"{flag.by} asks {flag.resolver}, {local_text(flag.at)}: {flag.text}")


def _verdict(opened: OpenCell) -> Decision | None:
    verdicts = [d for d in standing(opened.decisions) if d.kind in VERDICTS]
    return verdicts[-1] if verdicts else None


def _show_actions(opened: OpenCell) -> None:
    with st.container(horizontal=True, gap="xsmall"):
        _show_keeping(opened)
        _toggle(opened, "Change level", actions.LEVEL)
        _say(opened, "Not intended here", Saying(DecisionKind.NOT_INTENDED))
        _toggle(opened, "Note, question or I/R/M", actions.MORE, _MORE_HELP)
        _show_confirming(opened)
        _show_undo(opened)


def _show_keeping(opened: OpenCell) -> None:
    """The first button stays in its place, so that a second press never meets another one."""
    review = opened.cell.review
    is_settled = opened.cell.is_reviewed and review is not None and not review.is_outdated
    st.button(
        plain(_keeping_text(opened.cell, review)),
        key=f"keep_{opened.place}",
        icon=":material/check:" if is_settled else None,
        on_click=actions.keep_level,
        args=(opened,),
    )


def _keeping_text(cell: Cell, review: Review | None) -> str:
    """What the first button does, or what is decided, where nothing is left for it to do."""
    if review is None or review.verdict is None:
        return "Confirm"
    if review.is_outdated:
        return f"Keep: {NOT_INTENDED_NAME if cell.is_not_intended else LEVEL_NAMES[cell.level]}"
    if review.verdict is DecisionKind.CHANGE_LEVEL:
        return f"Changed to {LEVEL_NAMES[cell.level]}"
    return "Confirmed" if review.verdict is DecisionKind.CONFIRM else "Marked as not intended"


def _show_confirming(opened: OpenCell) -> None:
    """Where another level is in force, the proposed one can be confirmed instead."""
    cell = opened.cell
    if cell.is_not_intended or cell.level is not cell.proposed:
        _say(opened, f"Confirm {LEVEL_NAMES[cell.proposed]}", Saying(DecisionKind.CONFIRM))


def _show_undo(opened: OpenCell) -> None:
    """Offer to undo the last decision, once: the history undoes any other."""
    last = opened.decisions[-1] if opened.decisions else None
    if last is not None and last.kind is not DecisionKind.UNDO:
        st.button(
            # The line above says what a verdict is; of anything else the button does.
            "Undo" if last.kind in VERDICTS else plain(f"Undo: {decision_text(unnamed(last))}"),
            key=f"undo_{last.revision}_{opened.place}",
            icon=":material/undo:",
            type="tertiary",
            on_click=actions.press,
            args=(opened, Saying(DecisionKind.UNDO, undoes=last.revision)),
        )


def _say(opened: OpenCell, label: str, saying: Saying) -> None:
    st.button(
        plain(label),
        key=f"{saying.kind}_{opened.place}",
        disabled=is_said(opened, saying),  # it keeps its place, and has nothing left to do
        on_click=actions.press,
        args=(opened, saying),
    )


def _toggle(opened: OpenCell, label: str, form: str, meaning: str | None = None) -> None:
    st.button(
        label,
        key=f"{form}_{opened.place}",
        icon=f":material/{'expand_less' if actions.is_open(opened, form) else 'expand_more'}:",
        icon_position="right",
        help=meaning,
        on_click=actions.toggle,
        args=(opened, form),
    )
