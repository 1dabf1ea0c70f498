import pytest

from alignment.trained.audiences import tells_audience
from tests.alignment.inputs import passage

LISTED = "Nurses, home visitors and early educators."


@pytest.mark.parametrize(
    "text",
    [
        "Who should attend: nurses and home visitors",
        "Who comes: midwives and social workers; eight places",
        "For whom: early childhood staff",
        "Target audience - child care directors: all welcome",
        "Participants: staff of Head Start",
        "Prerequisites: Child Development, Family Systems.",
        "Eligibility. A year of work with infants.",
    ],
)
def test_a_line_that_opens_with_such_a_label_tells_the_audience(text: str) -> None:
    assert tells_audience(passage(text))


def test_a_line_below_or_after_a_label_tells_the_audience() -> None:
    assert tells_audience(passage(LISTED, path=("Purpose", "Who should come")))
    assert tells_audience(passage(LISTED, setting="PARTICIPANTS."))


@pytest.mark.parametrize(
    "text",
    [
        "Participants learn to observe a newborn with a parent",
        "Who comes to mind when a baby cries: ghosts in the nursery",
        "Open to wonder: curiosity in work with families",
        "Collaborating with nurses, social workers and teachers",
        "Audience analysis: write a leaflet for parents",
        "Admission to the NICU and what it does to parents",
        "For: Sept 14, read Bowlby on infant attachment",
        "Observe an infant at home (2 credits, 30 hours)",
    ],
)
def test_what_is_taught_must_not_count_as_the_audience(text: str) -> None:
    assert not tells_audience(passage(text))


@pytest.mark.parametrize("heading", ["Participants will be able to:", "Audience and voice", ""])
def test_other_headings_must_not_make_an_audience(heading: str) -> None:
    assert not tells_audience(passage(LISTED, path=(heading,), setting=heading))


def test_a_heading_further_up_must_not_count() -> None:
    assert not tells_audience(passage(LISTED, path=("Prerequisites", "Week 1")))
