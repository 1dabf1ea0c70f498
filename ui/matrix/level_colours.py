"""A coverage level's shade, and the ink that can be read on it, as CSS colours."""

from alignment import CoverageLevel
from exports import LEVEL_SHADES


def shade(level: CoverageLevel) -> str:
    """The cell's background; none for absent, so that it stays quiet in a dark theme too."""
    return "transparent" if level is CoverageLevel.ABSENT else f"#{LEVEL_SHADES[level].fill}"


def ink(level: CoverageLevel) -> str:
    """The letter's colour; the theme's own where there is no shade."""
    return "inherit" if level is CoverageLevel.ABSENT else f"#{LEVEL_SHADES[level].text}"
