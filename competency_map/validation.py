"""A framework in; what is wrong with it, or could be better, out, in plain words."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from competency_map.framework import Framework
from competency_map.knowledge_area import KnowledgeArea
from competency_map.wording import same_wording

MIN_EXEMPLARS = 12
MIN_COUNTER_EXEMPLARS = 6
MAX_AREAS_A_TERM = 3


class Severity(StrEnum):
    """`ERROR`: results would be wrong or missing; `ADVICE`: results could be better."""

    ERROR = "error"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend; `where` names the area (by its code), the domain or the map."""

    severity: Severity
    where: str
    text: str


def check_framework(framework: Framework) -> tuple[Problem, ...]:
    """All problems, errors first, each kind in framework order; () if there is none."""
    problems = [*_code_problems(framework)]
    for area in framework.knowledge_areas:
        problems += _missing(area)
        problems += _empty_texts(area)
        problems += _repeated_texts(area)
        problems += _false_friends_that_are_terms(area)
    problems += _terms_in_many_areas(framework)
    return tuple(sorted(problems, key=lambda problem: problem.severity is Severity.ADVICE))


def _code_problems(framework: Framework) -> Iterator[Problem]:
    codes = [area.code for area in framework.knowledge_areas]
    if not codes:
        yield _error(framework.id, "The map has no area. Add at least one.")
    for code in dict.fromkeys(code for code in codes if codes.count(code) > 1):
        yield _error(code, f"{codes.count(code)} areas have this code. Give each its own.")
    domain_codes = [domain.code for domain in framework.domains]
    for code in dict.fromkeys(code for code in domain_codes if domain_codes.count(code) > 1):
        yield _error(code, f"{domain_codes.count(code)} domains have this code. Give each its own.")
    for domain in framework.domains:
        if codes and not domain.areas:
            yield _advice(domain.code, "The domain has no area. Add one, or remove the domain.")
        for area in domain.areas:
            if not area.code.startswith(f"{domain.code}-"):
                yield _advice(
                    area.code,
                    f"The code does not begin with its domain's. {domain.code}-1 would show where "
                    "the area belongs.",
                )


def _missing(area: KnowledgeArea) -> Iterator[Problem]:
    if not area.name:
        yield _error(area.code, "The area has no name. Add one.")
    if not area.descriptor:
        yield _advice(area.code, "The area has no descriptor. Say in a sentence what it covers.")
    if not area.terms:
        yield _advice(area.code, "The area has no term, so it is never found. Add phrases for it.")
    if not area.exemplars:
        yield _advice(area.code, "The area has no exemplar. Add sentences as syllabi write them.")
    elif len(area.exemplars) < _enough(area, MIN_EXEMPLARS):
        yield _few(area, "exemplar", len(area.exemplars), _enough(area, MIN_EXEMPLARS))
    if (n_texts := len(area.counter_exemplars)) < _enough(area, MIN_COUNTER_EXEMPLARS):
        yield _few(area, "counter-exemplar", n_texts, _enough(area, MIN_COUNTER_EXEMPLARS))


def _enough(area: KnowledgeArea, n_texts: int) -> int:
    """Half will do for an area that may yet leave the map."""
    return n_texts if area.counts else n_texts // 2


def _few(area: KnowledgeArea, field: str, n_texts: int, enough: int) -> Problem:
    counted = f"{n_texts} {field}" if n_texts == 1 else f"{n_texts} {field}s"
    return _advice(area.code, f"The area has {counted}; {enough} or more work better.")


def _empty_texts(area: KnowledgeArea) -> Iterator[Problem]:
    for field, texts in _texts(area).items():
        if any(not same_wording(text) for text in texts):
            yield _error(area.code, f"One of the {field} has no word in it. Fill or remove it.")


def _repeated_texts(area: KnowledgeArea) -> Iterator[Problem]:
    for field, texts in _texts(area).items():
        seen: set[str] = set()
        for text in texts:
            if (wording := same_wording(text)) and wording in seen:
                yield _error(area.code, f'"{text}" stands twice among the {field}. Remove one.')
            seen.add(wording)


def _false_friends_that_are_terms(area: KnowledgeArea) -> Iterator[Problem]:
    terms = {same_wording(term.text) for term in area.terms if term.text}
    for friend in area.false_friends:
        if same_wording(friend) in terms:
            yield _error(
                area.code,
                f'"{friend}" is a term and a false friend, so it never counts. Keep one.',
            )


def _terms_in_many_areas(framework: Framework) -> Iterator[Problem]:
    areas_of: dict[str, list[str]] = defaultdict(list)
    for area in framework.knowledge_areas:
        for wording in dict.fromkeys(same_wording(term.text) for term in area.terms):
            areas_of[wording].append(area.code)
    for wording, codes in areas_of.items():
        if wording and len(codes) > MAX_AREAS_A_TERM:
            yield _advice(
                framework.id,
                f'"{wording}" is a term of {len(codes)} areas ({", ".join(codes)}), so it tells '
                "little about any. Keep it where it says most.",
            )


def _texts(area: KnowledgeArea) -> dict[str, tuple[str, ...]]:
    return {
        "terms": tuple(term.text for term in area.terms),
        "false friends": area.false_friends,
        "exemplars": area.exemplars,
        "counter-exemplars": area.counter_exemplars,
    }


def _error(where: str, text: str) -> Problem:
    return Problem(Severity.ERROR, where, text)


def _advice(where: str, text: str) -> Problem:
    return Problem(Severity.ADVICE, where, text)
