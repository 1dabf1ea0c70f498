"""`AlignmentReport` in, JSON bytes out, in the shape `imh-align/1` that scripts rely on."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from alignment.coverage import Cell, CourseAlignment
from alignment.evidence import Evidence
from alignment.report import AlignmentReport, Method
from competency_map import Framework
from exports.exporters.json_steps import step_rows
from exports.sentences import reason_text
from exports.wording import level_key
from syllabi import SyllabusError

SCHEMA = "imh-align/1"
# The instructor is personal and stays out.
_COURSE_FIELDS = ("code", "title", "term", "discipline", "credits", "level")
_Object = dict[str, Any]


def render_json(report: AlignmentReport, unread: Sequence[SyllabusError] = ()) -> bytes:
    """Render the whole report; quotes stand character for character, scores to four decimals."""
    content = {
        "schema": SCHEMA,
        "method": _method(report.method, report.framework),
        "courses": [_course(course, report.framework) for course in report.courses],
        "unread": [_unread(error) for error in unread],
    }
    text = json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False)
    # File names may hold lone surrogates; a backslash escape of one is valid JSON.
    return f"{text}\n".encode("utf-8", "backslashreplace")


def _method(method: Method, framework: Framework) -> _Object:
    return {
        "version": method.version,
        "statistics": method.statistics,
        "weights": method.weights,
        "framework": {
            "id": framework.id,
            "version": framework.version,
            "fingerprint": framework.fingerprint,
            "unconfirmed": [area.code for area in framework.knowledge_areas if not area.counts],
        },
        "settings": asdict(method.settings),
    }


def _course(course: CourseAlignment, framework: Framework) -> _Object:
    return {
        "source": course.source,
        "course": {name: getattr(course.course, name) for name in _COURSE_FIELDS},
        "warnings": list(course.warnings),
        "cells": [_cell(cell) for cell in course.cells],
        "next_steps": step_rows(course, framework),
    }


def _cell(cell: Cell) -> _Object:
    return {
        "area": cell.area,
        "level": level_key(cell.level),
        "score": _score(cell.score),
        "evidence": [_evidence(evidence) for evidence in cell.evidence],
    }


def _evidence(evidence: Evidence) -> _Object:
    passage = evidence.passage
    return {
        "quote": passage.text,
        "section": passage.section.value,
        "locator": passage.locator,
        "page": passage.page,
        "score": _score(evidence.score),
        "terms": list(evidence.terms),
        "why": [reason_text(reason) for reason in evidence.reasons],
        "ages": evidence.age_band,
    }


def _unread(error: SyllabusError) -> _Object:
    return {"source": error.source, "kind": error.kind.value, "error": error.explanation}


def _score(score: float) -> float:
    return round(float(score), 4)
