import pytest

from alignment.context_words import ContextFinder
from alignment.matchers.keyword_matcher import match_keywords
from competency_map import load_framework
from tests.alignment.inputs import area, framework, passage

EXTENDED = load_framework("imh-extended")


def terms(text: str, *, setting: str = "", path: tuple[str, ...] = ()) -> set[tuple[str, str]]:
    """The (area, term) pairs that the text gives in the shipped extended map."""
    found = match_keywords([passage(text, setting=setting, path=path)], EXTENDED)
    return {(match.area, term.text) for match in found for term in match.terms}


@pytest.mark.parametrize(
    ("code", "short", "text"),
    [
        ("TF-6", "ACEs", "ACEs and toxic stress in the first years"),
        ("TF-6", "AAI", "AAI: states of mind and coherence"),
        ("DS-7", "ABC", "ABC with foster infants: Dozier's trials"),
        ("DS-2", "ASQ", "Score an ASQ for a toddler"),
        ("TF-9", "BPD", "Parents with BPD and emotional dysregulation"),
        ("TF-8", "CBT", "CBT and psychodynamic therapy compared"),
        ("TF-8", "MI", "MI: change talk with pregnant smokers"),
        ("TF-8", "ABA", "ABA for young children with autism"),
        ("DS-7", "COS", "COS: the secure base and shark music"),
        ("DS-7", "CPP", "CPP for the parent-infant dyad"),
        ("DS-7", "CPP", "Compare CPP with PCIT after domestic violence"),
        ("DS-2", "DECA", "Use the DECA to rate protective factors"),
        ("DS-2", "HOME", "HOME: Caldwell and Bradley's measure"),
        ("DS-2", "CLASS", "Watch one room with CLASS (Pianta)"),
        ("SE-1", "EHS", "EHS home visitors and their caseloads"),
        ("SE-1", "EI", "EI: eligibility under Part C"),
        ("TF-1", "ESC", "ESC instead of Finnegan scores for opioid-exposed newborns"),
        ("TF-4", "FAN", "FAN: attunement and empathic inquiry"),
        ("LR-2", "IDEA", "IDEA and Section 504"),
        ("RE-4", "IFS", "Endorsement categories: IFA and IFS"),
        ("SE-1", "MCH", "MCH programs and infant mortality"),
        ("TF-1", "NAS", "Newborns with NAS"),
        ("DS-5", "NBO", "The NBO with new parents"),
        ("SE-1", "NFP", "NFP: Olds and first-time mothers"),
        ("LR-2", "Part C", "Part C and the IFSP"),
        ("TF-1", "PPD", "Screening mothers for PPD"),
        ("TF-7", "RAD", "RAD and DSED after institutional care"),
        ("TF-3", "RBI", "RBI and family priorities"),
        ("DS-11", "RSC", "RSC in infant mental health teams"),
        ("TF-6", "SSP", "SSP reunion episodes"),
        ("TF-6", "TIC", "TIC as SAMHSA describes it"),
    ],
)
def test_an_abbreviation_counts_where_its_cue_stands(code: str, short: str, text: str) -> None:
    assert (code, short) in terms(text)


@pytest.mark.parametrize(
    ("short", "text"),
    [
        ("ACEs", "ACEs, ARBs and diuretics in childhood hypertension"),
        ("ABC", "Check airway and pulse: the ABC of infant resuscitation"),
        ("ABC", "Antecedent and consequence: ABC data on a toddler"),
        ("ASQ", "Give the ASQ suicide screen to a parent of an infant"),
        ("BPD", "Premature infants with BPD go home on oxygen"),
        ("CBT", "The licensing exam is a CBT at a testing center"),
        ("MI", "Myocardial infarction (MI): troponin and ECG"),
        ("ABA", "An ABA-approved paralegal program"),
        ("CPP", "CPP and OAS: pension income in Canada"),
        ("CPP", "CPP in brain injury: keep intracranial pressure low"),
        ("DECA", "DECA chapter officers plan the marketing competition and its assessment"),
        ("HOME", "TAKE THIS SHEET HOME AND READ IT"),
        ("HELP", "HELP IS AVAILABLE FOR INFANT CARE STUDENTS"),
        ("CLASS", "NO CLASS: HOLIDAY"),
        ("PSI", "Inflate to 32 PSI and record the pressure"),
        ("EHS", "EHS training on chemical spills"),
        ("EI", "EI: Goleman on leadership with toddlers and tyrants"),
        ("ESC", "Press ESC on the keyboard"),
        ("FAN", "FAN CULTURE AND FOOTBALL"),
        ("FAN", "TURN OFF THE FAN"),
        ("IDEA", "BRING ONE IDEA TO SESSION TWO"),
        ("IFS", "IFS: exiles, protectors and Richard Schwartz on infant memories"),
        ("MCH", "MCH and MCHC in maternal anemia"),
        ("NAS", "Save the file on the NAS storage server"),
        ("NBO", "NBO analysis of each molecular orbital"),
        ("NFP", "NFP and fertility awareness after home visits"),
        ("Part C", "Medicare Part C and infants"),
        ("Part C", "Part A is due in May, Part C in early intervention placement week"),
        ("PPD", "PPD and hepatitis B titer before maternal clinical"),
        ("RAD", "RAD tech students join the attachment lab"),
        ("RBI", "Batting average and RBI"),
        ("RSC", "The RSC supervision of Shakespeare productions"),
        ("SSP", "SSP: Porges and polyvagal theory, not Ainsworth"),
        ("TIC", "TIC and Tourette syndrome after trauma"),
    ],
)
def test_an_abbreviation_must_not_count_in_its_other_meaning(short: str, text: str) -> None:
    assert short not in {term for _, term in terms(text)}


@pytest.mark.parametrize("text", ["CPP", "Week 9: CPP", "Read chapter 3 on CPP."])
def test_an_abbreviation_must_not_count_without_a_cue(text: str) -> None:
    assert terms(text) == set()


@pytest.mark.parametrize("text", ["cpp for the dyad", "Cpp for the dyad", "CPPs for the dyad"])
def test_another_spelling_must_not_count(text: str) -> None:
    assert "CPP" not in {term for _, term in terms(text)}


def test_the_full_name_may_stand_in_the_row_or_in_a_heading() -> None:
    name = "Child-Parent Psychotherapy"

    assert ("DS-7", "CPP") in terms("CPP, a first case", setting=name)
    assert ("DS-7", "CPP") in terms("CPP, a first case", path=("Unit 4", name))


def test_a_rival_in_the_heading_rules_it_out_whatever_the_passage_says() -> None:
    heading = ("Pension plans",)

    assert "CPP" not in {term for _, term in terms("CPP and the dyad", path=heading)}


def test_another_passage_never_decides() -> None:
    alone = match_keywords([passage("CPP, a first case")], EXTENDED)
    beside = match_keywords(
        [passage("CPP, a first case"), passage("Child-Parent Psychotherapy", position=1)], EXTENDED
    )

    assert [match for match in beside if match.passage == 0] == alone == []


def test_an_area_of_another_name_has_no_abbreviations() -> None:
    other = framework(area("DS-7", strong=("dyad",)))
    (match,) = match_keywords([passage("CPP for the dyad")], other)

    assert [term.text for term in match.terms] == ["dyad"]


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("IMH seminar", "IMH"),
        ("IMH in Singapore treats adults", ""),
        ("A ward of IMH, the Institute of Mental Health", ""),
    ],
)
def test_imh_shows_young_children_unless_it_is_a_hospital(text: str, sign: str) -> None:
    found = ContextFinder(EXTENDED).sign(text)
    assert (found.text if found else "") == sign
