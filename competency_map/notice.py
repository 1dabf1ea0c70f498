"""The notice that goes into the README, the app and every report."""

NOTICE = (
    "Independent open-source project. Not affiliated with, endorsed by or reviewed by MI-AIMH, "
    "the Alliance for the Advancement of Infant Mental Health or CT-AIMH. Competency Guidelines, "
    "Endorsement, IMH-E and ECMH-E are marks of their owner. A match in this tool is not "
    "evidence that a course or person meets an Endorsement requirement; only the licensed "
    "association decides. See the official Guidelines."
)
