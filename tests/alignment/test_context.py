import pytest

from alignment.context import find_contexts, title_sign
from alignment.context_words import ContextFinder
from alignment.evidence import ReasonKind
from competency_map import AgeBand, load_framework
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
    found = find_contexts(passages, (), MAP)
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


def test_a_nearer_sign_is_worth_more() -> None:
    near, far = find_contexts([passage("toddlers"), passage("play", path=("Infants",))], (), MAP)

    assert near.strength > far.strength > 0


def test_the_title_in_the_document_counts_when_the_corrected_one_is_empty() -> None:
    sign = title_sign(["", "ECE 220: Infants in Group Care"], MAP)

    assert sign is not None
    assert sign.text == "Infants"


def test_a_title_without_young_children_is_no_sign() -> None:
    assert title_sign(["Statistics", ""], MAP) is None


@pytest.mark.parametrize(
    ("text", "of_others"),
    [
        ("Signs of depression in adults", True),
        ("Taking the history of an adult patient", True),
        ("Substance use in adolescence", True),
        ("Caring for older people", True),
        ("Signs of depression", False),
        ("How adults and toddlers play", False),
        ("Adult-child interaction", False),
        ("Responsive adults", False),
    ],
)
def test_a_passage_may_speak_of_others(text: str, of_others: bool) -> None:
    (context,) = find_contexts([passage(text)], (), SHIPPED)

    assert context.of_others is of_others


@pytest.mark.parametrize(
    "text",
    [
        "Lead a team through the unit's infancy",
        "Harlow and his infant monkeys",
        "Custody, paternity, maternity, child support",
    ],
)
def test_the_shipped_words_must_not_see_young_children_in_other_infants(text: str) -> None:
    assert title_sign([text], SHIPPED) is None


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Infant Care", ReasonKind.NO_YOUNG_CHILD),
        ("ECE 210: infant care", ReasonKind.NO_YOUNG_CHILD),
        ("Week 2: infant care, sleep and the first foods", ReasonKind.CHILD_IN_HEADING),
        ("Toddlers", ReasonKind.CHILD_IN_HEADING),
    ],
)
def test_the_courses_own_title_must_not_count_as_a_heading(heading: str, kind: ReasonKind) -> None:
    (context,) = find_contexts([passage("Play", path=(heading,))], ["", "Infant Care"], MAP)

    assert context.reason.kind is kind


@pytest.mark.parametrize(
    "title",
    ["Infancy through Old Age", "Infants and Adolescents", "Infancy to Adulthood"],
)
def test_a_title_that_names_others_too_must_not_vouch(title: str) -> None:
    assert title_sign([title], SHIPPED) is None
