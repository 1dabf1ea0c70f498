import pytest

from competency_map import (
    Abbreviation,
    TermStrength,
    abbreviations_of,
    load_abbreviations,
    load_framework,
)
from competency_map.wording import same_wording

ROWS = load_abbreviations()


def named(row: Abbreviation) -> str:
    return row.spellings[0]


@pytest.mark.parametrize("row", ROWS, ids=named)
def test_a_row_has_what_decides_and_what_rules_out(row: Abbreviation) -> None:
    assert row.cues[0] == row.meaning
    assert len(row.cues) > 1
    assert row.rivals


@pytest.mark.parametrize("row", ROWS, ids=named)
def test_a_row_names_areas_of_the_extended_map(row: Abbreviation) -> None:
    codes = {area.code for area in load_framework("imh-extended").knowledge_areas}
    assert set(row.areas) <= codes


@pytest.mark.parametrize("row", ROWS, ids=named)
def test_a_spelling_must_not_rule_itself_out_or_be_its_own_cue(row: Abbreviation) -> None:
    decisive = {same_wording(text.removeprefix("=")) for text in (*row.cues, *row.rivals)}
    assert not decisive & {same_wording(spelling) for spelling in row.spellings}


@pytest.mark.parametrize("row", ROWS, ids=named)
def test_a_cue_must_not_be_a_rival(row: Abbreviation) -> None:
    assert not set(map(same_wording, row.cues)) & set(map(same_wording, row.rivals))


@pytest.mark.parametrize("row", ROWS, ids=named)
def test_a_spelling_has_its_capitals(row: Abbreviation) -> None:
    assert all(spelling != spelling.lower() for spelling in row.spellings)


def test_no_spelling_stands_in_two_rows() -> None:
    spellings = [spelling for row in ROWS for spelling in row.spellings]
    assert len(spellings) == len(set(spellings))


def test_an_area_has_its_abbreviations_by_its_name() -> None:
    area = load_framework("ct-aimh").area("DS-7")
    found = {spelling for row in abbreviations_of(area) for spelling in row.spellings}
    assert {"CPP", "ABC", "PCIT"} <= found
    assert "PPD" not in found


def test_a_strength_is_one_of_the_two_that_terms_have() -> None:
    assert {row.strength for row in ROWS} == set(TermStrength)
