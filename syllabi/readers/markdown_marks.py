"""A line of Markdown in, its words out: emphasis, links and escapes are marks, not words."""

import html
import re

_IMAGE = re.compile(r"!\[([^\[\]\n]{0,300})\]\([^)\n]{0,500}\)")
_LINK = re.compile(r"\[([^\[\]\n]{1,300})\]\([^)\n]{0,500}\)")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^<>\s]{1,500})>")
_TAG = re.compile(r"</?(?:span|b|i|u|em|strong|br|p|div|font|a|sup|sub)\b[^<>\n]{0,200}>", re.I)
_STARS = re.compile(r"(?<![*\w])(\*{1,3})(?=[^\s*])([^*\n]{1,400}?)(?<=[^\s*])\1(?!\*)")
_INNER_STARS = re.compile(r"(\*\*)(?=[^\s*])([^*\n]{1,400}?)(?<=[^\s*])\1")
_UNDERLINES = re.compile(r"(?<![\w_])(_{1,3})(?=[^\s_])([^\n]{1,400}?)(?<=[^\s_])\1(?![\w_])")
_STRIKE = re.compile(r"~~([^~\n]{1,400})~~")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~$&\"'])")
_ANY_MARK = re.compile(r"[*_\[<`~\\&]")
_CODE = re.compile(r"`([^`\n]{1,400})`")
# "**Label**", "**Label:** rest", "__Label__", "_Label:_ rest", and a mangled "* *Label:**".
_BOLD_START = re.compile(
    r"^(?P<mark>\*\s?\*|\*{3}|__|_)(?P<label>[^*_\n]{1,200}?)\s*(?P<colon>:?)\s*"
    r"(?:\*{2,3}|__|_)(?P<after>\s*:?)(?P<rest>.*)$"
)


def strip_marks(line: str) -> str:
    """Take away Markdown's marks and HTML's entities; every word stays as it is."""
    if not _ANY_MARK.search(line):
        return line
    line = _LINK.sub(r"\1", _IMAGE.sub(r"\1", line))
    line = _TAG.sub("", _AUTOLINK.sub(r"\1", line))
    for _ in range(3):
        line = _INNER_STARS.sub(r"\2", _STARS.sub(r"\2", line))
        line = _UNDERLINES.sub(r"\2", line)
    line = _CODE.sub(r"\1", _STRIKE.sub(r"\1", line))
    return html.unescape(_ESCAPE.sub(r"\1", line))


def bold_start(line: str) -> tuple[str, str] | None:
    """Split a line that starts in bold into the bold words and the rest, marks stripped.

    The rest is "" when the whole line is bold; None when the line does not start in bold.
    """
    found = _BOLD_START.match(line.strip()[:600])
    if found is None:
        return None
    colon = ":" if found["colon"] or ":" in found["after"] else ""
    rest = strip_marks(line.strip()[found.start("rest") :]).strip(" *_")
    return strip_marks(found["label"]).strip() + colon, rest
