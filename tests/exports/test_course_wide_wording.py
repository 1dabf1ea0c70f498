from exports.course_wide_wording import course_wide_text
from exports.outline import Paragraph
from exports.outline.summary import summary
from tests.alignment.test_course_as_a_whole import COURSE, NEAR, TAUGHT, cell, report_of


def test_a_report_says_how_many_levels_rest_on_the_course_as_a_whole() -> None:
    report = report_of(cell(TAUGHT, COURSE), cell(TAUGHT, NEAR, area="AA-2"))
    words = course_wide_text(report)

    assert words.startswith("1 of 2 covered levels rests on the course as a whole: its quotes do")
    paragraphs = [node.text for node in summary(report) if isinstance(node, Paragraph)]
    assert paragraphs[1:] == [words]


def test_several_are_told_as_several() -> None:
    cells = (cell(TAUGHT, COURSE), cell(TAUGHT, COURSE, area="AA-2"))
    assert course_wide_text(report_of(*cells)).startswith("2 of 2 covered levels rest on the ")


def test_where_quotes_name_young_children_nothing_is_said() -> None:
    report = report_of(cell(TAUGHT, NEAR))
    assert course_wide_text(report) == ""
    assert len(list(summary(report))) == 2
