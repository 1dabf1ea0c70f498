"""A crosswalk, or the categories, in; what is wrong with it out, in plain words."""

from collections import Counter
from collections.abc import Iterable, Iterator

from competency_map.crosswalk import Crosswalk
from competency_map.endorsement_guide import EndorsementGuide, Topic
from competency_map.framework import Framework
from competency_map.validation import Problem, Severity

# What later sources add is not in the table that the infant categories share.
_ONLY_LATER = {Topic.CATEGORIES, Topic.LEADERSHIP, Topic.RENEWAL}


def check_crosswalk(crosswalk: Crosswalk, framework: Framework) -> tuple[Problem, ...]:
    """All problems; `framework` is the extended map, of whose areas each has one row."""
    areas = [row.area for row in crosswalk.rows]
    return tuple(
        _error(crosswalk.id, text)
        for text in (
            *_area_rows(areas, framework),
            *_standards(crosswalk),
            *_links(crosswalk),
        )
    )


def check_categories(guide: EndorsementGuide, framework: Framework) -> tuple[Problem, ...]:
    """All problems; `framework` is the extended map, of whose areas each has one row."""
    problems = [
        _error(category.code, text)
        for category in guide.categories
        for text in _area_rows([row.area for row in category.areas], framework)
    ]
    texts = (*_category_codes(guide), *_table_cells(guide), *_habit_domains(guide, framework))
    return (*problems, *(_error("categories", text) for text in texts))


def _area_rows(areas: list[str], framework: Framework) -> Iterator[str]:
    known = [area.code for area in framework.knowledge_areas]
    for code in dict.fromkeys(areas):
        if code not in known:
            yield f'"{code}" is no area of {framework.id}. Write the code of one.'
    for code in known:
        if code not in areas:
            yield f"The area {code} has no row. Add one, even if nothing is fair to say."
    yield from _repeated(areas, "The area")


def _standards(crosswalk: Crosswalk) -> Iterator[str]:
    codes = [standard.code for standard in crosswalk.standards]
    yield from _repeated(codes, "The standard")
    for standard in crosswalk.standards:
        if standard.part_of and standard.part_of not in codes:
            yield (
                f'The standard {standard.code} is part of "{standard.part_of}", which is none. '
                "Write the code of one."
            )


def _links(crosswalk: Crosswalk) -> Iterator[str]:
    known = {standard.code for standard in crosswalk.standards}
    for row in crosswalk.rows:
        named = [code for _, codes in row.codes for code in codes]
        for code in dict.fromkeys(named):
            if code not in known:
                yield f'The area {row.area} names "{code}", which is no standard. Add or mend it.'
        yield from _repeated(named, f"In the area {row.area} the standard")


def _category_codes(guide: EndorsementGuide) -> Iterator[str]:
    codes = [category.code for category in guide.categories]
    codes += [category.code for category in guide.later_categories]
    yield from _repeated(codes, "The category")
    named = [code for requirement in guide.requirements for code in requirement.categories]
    twins = [category.twin_of for category in guide.categories if category.twin_of]
    for code in dict.fromkeys((*named, *twins)):
        if code not in codes:
            yield f'"{code}" is no category. Write the code of one.'


def _table_cells(guide: EndorsementGuide) -> Iterator[str]:
    cells = [
        (requirement.topic, code)
        for requirement in guide.requirements
        for code in requirement.categories
        if not requirement.is_later
    ]
    for category in guide.categories:
        for topic in () if category.twin_of else Topic:
            if (topic, category.code) not in cells and topic not in _ONLY_LATER:
                yield f"The table says nothing of {topic} for {category.code}. Add the row."
    yield from _repeated([f"{topic} of {code}" for topic, code in cells], "The cell")
    later = [requirement.text for requirement in guide.requirements if requirement.is_later]
    yield from _repeated(later, "The difference")


def _habit_domains(guide: EndorsementGuide, framework: Framework) -> Iterator[str]:
    known = {domain.code for domain in framework.domains}
    for code in sorted({code for habit in guide.review_habits for code in habit.domains} - known):
        yield f'"{code}" is no domain of {framework.id}. Write the code of one.'


def _repeated(names: Iterable[str], what: str) -> Iterator[str]:
    for name, times in Counter(names).items():
        if times > 1:
            yield f'{what} "{name}" stands {times} times. Keep one.'


def _error(where: str, text: str) -> Problem:
    return Problem(Severity.ERROR, where, text)
