"""The bytes of our own JSON results in, the `Snapshot` that a comparison needs out."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from alignment.coverage import CoverageLevel
from alignment.errors import ComparisonError
from alignment.snapshot import (
    AreaFacts,
    CellSnapshot,
    CourseSnapshot,
    MapEdition,
    MethodEdition,
    PlacedText,
    Snapshot,
    UnreadFile,
)
from alignment.snapshot_taking import settings_pairs
from exports.exporters.json_exporter import SCHEMA
from exports.wording import level_key
from syllabi import SectionKind

MAX_RESULTS_BYTES = 256 * 1024 * 1024
_LEVELS = {level_key(level): level for level in CoverageLevel}
_SECTIONS = {section.value: section for section in SectionKind}
_AGAIN = "Give the syllabi themselves, or results that `imh-align align --json` wrote."
_Object = Mapping[str, Any]
_Type = TypeVar("_Type")


def read_results(content: bytes, source: str) -> Snapshot:
    """Read results back; fields that are not known here are skipped, as newer ones may be there.

    Only the quotes are in them, not the whole text; quotes saved without their words are left
    out, and the snapshot says so. Raises ComparisonError, with a remedy, for
    what is too big, is not JSON, has another schema or lacks a part.
    """
    if len(content) > MAX_RESULTS_BYTES:
        raise ComparisonError(f"{source}: more than 256 MB of results. Compare fewer courses.")
    try:
        results = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise ComparisonError(
            f"{source}: this is not JSON, or only a part of it. {_AGAIN}"
        ) from error
    schema = results.get("schema") if isinstance(results, dict) else None
    if schema != SCHEMA:
        shown = f"the schema {schema[:40]!r}" if isinstance(schema, str) else "no schema"
        raise ComparisonError(f"{source}: this JSON has {shown}, not {SCHEMA!r}. {_AGAIN}")
    try:
        return _snapshot(results)
    except (KeyError, TypeError) as error:
        raise ComparisonError(
            f"{source}: the results are damaged ({_where(error)}). {_AGAIN}"
        ) from error


def _where(error: KeyError | TypeError) -> str:
    said = str(error.args[0])[:80] if error.args else ""
    return f"{said!r} is missing or not known" if isinstance(error, KeyError) else said


def _snapshot(results: _Object) -> Snapshot:
    method = _get(results, "method", dict)
    framework = _get(method, "framework", dict)
    courses = tuple(_course(row) for row in _get(results, "courses", list))
    unconfirmed = framework.get("unconfirmed", ())
    codes = [cell.area for cell in courses[0].cells] if courses else []
    return Snapshot(
        MapEdition(
            _get(framework, "id", str),
            _get(framework, "version", str),
            _get(framework, "fingerprint", str),
        ),
        _method(method),
        tuple(AreaFacts(code, counts=code not in unconfirmed) for code in codes),
        courses,
        tuple(_unread(row) for row in _get(results, "unread", list)),
        _has_quotes(results["courses"], courses),
    )


def _method(method: _Object) -> MethodEdition:
    return MethodEdition(
        _get(method, "version", str),
        str(method.get("statistics", "")),
        str(method.get("weights", "")),
        settings_pairs(_get(method, "settings", dict)),
    )


def _course(row: object) -> CourseSnapshot:
    course = _typed(row, dict, "a course")
    facts = _get(course, "course", dict)
    code, title, term = (_get(facts, name, str) for name in ("code", "title", "term"))
    cells = tuple(_cell(cell) for cell in _get(course, "cells", list))
    return CourseSnapshot(_get(course, "source", str), code, title, term, cells)


def _cell(row: object) -> CellSnapshot:
    cell = _typed(row, dict, "a cell")
    level = _LEVELS[_get(cell, "level", str)]
    quotes = tuple(_quote(piece) for piece in _get(cell, "evidence", list))
    said = tuple(quote for quote in quotes if quote.text.strip())
    return CellSnapshot(_get(cell, "area", str), level, said, _is_reviewed(cell))


def _is_reviewed(cell: _Object) -> bool:
    """Whether a person decided; results that older versions saved know nothing of that."""
    review = cell.get("review")
    return review is not None and _typed(review, dict, "a review").get("verdict") is not None


def _quote(row: object) -> PlacedText:
    piece = _typed(row, dict, "a quote")
    page = piece.get("page")
    return PlacedText(
        _get(piece, "quote", str),
        _SECTIONS[_get(piece, "section", str)],
        _get(piece, "locator", str),
        page if page is None else _typed(page, int, "page"),
    )


def _has_quotes(rows: Sequence[_Object], courses: Sequence[CourseSnapshot]) -> bool:
    """Whether there are words to compare; True also where no area has any evidence."""
    found = any(cell["evidence"] for row in rows for cell in row["cells"])
    return not found or any(cell.quotes for course in courses for cell in course.cells)


def _unread(row: object) -> UnreadFile:
    unread = _typed(row, dict, "an unread file")
    return UnreadFile(_get(unread, "source", str), _get(unread, "error", str))


def _get(row: _Object, name: str, kind: type[_Type]) -> _Type:
    return _typed(row[name], kind, name)


def _typed(found: object, kind: type[_Type], name: str) -> _Type:
    if not isinstance(found, kind):
        raise TypeError(f"{name} is not of the right kind")
    return found
