import io
import json
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alignment import AlignmentReport, Project, align
from competency_map import (
    AreaKind,
    Continuum,
    Domain,
    Framework,
    KnowledgeArea,
    Term,
    TermStrength,
    YoungChildContext,
)
from competency_map.young_child_context import context_terms
from exports import EXPORTERS, ReportOptions, export_report
from exports.outside import shown_outside
from exports.sentences import quote_text
from syllabi import SectionKind
from tests.alignment.inputs import syllabus

SUFFIXES = [exporter.suffix for exporter in EXPORTERS]
# No word of any language, so that it stands in a document only if the map brought it there.
CANARIES = st.lists(st.text("bcdfghklmnpqrtvwxz", min_size=7, max_size=9), unique=True,
                    min_size=12, max_size=12)  # fmt: skip


def private_map(canaries: list[str]) -> Framework:
    """A map each of whose wordings holds a canary, in capitals as no syllabus writes them."""
    words = [word.upper() for word in canaries]
    area = KnowledgeArea(
        code="PR-1",
        name="An area of our own",
        domain="Domain",
        kind=AreaKind.CONTENT,
        descriptor=f"What {words[0]} is about.",
        terms=(
            Term(f"{words[1]} observation", TermStrength.STRONG),
            Term(words[2], TermStrength.CONTEXT),
        ),
        false_friends=(f"{words[3]} deck",),
        exemplars=(f"Students practise {words[4]} at home.",),
        counter_exemplars=(f"Students watch {words[5]}.",),
        idea=f"add a case about {words[6]}",
        continuum=(Continuum.PREVENTION,),
    )
    context = YoungChildContext(
        core=context_terms((words[7],)),
        near=context_terms((words[8],)),
        weak=(words[9],),
        anti=(words[10],),
        traps=(words[11],),
    )
    return Framework(
        id="private",
        title="A private map",
        version="1",
        source="ours",
        licence="ours",
        domains=(Domain("PR", "Domain", (area, replace(area, code="PR-2", terms=()))),),
        context=context,
        is_private=True,
    )


def report_on(canaries: list[str]) -> AlignmentReport:
    """Of a course whose syllabus has the map's terms and context words in its own spelling."""
    _, strong, supporting, *_, core, _near, _weak, _anti, _traps = canaries
    course = syllabus(
        (f"Explain {strong} observation with a {core}.", SectionKind.OUTCOMES),
        (f"Week 3: {supporting} and {core}", SectionKind.SCHEDULE),
        (f"Week 4: {strong} observation of adults", SectionKind.SCHEDULE),
    )
    return align(Project(private_map(canaries), (course,)))


def texts(report: AlignmentReport, suffix: str, *, with_private: bool = False) -> str:
    """Everything that a document holds, the parts of an Office file one after the other."""
    content = export_report(report, suffix, options=ReportOptions(with_private=with_private))
    if suffix not in (".docx", ".xlsx"):
        return content.decode("utf-8-sig")
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        return "\n".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())


@pytest.mark.parametrize("suffix", SUFFIXES)
@settings(max_examples=10, deadline=None)
@given(canaries=CANARIES)
def test_no_document_holds_a_private_map_s_wording(suffix: str, canaries: list[str]) -> None:
    report = report_on(canaries)
    assert any(cell.level.is_covered for cell in report.courses[0].cells)

    text = texts(report, suffix)
    quoted = {canaries[1], canaries[2], canaries[7]}
    assert [word for word in canaries if word.upper() in text] == []
    assert [word for word in canaries if word in text.lower() and word not in quoted] == []


@settings(max_examples=10, deadline=None)
@given(canaries=CANARIES)
def test_a_quote_is_not_told_which_of_its_words_the_private_map_looks_for(
    canaries: list[str],
) -> None:
    cells = json.loads(texts(report_on(canaries), ".json"))["courses"][0]["cells"]
    found = [evidence for cell in cells for evidence in cell["evidence"]]

    assert len(found) >= 3
    assert {tuple(evidence["terms"]) for evidence in found} == {()}
    said = " ".join(reason for evidence in found for reason in evidence["why"])
    assert [word for word in canaries if word in said.lower()] == []


def test_of_a_long_passage_the_quote_is_not_cut_around_the_private_map_s_term() -> None:
    words = f"{'Families and their homes ' * 30}{CANARY[1]} observation with a {CANARY[7]}"
    report = align(Project(private_map(CANARY), (syllabus((f"{words}.", SectionKind.OUTCOMES)),)))
    outside = shown_outside(report)
    (found,) = outside.courses[0].cell("PR-1").evidence

    assert report.courses[0].cell("PR-1").evidence[0].spans
    assert found.spans == ()
    assert quote_text(found).startswith("Families")
    assert f"{CANARY[1]} observation" not in texts(report, ".docx")


CANARY = [f"{letter}xqzvkj" for letter in "bcdfghlmnprt"]


def test_all_else_stays_as_it_is_without_the_wording() -> None:
    report = report_on(CANARY)
    shown, whole = (
        json.loads(texts(report, ".json", with_private=with_private))
        for with_private in (False, True)
    )

    assert shown["method"] == whole["method"]
    assert shown["method"]["framework"]["fingerprint"] == report.framework.fingerprint
    for one, other in zip(shown["courses"][0]["cells"], whole["courses"][0]["cells"], strict=True):
        assert (one["level"], one["score"]) == (other["level"], other["score"])
        assert [e["quote"] for e in one["evidence"]] == [e["quote"] for e in other["evidence"]]


@pytest.mark.parametrize("suffix", [".json", ".docx", ".xlsx"])
def test_the_wording_is_there_if_a_person_asks_for_it(suffix: str) -> None:
    assert f"{CANARY[1].upper()} observation" in texts(report_on(CANARY), suffix, with_private=True)


def test_the_report_itself_keeps_its_reasons_for_the_app_on_this_machine() -> None:
    report = report_on(CANARY)
    export_report(report, ".json")

    best = report.courses[0].cell("PR-1").evidence[0]
    assert best.terms == (f"{CANARY[1].upper()} observation",)


@pytest.mark.parametrize("suffix", [".csv", ".json"])
def test_a_map_that_is_not_private_is_exported_as_ever(suffix: str) -> None:
    report = report_on(CANARY)
    public = replace(report, framework=replace(report.framework, is_private=False))

    asked = export_report(public, suffix, options=ReportOptions(with_private=True))
    assert export_report(public, suffix) == asked


def test_what_a_private_map_shows_outside_has_its_facts_and_its_fingerprint() -> None:
    framework = private_map(CANARY)

    assert framework.shown_outside.fingerprint == framework.fingerprint
    assert framework.shown_outside.area("PR-1").continuum == (Continuum.PREVENTION,)
