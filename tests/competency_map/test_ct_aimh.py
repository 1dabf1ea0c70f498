import pytest

from competency_map import (
    NOTICE,
    AgeBand,
    AreaKind,
    ContextTerm,
    Framework,
    Severity,
    TermStrength,
    check_framework,
    load_framework,
)

KINDS = ("core", "near", "weak", "anti", "traps")
AREAS = (
    ("TF-1", "Pregnancy & early parenthood"),
    ("TF-2", "Infant/very young child development & behavior"),
    ("TF-3", "Infant/family-centered practice"),
    ("TF-4", "Relationship-based therapeutic practice"),
    ("TF-5", "Family relationships & dynamics"),
    ("TF-6", "Attachment, separation, trauma, grief & loss"),
    ("TF-7", "Disorders of infancy & early childhood"),
    ("TF-8", "Psychotherapeutic & behavioral theories of change"),
    ("TF-9", "Mental & behavioral disorders in adults"),
    ("TF-10", "Cultural competence"),
    ("LR-1", "Ethical practice"),
    ("LR-2", "Government, law & regulation"),
    ("LR-3", "Agency policy"),
    ("SE-1", "Service delivery systems"),
    ("DS-1", "Observation & listening"),
    ("DS-2", "Screening & assessment"),
    ("DS-3", "Responding with empathy"),
    ("DS-4", "Intervention/treatment planning"),
    ("DS-5", "Developmental guidance"),
    ("DS-6", "Supportive counseling"),
    ("DS-7", "Parent-infant/very young child relationship-based therapies & practices"),
    ("DS-8", "Advocacy"),
    ("DS-9", "Life skills"),
    ("DS-10", "Safety"),
    ("WO-1", "Building relationships"),
    ("WO-2", "Collaborating"),
    ("CO-1", "Listening"),
    ("CO-2", "Speaking"),
    ("CO-3", "Writing"),
    ("TH-1", "Solving problems"),
    ("TH-2", "Analyzing information"),
    ("RE-1", "Contemplation"),
    ("RE-2", "Self awareness"),
    ("RE-3", "Curiosity"),
    ("RE-4", "Professional/personal development"),
    ("RE-5", "Emotional response"),
    ("RE-6", "Parallel process"),
)
DOMAINS = {
    "TF": ("Theoretical Foundations", 10, AreaKind.CONTENT),
    "LR": ("Law, Regulation & Agency Policy", 3, AreaKind.CONTENT),
    "SE": ("Systems Expertise", 1, AreaKind.CONTENT),
    "DS": ("Direct Service Skills", 10, AreaKind.CONTENT),
    "WO": ("Working with Others", 2, AreaKind.PROCESS),
    "CO": ("Communicating", 3, AreaKind.PROCESS),
    "TH": ("Thinking", 2, AreaKind.PROCESS),
    "RE": ("Reflection", 6, AreaKind.PROCESS),
}
# Too common to say anything about an area by themselves.
BARE_WORDS = {
    "and", "of", "the", "with", "to", "in", "for", "child", "children", "family", "families",
    "parent", "parents", "development", "communication", "writing", "speaking", "analysis",
    "skills", "policy", "practice", "relationship", "relationships", "safety", "theory",
}  # fmt: skip
CODES = [code for code, _ in AREAS]


@pytest.fixture(scope="module")
def ct_aimh() -> Framework:
    return load_framework("ct-aimh")


def test_the_37_areas_have_their_codes_and_names_in_order(ct_aimh: Framework) -> None:
    assert tuple((area.code, area.name) for area in ct_aimh.knowledge_areas) == AREAS


def test_the_eight_domains_hold_their_areas(ct_aimh: Framework) -> None:
    found = {domain.code: (domain.name, len(domain.areas)) for domain in ct_aimh.domains}
    assert list(found.items()) == [(code, row[:2]) for code, row in DOMAINS.items()]


def test_an_area_names_its_domain_and_kind(ct_aimh: Framework) -> None:
    for area in ct_aimh.knowledge_areas:
        name, _, kind = DOMAINS[area.code.split("-")[0]]
        assert (area.domain, area.kind) == (name, kind)


@pytest.mark.parametrize(
    ("code", "telling_term", "telling_descriptor", "foreign_term"),
    [
        ("TF-7", "DC:0-5", "how they are classified", "operant conditioning"),
        ("TF-8", "operant conditioning", "explanations clinicians use", "DC:0-5"),
        ("WO-2", "interdisciplinary team", "across disciplines, agencies", "mentoring"),
        ("TH-1", "problem solving", "define what is hard", "clinical reasoning"),
        ("TH-2", "clinical reasoning", "Putting together observation", "problem solving"),
    ],
)
def test_the_five_areas_whose_order_differs_elsewhere_hold_their_own_topic(
    ct_aimh: Framework,
    code: str,
    telling_term: str,
    telling_descriptor: str,
    foreign_term: str,
) -> None:
    area = ct_aimh.area(code)
    terms = {term.text for term in area.terms}
    assert telling_term in terms
    assert telling_descriptor in area.descriptor
    assert foreign_term not in terms


@pytest.mark.parametrize("code", CODES)
def test_each_area_is_rich_enough_to_match_by(ct_aimh: Framework, code: str) -> None:
    area = ct_aimh.area(code)
    strengths = [term.strength for term in area.terms]
    assert strengths.count(TermStrength.STRONG) >= 15
    assert strengths.count(TermStrength.CONTEXT) >= 15
    assert len(area.false_friends) >= 8
    assert len(area.exemplars) >= 6
    assert len(area.counter_exemplars) >= 3
    assert area.idea.endswith((".", "?"))


@pytest.mark.parametrize("code", CODES)
def test_no_area_has_a_bare_common_word_as_a_term(ct_aimh: Framework, code: str) -> None:
    assert not BARE_WORDS & {term.text.lower() for term in ct_aimh.area(code).terms}


@pytest.mark.parametrize("mark", ["*", "|", "\u2020", "(", ")"])
def test_no_phrase_holds_a_mark_that_could_not_be_found(ct_aimh: Framework, mark: str) -> None:
    for area in ct_aimh.knowledge_areas:
        phrases = [term.text for term in area.terms] + list(area.false_friends)
        assert [phrase for phrase in phrases if mark in phrase] == []


@pytest.mark.parametrize("word", ["certified", "compliant", "meets endorsement"])
def test_the_map_never_promises_a_credential(ct_aimh: Framework, word: str) -> None:
    assert word not in repr(ct_aimh).lower()
    assert word not in NOTICE.lower()


def test_the_map_has_no_errors(ct_aimh: Framework) -> None:
    problems = check_framework(ct_aimh)
    assert [problem for problem in problems if problem.severity is Severity.ERROR] == []


def test_no_exemplar_is_used_twice(ct_aimh: Framework) -> None:
    sentences = [text for area in ct_aimh.knowledge_areas for text in area.exemplars]
    assert len(sentences) == len(set(sentences))


@pytest.mark.parametrize(
    ("kind", "word"),
    [
        ("core", "toddler"),
        ("core", "neonatal"),
        ("near", "home visiting"),
        ("near", "preschool"),
        ("weak", "caregiver"),
        ("anti", "adolescent"),
        ("traps", "baby boomer"),
    ],
)
def test_the_young_child_context_knows_the_word(ct_aimh: Framework, kind: str, word: str) -> None:
    assert word in _words(ct_aimh, kind)


def test_a_context_word_has_one_kind_only(ct_aimh: Framework) -> None:
    words = [word for kind in KINDS for word in _words(ct_aimh, kind)]
    assert sorted(word for word in set(words) if words.count(word) > 1) == []


@pytest.mark.parametrize(
    ("kind", "word", "band"),
    [
        ("core", "toddler", AgeBand.PRENATAL_TO_3),
        ("core", "pregnancy", AgeBand.PRENATAL_TO_3),
        ("near", "preschool", AgeBand.THREE_TO_6),
        ("near", "four-year-old", AgeBand.THREE_TO_6),
        ("near", "child care", AgeBand.BOTH),
        ("near", "birth to five", AgeBand.BOTH),
    ],
)
def test_a_word_speaks_of_its_ages(ct_aimh: Framework, kind: str, word: str, band: AgeBand) -> None:
    assert ContextTerm(word, band) in getattr(ct_aimh.context, kind)


def _words(framework: Framework, kind: str) -> list[str]:
    words = getattr(framework.context, kind)
    return [word.text if isinstance(word, ContextTerm) else word for word in words]


def test_the_notice_names_whose_marks_they_are() -> None:
    assert "Not affiliated with" in NOTICE
    assert "MI-AIMH" in NOTICE
