"""Domains in, the tables that the matrix is cut into out: small domains share one.

A program of sixty courses has sixty rows in each table: a table for one area alone would fill as
many pages as one for thirteen.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from competency_map import Domain, KnowledgeArea
from exports.wording import unbroken


@dataclass(frozen=True, slots=True)
class DomainPart:
    """Areas of one domain that stand side by side: all of them, unless they are too many."""

    domain: Domain
    areas: tuple[KnowledgeArea, ...]


Shared = tuple[DomainPart, ...]


def split_domains(domains: Sequence[Domain], n_columns: int) -> tuple[DomainPart, ...]:
    """Cut each domain of more than n_columns areas into parts that are as even as can be."""
    return tuple(part for domain in domains for part in _split(domain, n_columns))


def shared_tables(parts: Sequence[DomainPart], n_columns: int) -> tuple[Shared, ...]:
    """Put parts side by side, in order, into the fewest tables of at most n_columns areas.

    Of those it takes the narrowest: even tables leave more room for the courses' names.
    """
    fewest = len(_filled(parts, n_columns))
    widest = max((len(part.areas) for part in parts), default=n_columns)
    tried = (_filled(parts, limit) for limit in range(widest, n_columns + 1))
    return next(tables for tables in tried if len(tables) == fewest)


def shared_name(table: Shared) -> str:
    """Name the domains of a table: "Communicating; Thinking"."""
    return "; ".join(part.domain.name for part in table)


def span_text(table: Shared) -> str:
    """Name the first and the last area of a table: "CO-1 to TH-2"."""
    first, last = table[0].areas[0].code, table[-1].areas[-1].code
    return first if first == last else f"{first} to {last}"


def key_text(areas: Sequence[KnowledgeArea]) -> str:
    """Name the areas that a table knows by code; no line may break inside a code."""
    return "; ".join(f"{unbroken(area.code)} {area.shown_name}" for area in areas)


def _split(domain: Domain, n_columns: int) -> Iterator[DomainPart]:
    areas = domain.areas
    n_parts = -(-len(areas) // n_columns)
    for number in range(n_parts):
        start, end = (len(areas) * n // n_parts for n in (number, number + 1))
        yield DomainPart(domain, areas[start:end])


def _filled(parts: Sequence[DomainPart], limit: int) -> tuple[Shared, ...]:
    """Fill one table after the other; a part that is too wide for the limit stands alone."""
    tables: list[list[DomainPart]] = []
    room = 0
    for part in parts:
        if not tables or len(part.areas) > room:
            tables.append([])
            room = limit
        tables[-1].append(part)
        room -= len(part.areas)
    return tuple(map(tuple, tables))
