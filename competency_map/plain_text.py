"""Any string in, plain text out that every map format can hold."""

import re

# Control characters (tab and line feed aside), marks that turn words round, lone surrogates
# and what XML cannot hold.
_UNHOLDABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


def clean(text: str) -> str:
    """The text without control characters and without white space around it.

    Line ends become line feeds. Every reader of a map cleans what it reads, so that a map is
    the same whichever format it went through; cleaning twice changes nothing.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return _UNHOLDABLE.sub("", lines).strip()
