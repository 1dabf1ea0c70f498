"""What stands behind the map's page, without the page."""

from dataclasses import replace

import pytest

from alignment import AlignmentSettings, CoverageLevel
from competency_map import (
    Framework,
    FrameworkError,
    export_map,
    load_framework,
    load_lenses,
)
from syllabi import SectionKind
from ui.maps.checks import check_copy, problem_lines
from ui.maps.draft import next_version
from ui.maps.files import read_map
from ui.maps.parts import category_lines, ideas_for, standards_table
from ui.maps.search import find_areas
from ui.maps.trying import MAX_CHARACTERS, Trial, tried_cells
from ui.maps.trying_box import difference
from ui.maps.words import changed_areas, common_areas, with_words, words_of

ATTACHMENT = "Week 5: Attachment between infants and their parents"
SHIPPED = ("ct-aimh", "imh-extended")


@pytest.fixture(scope="module")
def framework() -> Framework:
    return load_framework("ct-aimh")


def found(framework: Framework, words: str, domain: str = "") -> list[str]:
    return [each.area.code for each in find_areas(framework, words, domain)]


def levels(framework: Framework, trial: Trial) -> dict[str, CoverageLevel]:
    cells = tried_cells(trial, framework, AlignmentSettings())
    return {cell.area: cell.level for cell in cells}


def test_without_words_all_areas_are_found_in_their_order(framework: Framework) -> None:
    assert found(framework, "  ") == [area.code for area in framework.knowledge_areas]
    assert found(framework, "", "LR") == ["LR-1", "LR-2", "LR-3"]


@pytest.mark.parametrize("words", ["tf-6", "ATTACHMENT grief", "  attachment  ", "infant attach"])
def test_an_area_is_found_by_code_name_or_term(framework: Framework, words: str) -> None:
    assert "TF-6" in found(framework, words)


def test_the_terms_that_hold_the_words_are_told(framework: Framework) -> None:
    told = [term for each in find_areas(framework, "home visit") for term in each.terms]
    assert told
    assert all("home visit" in term.casefold() for term in told)


@pytest.mark.parametrize("words", ["zzz", "attachment zzz", "<b>", "TF-99"])
def test_words_that_stand_nowhere_must_not_find_an_area(framework: Framework, words: str) -> None:
    assert found(framework, words) == []


def test_a_passage_shows_its_area_by_level_with_the_words_that_matched(
    framework: Framework,
) -> None:
    first, *_ = tried_cells(Trial(ATTACHMENT), framework, AlignmentSettings())
    (best, *_) = first.evidence
    assert first.area == "TF-6"
    assert first.level >= CoverageLevel.MENTIONED
    assert best.passage.text == ATTACHMENT
    assert next(ATTACHMENT[s.start : s.end] for s in best.spans) == "Attachment"
    assert best.reasons


def test_the_highest_level_comes_first(framework: Framework) -> None:
    shown = [*levels(framework, Trial(f"{ATTACHMENT}; grief and loss of a baby")).values()]
    assert shown == sorted(shown, reverse=True)


def test_a_heading_gives_a_passage_its_young_children(framework: Framework) -> None:
    alone = levels(framework, Trial("Attachment theory: Bowlby and Ainsworth"))
    below = levels(
        framework, Trial("Attachment theory: Bowlby and Ainsworth", heading="Infants and toddlers")
    )
    assert below["TF-6"] >= CoverageLevel.MENTIONED
    assert below["TF-6"] >= alone.get("TF-6", CoverageLevel.ABSENT)


def test_where_a_passage_stands_makes_a_difference(framework: Framework) -> None:
    listed = levels(framework, Trial(ATTACHMENT, SectionKind.BIBLIOGRAPHY))
    assert listed.get("TF-6", CoverageLevel.ABSENT) <= CoverageLevel.MENTIONED


@pytest.mark.parametrize(
    "text", ["", " \n ", "Late work loses a point a day.", "Send it as an e-mail attachment."]
)
def test_a_passage_of_something_else_must_not_show_an_area(framework: Framework, text: str) -> None:
    assert levels(framework, Trial(text)) == {}


def test_a_long_passage_is_cut(framework: Framework) -> None:
    trial = Trial("x " * MAX_CHARACTERS + ATTACHMENT)
    assert "TF-6" not in levels(framework, trial)


@pytest.mark.parametrize("id_", SHIPPED)
def test_words_that_nobody_changed_give_the_same_map(id_: str) -> None:
    framework = load_framework(id_)
    for area in framework.knowledge_areas:
        assert with_words(framework, area.code, words_of(area)) == framework


def test_a_term_that_is_added_is_found(framework: Framework) -> None:
    terms = f"{words_of(framework.area('LR-3'))['Strong terms']}\nzebra visits"
    copy = with_words(framework, "LR-3", {"Strong terms": terms})
    trial = Trial("Week 3: Zebra visits with infants and toddlers")
    assert changed_areas(framework, copy) == ["LR-3"]
    assert copy.fingerprint != framework.fingerprint
    assert "LR-3" not in levels(framework, trial)
    assert "LR-3" in levels(copy, trial)


def test_the_difference_names_the_areas(framework: Framework) -> None:
    copy = with_words(framework, "LR-3", {"Strong terms": "zebra visits"})
    settings, trial = AlignmentSettings(), Trial("Zebra visits with infants and toddlers")
    old, new = (tried_cells(trial, each, settings) for each in (framework, copy))
    assert difference(old, old, copy).startswith("No difference")
    assert difference(old, new, copy).startswith("Different with your copy: ")
    assert "LR-3 Agency policy" in difference(old, new, copy)


def test_an_exact_name_and_a_blank_line_are_read_as_the_help_says(framework: Framework) -> None:
    copy = with_words(framework, "TF-6", {"Strong terms": "exact: HOME\n\n  bonding  "})
    terms = [(term.text, term.exact_case) for term in copy.area("TF-6").terms if term.text]
    assert ("HOME", True) in terms
    assert ("bonding", False) in terms


def test_checks_tell_new_advice_from_old_and_name_the_area(framework: Framework) -> None:
    copy = with_words(framework, "TF-6", {"Strong terms": "", "Context terms": ""})
    checked = check_copy(framework, copy)
    assert checked.errors == ()
    (line,) = problem_lines(copy, checked.advice)
    assert line.startswith(
        "TF-6 Attachment, separation, trauma, grief & loss: The area has no term"
    )


def test_a_term_that_is_its_own_false_friend_is_an_error(framework: Framework) -> None:
    copy = with_words(framework, "TF-6", {"Strong terms": "bonding", "False friends": "bonding"})
    assert [each.where for each in check_copy(framework, copy).errors] == ["TF-6"]


def test_only_areas_of_one_code_and_name_mean_the_same(framework: Framework) -> None:
    renamed = replace(framework.domains[0].areas[0], name="Something else")
    domain = replace(framework.domains[0], areas=(renamed, *framework.domains[0].areas[1:]))
    copy = replace(framework, domains=(domain, *framework.domains[1:]))
    assert common_areas(framework, framework) == [a.code for a in framework.knowledge_areas]
    assert common_areas(framework, copy) == [a.code for a in framework.knowledge_areas[1:]]


@pytest.mark.parametrize(
    ("version", "following"),
    [("1", "2"), ("9", "10"), ("2026.4", "2026.5"), ("draft", "draft.2"), ("", "2")],
)
def test_a_version_is_followed_by_the_next(version: str, following: str) -> None:
    assert next_version(version) == following


@pytest.mark.parametrize(("name", "suffix"), [("csv", "csv"), ("xlsx", "XLSX"), ("case", "json")])
def test_a_file_that_was_taken_away_comes_back_as_the_same_map(
    framework: Framework, name: str, suffix: str
) -> None:
    result = read_map(f"map.{suffix}", export_map(framework, name))
    assert result.framework == framework
    assert result.problems == ()


@pytest.mark.parametrize("name", ["map.toml", "map", "map.csv.exe", ""])
def test_another_kind_of_file_must_not_be_read(name: str) -> None:
    with pytest.raises(FrameworkError, match="no map"):
        read_map(name, b"Record,Code\n")


def test_an_area_has_ideas_of_every_main_discipline(framework: Framework) -> None:
    names = [each.name for each in ideas_for(framework.area("TF-6"))]
    assert names[:4] == [lens.name for lens in load_lenses()][:4]
    assert all(all(row) for each in ideas_for(framework.area("TF-6")) for row in each.rows)


def test_standards_and_categories_are_found_by_the_area_s_name(framework: Framework) -> None:
    area = framework.area("TF-6")
    table = standards_table(area)
    assert table is not None
    assert {row[0] for row in table.rows} >= {"AACN Essentials"}
    assert category_lines(replace(area, code="X-1")) == category_lines(area) != ()


def test_an_area_of_one_s_own_must_not_borrow_from_another(framework: Framework) -> None:
    own = replace(framework.area("TF-6"), name="Beekeeping with toddlers")
    assert ideas_for(own) == ()
    assert standards_table(own) is None
    assert category_lines(own) == ()
