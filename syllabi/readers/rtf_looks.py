"""A mark that changes how letters look in, what holds from then on out."""

from collections.abc import Callable
from dataclasses import replace

from syllabi.readers.rtf_groups import GroupState
from syllabi.readers.styled_paragraphs import PLAIN
from syllabi.words import word_set

Change = Callable[[GroupState, int | None], GroupState]
_UNDERLINES = word_set("ul uld uldash uldashd uldb ulth ulthd ulw ulwave")
_MAX_SIZE = 400
_MAX_SKIPPED = 8


def changed(state: GroupState, word: str, number: int | None) -> GroupState:
    """Give the state after a mark; a mark that says nothing of letters changes nothing."""
    change = _CHANGES.get(word)
    return state if change is None else change(state, number)


def _bold(state: GroupState, number: int | None) -> GroupState:
    return replace(state, look=replace(state.look, is_bold=number != 0))


def _underlined(state: GroupState, number: int | None) -> GroupState:
    return replace(state, look=replace(state.look, is_underlined=number != 0))


def _not_underlined(state: GroupState, number: int | None) -> GroupState:
    return replace(state, look=replace(state.look, is_underlined=False))


def _hidden(state: GroupState, number: int | None) -> GroupState:
    return replace(state, look=replace(state.look, is_hidden=number != 0))


def _size(state: GroupState, number: int | None) -> GroupState:
    return replace(state, look=replace(state.look, size=min(max(number or 0, 0), _MAX_SIZE)))


def _plain(state: GroupState, number: int | None) -> GroupState:
    if state.look is PLAIN and not state.is_deleted:
        return state
    return replace(state, look=PLAIN, is_deleted=False)


def _font(state: GroupState, number: int | None) -> GroupState:
    font = -1 if number is None else number
    return state if font == state.font else replace(state, font=font)


def _skipped(state: GroupState, number: int | None) -> GroupState:
    return replace(state, n_skipped=min(max(number or 0, 0), _MAX_SKIPPED))


def _deleted(state: GroupState, number: int | None) -> GroupState:
    return replace(state, is_deleted=number != 0)


_CHANGES: dict[str, Change] = {
    "b": _bold,
    **dict.fromkeys(_UNDERLINES, _underlined),
    "ulnone": _not_underlined,
    "v": _hidden,
    "fs": _size,
    "plain": _plain,
    "f": _font,
    "uc": _skipped,
    "deleted": _deleted,
}
