"""A count and the name of a number format in, the number as Word writes it out."""

from collections.abc import Callable, Sequence

_MAX_LETTERS = 10
_MAX_ROMAN = 3_999
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_CARDINALS = (
    "Zero",
    "One",
    "Two",
    "Three",
    "Four",
    "Five",
    "Six",
    "Seven",
    "Eight",
    "Nine",
    "Ten",
    "Eleven",
    "Twelve",
    "Thirteen",
    "Fourteen",
    "Fifteen",
    "Sixteen",
    "Seventeen",
    "Eighteen",
    "Nineteen",
    "Twenty",
)
_ORDINALS = (
    "Zeroth",
    "First",
    "Second",
    "Third",
    "Fourth",
    "Fifth",
    "Sixth",
    "Seventh",
    "Eighth",
    "Ninth",
    "Tenth",
    "Eleventh",
    "Twelfth",
    "Thirteenth",
    "Fourteenth",
    "Fifteenth",
    "Sixteenth",
    "Seventeenth",
    "Eighteenth",
    "Nineteenth",
    "Twentieth",
)


def written_number(count: int, number_format: str) -> str:
    """Write a count, 0 or more: `written_number(4, "upperRoman")` is "IV".

    "none" and "bullet" give nothing; a format that is not known gives plain digits.
    """
    return _FORMATS.get(number_format, str)(count)


def _letters(count: int) -> str:
    """Count a to z, then aa, bb and so on, as Word does."""
    n_repeats, letter = divmod(count - 1, 26)
    if count < 1 or n_repeats >= _MAX_LETTERS:
        return str(count)
    return chr(ord("a") + letter) * (n_repeats + 1)


def _roman(count: int) -> str:
    if not 0 < count <= _MAX_ROMAN:
        return str(count)
    written = ""
    for value, letters in _ROMAN:
        n_times, count = divmod(count, value)
        written += letters * n_times
    return written


def _ordinal(count: int) -> str:
    is_teen = count % 100 in (11, 12, 13)
    return str(count) + ("th" if is_teen else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th"))


def _word(words: Sequence[str]) -> Callable[[int], str]:
    return lambda count: words[count] if count < len(words) else str(count)


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda count: f"{count:02d}",
    "lowerLetter": _letters,
    "upperLetter": lambda count: _letters(count).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda count: _roman(count).upper(),
    "ordinal": _ordinal,
    "cardinalText": _word(_CARDINALS),
    "ordinalText": _word(_ORDINALS),
    "numberInDash": lambda count: f"- {count} -",
    "bullet": lambda count: "",
    "none": lambda count: "",
}
