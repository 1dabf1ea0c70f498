from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from competency_map import (
    MAP_FORMATS,
    AreaStatus,
    Framework,
    FrameworkError,
    MapFormat,
    TermStrength,
    available_frameworks,
    check_framework,
    load_framework,
)

FURTHER = {
    "TF": ("Theoretical Foundations", 13, ("TF-11", "TF-12", "TF-13")),
    "LR": ("Law, Regulation & Agency Policy", 3, ()),
    "SE": ("Systems Expertise", 2, ("SE-2",)),
    "DS": ("Direct Service Skills", 11, ("DS-11",)),
    "WO": ("Working with Others", 8, ("WO-3", "WO-4", "WO-5", "WO-6", "WO-7", "WO-8")),
    "CO": ("Communicating", 4, ("CO-4",)),
    "TH": ("Thinking", 5, ("TH-3", "TH-4", "TH-5")),
    "RE": ("Reflection", 6, ()),
    "LP": ("Leading People", 3, ("LP-1", "LP-2", "LP-3")),
    "AD": ("Administration", 3, ("AD-1", "AD-2", "AD-3")),
    "RS": ("Research & Evaluation", 3, ("RS-1", "RS-2", "RS-3")),
}
SEEN = {"TF-11", "TF-12", "TF-13", "DS-11", "WO-8", "AD-1"}
CODES = [code for _, _, codes in FURTHER.values() for code in codes]
ABOUT = """id = "mine"
title = "Mine"
version = "1"
source = "us"
licence = "ours"
"""
DOMAIN = """code = "SE"
name = "Systems Expertise"

[[area]]
code = "SE-9"
name = "A further area"
kind = "content"
descriptor = "Ours."
strong = ["baby bus"]
context = []
"""


@pytest.fixture(scope="module")
def extended() -> Framework:
    return load_framework("imh-extended")


def write_map(folder: Path, about: str = 'extends = "ct-aimh"\n', domain: str = DOMAIN) -> Path:
    (folder / "framework.toml").write_text(ABOUT + about, encoding="utf-8")
    (folder / "1-systems.toml").write_text(domain, encoding="utf-8")
    return folder


def test_it_is_shipped_beside_the_default_map() -> None:
    assert available_frameworks() == ("ct-aimh", "imh-extended")


def test_every_domain_has_its_areas(extended: Framework) -> None:
    found = {domain.code: (domain.name, len(domain.areas)) for domain in extended.domains}
    assert list(found.items()) == [(code, row[:2]) for code, row in FURTHER.items()]
    assert len(extended.knowledge_areas) == 61


def test_the_37_areas_come_first_in_their_domains_and_are_the_very_same(
    extended: Framework,
) -> None:
    for domain, base in zip(extended.domains, load_framework("ct-aimh").domains, strict=False):
        assert domain.areas[: len(base.areas)] == base.areas
        assert (
            tuple(area.code for area in domain.areas[len(base.areas) :])
            == (FURTHER[domain.code][2])
        )


def test_each_area_says_how_well_it_is_known(extended: Framework) -> None:
    counts = Counter(area.status for area in extended.knowledge_areas)
    assert counts == {AreaStatus.SEEDS: 37, AreaStatus.SEEN: 6, AreaStatus.UNCONFIRMED: 18}
    seen = {area.code for area in extended.knowledge_areas if area.status is AreaStatus.SEEN}
    assert seen == SEEN


def test_an_unconfirmed_area_counts_in_no_total_and_says_so(extended: Framework) -> None:
    area = extended.area("SE-2")
    assert (area.counts, area.shown_name) == (False, "Community resources (unconfirmed)")
    assert area not in extended.counting_areas
    assert len(extended.counting_areas) == 43


def test_a_seen_area_counts_and_is_shown_by_its_name_alone(extended: Framework) -> None:
    area = extended.area("DS-11")
    assert (area.counts, area.shown_name) == (True, "Reflective supervision")


@pytest.mark.parametrize("code", CODES)
def test_each_further_area_is_rich_enough_to_match_by(extended: Framework, code: str) -> None:
    area = extended.area(code)
    strengths = [term.strength for term in area.terms]
    assert strengths.count(TermStrength.STRONG) >= 15
    assert strengths.count(TermStrength.CONTEXT) >= 15
    assert len(area.false_friends) >= 8
    assert len(area.exemplars) >= (12 if area.counts else 6)
    assert len(area.counter_exemplars) >= (6 if area.counts else 3)
    assert area.idea.endswith((".", "?"))


@pytest.mark.parametrize("mark", ["*", "|", "\u2020", "(", ")"])
def test_no_phrase_holds_a_mark_that_could_not_be_found(extended: Framework, mark: str) -> None:
    for area in extended.knowledge_areas:
        phrases = [term.text for term in area.terms] + list(area.false_friends)
        assert [phrase for phrase in phrases if mark in phrase] == []


@pytest.mark.parametrize("word", ["certified", "compliant", "meets endorsement"])
def test_the_map_never_promises_a_credential(extended: Framework, word: str) -> None:
    assert word not in repr(extended).lower()


def test_no_exemplar_is_used_twice(extended: Framework) -> None:
    sentences = [text for area in extended.knowledge_areas for text in area.exemplars]
    assert len(sentences) == len(set(sentences))


def test_the_checker_has_nothing_to_say(extended: Framework) -> None:
    assert check_framework(extended) == ()


@pytest.mark.parametrize("row", MAP_FORMATS, ids=lambda row: row.name)
def test_a_round_trip_keeps_every_status(extended: Framework, row: MapFormat) -> None:
    result = row.read(row.write(extended))
    assert (result.framework, result.rejected) == (extended, ())


def test_a_status_that_is_none_is_rejected_with_its_row(extended: Framework) -> None:
    csv = next(row for row in MAP_FORMATS if row.name == "csv")
    content = csv.write(extended).replace(b'"unconfirmed"', b'"rumored"', 1)
    (rejected,) = csv.read(content).rejected
    assert 'The status "rumored" of the area SE-2 is unknown.' in rejected.reason


def test_a_map_without_its_wording_keeps_the_status(extended: Framework) -> None:
    outside = replace(extended, is_private=True).shown_outside
    assert [area.status for area in outside.knowledge_areas] == [
        area.status for area in extended.knowledge_areas
    ]


def test_a_map_of_ones_own_may_extend_a_shipped_one(tmp_path: Path) -> None:
    mine = load_framework(write_map(tmp_path))
    assert [area.code for area in mine.domains[2].areas] == ["SE-1", "SE-9"]
    assert len(mine.knowledge_areas) == 38


@pytest.mark.parametrize(
    ("about", "domain", "message"),
    [
        ('extends = "no-such"\n', DOMAIN, 'no shipped map "no-such" to extend'),
        ('extends = "mine"\n', DOMAIN, 'no shipped map "mine" to extend'),
        ('extends = "ct-aimh"\n', DOMAIN.replace("Systems Ex", "Other Ex"), "Write that name"),
        ("", DOMAIN + 'status = "rumored"\n', 'status: "rumored" is unknown. Write one of:'),
    ],
)
def test_what_is_wrong_is_named_with_the_remedy(
    tmp_path: Path, about: str, domain: str, message: str
) -> None:
    with pytest.raises(FrameworkError, match="toml") as caught:
        load_framework(write_map(tmp_path, about, domain))
    assert message in str(caught.value)
