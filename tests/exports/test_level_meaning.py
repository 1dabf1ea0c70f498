"""What a level is said to mean goes by the places where its evidence stands."""

from dataclasses import replace

from alignment import Cell, CoverageLevel, DecisionKind, Evidence, Prospect, ProspectKind, Review
from exports.level_meaning import level_meaning
from exports.prospect_wording import prospect_sentences
from exports.wording import LEVEL_MEANINGS
from syllabi import SectionKind
from tests.alignment.inputs import passage

MENTIONED, TAUGHT, ASSESSED = list(CoverageLevel)[2:]
TASK, OUTCOMES = SectionKind.ASSESSMENT, SectionKind.OUTCOMES


def cell(level: CoverageLevel, *sections: SectionKind) -> Cell:
    pieces = [Evidence(passage("attachment", section), "TF-6", 0.9, True) for section in sections]
    return Cell("TF-6", level, 0.9, tuple(pieces), level, level)


def test_a_graded_task_must_not_be_called_a_reading_or_a_clause() -> None:
    assert level_meaning(cell(MENTIONED, TASK)) == (
        "In young-child context: spoken of, but not yet plainly as something the course teaches."
    )


def test_what_is_taught_names_only_the_places_where_it_stands() -> None:
    said = level_meaning(cell(TAUGHT, SectionKind.DESCRIPTION, SectionKind.READINGS))

    assert said.endswith("what the course teaches: in the description and readings.")
    assert "schedule" not in said
    assert level_meaning(cell(TAUGHT, SectionKind.OTHER)).endswith("what the course teaches.")


def test_a_level_that_a_person_chose_must_not_be_placed_by_the_toolkit() -> None:
    review = Review(1, TAUGHT, DecisionKind.CHANGE_LEVEL, ASSESSED)
    raised = replace(cell(TAUGHT, OUTCOMES), level=ASSESSED, review=review)

    assert level_meaning(raised) == LEVEL_MEANINGS[ASSESSED]


def test_one_more_task_is_a_further_one_where_a_task_is_shown() -> None:
    new = Prospect(ProspectKind.NEW_TASK, ASSESSED)

    for section, words in (
        (TASK, "a further graded task about"),
        (OUTCOMES, "a graded task about"),
    ):
        (_, (_, text)) = prospect_sentences(replace(cell(MENTIONED, section), prospects=(new,)))
        assert text.startswith(words)


def test_of_several_quotes_the_rest_is_said_to_be_too_little() -> None:
    less = (Prospect(ProspectKind.WITHOUT_BEST_QUOTE, CoverageLevel.ABSENT),)
    one, two = (replace(cell(TAUGHT, *[OUTCOMES] * n), prospects=less) for n in (1, 2))

    assert prospect_sentences(one)[0][1].endswith("would be “not found”.")
    assert prospect_sentences(two)[0][1].endswith(
        "would be “not found”, as the rest alone is too little to go by."
    )
