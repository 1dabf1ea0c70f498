from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from competency_map import Framework, FrameworkError, load_framework
from competency_map.age_band import AgeBand
from competency_map.categories import AreaExpectation, Category, Designation, Expectation
from competency_map.category_files import load_categories, load_guide, read_guide, requirements
from competency_map.continuum import Continuum
from competency_map.endorsement_guide import ReviewHabit, Topic
from competency_map.guidance_check import check_categories
from competency_map.loading import DATA

GUIDE = load_guide()
BY_CODE = {category.code: category for category in load_categories()}
INFANT = ("IFA", "IFS", "IMHS", "IMHM")
TWINS = {"ECFA": "IFA", "ECFS": "IFS", "ECMHS": "IMHS", "ECMHM": "IMHM"}
LATER = ("IFRS", "ECFRS")
SHARED_TOPICS = (
    Topic.EDUCATION,
    Topic.WORK,
    Topic.IN_SERVICE,
    Topic.REFERENCES,
    Topic.REFLECTIVE_SUPERVISION,
    Topic.ETHICS,
    Topic.EXAM,
    Topic.MEMBERSHIP,
)
SEEN, RECALLED, NOT = Expectation.SEEN, Expectation.RECALLED, Expectation.NOT_EXPECTED
# Area, then how sure it is in IFA, IFS, IMHS and IMHM. The first five, and WO-3, are numbered
# otherwise in other lists of the Guidelines.
EXPECTED = [
    ("TF-7", (NOT, SEEN, SEEN, SEEN)),
    ("TF-8", (NOT, NOT, SEEN, SEEN)),
    ("WO-2", (RECALLED,) * 4),
    ("TH-1", (RECALLED,) * 4),
    ("TH-2", (RECALLED,) * 4),
    ("WO-3", (RECALLED,) * 4),
    ("TF-1", (SEEN,) * 4),
    ("TF-9", (NOT, NOT, SEEN, SEEN)),
    ("TF-12", (NOT, NOT, NOT, SEEN)),
    ("LR-1", (SEEN, SEEN, RECALLED, RECALLED)),
    ("DS-5", (NOT, NOT, SEEN, RECALLED)),
    ("DS-11", (NOT, NOT, NOT, SEEN)),
    ("WO-6", (NOT, RECALLED, RECALLED, RECALLED)),
    ("CO-2", (RECALLED, SEEN, RECALLED, RECALLED)),
    ("RE-6", (NOT, RECALLED, RECALLED, RECALLED)),
    ("RS-1", (NOT, NOT, NOT, RECALLED)),
]
FILE = (DATA / "endorsement-categories.toml").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def extended() -> Framework:
    return load_framework("imh-extended")


def shared(category: str, topic: Topic) -> str:
    (row,) = (r for r in requirements(category) if r.topic is topic and not r.is_later)
    return row.text


def later(category: str, topic: Topic) -> str:
    return " ".join(r.text for r in requirements(category) if r.topic is topic and r.is_later)


def test_there_are_four_categories_and_their_twins() -> None:
    assert [category.code for category in load_categories()] == [*INFANT, *TWINS]
    assert {c.code: c.twin_of for c in load_categories() if c.twin_of} == TWINS


def test_the_checker_has_nothing_to_say(extended: Framework) -> None:
    assert check_categories(GUIDE, extended) == ()


@pytest.mark.parametrize("category", load_categories(), ids=lambda category: category.code)
def test_the_age_band_tells_the_twins_apart(category: Category) -> None:
    is_twin = bool(category.twin_of)
    assert category.age_band is (AgeBand.THREE_TO_6 if is_twin else AgeBand.PRENATAL_TO_3)
    assert category.since == ("2017" if is_twin else "2002")


@pytest.mark.parametrize(
    ("codes", "scope"),
    [
        (("IFA", "ECFA"), [Continuum.PROMOTION]),
        (("IFS", "ECFS"), [Continuum.PREVENTION, Continuum.INTERVENTION]),
        (("IMHS", "ECMHS"), [Continuum.INTERVENTION, Continuum.TREATMENT]),
        (("IMHM", "ECMHM"), list(Continuum)),
    ],
)
def test_the_scope_runs_along_the_continuum(codes: tuple[str, str], scope: list[Continuum]) -> None:
    assert [list(BY_CODE[code].scope) for code in codes] == [scope, scope]


@pytest.mark.parametrize(("area", "sure"), EXPECTED, ids=[row[0] for row in EXPECTED])
def test_a_category_expects_what_sources_show(area: str, sure: tuple[Expectation, ...]) -> None:
    assert tuple(BY_CODE[code].expects(area) for code in INFANT) == sure


@pytest.mark.parametrize(("twin", "infant"), TWINS.items())
def test_a_twin_expects_the_same_areas_but_nothing_as_seen(twin: str, infant: str) -> None:
    for row in BY_CODE[infant].areas:
        assert BY_CODE[twin].expects(row.area) is (NOT if row.expectation is NOT else RECALLED)


@pytest.mark.parametrize(("code", "n_areas"), [("IFA", 7), ("IFS", 8), ("IMHS", 10), ("IMHM", 13)])
def test_the_foundations_are_all_seen_or_not_expected(code: str, n_areas: int) -> None:
    rows = [row for row in BY_CODE[code].areas if row.area.startswith("TF-")]
    counts = Counter(row.expectation for row in rows)
    assert (counts[SEEN], counts[RECALLED]) == (n_areas, 0)


def test_mentors_alone_are_expected_to_know_the_mentor_domains() -> None:
    for domain in ("LP-", "AD-", "RS-"):
        for code in ("IFA", "IFS", "IMHS"):
            rows = [row for row in BY_CODE[code].areas if row.area.startswith(domain)]
            assert {row.expectation for row in rows} == {NOT}


@pytest.mark.parametrize("area", ["ZZ-9", "TF7", ""])
def test_of_an_unknown_area_nothing_is_said(area: str) -> None:
    assert BY_CODE["IFA"].expects(area) is None


@pytest.mark.parametrize(
    ("area", "designations"),
    [
        ("DS-11", [Designation.CLINICAL]),
        ("AD-1", [Designation.POLICY]),
        ("RS-3", [Designation.RESEARCH_FACULTY]),
        ("TF-12", [Designation.RESEARCH_FACULTY]),
        ("TF-1", list(Designation)),
        ("LP-1", list(Designation)),
        ("ZZ-9", []),
    ],
)
def test_a_mentor_s_area_says_whose_work_it_mostly_is(
    area: str, designations: list[Designation]
) -> None:
    assert list(BY_CODE["IMHM"].mainly_for(area)) == designations


@pytest.mark.parametrize("code", ["IFA", "IFS", "IMHS", "ECFA", "ECFS", "ECMHS"])
def test_who_is_no_mentor_has_no_designation(code: str) -> None:
    assert (BY_CODE[code].designations, BY_CODE[code].mainly_for("DS-11")) == ((), ())


@pytest.mark.parametrize("code", INFANT)
def test_the_table_has_its_eight_rows_for_each_infant_category(code: str) -> None:
    rows = [row for row in requirements(code) if not row.is_later]
    assert tuple(row.topic for row in rows) == SHARED_TOPICS
    assert {(row.year, "about 2015" in row.seen_in) for row in rows} == {("2015", True)}


@pytest.mark.parametrize(
    ("code", "topic", "words"),
    [
        ("IFA", Topic.EDUCATION, "associate degree"),
        ("IFS", Topic.EDUCATION, "bachelor's"),
        ("IFS", Topic.REFLECTIVE_SUPERVISION, "24 hours"),
        ("IFA", Topic.REFLECTIVE_SUPERVISION, "Not asked for"),
        ("IMHS", Topic.REFLECTIVE_SUPERVISION, "50 hours"),
        ("IMHM", Topic.REFLECTIVE_SUPERVISION, "50 hours"),
        ("IMHS", Topic.WORK, "2 years"),
        ("IMHM", Topic.WORK, "3 years"),
        ("IFS", Topic.EXAM, "No written exam"),
        ("IMHS", Topic.EXAM, "A written exam"),
        ("IFA", Topic.IN_SERVICE, "30 hours"),
    ],
)
def test_a_cell_of_the_table_says_what_the_seeds_say(code: str, topic: Topic, words: str) -> None:
    assert words in shared(code, topic)


def test_the_fifty_hours_of_a_mentor_are_for_clinical_ones_alone() -> None:
    rows = [r for r in requirements("IMHM") if r.topic is Topic.REFLECTIVE_SUPERVISION]
    assert [r.designations for r in rows if "50 hours" in r.text] == [(Designation.CLINICAL,)] * 2
    assert shared("IMHM", Topic.REFLECTIVE_SUPERVISION).endswith("clinical mentors only.")


def test_no_other_cell_is_for_some_mentors_alone() -> None:
    rows = [r for r in GUIDE.requirements if r.designations and not r.is_later]
    assert [(r.categories, r.topic) for r in rows] == [(("IMHM",), Topic.REFLECTIVE_SUPERVISION)]


@pytest.mark.parametrize(
    ("code", "topic", "words"),
    [
        ("IFS", Topic.EDUCATION, "No degree"),
        ("ECFS", Topic.EDUCATION, "No degree"),
        ("IMHM", Topic.IN_SERVICE, "48 hours"),
        ("ECMHM", Topic.IN_SERVICE, "33 hours"),
        ("IMHS", Topic.IN_SERVICE, "not clear"),
        ("IMHM", Topic.LEADERSHIP, "3 years"),
        ("IFRS", Topic.IN_SERVICE, "48 hours: 30, then 15"),
        ("ECFRS", Topic.CATEGORIES, "reflective supervisors"),
        ("IFA", Topic.RENEWAL, "15 hours of training a year"),
        ("ECFA", Topic.CATEGORIES, "early childhood side"),
    ],
)
def test_a_later_difference_is_found_under_its_category(
    code: str, topic: Topic, words: str
) -> None:
    assert words in later(code, topic)


def test_what_is_said_comes_by_topic_and_the_table_s_row_first() -> None:
    rows = requirements("IFS")
    order = [(list(Topic).index(row.topic), row.is_later) for row in rows]
    assert order == sorted(order)


@pytest.mark.parametrize("code", [*TWINS, *LATER])
def test_of_categories_that_came_later_only_later_sources_speak(code: str) -> None:
    assert requirements(code)
    assert all(row.is_later for row in requirements(code))


def test_of_an_unknown_category_nothing_is_said() -> None:
    assert requirements("IECMHC") == ()


def test_each_difference_has_its_year_and_place_in_plain_words() -> None:
    for row in GUIDE.requirements:
        assert row.year == "undated" or row.year[:4].isdigit()
        assert "ssociation" in row.seen_in or "article" in row.seen_in
    assert any(row.year == "undated" for row in GUIDE.requirements)


def test_the_reflective_supervisor_is_a_category_of_2022_without_a_list_of_areas() -> None:
    found = [(later.code, later.since, later.age_band) for later in GUIDE.later_categories]
    assert found == [
        ("IFRS", "2022", AgeBand.PRENATAL_TO_3),
        ("ECFRS", "2022", AgeBand.THREE_TO_6),
    ]


def test_little_evidence_of_reflection_is_no_failing() -> None:
    domains = {domain for habit in GUIDE.review_habits for domain in habit.domains}
    assert domains == {"TF", "DS", "WO", "TH", "RE"}


def test_the_guide_says_who_decides() -> None:
    assert "Only the licensed association decides" in GUIDE.note


@pytest.mark.parametrize(
    "claim", ["certified", "compliant", "meets", "you need", "qualif", "level i ", "(w9", "w12"]
)
def test_the_guide_promises_nothing_and_names_no_internal_source(claim: str) -> None:
    assert claim not in repr(GUIDE).lower()


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('IFS = "recalled"', 'IFS = "perhaps"', 'IFS: "perhaps" is unknown. Write one of: "seen"'),
        ('age_band = "three_to_6"', 'age_band = "3-6"', 'age_band: "3-6" is unknown'),
        ('mentors = ["clinical"]', 'mentors = ["all"]', 'mentors: "all" is unknown'),
        ('topic = "exam"', 'topic = "test"', 'topic: "test" is unknown'),
        ('continuum = ["promotion"]', 'continuum = ["care"]', 'continuum: "care" is unknown'),
        ('mainly_for = ["policy"]', 'chiefly = ["policy"]', "areas AD-1, chiefly: is unknown"),
        ('seen_in = "', 'seen_at = "', "seen_in: is missing"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in FILE
    file = tmp_path / "categories.toml"
    file.write_text(FILE.replace(old, new), encoding="utf-8")
    with pytest.raises(FrameworkError) as caught:
        read_guide(file)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("areas", "message"),
    [
        (lambda rows: rows[1:], "The area TF-1 has no row."),
        (lambda rows: (*rows, rows[0]), 'The area "TF-1" stands 2 times.'),
        (lambda rows: (*rows, AreaExpectation("TF-99", SEEN)), '"TF-99" is no area of'),
    ],
)
def test_the_checker_names_a_row_that_is_wrong(
    extended: Framework, areas: object, message: str
) -> None:
    first, *rest = GUIDE.categories
    changed = replace(first, areas=areas(first.areas))  # type: ignore[operator]
    (problem,) = check_categories(replace(GUIDE, categories=(changed, *rest)), extended)
    assert (problem.where, problem.text[: len(message)]) == ("IFA", message)


def test_the_checker_names_what_is_wrong_with_requirements(extended: Framework) -> None:
    row = next(r for r in GUIDE.requirements if r.topic is Topic.EXAM)
    last = GUIDE.requirements[-1]
    others = [r for r in GUIDE.requirements if r is not row]
    guide = replace(
        GUIDE,
        requirements=(*others, others[0], last, replace(last, categories=("ABC",), text="x")),
        review_habits=(ReviewHabit("Seldom.", ("QQ",), "A form of an association"),),
    )
    assert [problem.text for problem in check_categories(guide, extended)] == [
        '"ABC" is no category. Write the code of one.',
        "The table says nothing of exam for IFA. Add the row.",
        'The cell "education of IFA" stands 2 times. Keep one.',
        f'The difference "{last.text}" stands 2 times. Keep one.',
        '"QQ" is no domain of imh-extended. Write the code of one.',
    ]
