"""The id of a map in, the map out; without an id, the one that comes with the app."""

from competency_map import Framework, load_framework

DEFAULT = "ct-aimh"


def framework(id_: str = DEFAULT) -> Framework:
    """The map of that id; raises FrameworkError if this computer has none.

    A map that another process of the same site replaced is read again.
    """
    return load_framework(id_)
