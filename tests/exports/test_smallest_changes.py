import json
from dataclasses import replace

import pytest

from alignment.report import AlignmentReport
from exports.change_wording import LINKS_NOTE
from exports.exporters.json_exporter import render_json
from exports.options import ReportOptions
from exports.outline import Bullet, Heading, Node, Paragraph, Quote, build_outline, course_pages
from exports.outline.findings import findings_by_domain
from exports.outside import shown_outside
from tests.exports import made_lens
from tests.exports.made_lens import report_of

OPENING = {"TF_6": "GENERAL"}


@pytest.fixture(autouse=True)
def small_lens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("alignment.steps.lens_of", made_lens.lens_of)


def pages(report: AlignmentReport) -> list[Node]:
    return [*course_pages(report)]


def texts_of(report: AlignmentReport) -> list[tuple[str, str]]:
    """Lead and text of everything said of the courses."""
    return [(n.lead, n.text) for n in pages(report) if isinstance(n, Paragraph | Bullet)]


def test_a_change_stands_with_its_kind_effort_unit_and_standard() -> None:
    said = texts_of(report_of("nursing", TF_6="GENERAL"))
    position = said.index(("Objective (wording only). ", "Name separation in an outcome."))
    _, fit = said[position + 1]

    assert fit.startswith(
        "An idea for: Attachment. This place comes nearest. Standard: AACN Essentials "
    )
    assert fit.endswith(" link).")


def test_a_change_that_fits_another_week_names_it() -> None:
    said = texts_of(report_of("nursing", LR_1="GENERAL"))

    assert any(
        "An idea for: Ethics. Week 6, “Ethics in family care” comes nearest. " in text
        for _, text in said
    )


def test_without_quotes_a_week_is_named_and_must_not_be_quoted() -> None:
    report = report_of("nursing", TF_1="TAUGHT", LR_1="GENERAL", TF_6="GENERAL")
    nodes = build_outline(report, options=ReportOptions(with_quotes=False))

    assert "An idea for: Ethics. Week 6 comes nearest. " in repr(nodes)
    assert "Ethics in family care" not in repr(nodes)
    assert not any(isinstance(node, Quote) for node in nodes)
    assert "Why: " not in repr(nodes)


def test_strengths_come_before_changes() -> None:
    nodes = pages(report_of("nursing", TF_1="TAUGHT", TF_6="GENERAL"))
    headings = [node.text for node in nodes if isinstance(node, Heading) and node.level == 3]

    assert headings[:2] == ["What it already covers", "Smallest next changes"]


def test_a_change_stays_on_the_page_of_its_quote() -> None:
    nodes = pages(report_of("nursing", TF_6="GENERAL"))
    change = next(n for n, node in enumerate(nodes) if isinstance(node, Bullet))
    kept = nodes[change - 2 : change + 2]

    assert [type(node) for node in kept] == [Paragraph, Quote, Bullet, Bullet]
    assert [getattr(node, "with_next", None) for node in kept] == [True, True, True, False]


def test_whose_judgement_the_links_are_is_said_once_a_report_and_under_no_course() -> None:
    levels = dict.fromkeys(("TF_6", "LR_1", "DS_2"), "GENERAL")
    report = report_of("nursing", "social_work", "other", **levels)
    nodes = [*build_outline(report)]

    assert nodes.count(Bullet(LINKS_NOTE)) == 1
    assert not any(text == LINKS_NOTE for _, text in texts_of(report))
    assert Bullet(LINKS_NOTE) not in build_outline(report_of("other", **levels))


@pytest.mark.parametrize(("positions", "times"), [((0,), 1), ((1,), 0), ((0, 2), 1), ((), 0)])
def test_courses_alone_say_once_whose_judgement_the_links_are(
    positions: tuple[int, ...], times: int
) -> None:
    report = report_of("nursing", "other", "social_work", **OPENING)

    assert [*course_pages(report, positions)].count(Paragraph(LINKS_NOTE)) == times


def test_another_discipline_has_the_map_s_own_idea_and_no_standard() -> None:
    report = report_of("other", **OPENING)
    said = texts_of(report)
    idea = report.framework.area("TF-6").idea

    assert ("Smallest change: ", f"{idea[0].upper()}{idea[1:]}".rstrip(".") + ".") in said
    assert not any("Standard:" in text or text == LINKS_NOTE for _, text in said)


def test_what_is_taught_gets_a_task_and_must_not_get_an_objective() -> None:
    nodes = pages(report_of("nursing", TF_6="TAUGHT", DS_2="TAUGHT", LR_1="TAUGHT"))
    tasks = [(node.lead, node.text) for node in nodes if isinstance(node, Bullet)]

    assert tasks == [
        (
            "DS-2 Screening & assessment. ",
            "Assessment (a change to a graded task). Score one screen. "
            "An idea for a unit of this kind: Screening.",
        ),
        (
            "TF-6 Attachment, separation, trauma, grief & loss. ",
            "Clinical or field task (arranged with the site). Watch one goodbye. "
            "An idea for a unit of this kind: The ward.",
        ),
    ]


def test_a_finding_takes_the_change_of_the_first_opening_s_course() -> None:
    first, second = (
        next(node.text for node in findings_by_domain(report) if isinstance(node, Bullet))
        for report in (
            report_of("nursing", "other", **OPENING),
            report_of("other", "nursing", **OPENING),
        )
    )

    assert first.endswith(
        "Smallest change for NURSING 1: Objective (wording only). Name separation in an outcome."
    )
    assert "Smallest change for OTHER 1: " in second
    assert "separation in an outcome" not in second


def test_a_finding_with_one_opening_names_its_course_once() -> None:
    report = report_of("nursing", **OPENING)
    (text,) = [node.text for node in findings_by_domain(report) if isinstance(node, Bullet)]

    assert text.count("NURSING 1") == 1
    assert "Smallest change: Objective (wording only). " in text


def test_the_report_holds_the_full_note_of_each_crosswalk_once() -> None:
    nodes = build_outline(report_of("nursing", "nursing", "education", **OPENING))
    leads = [node.lead for node in nodes if isinstance(node, Bullet)]

    assert [lead for lead in leads if lead.endswith(" standards. ")] == [
        "AACN Essentials standards. ",
        "NAEYC standards. ",
        "EI/ECSE standards. ",
    ]


def test_json_has_area_kind_place_change_and_standards() -> None:
    levels = {"TF_6": "TAUGHT", "LR_1": "GENERAL", "TF_1": "GENERAL"}
    content = json.loads(render_json(report_of("nursing", **levels)))
    pregnancy, ethics, attachment = content["courses"][0]["next_steps"]

    assert [step["area"] for step in (pregnancy, ethics, attachment)] == ["TF-1", "LR-1", "TF-6"]
    assert (pregnancy["change"], pregnancy["place"]) == (None, None)
    assert ethics["kind"] == "bring_in"
    assert ethics["place"] == "row 6"
    assert ethics["change"] == {"kind": "reading", "unit": "Ethics", "text": "read one dilemma"}
    assert ethics["standards"][0].keys() == {"crosswalk", "code", "strength"}
    assert ethics["standards"][0]["crosswalk"] == "aacn-2021"
    assert (attachment["kind"], attachment["change"]["kind"]) == ("assess", "field")
    assert (attachment["anchor"], attachment["place"]) == (
        "Weekly schedule > Week 5 > line 40",
        None,
    )


def test_a_private_map_s_idea_must_not_leave_the_machine_but_the_lens_s_change_does() -> None:
    report = report_of("nursing", TF_6="GENERAL", TF_1="GENERAL")
    private = replace(report, framework=replace(report.framework, is_private=True))
    idea = report.framework.area("TF-1").idea[1:]
    here, outside = (
        " ".join(text for _, text in texts_of(one)) for one in (private, shown_outside(private))
    )

    assert (idea in here, idea in outside) == (True, False)
    assert "Name separation in an outcome." in outside
    assert "Add an example, reading or case with an infant" in outside


def test_json_leaves_out_the_standards_of_another_level_of_study() -> None:
    report = report_of("psychology", LR_1="GENERAL")
    (course,) = report.courses
    found = {}
    for level in ("", "undergraduate", "doctoral"):
        known = replace(course, course=replace(course.course, level=level))
        (step,) = json.loads(render_json(replace(report, courses=(known,))))["courses"][0][
            "next_steps"
        ]
        found[level] = list(dict.fromkeys(row["crosswalk"] for row in step["standards"]))

    assert found == {
        "": ["apa-undergraduate-3.0", "apa-health-service"],
        "undergraduate": ["apa-undergraduate-3.0"],
        "doctoral": ["apa-health-service"],
    }
