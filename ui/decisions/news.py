"""What came of the last press, drawn beside the field it is about, or under the actions."""

import streamlit as st

from alignment import DecisionKind
from ui.decisions.actions import LEVEL, MORE, is_open
from ui.decisions.cell import OpenCell
from ui.decisions.saving import News, news_of
from ui.plain_text import plain

NOT_SAVED = "Not saved:"
"""What begins a refusal: the load test looks for these words."""
_FORMS = {
    DecisionKind.CHANGE_LEVEL: LEVEL,
    DecisionKind.STAGE: MORE,
    DecisionKind.NOTE: MORE,
    DecisionKind.FLAG: MORE,
    DecisionKind.SETTLE: MORE,
}


def show_news(opened: OpenCell) -> None:
    """Draw the message about this cell, unless it stands beside a field of an open form."""
    news = news_of(opened)
    if news is not None and not _is_beside_field(opened, news):
        _show(news)


def show_field_news(opened: OpenCell, field: DecisionKind) -> None:
    """Draw the message that belongs to this field."""
    news = news_of(opened)
    if news is not None and news.field is field:
        _show(news)


def _is_beside_field(opened: OpenCell, news: News) -> bool:
    return news.field in _FORMS and is_open(opened, _FORMS[news.field])


def _show(news: News) -> None:
    if news.is_saved:
        st.success(plain(news.words))
        return
    # What follows names people, so that it must not be read as Markdown.
    st.error(f"**{plain(NOT_SAVED)}** nothing was changed.")
    st.text("\n".join(filter(None, (news.words, news.detail))))
