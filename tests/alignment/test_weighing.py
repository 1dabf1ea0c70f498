from alignment.context import NO_CONTEXT, ChildContext
from alignment.evidence import Evidence, Reason, ReasonKind
from alignment.match import Match, Span
from alignment.weighing import topic_score, weigh_evidence
from competency_map import AgeBand, Term, TermStrength
from syllabi import SectionKind
from tests.alignment.inputs import passage

TEXT = "Attachment and grief"
NEAR = ChildContext(0.9, Reason(ReasonKind.CHILD_IN_HEADING, "infants"), AgeBand.PRENATAL_TO_3)
KEYWORD = Match(
    0,
    "TF-6",
    "keyword",
    0.9,
    (Span(0, 10), Span(15, 20)),
    (Term("attachment", TermStrength.STRONG), Term("grief", TermStrength.CONTEXT)),
)
LIKENESS = Match(0, "TF-6", "tfidf", 0.1)


def weigh(*matches: Match, context: ChildContext = NEAR, **where: SectionKind) -> Evidence:
    found = weigh_evidence([passage(TEXT, **where)], [context], matches)
    (evidence,) = found["TF-6"]
    return evidence


def test_each_reason_says_of_its_own_term_how_strong_it_is() -> None:
    assert weigh(KEYWORD, LIKENESS).reasons == (
        Reason(ReasonKind.STRONG_TERM, "attachment"),
        Reason(ReasonKind.CONTEXT_TERM, "grief"),
        Reason(ReasonKind.SIMILAR_WORDING),
        Reason(ReasonKind.CHILD_IN_HEADING, "infants"),
    )


def test_the_score_is_topic_times_section_times_context() -> None:
    """Topic 1 - (1 - 0.9) * (1 - 0.8 * 0.1 / 0.2) = 0.94; readings 0.8; context 0.9."""
    assert weigh(KEYWORD, LIKENESS, section=SectionKind.READINGS).score == 0.6768


def test_without_context_the_topic_stands_by_itself() -> None:
    evidence = weigh(KEYWORD, context=NO_CONTEXT)

    assert (evidence.in_context, evidence.score) == (False, 0.9)


def test_evidence_has_the_ages_of_the_word_that_gave_its_context() -> None:
    assert weigh(KEYWORD).age_band is AgeBand.PRENATAL_TO_3
    assert weigh(KEYWORD, context=NO_CONTEXT).age_band is None


def test_likeness_counts_fully_from_its_usual_height_on() -> None:
    assert topic_score([Match(0, "A", "tfidf", 0.2)]) == topic_score([Match(0, "A", "tfidf", 0.9)])


def test_evidence_in_context_comes_first_then_the_better_score() -> None:
    passages = [passage(TEXT, position=position) for position in range(3)]
    contexts = [NO_CONTEXT, NEAR, NEAR]
    matches = [Match(0, "A", "keyword", 0.9), Match(1, "A", "keyword", 0.5)]
    matches.append(Match(2, "A", "keyword", 0.8))

    found = weigh_evidence(passages, contexts, matches)["A"]

    assert [piece.passage.position for piece in found] == [2, 1, 0]


def test_a_bibliography_says_so() -> None:
    evidence = weigh(KEYWORD, section=SectionKind.BIBLIOGRAPHY)

    assert evidence.reasons[-1].kind is ReasonKind.BIBLIOGRAPHY_ONLY


def test_noise_must_not_become_evidence() -> None:
    assert weigh_evidence([passage(TEXT)], [NEAR], [Match(0, "A", "tfidf", 0.02)]) == {}
