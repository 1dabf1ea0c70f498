"""`AlignmentReport` in, JSON bytes out, in the shape `imh-align/1` that scripts rely on."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from alignment.coverage import Cell, CourseAlignment, Prospect
from alignment.evidence import Evidence
from alignment.report import AlignmentReport, Method
from competency_map import Framework
from exports.exporters.json_reviews import review_row
from exports.exporters.json_steps import step_rows
from exports.in_program import CourseInProgram, places_in_program
from exports.options import ReportOptions
from exports.sentences import reason_text
from exports.wording import level_key
from syllabi import SyllabusError

SCHEMA = "imh-align/1"
# The instructor is personal and stays out.
_COURSE_FIELDS = ("code", "title", "term", "discipline", "credits", "level")
_Object = dict[str, Any]


def render_json(
    report: AlignmentReport,
    unread: Sequence[SyllabusError] = (),
    options: ReportOptions | None = None,
) -> bytes:
    """Render the whole report; quotes stand character for character, scores to four decimals.

    `docs/imh-align-1.schema.json` describes every field. Of the options it follows
    `with_quotes`: without them, each `quote` is "". The words of notes and flags are "" in a report
    without them.
    """
    options = options or ReportOptions()
    places = places_in_program(report.courses, options.in_program)
    content = {
        "schema": SCHEMA,
        "method": _method(report.method, report.framework),
        "courses": [
            _course(course, report.framework, options.with_quotes) | {"in_program": _place(place)}
            for course, place in zip(report.courses, places, strict=True)
        ],
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


def _course(course: CourseAlignment, framework: Framework, shows_quotes: bool) -> _Object:
    return {
        "source": course.source,
        "course": {name: getattr(course.course, name) for name in _COURSE_FIELDS},
        "warnings": list(course.warnings),
        "cells": [_cell(cell, shows_quotes) for cell in course.cells],
        "next_steps": step_rows(course, framework),
    }


def _place(place: CourseInProgram) -> _Object | None:
    """What people said of the course's place in its program; null where nobody said anything."""
    if not place.is_known:
        return None
    return {"requirement": place.requirement.value or None, "year": place.year}


def _cell(cell: Cell, shows_quotes: bool) -> _Object:
    return {
        "area": cell.area,
        "level": level_key(cell.level),
        "score": _score(cell.score),
        "close": cell.is_close,
        "stricter": None if cell.stricter is None else level_key(cell.stricter),
        "looser": None if cell.looser is None else level_key(cell.looser),
        "prospects": [_prospect(prospect) for prospect in cell.prospects],
        "evidence": [_evidence(evidence, shows_quotes) for evidence in cell.evidence],
        "proposed": level_key(cell.proposed),
        "review": review_row(cell),
        "rests_on_course": cell.rests_on_course,
    }


def _prospect(prospect: Prospect) -> _Object:
    return {"kind": prospect.kind.value, "level": level_key(prospect.level)}


def _evidence(evidence: Evidence, shows_quotes: bool) -> _Object:
    passage = evidence.passage
    return {
        "quote": passage.text if shows_quotes else "",
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
