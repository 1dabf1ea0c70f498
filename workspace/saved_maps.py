"""The map of an approval in, the map out as it was then: under the fingerprint that it had."""

from competency_map import Framework
from workspace.content import unpacked
from workspace.tables import SavedMapRow


def saved_map(row: SavedMapRow) -> Framework:
    """The map of a row; raises UnusableDatabaseError where it cannot be read."""
    framework = unpacked(row.content, Framework)
    # A later release may give maps a field more, and so the same map another fingerprint.
    vars(framework)["fingerprint"] = row.fingerprint
    return framework
