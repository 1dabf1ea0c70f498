"""A file of young-child words in TOML in, a `YoungChildContext` out.

Core and near words stand in one list an age band. A plain list, as older files have it,
holds words of both.
"""

from pathlib import Path

from competency_map.age_band import AgeBand
from competency_map.toml_table import TomlTable, read_toml
from competency_map.young_child_context import ContextTerm, YoungChildContext, context_terms


def read_context(file: Path) -> YoungChildContext:
    """The words in that file; raises FrameworkError naming the file and the field."""
    table = read_toml(file)
    context = YoungChildContext(
        core=_terms(table, "core"),
        near=_terms(table, "near"),
        weak=table.texts("weak"),
        anti=table.texts("anti"),
        traps=table.texts("traps"),
    )
    table.refuse_unread()
    return context


def _terms(table: TomlTable, field: str) -> tuple[ContextTerm, ...]:
    by_band = table.table(field)
    if by_band is None:
        return context_terms(table.texts(field))
    terms = tuple(
        term
        for band in AgeBand
        for term in context_terms(by_band.texts(band.value, required=False), band)
    )
    by_band.refuse_unread()
    return terms
