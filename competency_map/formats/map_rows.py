"""A map in, rows of cells out as CSV and XLSX hold them, and back: a row an area.

A row is of one record: `map` (a fact of the whole map and its value), `domain` (code, name),
`area`, `context` (a kind of young-child words and the words), or `note` (for people; not read).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from competency_map.errors import FrameworkError
from competency_map.formats.area_fields import AREA_FIELDS, STATUS, build_area, continuum_of
from competency_map.formats.context_words import words_of
from competency_map.formats.continuum_tags import unknown_tags
from competency_map.formats.draft import MapDraft
from competency_map.formats.import_result import ImportResult
from competency_map.formats.list_cells import join_terms, split_terms
from competency_map.framework import Framework
from competency_map.knowledge_area import AreaKind, AreaStatus, KnowledgeArea
from competency_map.wording import same_wording

CODE, NAME, DOMAIN, KIND = "Code", "Name", "Domain", "Kind"
COLUMNS = (CODE, NAME, DOMAIN, KIND, *(field.column for field in AREA_FIELDS))
UNKNOWN = "?"
RECORDS = ("map", "domain", "area", "context", "note")
_BY_WORDING = {same_wording(column): column for column in COLUMNS}


@dataclass(frozen=True, slots=True)
class MapRow:
    """One row: its record, its cells by column, and where it stands ("row 7, line 30")."""

    record: str
    cells: Mapping[str, str]
    where: str = ""


def column_named(heading: str) -> str:
    """The column of a heading, however it is spelt ("strong_terms"); "" for an empty one."""
    return _BY_WORDING.get(same_wording(heading.replace("_", " ")), UNKNOWN if heading else "")


def check_headings(
    where: str, headings: Sequence[str], columns: Sequence[str], draft: MapDraft
) -> None:
    """Remark on headings that name no column; raises FrameworkError if two name the same."""
    for heading, column in zip(headings, columns, strict=True):
        if column == UNKNOWN:
            draft.remark(f'{where}column "{heading}"', "A map has no such column; it was not read.")
        elif column and columns.count(column) > 1:
            raise FrameworkError(f'{where}two columns are named "{column}". Keep one.')


def map_rows(framework: Framework) -> Iterator[MapRow]:
    """The whole map: its facts, domains and areas in order, and its context words."""
    for fact, value in _facts(framework).items():
        yield MapRow("map", {CODE: fact, NAME: value})
    for domain in framework.domains:
        yield MapRow("domain", {CODE: domain.code, NAME: domain.name})
    for domain in framework.domains:
        yield from (MapRow("area", _area_cells(area, domain.code)) for area in domain.areas)
    for name, words in words_of(framework.context).items():
        yield MapRow("context", {CODE: name, NAME: join_terms(map(_word_term, words))})


def read_rows(rows: Iterable[MapRow], draft: MapDraft) -> ImportResult:
    """The map of rows in any order; every row that is not in it is listed with its reason."""
    for row in rows:
        code, name = row.cells.get(CODE, ""), row.cells.get(NAME, "")
        match row.record.lower():
            case "map":
                draft.add_fact(row.where, code.lower(), name)
            case "domain":
                draft.add_domain(row.where, code, name)
            case "area":
                _read_area(row, draft)
            case "context":
                words = tuple(_term_word(*term) for term in split_terms(name))
                draft.add_words(row.where, code, words)
            case "note":
                pass
            case _:
                known = ", ".join(RECORDS)
                draft.reject(row.where, f'"{row.record}" is no record. Write one of: {known}.')
    return draft.result()


def _facts(framework: Framework) -> dict[str, str]:
    return {
        "id": framework.id,
        "title": framework.title,
        "version": framework.version,
        "owner": framework.owner,
        "source": framework.source,
        "licence": framework.licence,
        "private": "yes" if framework.is_private else "no",
        "fingerprint": framework.fingerprint,
    }


def _area_cells(area: KnowledgeArea, domain: str) -> dict[str, str]:
    cells = {CODE: area.code, NAME: area.name, DOMAIN: domain, KIND: area.kind.value}
    return cells | {field.column: field.to_cell(field.value(area)) for field in AREA_FIELDS}


def _read_area(row: MapRow, draft: MapDraft) -> None:
    code, name = row.cells.get(CODE, ""), row.cells.get(NAME, "")
    kind = row.cells.get(KIND, "").lower() or AreaKind.CONTENT.value
    status = row.cells.get(STATUS, "").lower() or AreaStatus.SEEDS.value
    for field_name, value, known in (("kind", kind, AreaKind), ("status", status, AreaStatus)):
        if value not in list(known):
            draft.reject(row.where, _unknown(field_name, value, code, list(known)))
            return
    cells = {field: row.cells.get(field.column, "") for field in AREA_FIELDS}
    values = {field.column: field.from_cell(cell) for field, cell in cells.items()}
    for reason in unknown_tags(code, continuum_of(values)):
        draft.reject(row.where, reason)
    draft.add_area(
        row.where, row.cells.get(DOMAIN, ""), build_area(code, name, AreaKind(kind), values)
    )


def _unknown(field_name: str, value: str, code: str, known: Sequence[str]) -> str:
    listed = " or ".join(f'"{one}"' for one in known)
    return f'The {field_name} "{value}" of the area {code} is unknown. Write {listed}.'


def _word_term(word: str) -> tuple[str, bool]:
    """Tell an exact-case word of the context, "=NICU", from the others."""
    is_exact = word.startswith("=") and word[1:] == word[1:].strip()
    return (word[1:], True) if is_exact else (word, False)


def _term_word(text: str, is_exact: bool) -> str:
    return f"={text}" if is_exact else text
