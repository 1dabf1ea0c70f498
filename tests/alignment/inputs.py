"""Passages, syllabi and small maps for the tests of this folder."""

from competency_map import (
    AgeBand,
    AreaKind,
    Domain,
    Framework,
    KnowledgeArea,
    Term,
    TermStrength,
    YoungChildContext,
)
from competency_map.young_child_context import context_terms
from syllabi import Course, Passage, SectionKind, Syllabus

CONTEXT = YoungChildContext(
    core=context_terms(("infant", "toddler", "newborn"), AgeBand.PRENATAL_TO_3),
    near=(
        *context_terms(("preschool",), AgeBand.THREE_TO_6),
        *context_terms(("early childhood", "child care"), AgeBand.BOTH),
    ),
    weak=("child", "parent"),
    anti=("adolescent", "high school"),
    traps=("in its infancy", "infant industry"),
)


def area(
    code: str,
    *,
    strong: tuple[str, ...] = (),
    context: tuple[str, ...] = (),
    false_friends: tuple[str, ...] = (),
    exemplars: tuple[str, ...] = (),
) -> KnowledgeArea:
    terms = (
        *(Term(text, TermStrength.STRONG) for text in strong),
        *(Term(text, TermStrength.CONTEXT) for text in context),
    )
    return KnowledgeArea(
        code=code,
        name=f"Area {code}",
        domain="Domain",
        kind=AreaKind.CONTENT,
        descriptor="",
        terms=terms,
        false_friends=false_friends,
        exemplars=exemplars,
    )


def framework(*areas: KnowledgeArea) -> Framework:
    return Framework(
        id="small",
        title="A small map",
        version="1",
        source="the tests",
        licence="none",
        domains=(Domain("D", "Domain", areas),),
        context=CONTEXT,
    )


def passage(  # noqa: PLR0913 - a builder: every fact has a default
    text: str,
    section: SectionKind = SectionKind.SCHEDULE,
    *,
    path: tuple[str, ...] = (),
    setting: str = "",
    position: int = 0,
    week: str = "",
) -> Passage:
    return Passage(
        id=f"p{position}",
        text=text,
        section=section,
        path=path,
        locator=f"line {position + 1}",
        position=position,
        setting=setting,
        week=week,
    )


def syllabus(
    *texts: str | tuple[str, SectionKind], title: str = "", source: str = "a.txt"
) -> Syllabus:
    pairs = [(text, SectionKind.SCHEDULE) if isinstance(text, str) else text for text in texts]
    return Syllabus(
        id=source,
        source=source,
        course=Course(title=title),
        blocks=(),
        passages=tuple(passage(t, s, position=i) for i, (t, s) in enumerate(pairs)),
    )
