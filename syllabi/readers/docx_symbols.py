"""A w:sym's font and code in, the character that a reader of the document sees out."""

_GREEK = dict(
    zip(
        range(0x41, 0x5B),
        "\u0391\u0392\u03a7\u0394\u0395\u03a6\u0393\u0397\u0399\u03d1\u039a\u039b\u039c"
        "\u039d\u039f\u03a0\u0398\u03a1\u03a3\u03a4\u03a5\u03c2\u03a9\u039e\u03a8\u0396",
        strict=True,
    )
) | dict(
    zip(
        range(0x61, 0x7B),
        "\u03b1\u03b2\u03c7\u03b4\u03b5\u03c6\u03b3\u03b7\u03b9\u03d5\u03ba\u03bb\u03bc"
        "\u03bd\u03bf\u03c0\u03b8\u03c1\u03c3\u03c4\u03c5\u03d6\u03c9\u03be\u03c8\u03b6",
        strict=True,
    )
)
_SIGNS = _GREEK | {
    0xA3: "\u2264", 0xB1: "\u00b1", 0xB3: "\u2265", 0xB7: "\u2022", 0xAE: "\u2192",
}  # fmt: skip
_WINGDINGS = {
    0x6C: "\u2022", 0x6E: "\u2022", 0x6F: "\u2610", 0x71: "\u2610", 0x76: "\u2022",
    0x9F: "\u2022", 0xA7: "\u2022", 0xA8: "\u2610", 0xD8: "\u2022", 0xE0: "\u2192",
    0xFB: "\u2717", 0xFC: "\u2713", 0xFD: "\u2612", 0xFE: "\u2611",
}  # fmt: skip
_FONTS = {"symbol": _SIGNS, "wingdings": _WINGDINGS}


def symbol(font: str, code: str) -> str:
    """Give the character of a hexadecimal code; "" for a picture or what is no character."""
    try:
        point = int(code[:6], 16)
    except ValueError:
        return ""
    is_private = 0xF000 <= point <= 0xF0FF
    known = _FONTS.get(font.lower())
    if known is not None:
        return known.get(point - 0xF000 if is_private else point, "")
    if 0xE000 <= point <= 0xF8FF or 0xD800 <= point <= 0xDFFF or point > 0x10FFFF:
        return ""
    return chr(max(point, 0))
