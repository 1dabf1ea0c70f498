from dataclasses import replace

import pytest

from competency_map import (
    AreaKind,
    Domain,
    Framework,
    KnowledgeArea,
    Severity,
    Term,
    TermStrength,
    YoungChildContext,
    check_framework,
)

GOOD = KnowledgeArea(
    code="AB-1",
    name="Watching",
    domain="Beginnings",
    kind=AreaKind.CONTENT,
    descriptor="Watching babies.",
    terms=(Term("infant observation", TermStrength.STRONG),),
    false_friends=("observation deck",),
    exemplars=tuple(f"Sentence number {number}." for number in range(12)),
    counter_exemplars=tuple(f"Other sentence {number}." for number in range(6)),
)


def map_of(*areas: KnowledgeArea) -> Framework:
    return Framework(
        id="small",
        title="A small map",
        version="1",
        source="Our own",
        licence="CC0-1.0",
        domains=(Domain("AB", "Beginnings", areas),),
        context=YoungChildContext((), (), (), (), ()),
    )


def test_a_good_map_has_no_problem() -> None:
    assert check_framework(map_of(GOOD)) == ()


@pytest.mark.parametrize(
    ("change", "severity", "words"),
    [
        ({"name": ""}, Severity.ERROR, "no name"),
        ({"descriptor": ""}, Severity.ADVICE, "no descriptor"),
        ({"terms": ()}, Severity.ADVICE, "no term, so it is never found"),
        ({"exemplars": ()}, Severity.ADVICE, "no exemplar"),
        ({"exemplars": ("One.", "Two.")}, Severity.ADVICE, "has 2 exemplars"),
        ({"counter_exemplars": ()}, Severity.ADVICE, "has 0 counter-exemplars"),
        ({"code": "BA-1"}, Severity.ADVICE, "does not begin with its domain's"),
        ({"code": "ABC"}, Severity.ADVICE, "does not begin with its domain's"),
        ({"false_friends": ("Infant  Observation",)}, Severity.ERROR, "a term and a false friend"),
        ({"false_friends": ("",)}, Severity.ERROR, "One of the false friends has no word"),
        ({"terms": (Term("...", TermStrength.STRONG),)}, Severity.ERROR, "terms has no word"),
        ({"false_friends": ("a deck", "A-deck")}, Severity.ERROR, '"A-deck" stands twice'),
        (
            {"counter_exemplars": (*GOOD.counter_exemplars, "No.", "No.")},
            Severity.ERROR,
            "among the counter-exemplars",
        ),
    ],
)
def test_what_is_wrong_with_an_area_is_said_in_plain_words(
    change: dict[str, object], severity: Severity, words: str
) -> None:
    area = replace(GOOD, **change)  # type: ignore[arg-type]  # a table row changes any field
    (problem,) = check_framework(map_of(area))
    assert (problem.severity, problem.where) == (severity, area.code)
    assert words in problem.text


def test_a_term_that_is_both_strong_and_context_stands_twice() -> None:
    both = (Term("baby care", TermStrength.STRONG), Term("Baby care", TermStrength.CONTEXT))
    (problem,) = check_framework(map_of(replace(GOOD, terms=both)))
    assert '"Baby care" stands twice among the terms' in problem.text


def test_two_areas_with_one_code_are_one_problem() -> None:
    (problem,) = check_framework(map_of(GOOD, GOOD))
    assert (problem.where, problem.severity) == ("AB-1", Severity.ERROR)
    assert "2 areas have this code" in problem.text


def test_a_map_without_areas_is_an_error() -> None:
    (problem,) = check_framework(map_of())
    assert problem.where == "small"
    assert "no area" in problem.text


def test_a_domain_without_areas_is_advised_against() -> None:
    good = map_of(GOOD)
    (problem,) = check_framework(replace(good, domains=(*good.domains, Domain("SL", "Sleep", ()))))
    assert (problem.where, problem.severity) == ("SL", Severity.ADVICE)
    assert "has no area" in problem.text


@pytest.mark.parametrize(("n_areas", "n_problems"), [(3, 0), (4, 1)])
def test_a_term_of_more_than_three_areas_is_advised_against(n_areas: int, n_problems: int) -> None:
    areas = [replace(GOOD, code=f"AB-{number}") for number in range(1, n_areas + 1)]
    problems = check_framework(map_of(*areas))
    assert [problem.severity for problem in problems] == [Severity.ADVICE] * n_problems


def test_errors_stand_before_advice() -> None:
    first = replace(GOOD, exemplars=("One.",))
    second = replace(GOOD, code="AB-2", name="")
    problems = check_framework(map_of(first, second))
    assert [problem.severity for problem in problems] == [Severity.ERROR, Severity.ADVICE]
