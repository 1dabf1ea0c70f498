"""Text of any origin in, text that a document format can hold out."""

import re
import unicodedata

_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Embeddings, overrides and isolates: they would turn the words that follow them round.
_BIDI_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_LINE_ENDS = re.compile("[\t\n\r\u0085\u2028\u2029]+")
# Excel takes the like of _x000D_ for a character, so what looks so is written with a marked "_".
_LOOKS_CODED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_MOST_IN_A_SHEET_CELL = 32_767  # counted in UTF-16
# A program that splits at other marks than commas sees the start of a cell in the middle of ours.
_AFTER_A_MARK = re.compile(
    r'([;\t\r\n\u2028\u2029][\s"\u00ad\u200b-\u200f\u2060-\u2064\ufeff]*)'
    r"([=+\-@\uff1d\uff0b\uff0d\uff20]?)"
)
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


def csv_text(text: str) -> str:
    """As `cell_text`, and mark a start of a formula behind a semicolon, tab or line end too."""
    return _AFTER_A_MARK.sub(_marked, cell_text(text))


def sheet_text(text: str) -> str:
    """Put the text on one line of a workbook's cell, so that no program takes it for a formula.

    As `cell_text`; what is longer than a cell can be ends in " …".
    """
    line = _within(cell_text(xml_text(text)), _MOST_IN_A_SHEET_CELL)
    return _LOOKS_CODED.sub("_x005F_", line)


def _marked(found: re.Match[str]) -> str:
    between, start = found.groups()
    return f"{between}'{start}" if start else between


def _within(text: str, limit: int) -> str:
    if len(text) <= limit // 2 or len(text.encode("utf-16-le")) <= 2 * limit:
        return text
    # Cut within a pair, the rest of it is dropped.
    kept = text.encode("utf-16-le")[: 2 * (limit - 2)].decode("utf-16-le", "ignore")
    return f"{kept} …"


def _visible(text: str) -> str:
    return _BIDI_CONTROLS.sub("", _NOT_IN_XML.sub("", text))


def _first_visible(text: str) -> str:
    return next((char for char in text if unicodedata.category(char)[0] not in "ZC"), "")
