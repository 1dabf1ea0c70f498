"""The age bands that endorsement categories and context terms are told apart by."""

from enum import StrEnum


class AgeBand(StrEnum):
    """Prenatal up to the third birthday, from the third to the sixth, or both."""

    PRENATAL_TO_3 = "prenatal_to_3"
    THREE_TO_6 = "three_to_6"
    BOTH = "both"
