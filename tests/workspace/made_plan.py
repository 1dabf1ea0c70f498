"""Changes of a lens to be planned, for the tests of this folder."""

from competency_map import lens_of
from workspace import Pick


def made_pick(number: int = 0, area: str = "TF-6", **place: str) -> Pick:
    """The change of that number of the nursing lens, for an area of the seeds' map."""
    lens = lens_of("nursing")
    assert lens
    change = lens.changes[number]
    return Pick("ct-aimh", area, change, lens.discipline, lens.fingerprint, **place)
