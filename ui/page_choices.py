"""A page's choices: kept in the address so that a link opens the same view, and in the session.

Each choice has a word for the address. Where the address changes, by a link or the browser's own
buttons, the widgets follow it; where a person chooses, the address follows. Coming back from
another page, a person finds what they chose last.
"""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

_MEMORY = "page_choices"
_PAGE_NUMBER = "page"
_RENEWED = "page_choices_renewed"
# A press that was on its way while the address was written comes with the address before.
_ON_ITS_WAY_SECONDS = 1.5


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice: its `name` in the address, its `label`, and the words it may be by name.

    The first word holds where nothing was chosen. A switch (`is_switch`) holds the second word
    where it is on. One that `is_folded` is drawn behind a button, out of sight until its press.
    """

    name: str
    widget: str
    label: str
    options: Mapping[str, str]
    is_switch: bool = False
    help: str = ""
    is_folded: bool = False

    @property
    def key(self) -> str:
        """The key of its widget in the session."""
        number = st.session_state.get(_RENEWED, {}).get(self.widget, 0)
        return f"{self.widget}_{number}" if number else self.widget

    @property
    def default(self) -> str:
        """The word that holds where nothing was chosen."""
        return next(iter(self.options))

    @property
    def word(self) -> str:
        """The word that the widget holds."""
        value = st.session_state[self.key]
        return tuple(self.options)[bool(value)] if self.is_switch else str(value)

    def set(self, word: str) -> None:
        """Have the widget hold the word, or the first one where there is no such word."""
        word = word if word in self.options else self.default
        value = word != self.default if self.is_switch else word
        # What is set anew each time would look like a change to the widget.
        if st.session_state.get(self.key) != value:
            self._renew()
            st.session_state[self.key] = value

    def _renew(self) -> None:
        """Give a widget out of sight another key: the browser would say its own value again."""
        if self.is_folded and self.key in st.session_state:
            renewed: dict[str, int] = st.session_state.setdefault(_RENEWED, {})
            renewed[self.widget] = renewed.get(self.widget, 0) + 1


@dataclass(frozen=True, slots=True)
class _Kept:
    """What a page's address was written to be, from what, and when."""

    words: Mapping[str, str]
    before: Mapping[str, str]
    at: float


def follow_address(page: str, choices: Sequence[Choice]) -> list[str]:
    """Set the widgets before they are drawn; the labels of choices the address names wrongly."""
    asked = {c.name: st.query_params[c.name] for c in choices if c.name in st.query_params}
    kept = _kept(page)
    # A page's first choice is always drawn; another one may not be, and is then as it was.
    is_new = choices[0].key not in st.session_state
    if asked if is_new else _is_another(asked, kept):
        _set(choices, asked)
        return [c.label for c in choices if c.name in asked and asked[c.name] not in c.options]
    drawn = {c.name: c.word for c in choices if c.key in st.session_state}
    _set(choices, {**kept.words, **drawn} if not is_new else kept.words)
    return []


def keep_choices(page: str, choices: Sequence[Choice]) -> dict[str, str]:
    """Write what the widgets hold into the address; the word of each choice by its name."""
    words = {choice.name: choice.word for choice in choices}
    chosen = {c.name: words[c.name] for c in choices if words[c.name] != c.default}
    for choice in choices:
        _write(choice.name, chosen.get(choice.name, ""))
    kept = _kept(page)
    if kept.at and chosen != kept.words:
        _write(_PAGE_NUMBER, "")  # the page of other courses is no place to go on
    if not kept.at or chosen != kept.words:
        _memory()[page] = _Kept(chosen, kept.words, time.monotonic())
    return words


def asked_page(n_pages: int) -> int:
    """The 1-based number of the page that the address asks for; 1 where there is no such page."""
    asked = st.query_params.get(_PAGE_NUMBER, "")
    is_number = asked.isascii() and asked.isdecimal() and len(asked) < len("1000")
    return int(asked) if is_number and 1 <= int(asked) <= n_pages else 1


def keep_page(number: int) -> None:
    """Write the number of the page into the address."""
    _write(_PAGE_NUMBER, str(number) if number > 1 else "")


def clear_choices(choices: Sequence[Choice]) -> None:
    """Choose nothing; for a button's callback."""
    for choice in choices:
        choice.set(choice.default)


def unknown_text(labels: Sequence[str]) -> str:
    """What to say of choices that the address names wrongly."""
    named = ", ".join(label.lower() for label in labels)
    return f"The address asks for something that is not here ({named}); this was left out."


def _is_another(asked: Mapping[str, str], kept: _Kept) -> bool:
    is_late = asked == kept.before and time.monotonic() - kept.at < _ON_ITS_WAY_SECONDS
    return asked != kept.words and not is_late


def _set(choices: Sequence[Choice], words: Mapping[str, str]) -> None:
    for choice in choices:
        choice.set(words.get(choice.name, choice.default))


def _write(name: str, word: str) -> None:
    if word and st.query_params.get(name) != word:
        st.query_params[name] = word
    elif not word and name in st.query_params:
        del st.query_params[name]


def _kept(page: str) -> _Kept:
    return _memory().get(page, _Kept({}, {}, 0.0))


def _memory() -> dict[str, _Kept]:
    held: dict[str, _Kept] = st.session_state.setdefault(_MEMORY, {})
    return held
