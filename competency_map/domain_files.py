"""One domain's TOML file in, a `Domain` with its areas and terms out.

A term written with "=" before it, such as "=HOME Inventory", is exact-case.
"""

from pathlib import Path

from competency_map.continuum import Continuum
from competency_map.framework import Domain
from competency_map.knowledge_area import AreaKind, AreaStatus, KnowledgeArea, Term, TermStrength
from competency_map.toml_choices import one_of, some_of
from competency_map.toml_table import TomlTable, read_toml

EXACT_CASE_MARK = "="


def read_domain(file: Path) -> Domain:
    """The domain in that file; raises FrameworkError naming the file and the field."""
    table = read_toml(file)
    name = table.text("name")
    domain = Domain(
        code=table.text("code"),
        name=name,
        areas=tuple(_area(area, name) for area in table.tables("area", named_by="code")),
    )
    table.refuse_unread()
    return domain


def _area(table: TomlTable, domain: str) -> KnowledgeArea:
    area = KnowledgeArea(
        code=table.text("code"),
        name=table.text("name"),
        domain=domain,
        kind=one_of(table, "kind", AreaKind),
        descriptor=table.text("descriptor"),
        terms=_terms(table, TermStrength.STRONG) + _terms(table, TermStrength.CONTEXT),
        false_friends=table.texts("false_friends", required=False),
        exemplars=table.texts("exemplars", required=False),
        counter_exemplars=table.texts("counter_exemplars", required=False),
        idea=table.text("idea", required=False),
        status=one_of(table, "status", AreaStatus, AreaStatus.SEEDS),
        continuum=some_of(table, "continuum", Continuum),
    )
    table.refuse_unread()
    return area


def _terms(table: TomlTable, strength: TermStrength) -> tuple[Term, ...]:
    return tuple(_term(text, strength) for text in table.texts(strength.value))


def _term(text: str, strength: TermStrength) -> Term:
    exact_case = text.startswith(EXACT_CASE_MARK)
    return Term(text.removeprefix(EXACT_CASE_MARK).strip(), strength, exact_case)
