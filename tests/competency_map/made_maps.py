"""Maps of any wording, for what must hold of every map."""

from hypothesis import strategies as st

from competency_map import (
    AgeBand,
    AreaKind,
    AreaStatus,
    ContextTerm,
    Continuum,
    Domain,
    Framework,
    KnowledgeArea,
    Term,
    YoungChildContext,
)
from competency_map.knowledge_area import TermStrength
from competency_map.plain_text import clean

# What formats give a meaning of their own, among letters of every kind.
SIGNS = st.sampled_from(
    ["=", "+1", "-", "@", "'", "''=", "\t=", ";", ",", '"', "\\", "\\n", "\n", "\r\n", "exact:",
     "\\exact: ", "Exact: ", "_x000D_", "_x005F_x0041_", "_", "<", "&amp;", "\u2028", "\u200b=",
     "\ufeff", "1", "true", "note", "\U0001f476", "e\u0301", " "]
)  # fmt: skip
TEXTS = st.lists(st.one_of(SIGNS, st.text(max_size=6)), max_size=4).map("".join).map(clean)
CODES = TEXTS.filter(bool)
LISTS = st.lists(TEXTS, max_size=3).map(tuple)


def terms(strength: TermStrength) -> st.SearchStrategy[tuple[Term, ...]]:
    made = st.builds(Term, TEXTS, st.just(strength), st.booleans())
    return st.lists(made, max_size=3).map(tuple)


@st.composite
def domains(draw: st.DrawFn) -> tuple[Domain, ...]:
    codes = draw(st.lists(CODES, unique=True, max_size=3))
    area_codes = iter(draw(st.lists(CODES, unique=True, min_size=9, max_size=9)))
    return tuple(draw(domain(code, [next(area_codes) for _ in range(3)])) for code in codes)


@st.composite
def domain(draw: st.DrawFn, code: str, area_codes: list[str]) -> Domain:
    name = draw(TEXTS)
    n_areas = draw(st.integers(0, len(area_codes)))
    return Domain(code, name, tuple(draw(areas(c, name)) for c in area_codes[:n_areas]))


@st.composite
def areas(draw: st.DrawFn, code: str, domain_name: str) -> KnowledgeArea:
    strong, context = (draw(terms(strength)) for strength in TermStrength)
    return KnowledgeArea(
        code=code,
        name=draw(TEXTS),
        domain=domain_name,
        kind=draw(st.sampled_from(AreaKind)),
        descriptor=draw(TEXTS),
        terms=(*strong, *context),
        false_friends=draw(LISTS),
        exemplars=draw(LISTS),
        counter_exemplars=draw(LISTS),
        idea=draw(TEXTS),
        status=draw(st.sampled_from(AreaStatus)),
        continuum=draw(st.lists(st.sampled_from(Continuum), unique=True).map(tuple)),
    )


@st.composite
def context_terms(draw: st.DrawFn) -> tuple[ContextTerm, ...]:
    """Words by age band, as the formats keep them."""
    return tuple(ContextTerm(text, band) for band in AgeBand for text in draw(LISTS))


FRAMEWORKS = st.builds(
    Framework,
    id=TEXTS,
    title=TEXTS,
    version=TEXTS,
    source=TEXTS,
    licence=TEXTS,
    domains=domains(),
    context=st.builds(YoungChildContext, context_terms(), context_terms(), LISTS, LISTS, LISTS),
    owner=TEXTS,
    is_private=st.booleans(),
)
