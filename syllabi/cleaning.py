"""Raw text from any reader in, text that every export can write out.

Words stay as they are; only what a person cannot see (controls, direction marks, soft
hyphens), what is one character for several (ligatures) or what only leads the eye across the
line (a row of dots) is changed.

A row of five dots and more becomes " … ", four where a number follows ("Paper .... 40%").
The weight stays with its task: such a row ends no sentence, and one mark still shows in a
quote that dots stood there. The four dots of an ellipsis that ends a sentence are left.
"""

import re
import unicodedata

_LIGATURES = {
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0xFB06: "st",
    0xF001: "fi",  # as older fonts have them
    0xF002: "fl",
}
_SPACES = dict.fromkeys((0x0B, 0x0C, 0x0D, 0x85, 0xA0, 0x2028, 0x2029, 0x202F, 0x3000), " ")
# Of Symbol and Wingdings: dots, diamonds, boxes, ticks, arrows, a dash.
_BULLETS = dict.fromkeys(
    (
        *(0xF0B7, 0xF0A7, 0xF076, 0xF0D8, 0xF0FC, 0xF06E, 0xF0A8, 0xF0FE, 0xF0E0, 0xF02D),
        *(0xF06C, 0xF06F, 0xF071, 0xF072, 0xF073, 0xF075, 0xF09F, 0xF0A1, 0xF0A4, 0xF0AE),
        *(0xF0E8, 0xF0F0, 0xF0FB, 0xF0FD, 0xF046),
    ),
    "•",
)
_REPLACED = str.maketrans(_LIGATURES | _SPACES | _BULLETS)
# Controls, soft hyphen, zero-width marks, direction marks and overrides, surrogates,
# private use, and the code points that are no characters. XML refuses many of them.
_DROPPED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u206f\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff]"
)
_DOTS = re.compile("[.\\u00b7\\u2024\\u2026](?: ?[.\\u00b7\\u2024\\u2026])+")
_MIN_LEADER = 5
_NUMBER = re.compile(r" ?[$(]?\d")


def clean(text: str) -> str:
    """Fold `text` to one line of NFC characters that XML, JSON and spreadsheets accept."""
    visible = _DROPPED.sub("", text.translate(_REPLACED))
    folded = " ".join(unicodedata.normalize("NFC", visible).split())
    if _DOTS.search(folded) is None:
        return folded
    return " ".join(_DOTS.sub(_shortened, folded).split())


def _shortened(found: re.Match[str]) -> str:
    """Give one mark for a row of dots that leads the eye; a mark of three dots counts as three."""
    dots = found[0].replace(" ", "")
    n_dots = len(dots) + 2 * dots.count("\u2026")
    is_before_number = _NUMBER.match(found.string, found.end()) is not None
    is_leader = n_dots >= _MIN_LEADER - is_before_number
    return " \u2026 " if is_leader else found[0]
