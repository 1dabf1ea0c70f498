from dataclasses import replace
from itertools import pairwise

import pytest

from alignment.cells import course_cells
from alignment.course_words import is_of_any_course
from alignment.evidence import Evidence, ReasonKind
from alignment.match import Span
from alignment.settings import AlignmentSettings
from alignment.trained.course_chances import CourseChances, course_chances
from alignment.trained.learned_areas import learned_areas
from alignment.trained.learned_evidence import _words, learned_evidence, quotable_places
from alignment.trained.learned_weights import load_learned_weights
from alignment.trained.matched import Matched, match_passages
from alignment.trained.wording import wording
from alignment.trained.wording_weights import (
    YOUNG_CHILD,
    length_scale,
    load_wording_weights,
    parse_wording_weights,
)
from competency_map import Framework, load_framework
from tests.alignment.inputs import area, framework, passage

TABLE = "\n".join(
    (
        "#version,7",
        "topic,feature,weight",
        "TF-6,,-2",
        "TF-6,attach,3",
        "TF-6,attach theori,1.5",
        "TF-6,math,-1",
    )
)


def chances(matched: Matched, framework: Framework) -> CourseChances:
    return course_chances(matched, framework, load_learned_weights())


def matched(text: str, framework: Framework, *, with_map: bool = True) -> Matched:
    found = match_passages([passage(text)], (), framework)
    return found if with_map else replace(found, matches=())


def codes(text: str, framework: Framework) -> set[str]:
    """The areas that wording alone makes likely, without the map's terms and texts."""
    found = chances(matched(text, framework, with_map=False), framework)
    likely = zip(found.areas, found.speaks[0].tolist(), strict=True)
    return {area for area, chance in likely if chance > 0.5}


def evidence(text: str, area: str) -> Evidence:
    framework = load_framework("ct-aimh")
    course = matched(text, framework)
    return learned_evidence(course, chances(course, framework), framework, load_learned_weights())[
        area
    ][0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Attachment theories", {"attach", "theori", "attach theori"}),
        ("Attachment and loss", {"attach", "loss"}),
        ("Week 5: a 12-month-old", {"week", "month", "old", "month old"}),
        ("the of and", set()),
        ("", set()),
    ],
)
def test_features_are_stems_and_neighbouring_pairs(text: str, expected: set[str]) -> None:
    assert set(wording(text)) == expected


def test_a_feature_knows_where_it_first_stands() -> None:
    assert wording("Loss, grief and loss")["loss"] == (0, 4)


def test_log_odds_are_the_intercept_and_the_scaled_sum_of_weights() -> None:
    """Three features, two of them weighed: -2 + 3 ** -0.35 * (3 + 1.5)."""
    weights = parse_wording_weights(TABLE)
    odds = weights.log_odds([wording("attachment theory"), {}])

    assert (weights.version, weights.topics) == ("7", ("TF-6",))
    assert odds[:, 0] == pytest.approx([-2 + 3**-0.35 * 4.5, -2])
    assert length_scale(0) == length_scale(1) == 1


def test_only_features_that_speak_for_an_area_are_shown() -> None:
    weights = parse_wording_weights(TABLE)

    assert weights.speaking(wording("math attachment theory"), "TF-6", 2) == [
        "attach",
        "attach theori",
    ]


def test_the_shipped_weights_know_every_area_and_young_children() -> None:
    framework = load_framework("ct-aimh")
    known = set(load_wording_weights().intercepts)

    assert known == {area.code for area in framework.knowledge_areas} | {YOUNG_CHILD}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Perinatal loss: miscarriage, stillbirth and mourning", "TF-6"),
        ("Mandated reporting of child abuse and safe sleep", "DS-10"),
        ("How one relationship echoes another in reflective supervision", "RE-6"),
    ],
)
def test_wording_tells_areas(text: str, expected: str) -> None:
    assert expected in codes(text, load_framework("ct-aimh"))


@pytest.mark.parametrize(
    "text",
    [
        "Chemical bonding and molecular orbitals",
        "Homework is due on Friday at noon",
        "Series and parallel circuits in the laboratory",
        "See the attachment to this e-mail",
    ],
)
def test_other_fields_and_false_friends_must_not_be_found(text: str) -> None:
    assert codes(text, load_framework("ct-aimh")) == set()


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("Community assessment project (group) - 35%", "DS-2"),
        ("Fetal assessment during labor", "DS-2"),
        ("Home visiting models: Nurse-Family Partnership", "WO-1"),
    ],
)
def test_another_sense_of_a_word_must_not_be_evidence(text: str, area: str) -> None:
    framework = load_framework("ct-aimh")
    found = chances(matched(text, framework), framework)

    assert found.speaks[0, found.areas.index(area)] < 0.5


def test_an_area_is_known_by_its_name_whatever_its_number() -> None:
    own = framework(replace(area("D-9"), name="Attachment, separation, trauma, grief & loss"))

    assert learned_areas(own) == {"D-9": "TF-6"}
    assert "D-9" in codes("Attachment and separation of infants", own)


def test_a_map_of_other_areas_must_not_borrow_weights() -> None:
    assert learned_areas(framework(area("D-1"))) == {}


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("Week 7: trauma and loss in infancy", "TF-6"),
        ("Ch. 22; Bowlby on attachment and separation", "TF-6"),
        ("Pregnancy, including birth during the semester", "TF-1"),
    ],
)
def test_words_of_any_course_must_not_stand_as_reasons(text: str, area: str) -> None:
    shown = {text[s.start : s.end].lower() for s in evidence(text, area).spans}
    named = {reason.detail.lower() for reason in evidence(text, area).reasons}

    assert (shown | named).isdisjoint({"week", "ch", "including", "during", "semester"})


def test_a_word_of_any_course_is_shown_where_no_other_speaks() -> None:
    assert is_of_any_course("week")
    assert not is_of_any_course("week attach")
    table = replace(load_wording_weights(), by_feature={"week": {"TF-6": 3.0}})
    assert _words("Week of rest", "TF-6", table) == [Span(0, 4)]


def test_evidence_shows_the_words_it_rests_on() -> None:
    found = evidence("Separation of an infant from the parents", "TF-6")

    assert found.spans[0] == Span(0, 10)
    assert ReasonKind.LEARNED_WORDING in {reason.kind for reason in found.reasons}
    assert found.in_context


@pytest.mark.parametrize(
    ("text", "is_heard"),
    [("Developed", False), ("Team presentation-", False), ("Grief and loss", True)],
)
def test_a_word_or_two_say_too_little_unless_the_map_knows_them(text: str, is_heard: bool) -> None:
    framework = load_framework("ct-aimh")
    found = chances(matched(text, framework), framework)

    assert bool(found.is_quotable.any()) is is_heard


@pytest.mark.parametrize(("text", "is_heard"), [("(IV)", False), ("b2", False), ("IV drips", True)])
def test_a_numeral_or_a_letter_must_not_be_heard(text: str, is_heard: bool) -> None:
    framework, learned = load_framework("ct-aimh"), load_learned_weights()
    features = {"iv": {"RE-1": 9.0}, "b2": {"RE-1": 9.0}}
    weights = replace(learned, wording=replace(learned.wording, by_feature=features))
    course = match_passages([passage(text, path=("Infants",))], (), framework)

    found = course_chances(course, framework, weights)

    assert found.is_quotable.any() == is_heard


def test_whom_a_course_is_for_must_not_be_what_it_teaches() -> None:
    framework = load_framework("ct-aimh")
    text = "early intervention, home visiting and child welfare agencies for infants"
    taught, told = (chances(matched(t, framework), framework) for t in (text, f"For whom: {text}"))

    assert taught.is_quotable.any()
    assert not told.is_quotable.any()
    assert told.is_inside.all()


def test_words_that_overlap_are_one_span() -> None:
    spans = evidence("Secure attachment theory with infants and toddlers", "TF-6").spans

    assert all(one.end <= two.start for one, two in pairwise(spans))


def test_a_course_without_a_passage_has_no_chances() -> None:
    framework = load_framework("ct-aimh")
    found = course_chances(Matched([], [], []), framework, load_learned_weights())

    assert found.speaks.shape == (0, 37)


def test_what_a_cell_quotes_is_the_evidence_of_its_area_whole_and_in_order() -> None:
    """Only what is quoted gets its words and reasons: they are those it had if all got them."""
    framework = load_framework("ct-aimh")
    lines = ("Attachment of infants", "Separation and loss of toddlers", "Grief of the elderly")
    passages = [passage(text, position=position) for position, text in enumerate(lines)]
    course = match_passages(passages, (), framework)
    found, weights = chances(course, framework), load_learned_weights()
    whole = learned_evidence(course, found, framework, weights)
    cells = course_cells(passages, (), framework, AlignmentSettings(max_quotes=9))

    assert any(cell.evidence for cell in cells)
    for cell in cells:
        pieces = whole.get(cell.area, ())
        assert list(cell.evidence) == [piece for piece in pieces if piece in cell.evidence]


def test_places_stand_as_their_evidence_does_and_without_a_word_there_is_none() -> None:
    framework, weights = load_framework("ct-aimh"), load_learned_weights()
    course = matched("Separation of an infant from the parents", framework)
    found = chances(course, framework)
    places = quotable_places(course, found, framework, weights)
    whole = learned_evidence(course, found, framework, weights)

    assert {area: [p.score for p in of_area] for area, of_area in places.items()} == {
        area: [piece.score for piece in pieces] for area, pieces in whole.items()
    }
    assert all(piece.spans for pieces in whole.values() for piece in pieces)
