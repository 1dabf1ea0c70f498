"""What a person says of a cell in, saved at once; what came of it is kept to be shown.

A press that says what holds already changes nothing: pressing twice is pressing once.
"""

from dataclasses import dataclass, replace

import streamlit as st

import workspace as storage
from alignment import VERDICTS, DecisionKind, Review
from alignment.reviews import standing
from ui import saved_work, state, trouble
from ui.decisions.cell import OpenCell, fresh_cell
from ui.decisions.words import decision_text, unnamed
from ui.local_time import local_text
from workspace import ChangedMeanwhileError, GoneError, InvalidChangeError, Saying, WorkspaceError
from workspace.saying import MAX_NAME, MAX_TEXT, one_line, tidy

SAVED, HELD = "Saved:", "This holds already"
"""What begins a message that is no refusal: the load test looks for these words."""
_NEWS = "decision_news"


@dataclass(frozen=True, slots=True)
class News:
    """What came of the last press: `words`, and `detail` on what another person decided.

    `place` is the cell it belongs to; `field` the kind whose form it stands beside, if any;
    `revision` that of the decision that was saved, 0 where none was.
    """

    place: str
    words: str
    detail: str = ""
    is_saved: bool = False
    field: DecisionKind | None = None
    revision: int = 0


def save(opened: OpenCell, saying: Saying) -> bool:
    """Save a decision about a cell as the person saw it, or say why not; True where it holds."""
    if is_said(opened, saying):
        return _hold_already(opened)
    try:
        return _decided(opened, saying)
    except InvalidChangeError as error:
        return _tell(News(opened.place, str(error), field=saying.kind))
    except GoneError as error:
        # Its place on the page is gone too, so this stands above whatever comes instead.
        trouble.say(f"{opened.name}: {error}", saying.text)
        return False
    except WorkspaceError as error:
        return _tell(News(opened.place, f"{opened.name}: {error}"))


def news_of(opened: OpenCell) -> News | None:
    """What came of the last press about this cell."""
    return _all_news().get(opened.place)


def forget_news(opened: OpenCell) -> None:
    """Put the message about this cell away."""
    _all_news().pop(opened.place, None)


def forget_all_news() -> None:
    """Put all messages away."""
    st.session_state.pop(_NEWS, None)


def keep_last_news() -> None:
    """Put all messages away but the one of the last press."""
    st.session_state[_NEWS] = dict(list(_all_news().items())[-1:])


def is_said(opened: OpenCell, saying: Saying) -> bool:
    """Whether what a person says holds already, on the evidence as it is."""
    review = opened.cell.review or Review(0, opened.cell.proposed)
    text, resolver = tidy(saying.text, MAX_TEXT), one_line(saying.resolver, MAX_NAME)
    if saying.kind in VERDICTS:
        is_same = review.verdict is saying.kind and not review.is_outdated
        is_change = saying.kind is DecisionKind.CHANGE_LEVEL
        said = (saying.level, text) == (review.level, review.reason)
        return is_same and (said or not is_change)
    return {
        DecisionKind.STAGE: saying.stage is review.stage,
        DecisionKind.NOTE: text == review.note,
        DecisionKind.FLAG: review.flag is not None
        and (text, resolver) == (review.flag.text, review.flag.resolver),
        DecisionKind.SETTLE: review.flag is None and not text,
        DecisionKind.UNDO: saying.undoes not in {d.revision for d in standing(opened.decisions)},
    }[saying.kind]


def _decided(opened: OpenCell, saying: Saying) -> bool:
    try:
        made = storage.decide(
            saved_work.workspace(), opened.key, opened.cell, opened.revision, saying
        )
    except ChangedMeanwhileError as error:
        now = fresh_cell(opened.key, opened.cell)
        fresh = replace(opened, cell=now.cell, decisions=now.decisions)
        if is_said(fresh, saying):
            return _hold_already(fresh)
        return _tell(_conflict(fresh, saying, error))
    finally:
        state.reload()
    words = decision_text(unnamed(made), [unnamed(each) for each in opened.decisions])
    saved = News(opened.place, f"{SAVED} {words}.", is_saved=True, revision=made.revision)
    return _tell(saved)


def _hold_already(opened: OpenCell) -> bool:
    """Say so; the message of the first of two presses stays while nobody decided since."""
    news = news_of(opened)
    if news is not None and news.is_saved and news.revision == opened.revision:
        return True
    return _tell(News(opened.place, f"{HELD}; nothing was changed.", is_saved=True))


def _conflict(fresh: OpenCell, saying: Saying, error: ChangedMeanwhileError) -> News:
    last = fresh.decisions[-1]
    what = f"{last.by}, {local_text(last.at)}: {decision_text(last, fresh.decisions)}"
    detail = f"{what}. {last.text}" if last.text else f"{what}."
    words = f"{fresh.name}: {error}"
    if _has_form(fresh, saying.kind):
        return News(fresh.place, words, detail, field=saying.kind)
    return News(fresh.place, words, "\n".join(filter(None, (detail, _typed(saying)))))


def _has_form(fresh: OpenCell, kind: DecisionKind) -> bool:
    """Whether the form in which this was typed is still drawn: it depends on an open flag."""
    is_flagged = fresh.cell.review is not None and fresh.cell.review.flag is not None
    return {DecisionKind.FLAG: not is_flagged, DecisionKind.SETTLE: is_flagged}.get(kind, True)


def _typed(saying: Saying) -> str:
    """What was typed, to be copied where its form is gone."""
    words = f"{saying.text} ({saying.resolver})" if saying.resolver else saying.text
    return f"You wrote: {words}" if saying.text else ""


def _tell(news: News) -> bool:
    every = _all_news()
    every.pop(news.place, None)
    every[news.place] = news
    return news.is_saved


def _all_news() -> dict[str, News]:
    """The last message about each cell by its place, the newest last."""
    every: dict[str, News] = st.session_state.setdefault(_NEWS, {})
    return every
