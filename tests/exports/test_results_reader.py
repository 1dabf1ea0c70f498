import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from alignment.errors import ComparisonError
from alignment.snapshot_taking import snapshot_of, with_names
from exports.exporters.json_exporter import render_json
from exports.options import ReportOptions
from exports.results_reader import read_results
from syllabi import SyllabusError, UnreadKind
from tests.exports.reports import make_framework, small_report

Results = dict[str, Any]


def results() -> Results:
    content: Results = json.loads(render_json(small_report()))
    return content


def test_results_read_back_hold_what_the_report_held() -> None:
    report = small_report(page=3)
    unread = [SyllabusError("scan.pdf", UnreadKind.NO_TEXT, "It holds no text.")]

    read = read_results(render_json(report, unread), "old.json")

    assert with_names(read, report.framework) == snapshot_of(report, (), unread)


def test_areas_are_named_by_the_very_map_alone() -> None:
    read = read_results(render_json(small_report()), "old.json")

    assert with_names(read, make_framework(2)) == read
    assert read.areas[0].name == ""


def test_quotes_saved_without_their_words_are_left_out_and_this_is_said() -> None:
    silent = ReportOptions(with_quotes=False)

    read = read_results(render_json(small_report(), options=silent), "old.json")
    with_words = read_results(render_json(small_report()), "old.json")

    assert not read.has_quotes
    assert not any(cell.quotes for course in read.courses for cell in course.cells)
    assert with_words.has_quotes
    content = results()
    for cell in content["courses"][0]["cells"]:
        cell["evidence"] = []
    assert read_results(json.dumps(content).encode(), "no evidence.json").has_quotes


def test_fields_of_later_versions_are_skipped() -> None:
    content = results()
    content["courses"][0]["cells"][1]["colour"] = "sand"

    assert read_results(json.dumps(content).encode("utf-8-sig"), "x") == read_results(
        json.dumps(results()).encode(), "x"
    )


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "not JSON"),
        (b'{"schema": "imh-align/1", "cour', "not JSON"),
        (b"\xff\xfe\x00", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b"[]", "no schema"),
        (b'{"name": "x"}', "no schema"),
        (b'{"schema": 7}', "no schema"),
        (b'{"schema": "imh-align-compare/1"}', "'imh-align-compare/1', not 'imh-align/1'"),
        (b'{"schema": "imh-align/2", "courses": []}', "'imh-align/2'"),
        (b'{"schema": "imh-align/1"}', "'method' is missing"),
    ],
)
def test_what_is_not_our_results_is_refused_with_a_remedy(content: bytes, words: str) -> None:
    with pytest.raises(ComparisonError, match=r"old.json: .*Give the syllabi themselves") as caught:
        read_results(content, "old.json")

    assert words in str(caught.value)


def _drop(name: str) -> Callable[[Results], object]:
    return lambda content: content.pop(name)


DAMAGES: list[Callable[[Results], object]] = [
    _drop("courses"),
    _drop("unread"),
    lambda content: content.update(courses={"a": 1}),
    lambda content: content.update(method=[]),
    lambda content: content["method"].update(framework={}),
    lambda content: content["method"].update(settings=None),
    lambda content: content["courses"].append("NURS 330"),
    lambda content: content["courses"][0]["course"].update(code=None),
    lambda content: content["courses"][0]["cells"][1].update(level="mastered"),
    lambda content: content["courses"][0]["cells"][1].update(level=["taught"]),
    lambda content: content["courses"][0]["cells"][1]["evidence"][0].update(section="margin"),
    lambda content: content["courses"][0]["cells"][1]["evidence"][0].update(page="three"),
    lambda content: content["courses"][0]["cells"][1]["evidence"][0].pop("quote"),
    lambda content: content["courses"][0]["cells"][1].update(review="confirmed"),
    lambda content: content["courses"][0].update(cells=[None]),
    lambda content: content.update(unread=[{"source": "x"}]),
]


@pytest.mark.parametrize("damage", DAMAGES)
def test_damaged_results_are_refused_by_what_is_wrong(damage: Callable[[Results], object]) -> None:
    content = results()
    damage(content)

    with pytest.raises(ComparisonError, match=r"old.json: the results are damaged \("):
        read_results(json.dumps(content).encode(), "old.json")


def test_more_than_results_can_be_is_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("exports.results_reader.MAX_RESULTS_BYTES", 10)

    with pytest.raises(ComparisonError, match="Compare fewer courses"):
        read_results(b" " * 11, "old.json")


def test_names_with_lone_surrogates_read_back() -> None:
    report = small_report(source="syllabi/\udcff.docx")

    (read,) = read_results(render_json(report), "x").courses

    assert read.source == "syllabi/\udcff.docx"
    assert read == replace(snapshot_of(report).courses[0])
