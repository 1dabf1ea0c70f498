"""Whoever adds a reader, a matcher or an export is told here what is still missing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from alignment import AlignmentReport, Project, align
from alignment.matching import MATCHERS, Matcher
from competency_map import load_framework
from exports import EXPORTERS, Exporter, export_report
from syllabi import READERS, Reader, SyllabusError, read_syllabus
from tests import builders
from tests.alignment.inputs import passage, syllabus

ROOT = Path(__file__).resolve().parent.parent
FRAMEWORK = load_framework("ct-aimh")
SAMPLE = (
    builders.heading("Schedule"),
    builders.bullets("Week 1: Attachment in infancy", "Week 2: Toddlers at play"),
    builders.table(("Week", "Topic"), ("3", "Newborn behavior")),
)
BUILDERS: dict[str, Callable[[builders.Spec], bytes]] = {
    "Word": builders.make_docx,
    "PDF": builders.make_pdf,
    "OpenDocument": builders.make_odt,
    "RTF": builders.make_rtf,
    "Course export": builders.make_cartridge,
    "HTML": builders.make_html,
    "Text": builders.make_text,
}
# What a matcher finds less likely than this is counted, and shown to nobody.
LIKELY = 0.25
PASSAGES = [passage("Attachment theory in infancy"), passage(""), passage("Titration of acids")]


def small_report(n_courses: int) -> AlignmentReport:
    courses = (syllabus(f"Attachment in week {i}", source=f"{i}.txt") for i in range(n_courses))
    return align(Project(FRAMEWORK, tuple(courses)))


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_a_reader_gives_its_sample_s_text_back_in_order(reader: Reader) -> None:
    read = read_syllabus(BUILDERS[reader.name](SAMPLE), f"sample{reader.suffixes[0]}")
    text = " ".join(block.text for block in read.blocks)
    places = [text.find(words) for words in ("Schedule", "Attachment", "Toddlers", "Newborn")]

    assert -1 not in places
    assert places == sorted(places)


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_a_reader_must_not_take_rubbish_for_a_document(reader: Reader) -> None:
    with pytest.raises(SyllabusError):
        read_syllabus(bytes(range(256)) * 8, f"rubbish{reader.suffixes[0]}")


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_a_format_is_named_in_the_readme(reader: Reader) -> None:
    words = (ROOT / "README.md").read_text(encoding="utf-8").lower()

    assert reader.name.lower() in words


@pytest.mark.parametrize("matcher", MATCHERS, ids=lambda matcher: matcher.name)
def test_a_matcher_keeps_its_contract(matcher: Matcher) -> None:
    matches = matcher.match(PASSAGES, FRAMEWORK)

    assert matches == matcher.match(PASSAGES, FRAMEWORK)
    assert matcher.match([], FRAMEWORK) == []
    assert {match.matcher for match in matches} == {matcher.name}
    assert any(match.passage == 0 for match in matches)
    assert not any(match.passage > 0 and match.score > LIKELY for match in matches)
    for match in matches:
        assert 0 < match.score <= 1
        assert all(0 <= s.start < s.end <= len(PASSAGES[0].text) for s in match.spans)


@pytest.mark.parametrize("matcher", MATCHERS, ids=lambda matcher: matcher.name)
def test_a_match_must_not_depend_on_the_other_passages(matcher: Matcher) -> None:
    alone = matcher.match(PASSAGES[:1], FRAMEWORK)

    together = matcher.match(PASSAGES, FRAMEWORK)

    assert [match for match in together if match.passage == 0] == alone


@pytest.mark.parametrize("n_courses", [0, 1, 30])
@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda exporter: exporter.name)
def test_an_export_renders_reports_of_any_size(exporter: Exporter, n_courses: int) -> None:
    assert export_report(small_report(n_courses), exporter.suffix)


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda exporter: exporter.name)
def test_an_export_is_named_in_the_readme(exporter: Exporter) -> None:
    assert exporter.name in (ROOT / "README.md").read_text(encoding="utf-8")
