r"""Lists of texts in, one cell out with an entry a line, and back without loss.

"exact:" before a term says that it counts in exactly this upper and lower case. A backslash
keeps an entry apart from these signs: "\n" is a line feed inside an entry, "\\" a backslash,
"\exact:" the plain word, and "\" alone an empty entry. Blank lines do not count.
"""

import re
from collections.abc import Iterable

from competency_map.plain_text import clean

EXACT_MARK = "exact:"
_ESCAPE = re.compile(r"\\(.?)")


def join_texts(texts: Iterable[str]) -> str:
    """The cell of a list of texts, each cleaned (see `clean`)."""
    return "\n".join(_escaped(text) or "\\" for text in texts)


def split_texts(cell: str) -> tuple[str, ...]:
    """The texts of a cell, in its order."""
    return tuple(_unescaped(entry) for entry in _entries(cell))


def join_terms(terms: Iterable[tuple[str, bool]]) -> str:
    """The cell of a list of terms; True stands beside an exact-case one."""
    return "\n".join(_term_entry(text, is_exact=is_exact) for text, is_exact in terms)


def split_terms(cell: str) -> tuple[tuple[str, bool], ...]:
    """The terms of a cell, in its order; True stands beside an exact-case one."""
    return tuple(_term(entry) for entry in _entries(cell))


def _term_entry(text: str, *, is_exact: bool) -> str:
    if is_exact:
        return f"{EXACT_MARK} {_escaped(text)}".strip()
    return f"\\{_escaped(text)}" if _is_marked(text) or not text else _escaped(text)


def _term(entry: str) -> tuple[str, bool]:
    if _is_marked(entry):
        return _unescaped(entry[len(EXACT_MARK) :].strip()), True
    return _unescaped(entry), False


def _is_marked(entry: str) -> bool:
    return entry[: len(EXACT_MARK)].lower() == EXACT_MARK


def _entries(cell: str) -> list[str]:
    return [entry for line in cell.split("\n") if (entry := clean(line))]


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("\n", "\\n")


def _unescaped(entry: str) -> str:
    return clean(_ESCAPE.sub(lambda match: "\n" if match[1] == "n" else match[1], entry))
