import json

import pytest

from competency_map import AgeBand, ContextTerm, load_framework
from competency_map.formats.case_export import write_case
from competency_map.formats.case_import import read_case
from competency_map.formats.context_words import LISTS, list_named
from competency_map.formats.csv_format import read_csv

CT_AIMH = load_framework("ct-aimh")


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("core prenatal_to_3", "core prenatal_to_3"),
        ("Core, prenatal to 3", "core prenatal_to_3"),
        ("NEAR three-to-6", "near three_to_6"),
        # As files before the age bands have them.
        ("core", "core both"),
        ("near", "near both"),
        ("traps", "traps"),
        ("weak both", ""),
        ("core under 3", ""),
        ("", ""),
    ],
)
def test_a_list_is_known_however_its_name_is_spelt(name: str, found: str) -> None:
    assert list_named(name) == found


def test_a_table_holds_a_row_a_list_and_a_plain_one_is_of_both_bands() -> None:
    rows = "record,code,name\ncontext,core,foal\ncontext,near three_to_6,colt\n"
    context = read_csv(rows.encode()).framework.context

    assert context.core == (ContextTerm("foal", AgeBand.BOTH),)
    assert context.near == (ContextTerm("colt", AgeBand.THREE_TO_6),)


def test_an_exchange_file_from_before_the_age_bands_is_read_with_words_of_both() -> None:
    package = json.loads(write_case(CT_AIMH))
    words = package["CFDocument"]["extensions"]["imhAlignYoungChildContext"]
    words["core"] = ["foal", "=NICU"]
    result = read_case(json.dumps(package).encode())

    assert result.rejected == ()
    assert result.framework.context.core == (ContextTerm("foal"), ContextTerm("=NICU"))
    assert result.framework.context.near == CT_AIMH.context.near


@pytest.mark.parametrize(
    ("core", "reason"),
    [
        ({"under_3": ["foal"]}, '"core under_3" is no kind of context word. Write one of: core '),
        ({"both": "foal"}, "not of the form"),
        ("foal", "not of the form"),
    ],
)
def test_words_that_are_not_as_they_should_be_are_listed(core: object, reason: str) -> None:
    package = json.loads(write_case(CT_AIMH))
    package["CFDocument"]["extensions"]["imhAlignYoungChildContext"]["core"] = core
    (rejected,) = read_case(json.dumps(package).encode()).rejected

    assert reason in rejected.reason
    assert "imhAlignYoungChildContext" in rejected.where


def test_there_are_three_lists_of_core_and_of_near_words_and_one_of_each_other_kind() -> None:
    assert len(LISTS) == len(set(LISTS)) == 9
