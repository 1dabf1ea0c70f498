"""Paragraphs that name a part of the syllabus though no reader took them for headings."""

import re
from collections.abc import Sequence

from syllabi.heading_words import HeadingMatch, ends_policies, heads_policies, match_heading
from syllabi.headings import fact_label, is_section_name
from syllabi.open_parts import OpenPart, part_above, says_nothing_new
from syllabi.syllabus import Block, BlockKind, SectionKind
from syllabi.words import word_set, words_of

_MAX_NAME_CHARACTERS = 100
_MAX_LABEL_WORDS = 12
# What web pages print behind their headings: "Grading | top of page", "[back to top]".
_PAGE_LINK = re.compile(
    r"\s*[\[(|]\s*(?:back to |return to )?top\b(?: of (?:the )?page)?.{0,3}$", re.I
)
# "Evaluation (quizzes, term paper): ...", "Course materials and required readings: ..."
_LABEL = re.compile(r"^([^:.!?|]{3,100}):(?=\s|$)")
_IN_PARENTHESES = re.compile(r"\([^()]*\)")
_VERBS = word_set("is are was will should must may can be include includes cover covers following")
_LISTS = (SectionKind.READINGS, SectionKind.BIBLIOGRAPHY)


def unmarked_heading(block: Block, above: Sequence[OpenPart]) -> str:
    """Give the words by which a paragraph opens a part below the headings `above`, or ""."""
    if block.kind is not BlockKind.PARAGRAPH or any(heading.week for heading in above):
        return ""
    name = _name_in(_PAGE_LINK.sub("", block.text))
    known = match_heading(name) if name and not fact_label(name) else None
    if known is None or says_nothing_new(known, above) or not _may_open(name, known, above):
        return ""
    return name


def _name_in(text: str) -> str:
    """Give the line when it is the name of a part, else the label before its colon."""
    if len(text) <= _MAX_NAME_CHARACTERS and is_section_name(text.rstrip(":")):
        return text
    if ":" not in text[:300]:
        return ""
    found = _LABEL.match(" ".join(_IN_PARENTHESES.sub(" ", text[:300]).split()).replace(" :", ":"))
    label = found.group(1) if found else ""
    known = match_heading(label) if len(words_of(label)) <= _MAX_LABEL_WORDS else None
    is_name = known is not None and (known.is_whole or _stands_alone(label, text))
    return label if is_name else ""


def _stands_alone(label: str, text: str) -> bool:
    """Say whether nothing follows a label that is no sentence ("The final exam will cover:")."""
    return text.endswith(":") and label[:1].isupper() and _VERBS.isdisjoint(words_of(label))


def _may_open(name: str, known: HeadingMatch, above: Sequence[OpenPart]) -> bool:
    """Say whether a line without any mark is enough to leave the part it stands in.

    A schedule lists topics ("Assessment") and a reading list kinds of texts ("Journals").
    """
    inside = part_above(above)
    n_words = len(words_of(name))
    if any(character.isdigit() for character in name):
        return False
    if any(heads_policies(heading.text) for heading in above):
        return ends_policies(name)
    if inside.section is SectionKind.SCHEDULE:
        is_list = known.section is SectionKind.READINGS or known.is_weak_in_week
        return known.is_whole and not is_list and n_words >= 2
    return n_words >= 2 or inside.section not in _LISTS
