"""A `Comparison` in, JSON bytes out, in the shape `imh-align-compare/1`."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from alignment.comparison import CellComparison, Comparison, CourseComparison
from alignment.coverage import CoverageLevel
from alignment.snapshot import CourseSnapshot, MethodEdition, PlacedText, UnreadFile
from alignment.text_changes import TextChanges, TextPair
from exports.wording import level_key

COMPARISON_SCHEMA = "imh-align-compare/1"
_Object = dict[str, Any]


def render_comparison_json(comparison: Comparison) -> bytes:
    """Render all of the comparison; `program` holds positions in `courses`, a missing side null.

    `docs/imh-align-compare-1.schema.json` describes every field. Where `words_compared` is
    false, a side was saved without quotes: "the same" is then not known.
    """
    content = {
        "schema": COMPARISON_SCHEMA,
        "method": {
            "framework": asdict(comparison.edition),
            "is_same": comparison.is_same_method,
            "old": _method(comparison.old_method),
            "new": _method(comparison.new_method),
        },
        "program": [
            {
                "area": area.area,
                "change": area.change.value,
                "old_courses": list(area.old),
                "new_courses": list(area.new),
            }
            for area in comparison.program
        ],
        "words_compared": comparison.has_words,
        "courses": [_course(course) for course in comparison.courses],
        "unread": {"old": _unread(comparison.old_unread), "new": _unread(comparison.new_unread)},
    }
    text = json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False)
    # File names may hold lone surrogates; a backslash escape of one is valid JSON.
    return f"{text}\n".encode("utf-8", "backslashreplace")


def _method(method: MethodEdition) -> _Object:
    return {**asdict(method), "settings": dict(method.settings)}


def _course(course: CourseComparison) -> _Object:
    return {
        "old": _facts(course.old),
        "new": _facts(course.new),
        "paired_by": course.paired_by.value if course.paired_by else None,
        "cells": [_cell(cell) for cell in course.cells],
        "text": {"is_whole": course.is_whole_text, **_texts(course.text)},
    }


def _facts(course: CourseSnapshot | None) -> _Object | None:
    if course is None:
        return None
    return {name: getattr(course, name) for name in ("source", "code", "title", "term")}


def _cell(cell: CellComparison) -> _Object:
    return {
        "area": cell.area,
        "old": _level(cell.old),
        "new": _level(cell.new),
        "change": cell.change.value,
        "quotes": _texts(cell.quotes),
    }


def _level(level: CoverageLevel | None) -> str | None:
    return None if level is None else level_key(level)


def _texts(changes: TextChanges) -> _Object:
    return {
        "added": [_placed(placed) for placed in changes.added],
        "removed": [_placed(placed) for placed in changes.removed],
        "reworded": [_pair(pair) for pair in changes.reworded],
        "moved": [_pair(pair) for pair in changes.moved],
    }


def _pair(pair: TextPair) -> _Object:
    return {"old": _placed(pair.old), "new": _placed(pair.new)}


def _placed(placed: PlacedText) -> _Object:
    return {
        "quote": placed.text,
        "section": placed.section.value,
        "locator": placed.locator,
        "page": placed.page,
    }


def _unread(files: Sequence[UnreadFile]) -> list[_Object]:
    return [{"source": file.source, "error": file.explanation} for file in files]
