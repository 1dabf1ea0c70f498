"""Properties of a run in, how its letters look out: bold, underlined, large, or not to be seen."""

from dataclasses import dataclass

from lxml import etree

from syllabi.readers.xml_elements import attribute, is_on, local_name, number

_MAX_INVISIBLE_SIZE = 2
_NO_FILL = ("", "auto", "ffffff")


@dataclass(frozen=True, slots=True)
class RunLook:
    """How letters look; None is "not said", `size` is in half-points."""

    bold: bool | None = None
    underlined: bool | None = None
    size: int | None = None
    vanished: bool | None = None
    white: bool | None = None
    backed: bool | None = None

    def over(self, below: "RunLook") -> "RunLook":
        """Give this look, with what it does not say as in the look below."""
        return RunLook(
            below.bold if self.bold is None else self.bold,
            below.underlined if self.underlined is None else self.underlined,
            below.size if self.size is None else self.size,
            below.vanished if self.vanished is None else self.vanished,
            below.white if self.white is None else self.white,
            below.backed if self.backed is None else self.backed,
        )

    def is_hidden(self, *, on_white: bool) -> bool:
        """Say whether a reader cannot see the letters: hidden, a point high, white on white."""
        is_tiny = self.size is not None and self.size <= _MAX_INVISIBLE_SIZE
        return bool(self.vanished) or is_tiny or (on_white and bool(self.white) and not self.backed)


PLAIN = RunLook()


def run_look(properties: etree._Element) -> RunLook:
    """Read a w:rPr."""
    bold = underlined = size = vanished = white = backed = None
    for child in properties:
        kind = local_name(child)
        if kind == "b":
            bold = is_on(child)
        elif kind == "u":
            underlined = attribute(child, "val") not in ("none", "")
        elif kind == "sz":
            size = _half_points(attribute(child, "val"))
        elif kind == "vanish":
            vanished = is_on(child)
        elif kind == "color":
            white = attribute(child, "val").lower() == "ffffff"
        elif kind == "highlight":
            backed = attribute(child, "val") not in ("none", "white", "")
        elif kind == "shd":
            backed = is_shaded(child)
    return RunLook(bold, underlined, size, vanished, white, backed)


def is_shaded(element: etree._Element) -> bool:
    """Say whether a w:shd lays a colour or a pattern behind its letters."""
    has_pattern = attribute(element, "val") not in ("clear", "nil", "")
    return has_pattern or not is_white(attribute(element, "fill"))


def is_white(fill: str) -> bool:
    """Say whether a fill is white, as a page is that says nothing."""
    return fill.lower() in _NO_FILL


def _half_points(size: str) -> int | None:
    """Read "24" and, as the strict format may have it, "12pt"."""
    if size.endswith("pt"):
        return number(size[:-2].partition(".")[0], 0, 200) * 2 or None
    return number(size, 0, 400) or None
