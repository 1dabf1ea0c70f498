import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alignment import CoverageLevel
from alignment.comparing import compare
from alignment.comparison import Comparison
from alignment.snapshot import CourseSnapshot, PlacedText, UnreadFile
from competency_map import NOTICE
from exports import ExportError
from exports.comparing import export_comparison
from exports.comparison_console import comparison_lines
from exports.options import ReportOptions
from exports.outline import Heading, Node, Quote, Table
from exports.outline.comparison_report import comparison_report
from exports.outline.comparison_texts import placed_text
from exports.wording import level_key
from tests.alignment.snapshots import course, placed, snapshot

A, G, M, T, TA = CoverageLevel
OLD_WORDS = placed("Explain theories of grief and loss in adults")
NEW_WORDS = placed("Explain theories of grief and loss in adults and infants")
ADDED = placed("Observe a newborn at home", "Assignments")


def text_of(nodes: Sequence[Node]) -> str:
    return "\n".join(_texts(nodes))


def _texts(nodes: Sequence[Node]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, Table):
            yield node.caption
            yield from (str(entry) for row in (node.header, *node.rows) for entry in row)
        else:
            for name in ("lead", "text", "subtitle", "source"):
                yield str(getattr(node, name, ""))


def headings(nodes: Sequence[Node]) -> list[str]:
    return [node.text for node in nodes if isinstance(node, Heading) and node.level == 1]


def tables(nodes: Sequence[Node], words: str) -> list[Table]:
    return [node for node in nodes if isinstance(node, Table) and words in node.caption]


def one_course(old: Sequence[PlacedText] = (OLD_WORDS,)) -> Comparison:
    new = (NEW_WORDS, ADDED)
    return compare(
        snapshot(course(levels={"A-1": G, "B-1": T}, quotes=old, passages=old)),
        snapshot(course(levels={"A-1": TA, "B-1": M}, quotes=new, passages=new)),
    )


def program() -> Comparison:
    old = snapshot(
        course("NURS 1", {"A-1": T}), course("NURS 2", {"A-2": T}), course("OLD 9", {}, title="Old")
    )
    new = snapshot(
        course("NURS 1", {"A-2": T, "B-1": T}),
        course("NURS 2", {"A-1": T}),
        course("NEW 9", {"A-1": T}, title="New", source="new.docx"),
    )
    return replace(compare(old, new), new_unread=(UnreadFile("scan.pdf", "It holds no text."),))


def test_the_summary_comes_first_and_says_what_was_gained_before_what_was_lost() -> None:
    nodes = comparison_report(one_course())
    text = text_of(nodes)

    assert headings(nodes)[0] == "Summary"
    assert "Syllabus evidence suggests that the course now covers 1 of 3 knowledge areas" in text
    assert text.index("Now covered: \nA-1 Area A-1.") < text.index("No longer covered: \nB-1")
    assert NOTICE in text


def test_changed_levels_stand_as_letters_with_the_quotes_behind_them() -> None:
    nodes = comparison_report(one_course())
    (levels,) = tables(nodes, "Levels that changed")
    quotes = [node.text for node in nodes if isinstance(node, Quote)]

    assert levels.rows == (
        ("A-1 Area A-1", G, TA, "Now covered"),
        ("B-1 Area B-1", T, M, "No longer covered: now in passing"),
    )
    assert quotes[:2] == [ADDED.text, NEW_WORDS.text]


@pytest.mark.parametrize(
    ("now", "words"), [(M, "now in passing"), (G, "now an opening"), (A, "now not found")]
)
def test_what_is_no_longer_covered_says_what_it_is_now_in_document_table_and_terminal(
    now: CoverageLevel, words: str
) -> None:
    compared = compare(snapshot(course(levels={"B-1": T})), snapshot(course(levels={"B-1": now})))
    rows = export_comparison(compared, ".csv").decode("utf-8-sig").splitlines()

    assert f"No longer covered: \nB-1 Area B-1 ({words})." in text_of(comparison_report(compared))
    assert f"No longer covered: B-1 Area B-1 ({words})" in "\n".join(comparison_lines(compared))
    assert rows[0].startswith('"course","title","area"')
    assert rows[1:] == [
        f'"NURS 330","Family nursing","B-1","Area B-1","taught","{level_key(now)}","lost",'
        f'"No longer covered: {words}"'
    ]


def test_an_area_that_no_course_covers_now_says_how_near_the_nearest_comes() -> None:
    old = snapshot(course("X 1", {"A-1": T, "A-2": T}), course("X 2", {}, title="Other"))
    new = snapshot(course("X 1", {"A-1": G}), course("X 2", {"A-1": M}, title="Other"))
    (areas,) = tables(comparison_report(compare(old, new)), "across the program")

    assert [row[3] for row in areas.rows] == [
        "No longer covered: now in passing",
        "No longer covered: now not found",
    ]


@pytest.mark.parametrize(
    ("before", "now", "is_told"),
    [
        ("Family nursing", "Child welfare policy", True),
        ("Human development", "Psychology of human aging", True),
        ("Practicum", "Practicum I", False),
        ("Capstone", "Capstone seminar", False),
        ("Family nursing", "FAMILY  NURSING.", False),
        ("Intro to Psychology", "Introduction to psychology", False),
        ("Family nursing", "Family nursing across the lifespan", False),
        ("Family nursing", "", False),
    ],
)
def test_titles_of_two_courses_are_told_where_they_are_compared_as_one(
    before: str, now: str, is_told: bool
) -> None:
    old, new = snapshot(course(title=before)), snapshot(course(title=now))
    compared = compare(old, new, same_course=True)
    words = f"These look like two different courses: NURS 330 {before} and NURS 330 {now}."

    for shown in (text_of(comparison_report(compared)), "\n".join(comparison_lines(compared))):
        assert (words in shown) is is_told
        assert ("two different courses" in shown) is is_told


def test_where_half_of_the_titles_words_are_shared_another_code_tells_two_courses() -> None:
    old = snapshot(course("PSYC 101", title="Human development I"))
    new = snapshot(course("PSYC 102", title="Human development II"))
    lines = comparison_lines(compare(old, new, same_course=True))
    assert "These look like two different courses" in lines[0]


def test_two_codes_are_told_where_a_title_is_missing() -> None:
    old, new = snapshot(course("A 1", title="")), snapshot(course("B 2", title="Care"))
    lines = comparison_lines(compare(old, new, same_course=True))
    assert "These look like two different courses: A 1 and B 2 Care." in lines[0]


def test_text_changes_show_the_words_before_and_now() -> None:
    (table,) = tables(comparison_report(one_course()), "Changes in the text")

    assert [row[:3] for row in table.rows] == [
        ("Added", "\u2013", ADDED.text),
        ("Reworded", OLD_WORDS.text, NEW_WORDS.text),
    ]


def test_many_changes_of_one_kind_must_not_hide_the_others() -> None:
    many = [placed(f"Removed {chr(ord('a') + i % 26) * (3 + i // 26)}") for i in range(210)]
    nodes = comparison_report(one_course(many))
    (table,) = tables(nodes, "Changes in the text")
    kinds = [row[0] for row in table.rows]

    assert kinds == ["Added"] * 2 + ["Removed"] * 198
    assert "12 further changes of the text are in the data file" in text_of(nodes)


def test_a_document_shows_every_change_of_an_ordinary_revision() -> None:
    nodes = comparison_report(one_course([placed(f"Removed {word * 3}") for word in "abcdefghijk"]))
    (table,) = tables(nodes, "Changes in the text")

    assert len(table.rows) == 13
    assert "data file" not in text_of(nodes)


def test_a_quote_that_stood_word_for_word_before_must_not_be_shown_as_a_change() -> None:
    stood = placed("Prenatal care and nutrition, ana.ruiz@example.edu")
    old = course(levels={"A-1": A}, passages=[stood])
    new = course(levels={"A-1": T}, quotes=[stood, ADDED], passages=[stood, ADDED])
    compared = compare(snapshot(old), snapshot(new))

    for options in (ReportOptions(), ReportOptions(masked=False)):
        nodes = comparison_report(compared, options)
        assert [node.text for node in nodes if isinstance(node, Quote)] == [ADDED.text]


def test_where_all_quoted_words_stood_before_that_is_said() -> None:
    old = course(levels={"A-1": A}, passages=[ADDED])
    new = course(levels={"A-1": T}, quotes=[ADDED], passages=[ADDED])
    text = text_of(comparison_report(compare(snapshot(old), snapshot(new))))

    assert "The words quoted for this level stand in both versions" in text


def test_without_decisions_nothing_is_said_of_a_review_but_that_they_are_left_out() -> None:
    nodes = comparison_report(one_course())
    text = text_of(nodes)

    assert "Reviewed: " not in text
    assert "unreviewed" not in f"{text}{nodes[0]}"
    assert "People's decisions are not in these numbers." in text


def test_the_technical_line_stands_at_the_end_alone() -> None:
    nodes = comparison_report(one_course())
    with_fingerprint = [i for i, node in enumerate(nodes) if "fingerprint" in repr(node)]

    assert with_fingerprint == [len(nodes) - 1]


def test_the_program_s_areas_name_their_courses_before_and_now() -> None:
    nodes = comparison_report(program())
    (areas,) = tables(nodes, "across the program")
    text = text_of(nodes)

    assert areas.rows[0] == ("B-1 Area B-1", "no course", "NURS 1", "Now covered")
    assert ("A-2 Area A-2", "NURS 2", "NURS 1", "Covered in another course") in areas.rows
    assert "It holds no text." in text
    assert "Courses in the newer version alone" in headings(nodes)
    assert "Courses in the older version alone" in headings(nodes)


def test_courses_without_a_change_are_named_and_no_more() -> None:
    same = compare(snapshot(course("NURS 1"), course("X")), snapshot(course("NURS 1"), course("X")))
    text = text_of(comparison_report(same))

    assert "No area changed its courses." in text
    assert "No change: \nNURS 1, Family nursing and X, Family nursing." in text


def test_another_method_is_said_at_the_beginning_and_on_the_terminal() -> None:
    compared = compare(snapshot(course()), snapshot(course(), method="4"))
    text = text_of(comparison_report(compared))

    assert "method version 3; the newer ones with method version 4" in text
    assert "method version 4" in comparison_lines(compared)[-1]
    assert "The older results" not in text_of(comparison_report(one_course()))


def test_without_quotes_no_word_of_a_syllabus_is_shown() -> None:
    text = text_of(comparison_report(one_course(), ReportOptions(with_quotes=False)))

    assert "1 added, 1 reworded" in text
    assert ADDED.text not in text
    assert OLD_WORDS.text not in text


def test_the_document_is_masked_in_names_and_files_too_and_the_json_is_exact() -> None:
    private = "ana.ruiz@example.edu"
    old = course("X", {"A-1": T}, title=f"By {private}", source=f"{private}.txt", term=private)
    unread = (UnreadFile(f"{private}.pdf", f"{private} holds no text."),)
    compared = replace(
        compare(snapshot(old, course()), snapshot(replace(old, cells=course().cells), course())),
        old_unread=unread,
        new_unread=unread,
    )
    compared_by_code = compare(snapshot(course(private)), snapshot(course(private), course("Y")))

    for shown in (compared, compared_by_code):
        assert "ana.ruiz" not in text_of(comparison_report(shown))
        assert "ana.ruiz" in text_of(comparison_report(shown, ReportOptions(masked=False)))
        assert private in export_comparison(shown, ".json").decode()


def test_the_json_without_quotes_keeps_the_places_alone() -> None:
    content = export_comparison(one_course(), ".json", ReportOptions(with_quotes=False)).decode()
    (found,) = json.loads(content)["courses"]

    assert "newborn" not in content
    assert "grief" not in content
    assert [(added["quote"], added["section"]) for added in found["text"]["added"]] == [
        ("", "schedule")
    ]


@pytest.mark.parametrize("others", [(), (course("X"),)])
def test_words_that_were_not_saved_must_not_count_as_the_same(
    others: tuple[CourseSnapshot, ...],
) -> None:
    old = replace(snapshot(course(levels={"A-1": T}), *others), has_quotes=False)
    compared = compare(old, snapshot(course(levels={"B-1": T}, quotes=[ADDED]), *others))
    document = text_of(comparison_report(compared))
    content = json.loads(export_comparison(compared, ".json"))

    for shown in (document, "\n".join(comparison_lines(compared))):
        assert "The words could not be compared" in shown
        assert "quotes are the same" not in shown
        assert "quoted for this level stand in both" not in shown
        assert "other words" not in shown
        assert ADDED.text not in shown
    assert content["words_compared"] is False
    assert content["courses"][0]["text"]["added"] == []


def test_chosen_domains_are_followed_by_document_and_json_and_masks_by_the_document() -> None:
    private = placed("Write to ana.ruiz@example.edu about infants")
    options = ReportOptions(domains=("B",))
    compared = one_course([private])
    text = text_of(comparison_report(compared, options))
    content = export_comparison(compared, ".json", options).decode()

    assert "B-1" in text
    assert "A-1" not in text
    assert "ana.ruiz" not in text
    assert "ana.ruiz" in content
    assert [row["area"] for row in json.loads(content)["program"]] == ["B-1"]
    with pytest.raises(ExportError, match="no domain 'ZZ'"):
        comparison_report(compared, ReportOptions(domains=("ZZ",)))


def test_only_quotes_compared_is_said() -> None:
    old, new = (snapshot(course(levels={"A-1": T}, quotes=[q])) for q in (OLD_WORDS, NEW_WORDS))

    assert "Saved results hold the quotes alone" in text_of(comparison_report(compare(old, new)))


def test_the_json_holds_every_cell_and_where_the_words_stand() -> None:
    content = json.loads(export_comparison(one_course(), ".json"))
    (found,) = content["courses"]

    assert content["schema"] == "imh-align-compare/1"
    assert content["method"]["is_same"] is True
    assert [cell["change"] for cell in found["cells"]] == ["gained", "same", "lost"]
    assert found["text"]["added"] == [
        {
            "quote": ADDED.text,
            "section": "schedule",
            "locator": "Assignments > line 7",
            "page": None,
        }
    ]
    assert content["program"][0] == {
        "area": "A-1",
        "change": "gained",
        "old_courses": [],
        "new_courses": [0],
    }


def test_another_suffix_is_refused() -> None:
    with pytest.raises(ExportError, match=r"choose .docx, .json, .csv"):
        export_comparison(one_course(), ".pdf")


@pytest.mark.parametrize("compared", [one_course(), program()])
def test_word_opens_the_document(compared: Comparison) -> None:
    options = ReportOptions(institution="Harbor", made_on=date(2026, 11, 22))
    document = docx.Document(io.BytesIO(export_comparison(compared, ".docx", options)))

    assert document.paragraphs[0].text == "What changed in the syllabi"
    assert any("Harbor" in paragraph.text for paragraph in document.paragraphs)


@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(), max_size=60), st.text(st.characters(), max_size=60))
def test_any_text_can_be_written(title: str, words: str) -> None:
    old = course("", {"A-1": T}, title=title, source=words, quotes=[placed(words, title)])
    new = replace(old, cells=course().cells)
    compared = compare(snapshot(old), snapshot(new), same_course=True)

    assert export_comparison(compared, ".docx")
    assert json.loads(export_comparison(compared, ".json"))["courses"][0]["old"]["title"] == title
    assert all(line.isprintable() for line in comparison_lines(compared))


@pytest.mark.parametrize("is_reviewed", [True, False])
def test_a_comparison_says_whether_its_levels_rest_on_decisions(is_reviewed: bool) -> None:
    new = course(levels={"A-1": T})
    first, *others = new.cells
    new = replace(new, cells=(replace(first, is_reviewed=is_reviewed), *others))
    text = text_of(comparison_report(compare(snapshot(course()), snapshot(new))))

    assert (
        "0% of the levels before, 33% of those now; any others are proposed" in text
    ) is is_reviewed
    assert ("may come from a decision and not from the syllabus" in text) is is_reviewed
    assert ("nothing that people decided on a course" in text) is not is_reviewed


def test_chosen_domains_alone_tell_what_share_of_a_comparison_is_reviewed() -> None:
    new = course(levels={"A-1": T})
    new = replace(new, cells=(replace(new.cells[0], is_reviewed=True), *new.cells[1:]))
    comparison = compare(snapshot(course()), snapshot(new))
    text = text_of(comparison_report(comparison, ReportOptions(domains=("A",))))

    assert "0% of the levels before, 50% of those now" in text


def test_a_comparison_names_a_week_as_a_person_would() -> None:
    row = replace(placed("Home visiting"), locator="Course Schedule > Week 14 > table 1, row 15")
    paper = replace(row, text="A paper", locator="Course Schedule > Week 14 and after > line 9")

    assert placed_text(row) == "Week 14"
    assert placed_text(paper) == "Course Schedule, Week 14 and after"
