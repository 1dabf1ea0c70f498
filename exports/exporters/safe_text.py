"""Text of any origin in, text that a document format can hold out."""

import re
import unicodedata

_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINE_ENDS = re.compile("[\t\n\r\u0085\u2028\u2029]+")
_FORMULA_STARTS = frozenset("=+-@\uff1d\uff0b\uff0d\uff20")  # full-width forms too


def xml_text(text: str) -> str:
    """Put the text on one line, without the characters that XML cannot hold."""
    return _LINE_ENDS.sub(" ", _NOT_IN_XML.sub("", text))


def cell_text(text: str) -> str:
    """Drop unprintable characters, and mark the text with "'" if it could start a formula.

    Spreadsheets skip blanks and invisible characters before a formula, and some drop a
    leading tab or line end, so these count as starts too.
    """
    text = _NOT_IN_XML.sub("", text)
    starts_formula = text[:1] in ("\t", "\r", "\n") or _first_visible(text) in _FORMULA_STARTS
    return f"'{text}" if text and starts_formula else text


def _first_visible(text: str) -> str:
    return next((char for char in text if unicodedata.category(char)[0] not in "ZC"), "")
