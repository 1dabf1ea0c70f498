"""The items of numbered lists in, the numbers before them out, as far as they are words.

A plain "1." or "a)" says nothing; "SLO1." and "Week 3:" name the item.
"""

from dataclasses import dataclass, field

from syllabi.readers.odt_styles import NumberStyle

_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_MIN_LETTERS = 2


@dataclass(slots=True)
class OdtNumbers:
    """Counts the items of each list style, level by level."""

    counts: dict[str, list[int]] = field(default_factory=dict)

    def restart(self, name: str, styles: tuple[NumberStyle, ...]) -> None:
        """Begin a list of this style anew."""
        self.counts[name] = [style.start - 1 for style in styles]

    def label(self, name: str, styles: tuple[NumberStyle, ...], depth: int) -> str:
        """Count one item at `depth` (0-based) and give its label; "" if it names nothing."""
        if depth >= len(styles):
            return ""
        if name not in self.counts:
            self.restart(name, styles)
        counts = self.counts[name]
        counts[depth] += 1
        counts[depth + 1 :] = [style.start - 1 for style in styles[depth + 1 :]]
        style = styles[depth]
        if not style.format or not _is_name(style):
            return ""
        return f"{style.prefix}{_written(counts[depth], style.format)}{style.suffix}".strip()


def _is_name(style: NumberStyle) -> bool:
    return sum(letter.isalpha() for letter in style.prefix + style.suffix) >= _MIN_LETTERS


def _written(count: int, number_format: str) -> str:
    if number_format in "aA" and count > 0:
        letters = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
    elif number_format in "iI" and 0 < count < 40:
        letters, rest = "", count
        for value, sign in _ROMAN:
            letters += sign * (rest // value)
            rest %= value
    else:
        return str(count)
    return letters.upper() if number_format.isupper() else letters
