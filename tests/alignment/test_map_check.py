from collections.abc import Sequence
from dataclasses import replace
from time import process_time

import pytest

from alignment import matching
from alignment.map_check import FindingKind, MapFinding, check_matching
from alignment.match import Match
from alignment.matchers.keyword_matcher import match_keywords
from alignment.matching import Matcher
from competency_map import Framework, KnowledgeArea, load_framework
from syllabi import Passage
from tests.alignment.inputs import area, framework

ATTACHMENT = area(
    "A-1",
    strong=("attachment theory",),
    context=("attachment",),
    false_friends=("e-mail attachment",),
    exemplars=("Attachment theory in infancy.",),
)
PLAY = area("A-2", strong=("play therapy",), exemplars=("Play therapy with toddlers.",))


def findings(*areas: KnowledgeArea) -> tuple[MapFinding, ...]:
    return check_matching(framework(*areas))


def test_a_map_that_tells_its_areas_apart_has_no_finding() -> None:
    counter = replace(ATTACHMENT, counter_exemplars=("Send it as an e-mail attachment.",))
    assert findings(counter, PLAY) == ()


def test_an_exemplar_that_scores_higher_for_another_area_is_found() -> None:
    astray = "Play therapy and play therapy rooms for toddlers."
    (found,) = findings(replace(ATTACHMENT, exemplars=(*ATTACHMENT.exemplars, astray)), PLAY)

    assert (found.kind, found.area, found.text) == (FindingKind.EXEMPLAR_ELSEWHERE, "A-1", astray)
    assert "for A-2" in found.problem
    assert "move it to A-2" in found.remedy


def test_an_exemplar_of_two_areas_alike_is_no_finding() -> None:
    shared = "Attachment theory and play therapy with toddlers."
    assert (
        findings(replace(ATTACHMENT, exemplars=(shared,)), replace(PLAY, exemplars=(shared,))) == ()
    )


def test_a_false_friend_that_a_matcher_does_not_heed_is_named_with_the_term(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    heedless = replace(ATTACHMENT, false_friends=())

    def match(passages: Sequence[Passage], _: Framework) -> list[Match]:
        return match_keywords(passages, framework(heedless, PLAY))

    monkeypatch.setattr(matching, "MATCHERS", (Matcher("heedless", match),))
    (found,) = findings(ATTACHMENT, PLAY)

    assert (found.kind, found.text) == (FindingKind.FALSE_FRIEND_FOUND, "e-mail attachment")
    assert found.problem.endswith("by: attachment.")


def test_a_term_beside_a_false_friend_is_no_finding() -> None:
    assert findings(replace(ATTACHMENT, false_friends=("e-mail",)), PLAY) == ()
    assert findings(area("A-3", strong=("students read",), false_friends=("book",))) == ()


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("Attachment theory and infants.", True),
        ("Attachment theory in adults.", False),
        ("Send an e-mail attachment to the infant unit.", False),
    ],
)
def test_a_counter_exemplar_that_would_count_is_found(sentence: str, counts: bool) -> None:
    found = findings(replace(ATTACHMENT, counter_exemplars=(sentence,)), PLAY)

    assert [finding.kind for finding in found] == (
        [FindingKind.COUNTER_EXEMPLAR_COUNTS] if counts else []
    )
    assert all("attachment theory" in finding.problem for finding in found)


def test_the_shipped_map_is_checked_within_seconds_and_has_no_finding() -> None:
    start = process_time()
    found = check_matching(load_framework("ct-aimh"))

    assert found == ()
    assert process_time() - start < 20
