"""A line in, whether it names a school, a part of one or who works there out."""

import re

_DEPARTMENT = r"(?:[A-Z]\S+ |and |& )+(?:Division|Department|Depts?|Center|Centre)"
_INSTITUTION = re.compile(
    r"\buniversity\b|\bcollege\b|\b(?:school|department|division|institute|faculty) of\b|"
    r"^(?:center|centre|office|bureau) (?:for|of)\b|"
    rf"^(?-i:{_DEPARTMENT})$",
    re.I,
)
_STAFF = re.compile(r"\binstructor\b|\bprofessor\b|\boffice\b|\be-?mail\b|\bph\.?d\b", re.I)
_NAME = r"(?:(?!(?i:in|for|to|with|on)\b)[A-Z0-9]\S*|of|and|&|the|at|[-\u2013\u2014,])"
_UNIT = r"(?i:university|college|school|department|division|institute|faculty)"
# "Upland University", "Upland College School of Nursing"; not "Division of Labor in Families".
_NAME_ALONE = re.compile(
    rf"{_DEPARTMENT}|(?:{_NAME} )*(?i:university|college)|"
    rf"(?:[A-Z]\S* )*{_UNIT} (?i:of)(?: {_NAME})+"
)


def names_an_institution(text: str) -> bool:
    """Say whether a line names a school or a part of one, or who works there."""
    return _INSTITUTION.search(text) is not None or _STAFF.search(text) is not None


def is_an_institution(text: str) -> bool:
    """Say whether a line is the name of one and nothing else, or tells of it or of its staff."""
    tells_of_it = text[:1].islower() and _INSTITUTION.search(text) is not None
    return tells_of_it or bool(_NAME_ALONE.fullmatch(text) or _STAFF.search(text))
