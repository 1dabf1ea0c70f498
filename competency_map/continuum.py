"""The continuum of infant mental health work, from promotion to treatment."""

from enum import StrEnum


class Continuum(StrEnum):
    """What the work is for: all families, families at risk, a concern, or a disorder."""

    PROMOTION = "promotion"
    PREVENTION = "prevention"
    INTERVENTION = "intervention"
    TREATMENT = "treatment"
