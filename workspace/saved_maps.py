"""A saved map in, the map out as it was then: under the fingerprint that it had.

A later release may give maps a field more, and so the same map another fingerprint. The JSON that
was written first is therefore kept and handed on as it is: the fingerprint is that of its words.
"""

import json
from dataclasses import dataclass

from competency_map import Framework, content_fingerprint
from workspace.content import encoded, packed_encoded, unpacked, unpacked_encoded
from workspace.tables import SavedMapRow


@dataclass(frozen=True, slots=True)
class SavedMap:
    """A map, and the JSON that its fingerprint is of."""

    framework: Framework
    content: bytes

    @property
    def row(self) -> SavedMapRow:
        """What keeps it in the database."""
        fingerprint = self.framework.fingerprint
        return SavedMapRow(fingerprint=fingerprint, content=packed_encoded(self.content))


def saved_map(row: SavedMapRow) -> SavedMap:
    """The map of a row; raises UnusableDatabaseError where it cannot be read."""
    framework = _under(unpacked(row.content, Framework), row.fingerprint)
    return SavedMap(framework, unpacked_encoded(row.content))


def map_of_today(framework: Framework) -> SavedMap:
    """A map as this release writes it."""
    return SavedMap(framework, encoded(framework))


def map_of_archive(framework: Framework, content: bytes, fingerprint: str) -> SavedMap | None:
    """The map that was read from this JSON; None where the fingerprint is another map's."""
    if content_fingerprint(json.loads(content)) != fingerprint:
        return None
    return SavedMap(_under(framework, fingerprint), content)


def _under(framework: Framework, fingerprint: str) -> Framework:
    vars(framework)["fingerprint"] = fingerprint
    return framework
