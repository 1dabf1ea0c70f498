"""A course in, whether its students go to a clinical, field or observation site out."""

from collections.abc import Iterable
from functools import lru_cache

from alignment.coverage import CourseAlignment
from alignment.phrases import Phrase, PhraseIndex
from alignment.text import tokenize
from syllabi import SectionKind

# Compared as the map's terms are. None is a lone "clinical", "field", "lab" or "placement":
# clinical psychology, the field of nursing, lab values and foster placement are no sites.
_SITE_WORDS = (
    *("practicum", "preceptor", "internship", "student teaching", "service learning"),
    *("clinical site", "clinical hours", "clinical day", "clinical rotation", "clinical placement"),
    *("clinical experience", "clinical assignment", "clinical conference", "clinical log"),
    *("pediatric clinical", "maternity clinical", "clinical orientation"),
    *("fieldwork", "field work", "field placement", "field practice", "field experience"),
    *("field education", "field instruction", "field instructor", "field hours", "field seminar"),
    *("field site", "field agency", "field trip", "field visit", "field observation"),
    *("placement site", "placement agency", "placement hours", "site visit"),
    *("skills lab", "lab school", "laboratory school", "lab hours"),
    *("observation hours", "observation site", "observation visit", "classroom observation"),
    *("child observation", "infant observation", "observation assignment", "observation report"),
    *("observation paper", "observation log", "observation project", "observe a child"),
)
# In a title these name the whole course; in a sentence, "good clinical practice" says little.
_TITLE_WORDS = (
    *("clinical practice", "nursing clinical", "clerkship", "rotation", "teaching practice"),
    *("development lab", "development laboratory", "practice placement"),
)
_LITERATURE = frozenset({SectionKind.READINGS, SectionKind.BIBLIOGRAPHY})


def shows_site(course: CourseAlignment) -> bool:
    """Say whether the title, the schedule or any evidence speaks of one.

    Nothing else of the course is asked: what is set aside tells of every course of a school.
    """
    return _holds(course.course.title, (*_SITE_WORDS, *_TITLE_WORDS)) or any(
        _holds(text, _SITE_WORDS) for text in _texts(course)
    )


def _texts(course: CourseAlignment) -> Iterable[str]:
    found = (evidence.passage for cell in course.cells for evidence in cell.evidence)
    passages = (p for p in (*course.schedule, *found) if p.section not in _LITERATURE)
    return dict.fromkeys(text for p in passages for text in (p.text, p.setting, *p.path))


def _holds(text: str, words: tuple[str, ...]) -> bool:
    return bool(_index(words).find(tokenize(text)))


@lru_cache(maxsize=2)
def _index(words: tuple[str, ...]) -> PhraseIndex[str]:
    return PhraseIndex(Phrase(word, word) for word in words)
