import json
from dataclasses import asdict, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alignment.coverage import CoverageLevel, Prospect, ProspectKind
from alignment.report import AlignmentReport
from alignment.settings import AlignmentSettings
from competency_map import AgeBand, load_framework
from exports.exporters.json_exporter import render_json
from exports.options import ReportOptions
from syllabi import Course, SyllabusError, UnreadKind
from tests.exports.reports import (
    QUOTE,
    make_course,
    make_framework,
    make_report,
    small_report,
)


def test_a_small_report_has_exactly_this_shape() -> None:
    framework = make_framework(1, 2)
    levels = (CoverageLevel.ABSENT, CoverageLevel.TAUGHT)
    report = make_report(framework, make_course(framework, levels))
    unread = [SyllabusError("scan.pdf", UnreadKind.NO_TEXT, "The pages hold pictures only.")]
    assert _content(report, unread) == {
        "schema": "imh-align/1",
        "method": {
            "version": "1",
            "statistics": "2026-01",
            "weights": "2026-02",
            "framework": {
                "id": "tiny",
                "version": "1.0",
                "fingerprint": framework.fingerprint,
                "unconfirmed": [],
            },
            "settings": asdict(AlignmentSettings()),
        },
        "courses": [
            {
                "source": "nurs-330.docx",
                "course": {
                    "code": "NURS 330",
                    "title": "Family nursing",
                    "term": "Fall 2025",
                    "discipline": "nursing",
                    "credits": "",
                    "level": "",
                },
                "in_program": None,
                "warnings": [],
                "cells": [
                    {
                        "area": "AA-1",
                        "level": "absent",
                        "score": 0.0,
                        "close": False,
                        "stricter": None,
                        "looser": None,
                        "prospects": [],
                        "evidence": [],
                        "proposed": "absent",
                        "review": None,
                        "rests_on_course": False,
                    },
                    {
                        "area": "AA-2",
                        "level": "taught",
                        "score": 0.75,
                        "close": False,
                        "stricter": None,
                        "looser": None,
                        "prospects": [],
                        "evidence": [
                            {
                                "quote": QUOTE,
                                "section": "schedule",
                                "locator": "Weekly schedule > Week 5 > line 40",
                                "page": None,
                                "score": 0.9123,
                                "terms": ["attachment theory"],
                                "why": [
                                    "term: attachment theory",
                                    "young children in the same row or the sentence before",
                                ],
                                "ages": None,
                            }
                        ],
                        "proposed": "taught",
                        "review": None,
                        "rests_on_course": False,
                    },
                ],
                "next_steps": [
                    {
                        "area": "AA-2",
                        "kind": "assess",
                        "anchor": "Weekly schedule > Week 5 > line 40",
                        "place": None,
                        "change": None,
                        "standards": [],
                    }
                ],
            }
        ],
        "unread": [
            {
                "source": "scan.pdf",
                "kind": "no_text",
                "error": "The pages hold pictures only.",
            }
        ],
    }


def test_a_cell_says_what_other_cut_offs_and_changes_would_make_of_it() -> None:
    report = small_report()
    course = report.courses[0]
    cell = replace(
        course.cells[2],
        stricter=CoverageLevel.GENERAL,
        looser=CoverageLevel.MENTIONED,
        prospects=(Prospect(ProspectKind.NEW_WEEK, CoverageLevel.TAUGHT),),
    )
    report = replace(report, courses=(replace(course, cells=(cell,)),))
    written = _content(report)["courses"][0]["cells"][0]
    assert (written["close"], written["stricter"], written["looser"]) == (
        True,
        "general",
        "mentioned",
    )
    assert written["prospects"] == [{"kind": "new_week", "level": "taught"}]


def test_a_report_without_quotes_keeps_the_rest_of_its_evidence() -> None:
    content = json.loads(render_json(small_report(), options=ReportOptions(with_quotes=False)))
    evidence = content["courses"][0]["cells"][3]["evidence"]
    assert (evidence[0]["quote"], evidence[0]["section"]) == ("", "schedule")


def test_a_known_page_is_a_number() -> None:
    framework = make_framework(1, 1)
    course = make_course(framework, (CoverageLevel.TAUGHT,), page=3)
    evidence = _content(make_report(framework, course))["courses"][0]["cells"][0]["evidence"]
    assert evidence[0]["page"] == 3


@pytest.mark.parametrize("band", AgeBand)
def test_a_quote_says_which_ages_the_words_around_it_speak_of(band: AgeBand) -> None:
    report = small_report()
    course = report.courses[0]
    cell = course.cells[1]
    dated = replace(cell, evidence=(replace(cell.evidence[0], age_band=band),))
    report = replace(report, courses=(replace(course, cells=(dated,)),))
    assert _content(report)["courses"][0]["cells"][0]["evidence"][0]["ages"] == band.value


def test_unconfirmed_areas_are_named() -> None:
    framework = load_framework("imh-extended")
    listed = _content(make_report(framework))["method"]["framework"]["unconfirmed"]
    assert len(listed) == 18
    assert listed[:2] == ["SE-2", "WO-3"]


def test_a_quote_keeps_the_marks_that_documents_leave_out() -> None:
    text = "infant \u202egnp.exe\u2069"
    assert _content(small_report(text=text))["courses"][0]["cells"][1]["evidence"][0]["quote"] == (
        text
    )


def test_an_empty_report_is_still_whole() -> None:
    content = _content(make_report(make_framework()))
    assert (content["courses"], content["unread"]) == ([], [])


def test_the_same_report_gives_the_same_bytes() -> None:
    assert render_json(small_report()) == render_json(small_report())


@given(st.text(st.characters(exclude_categories=[]), max_size=40))
def test_any_text_of_any_code_points_reads_back(text: str) -> None:
    report = small_report(text=text, course=Course(title=text), source=text)
    course = _content(report)["courses"][0]
    assert course["source"] == course["course"]["title"] == text
    assert course["cells"][1]["evidence"][0]["quote"] == text


def _content(report: AlignmentReport, unread: list[SyllabusError] | None = None) -> Any:  # noqa: ANN401
    return json.loads(render_json(report, unread or []))
