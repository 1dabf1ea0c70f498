import pytest

from alignment.context import ContextFinder, find_contexts
from alignment.evidence import ReasonKind
from competency_map import AgeBand, load_framework
from syllabi import SectionKind
from tests.alignment.inputs import framework, passage

MAP = framework()
SHIPPED = load_framework("ct-aimh")
FINDER = ContextFinder(MAP)


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Assessment of Toddlers", "Toddlers"),
        ("Working in child care", "child care"),
        ("Infants of adolescent mothers", "Infants"),
        ("Child care choices of adolescents", ""),
        ("A field in its infancy", ""),
        ("The infant industry argument", ""),
        ("Children and families", ""),
        ("", ""),
    ],
)
def test_the_sign_is_the_word_that_shows_young_children(text: str, sign: str) -> None:
    found = FINDER.sign(text)
    assert (found.text if found else "") == sign


@pytest.mark.parametrize(
    ("text", "band"),
    [
        ("Assessment of Toddlers", AgeBand.PRENATAL_TO_3),
        ("From preschool to school", AgeBand.THREE_TO_6),
        ("Working in child care", AgeBand.BOTH),
        # A core word comes before a near one, wherever it stands.
        ("Preschoolers and infants", AgeBand.PRENATAL_TO_3),
    ],
)
def test_the_sign_speaks_of_ages(text: str, band: AgeBand) -> None:
    found = FINDER.sign(text)
    assert found is not None
    assert found.band is band


@pytest.mark.parametrize(
    "text",
    [
        "Observe a child between birth and age five with the caregiver.",
        "A family with a child under 3",
        "Play at ages 3-5",
        "Children ages three to five",
        "From birth to age six",
    ],
)
def test_the_shipped_words_see_young_children_in_an_age(text: str) -> None:
    assert ContextFinder(load_framework("ct-aimh")).sign(text)


@pytest.mark.parametrize(
    "text",
    [
        "A grade average under 3 leads to probation.",
        "Adults ages 18 to 25",
        "Date of birth and 3 references",
        "Baby boomers in the workplace",
        "Students who are pregnant or parenting may ask for an extension.",
        "Machine learning is still in its infancy.",
        "Services for children and families across the lifespan",
    ],
)
def test_the_shipped_words_must_not_see_young_children_here(text: str) -> None:
    assert ContextFinder(load_framework("ct-aimh")).sign(text) is None


def test_the_nearest_sign_is_the_reason() -> None:
    passages = [
        passage("Assessing toddlers"),
        passage("Assessment", setting="Week 3 | Infant studies"),
        passage("Assessment", path=("Week 4: preschool", "Topics")),
        passage("Assessment"),
    ]
    found = find_contexts(passages, [], MAP)
    reasons = [context.reason for context in found]

    assert [reason.kind for reason in reasons] == [
        ReasonKind.CHILD_IN_PASSAGE,
        ReasonKind.CHILD_IN_SETTING,
        ReasonKind.CHILD_IN_HEADING,
        ReasonKind.NO_YOUNG_CHILD,
    ]
    assert [reason.detail for reason in reasons] == ["toddlers", "Infant", "preschool", ""]
    assert [context.age_band for context in found] == [
        AgeBand.PRENATAL_TO_3,
        AgeBand.PRENATAL_TO_3,
        AgeBand.THREE_TO_6,
        None,
    ]


def test_the_title_in_the_document_counts_when_the_corrected_one_is_empty() -> None:
    titles = ["", "ECE 220: Infants in Group Care"]

    assert find_contexts([passage("Observation")], titles, MAP)[0].strength > 0


def test_a_nearer_sign_is_worth_more() -> None:
    near, far = find_contexts([passage("toddlers"), passage("play")], ["Early Childhood"], MAP)

    assert near.strength > far.strength > 0


def test_a_course_whose_description_is_about_young_children_is_so_as_a_whole() -> None:
    described = passage("Growing up in early childhood.", SectionKind.DESCRIPTION)

    assert find_contexts([described, passage("Observation")], [], MAP)[1].strength > 0


@pytest.mark.parametrize(
    "text",
    [
        "Signs of depression in adults",
        "Taking the history of an adult patient",
        "Substance use in adolescence",
        "Caring for older people",
    ],
)
def test_a_course_about_young_children_must_not_vouch_for_what_speaks_of_others(text: str) -> None:
    silent, other = find_contexts(
        [passage("Signs of depression"), passage(text)], ["Infant Health"], SHIPPED
    )

    assert silent.strength > 0
    assert other.strength == 0


@pytest.mark.parametrize(
    "text", ["How adults and toddlers play", "Adult-child interaction", "Responsive adults"]
)
def test_adults_beside_children_or_as_their_carers_keep_the_context(text: str) -> None:
    assert find_contexts([passage(text)], ["Infant Health"], SHIPPED)[0].strength > 0


def test_one_week_on_infants_does_not_make_a_course_one_about_infants() -> None:
    passages = [
        passage("Adult psychopathology from the clinic to the community.", SectionKind.DESCRIPTION),
        passage("Week 3: infants"),
        passage("Week 4: assessment"),
    ]

    assert find_contexts(passages, ["Psychopathology"], MAP)[2].strength == 0
