"""Words in, the ages that they speak of out: pregnancy, infants, toddlers, preschoolers."""

from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache

from alignment.coverage import CourseAlignment
from alignment.phrases import Phrase, PhraseIndex
from alignment.text import tokenize
from syllabi import SectionKind


class Age(StrEnum):
    """An age of the early years, as courses and ideas are divided by it."""

    PREGNANCY = "pregnancy"
    INFANT = "infant"
    TODDLER = "toddler"
    PRESCHOOL = "preschool"


_BIRTH = (Age.PREGNANCY, Age.INFANT)
# Compared as the map's terms are. "Child" and "under six" are of no one age.
_WORDS: tuple[tuple[str, tuple[Age, ...]], ...] = (
    *((word, (Age.PREGNANCY,)) for word in ("pregnancy", "pregnant", "prenatal", "antepartum")),
    *((word, (Age.PREGNANCY,)) for word in ("expectant", "fetus", "fetal", "unborn")),
    *((word, _BIRTH) for word in ("birth", "childbirth", "childbearing", "perinatal")),
    *((word, _BIRTH) for word in ("postpartum", "postnatal", "maternal", "maternity")),
    *((word, _BIRTH) for word in ("obstetric", "obstetrics")),
    *((word, (Age.INFANT,)) for word in ("newborn", "neonate", "neonatal", "nicu", "preterm")),
    *((word, (Age.INFANT,)) for word in ("infant", "infancy", "baby", "babies")),
    *((word, (Age.TODDLER,)) for word in ("toddler", "toddlerhood")),
    *((word, (Age.PRESCHOOL,)) for word in ("preschool", "preschooler", "kindergarten")),
    *((word, (Age.PRESCHOOL,)) for word in ("kindergartner", "pre-kindergarten", "pre-k")),
)
_NUMBERS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
    *("twenty", "twenty-one", "twenty-two", "twenty-three", "twenty-four"),
)
_MORE = ((30, "thirty"), (36, "thirty-six"))
# A title with one of these is of more ages than it may name besides: "Maternal-Child Nursing".
_WIDE = ("child", "children", "childhood", "pediatric", "paediatric", "lifespan", "life span")
_WIDER = ("birth to", "birth through", "zero to", "0 to", "infant mental health", "early years")
_LITERATURE = frozenset({SectionKind.READINGS, SectionKind.BIBLIOGRAPHY})


@lru_cache(maxsize=4096)
def ages_of(text: str) -> frozenset[Age]:
    """The ages that a text speaks of: "a three-year-old and her baby brother"."""
    return frozenset(age for hit in _age_index().find(tokenize(text)) for age in hit.phrase.payload)


def course_ages(course: CourseAlignment) -> frozenset[Age]:
    """The ages that a course speaks of: its title, else its schedule and what levels rest on.

    Nothing where it speaks of none.
    """
    title = course.course.title
    if not _wide_index().find(tokenize(title)) and (named := ages_of(title)):
        return named
    return frozenset(age for text in (title, *_texts(course)) for age in ages_of(text))


def fits_ages(text: str, ages: frozenset[Age]) -> bool:
    """Whether a text speaks of one of the ages, or either of none."""
    own = ages_of(text)
    return not own or not ages or not own.isdisjoint(ages)


def _texts(course: CourseAlignment) -> Iterable[str]:
    found = (evidence.passage for cell in course.cells for evidence in cell.evidence)
    passages = (p for p in (*course.schedule, *found) if p.section not in _LITERATURE)
    return dict.fromkeys(text for p in passages for text in (p.text, p.setting, *p.path))


@lru_cache(maxsize=1)
def _age_index() -> PhraseIndex[tuple[Age, ...]]:
    return PhraseIndex(Phrase(text, ages) for text, ages in (*_WORDS, *_old()))


@lru_cache(maxsize=1)
def _wide_index() -> PhraseIndex[None]:
    return PhraseIndex(Phrase(word, None) for word in (*_WIDE, *_WIDER))


def _old() -> Iterable[tuple[str, tuple[Age, ...]]]:
    """All ages in numbers: "three-week-old", "18-month-old", "two-year-old"."""
    for number, word in (*enumerate(_NUMBERS, 1), *_MORE):
        for said in (word, str(number)):
            yield f"{said}-day-old", (Age.INFANT,)
            yield f"{said}-week-old", (Age.INFANT,)
            yield f"{said}-month-old", (_of_months(number),)
            if number < 6:
                yield f"{said}-year-old", (_of_months(12 * number),)


def _of_months(months: int) -> Age:
    if months < 12:
        return Age.INFANT
    return Age.TODDLER if months < 36 else Age.PRESCHOOL
