"""The fields of an area as spreadsheets and exchange files name them: one row a field.

An area's terms are two fields there, strong and context; the map holds strong ones first.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from competency_map.formats.continuum_tags import known_tags, split_tags
from competency_map.formats.list_cells import join_terms, join_texts, split_terms, split_texts
from competency_map.knowledge_area import AreaKind, AreaStatus, KnowledgeArea, Term, TermStrength
from competency_map.plain_text import clean

Value = str | tuple[str, ...] | tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class AreaField:
    """A field: its column's heading, its name in CASE, and how a cell holds its value.

    `from_plain` takes the value as JSON gives it; None says that it is of another form.
    """

    column: str
    case_name: str
    value: Callable[[KnowledgeArea], Value]
    to_cell: Callable[[Value], str]
    from_cell: Callable[[str], Value]
    from_plain: Callable[[object], Value | None]


def build_area(code: str, name: str, kind: AreaKind, values: Mapping[str, Value]) -> KnowledgeArea:
    """An area, its domain still open, from its fields' values by column; () or "" if missing."""
    return KnowledgeArea(
        code=code,
        name=name,
        domain="",
        kind=kind,
        descriptor=_text(values.get("Descriptor", "")),
        terms=(*_terms(values.get("Strong terms", ())), *_terms(values.get("Context terms", ()))),
        false_friends=_texts(values.get("False friends", ())),
        exemplars=_texts(values.get("Exemplars", ())),
        counter_exemplars=_texts(values.get("Counter-exemplars", ())),
        idea=_text(values.get("Idea", "")),
        status=AreaStatus(_text(values.get(STATUS, "")) or AreaStatus.SEEDS),
        continuum=known_tags(continuum_of(values)),
    )


def continuum_of(values: Mapping[str, Value]) -> tuple[str, ...]:
    """The tags of the continuum among an area's values, known or not."""
    return _texts(values.get(CONTINUUM, ()))


def plain_texts(value: object) -> tuple[str, ...] | None:
    """The texts of a JSON list, cleaned; None if it is no list of texts."""
    if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
        return None
    return tuple(clean(text) for text in value)


def _plain_text(value: object) -> str | None:
    return clean(value) if isinstance(value, str) else None


def _plain_terms(value: object, strength: TermStrength) -> tuple[Term, ...] | None:
    if not isinstance(value, list) or not all(_is_plain_term(term) for term in value):
        return None
    return tuple(
        Term(clean(term["text"]), strength, term.get("exactCase", False)) for term in value
    )


def _is_plain_term(term: object) -> bool:
    return (
        isinstance(term, dict)
        and isinstance(term.get("text"), str)
        and isinstance(term.get("exactCase", False), bool)
    )


def _plain_status(value: object) -> str | None:
    text = clean(value).lower() if isinstance(value, str) else None
    return text if text in ("", *AreaStatus) else None


def _plain_tags(value: object) -> tuple[str, ...] | None:
    tags = plain_texts(value)
    return None if tags is None else tuple(tag.lower() for tag in tags)


def _text(value: Value) -> str:
    return value if isinstance(value, str) else ""


def _texts(value: Value) -> tuple[str, ...]:
    return tuple(text for text in value if isinstance(text, str)) if value else ()


def _terms(value: Value) -> tuple[Term, ...]:
    return tuple(term for term in value if isinstance(term, Term)) if value else ()


def _terms_cell(value: Value) -> str:
    return join_terms((term.text, term.exact_case) for term in _terms(value))


def _text_field(column: str, case_name: str, value: Callable[[KnowledgeArea], str]) -> AreaField:
    return AreaField(column, case_name, value, _text, lambda cell: cell, _plain_text)


def _list_field(
    column: str, case_name: str, value: Callable[[KnowledgeArea], tuple[str, ...]]
) -> AreaField:
    return AreaField(
        column, case_name, value, lambda v: join_texts(_texts(v)), split_texts, plain_texts
    )


def _term_field(column: str, case_name: str, strength: TermStrength) -> AreaField:
    return AreaField(
        column,
        case_name,
        lambda area: tuple(term for term in area.terms if term.strength is strength),
        _terms_cell,
        lambda cell: tuple(Term(text, strength, exact) for text, exact in split_terms(cell)),
        lambda value: _plain_terms(value, strength),
    )


# CASE has a field of its own for what an item covers; the others are extensions there.
NOTES = "notes"
STATUS = "Status"
CONTINUUM = "Continuum"
AREA_FIELDS: tuple[AreaField, ...] = (
    _text_field("Descriptor", NOTES, lambda area: area.descriptor),
    _term_field("Strong terms", "imhAlignStrongTerms", TermStrength.STRONG),
    _term_field("Context terms", "imhAlignContextTerms", TermStrength.CONTEXT),
    _list_field("False friends", "imhAlignFalseFriends", lambda area: area.false_friends),
    _list_field("Exemplars", "imhAlignExemplars", lambda area: area.exemplars),
    _list_field(
        "Counter-exemplars", "imhAlignCounterExemplars", lambda area: area.counter_exemplars
    ),
    _text_field("Idea", "imhAlignIdea", lambda area: area.idea),
    AreaField(
        STATUS,
        "imhAlignStatus",
        lambda area: area.status.value,
        _text,
        lambda cell: cell.lower(),
        _plain_status,
    ),
    AreaField(
        CONTINUUM,
        "imhAlignContinuum",
        lambda area: tuple(tag.value for tag in area.continuum),
        lambda value: join_texts(_texts(value)),
        split_tags,
        _plain_tags,
    ),
)
