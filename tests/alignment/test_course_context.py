from collections.abc import Sequence

import numpy as np
import pytest

from alignment.evidence import ReasonKind
from alignment.trained.context_rule import (
    BY_WORDING,
    CONTEXT_SIGNALS,
    ContextRule,
    load_context_rule,
    parse_context_rule,
)
from alignment.trained.course_context import SettledContexts, context_signals, settle
from alignment.trained.matched import Matched, match_passages
from competency_map import AgeBand
from syllabi import Passage, SectionKind
from tests.alignment.inputs import framework, passage

MAP = framework()
DESCRIPTION = SectionKind.DESCRIPTION
SILENT, SPEAKS = -1.0, 1.0
NAMED = passage("Toddlers")


def course(*passages: Passage, title: str = "") -> Matched:
    return match_passages(passages, [title], MAP)


def settled(found: Matched, young: Sequence[float], rule: ContextRule) -> SettledContexts:
    return settle(found, np.array(young, float), rule, SILENT)


def kinds(found: SettledContexts) -> list[ReasonKind]:
    return [context.reason.kind for context in found.contexts]


def test_what_a_passage_shows_itself_needs_no_course() -> None:
    found = settled(course(NAMED), [SILENT], ContextRule(-9.0, {}))

    assert found.inside.tolist() == [1.0]
    assert kinds(found) == [ReasonKind.CHILD_IN_PASSAGE]


def test_a_title_about_young_children_vouches_and_is_the_reason() -> None:
    about = course(passage("Observation"), title="Preschool teaching")
    found = settled(about, [SILENT], ContextRule(-1.0, {"title": 3.0}))
    (context,) = found.contexts

    assert (context.reason.kind, context.reason.detail) == (
        ReasonKind.CHILD_IN_COURSE,
        "Preschool",
    )
    assert context.age_band is AgeBand.THREE_TO_6


def test_without_a_title_the_first_word_of_the_aims_is_the_reason() -> None:
    passages = passage("Newborns"), passage("Growth of infants", DESCRIPTION), passage("Play")
    found = settled(course(*passages), [SILENT] * 3, ContextRule(1.0, {}))

    assert found.contexts[2].reason.detail == "infants"


def test_a_heading_alone_may_make_a_course_vouch_without_a_word_to_show() -> None:
    passages = passage("Play"), passage("Rest", path=("Toddlers",))
    found = settled(course(*passages), [SILENT, SILENT], ContextRule(1.0, {}))

    assert kinds(found) == [ReasonKind.CHILD_IN_COURSE, ReasonKind.CHILD_IN_HEADING]
    assert found.contexts[0].reason.detail == ""


def test_a_course_without_a_word_for_young_children_must_not_be_one_about_them() -> None:
    found = settled(course(passage("Bonding")), [9.0], ContextRule(9.0, {"wording": 1.0}))

    assert kinds(found) == [ReasonKind.NO_YOUNG_CHILD]
    assert found.inside[0] < 0.5


def test_wording_that_tips_the_scale_is_the_reason() -> None:
    rule = ContextRule(-0.5, {"wording": 1.0})
    found = settled(course(passage("Play"), NAMED), [SPEAKS, SPEAKS], rule)

    assert kinds(found) == [ReasonKind.CHILD_LIKELY, ReasonKind.CHILD_IN_PASSAGE]
    assert found.inside[0] == pytest.approx(1 / (1 + np.exp(-0.5)))


def test_a_course_must_not_vouch_for_what_speaks_of_others() -> None:
    about = course(passage("Signs"), passage("Signs in adolescents"), title="Infants")
    found = settled(about, [SILENT, SILENT], ContextRule(2.0, {"wording": 0.5, "title": 3.0}))

    assert kinds(found) == [ReasonKind.CHILD_IN_COURSE, ReasonKind.NO_YOUNG_CHILD]
    assert found.inside[1] == pytest.approx(1 / (1 + np.e))


def test_context_is_said_exactly_where_it_is_likelier_than_not() -> None:
    about = course(passage("A"), passage("B"), passage("C"), NAMED)
    found = settled(about, [-2.0, 0.0, 2.0, -2.0], BY_WORDING)

    assert [context.strength > 0 for context in found.contexts] == [False, True, True, True]
    assert (found.inside >= 0.5).tolist() == [False, True, True, True]


def test_the_signals_are_what_the_course_shows_as_a_whole() -> None:
    about = course(
        passage("Toddlers at play", DESCRIPTION),
        passage("Teams", SectionKind.OUTCOMES),
        passage("Week 1"),
        passage("Week 2"),
        title="Play",
    )
    signals = context_signals(about, np.array([9.0, 0.0, 0.0, -9.0]))
    named = dict(zip(CONTEXT_SIGNALS, signals[0].tolist(), strict=True))

    assert signals[:, 0].tolist() == [5.0, 0.0, 0.0, -5.0]
    assert named["title"] == 0
    assert named["wording of the course"] == pytest.approx(0.0)
    # One of four, and one of the two aims, beside two silent passages.
    assert named["words of the course"] == pytest.approx((1 / 6) ** 0.5)
    assert named["words of its aims"] == pytest.approx(0.5)


def test_a_course_without_aims_or_passages_has_signals_too() -> None:
    assert context_signals(course(passage("Play")), np.array([0.0]))[0, -1] == 0
    assert context_signals(course(), np.array([])).shape == (0, len(CONTEXT_SIGNALS))


def test_the_shipped_rule_never_counts_a_sign_against_young_children() -> None:
    rule = load_context_rule()

    assert set(rule.weights) <= set(CONTEXT_SIGNALS)
    assert min(rule.weights.values()) > 0


def test_one_week_on_infants_must_not_make_a_course_one_about_infants() -> None:
    about = course(
        passage("Adult psychopathology from the clinic to the community.", DESCRIPTION),
        *(passage(f"Week {n}: mood, memory, method and measure") for n in range(1, 15)),
        passage("Week 15: infants"),
        title="Psychopathology",
    )
    found = settled(about, [-3.0] * 15 + [2.0], load_context_rule())

    assert kinds(found)[1] is ReasonKind.NO_YOUNG_CHILD


def test_a_sentence_that_is_all_of_a_description_must_not_make_the_course() -> None:
    about = course(
        passage("Growth from infancy through adulthood.", DESCRIPTION),
        *(passage(text) for text in ("Theories", "Grief and loss", "Work", "Death and dying")),
        title="Lifespan Psychology",
    )
    found = settled(about, [-1.0] + [-3.0] * 4, load_context_rule())

    assert set(kinds(found)[1:]) == {ReasonKind.NO_YOUNG_CHILD}


def test_a_course_vouches_for_wording_that_tells_nothing_or_not_at_all() -> None:
    """What wording had to tip is told as wording, not as what the course is about."""
    about = course(passage("Play"), passage("Rest"), NAMED, title="Preschool")
    rule = ContextRule(-2.0, {"wording": 1.0, "title": 1.5})
    found = settled(about, [SPEAKS, SILENT, SILENT], rule)

    assert kinds(found)[:2] == [ReasonKind.CHILD_LIKELY, ReasonKind.NO_YOUNG_CHILD]


def test_a_heading_over_most_of_a_course_is_its_title_whatever_was_read_as_one() -> None:
    under = [passage(text, path=("Infant Studies",)) for text in ("Law", "Grief", "Ethics")]
    about = course(passage("Online"), *under, title="Online, asynchronous")

    assert about.title is not None
    assert about.title.text == "Infant"
    assert not any(context.strength for context in about.contexts)


def test_a_heading_over_part_of_a_course_must_not_be_its_title() -> None:
    under = [passage(text, path=("Infant Studies",)) for text in ("Law", "Grief")]
    about = course(passage("Online"), passage("Grades"), *under)

    assert about.title is None
    assert [context.strength > 0 for context in about.contexts] == [False, False, True, True]


def test_a_written_rule_reads_back() -> None:
    rule = parse_context_rule('intercept = -1.5\n[weights]\n"title" = 2.0\n')

    assert rule == ContextRule(-1.5, {"title": 2.0})
