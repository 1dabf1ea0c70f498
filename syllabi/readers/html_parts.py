"""A tag of a page in; out, whether a visitor sees it, and whether every page of the site has it."""

import re

from bs4 import Tag

from syllabi.words import word_set

_DROPPED = word_set(
    "script style template noscript svg iframe form head object button select option "
    "textarea canvas video audio math"
)
# They hold nothing, and the parser does not know it: what follows one stands inside it.
_VOID = word_set("embed source track wbr bgsound keygen command menuitem nextid spacer image")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_OWN_FOOTERS = word_set("article section aside blockquote nav table li")


def is_dropped(tag: Tag) -> bool:
    """Say whether a tag holds nothing that a visitor reads."""
    if tag.name in _VOID:
        return False
    return (
        tag.name in _DROPPED
        or tag.has_attr("hidden")
        or _HIDDEN.search(str(tag.get("style", ""))[:500]) is not None
    )


def has_own_footers(tag: Tag) -> bool:
    """Say whether a <footer> inside of a tag belongs to it and not to the page."""
    return tag.name in _OWN_FOOTERS


def is_running(tag: Tag, *, is_inside: bool) -> bool:
    """Say whether a tag is the header, the footer or the menu of a page, and not its body.

    `is_inside` is true in what has footers of its own. A <header> often holds the title and
    is body; LibreOffice names what it repeats on every page.
    """
    if tag.name == "footer":
        return not is_inside
    if tag.name == "div":
        return str(tag.get("title", "")).lower() in ("header", "footer")
    return tag.name == "nav" and not is_inside and _is_menu(tag)


def _is_menu(tag: Tag) -> bool:
    """Say whether more than half of the letters are links."""
    n_linked = sum(_n_letters(link.get_text()) for link in tag.find_all("a"))
    return n_linked * 2 > _n_letters(tag.get_text())


def _n_letters(text: str) -> int:
    return sum(map(str.isalpha, text))
