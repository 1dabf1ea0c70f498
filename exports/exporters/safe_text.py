"""Text of any origin in, text that a document format can hold out."""

import re
import unicodedata

_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Embeddings, overrides and isolates: they would turn the words that follow them round.
_BIDI_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_LINE_ENDS = re.compile("[\t\n\r\u0085\u2028\u2029]+")
_FORMULA_STARTS = frozenset("=+-@\uff1d\uff0b\uff0d\uff20")  # full-width forms too


def xml_text(text: str) -> str:
    """Put the text on one line, without what XML cannot hold and what turns words round."""
    return _LINE_ENDS.sub(" ", _visible(text))


def cell_text(text: str) -> str:
    """Drop what cannot be printed or turns words round, and mark a start of a formula with "'".

    Spreadsheets skip blanks and invisible characters before a formula, and some drop a
    leading tab or line end, so these count as starts too.
    """
    text = _visible(text)
    starts_formula = text[:1] in ("\t", "\r", "\n") or _first_visible(text) in _FORMULA_STARTS
    return f"'{text}" if text and starts_formula else text


def _visible(text: str) -> str:
    return _BIDI_CONTROLS.sub("", _NOT_IN_XML.sub("", text))


def _first_visible(text: str) -> str:
    return next((char for char in text if unicodedata.category(char)[0] not in "ZC"), "")
