import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from competency_map import Framework, FrameworkError, Severity, load_framework
from competency_map.lens import ChangeKind, Idea, Lens
from competency_map.lens_check import MIN_CHANGES, MIN_IDEAS, check_lens
from competency_map.lens_files import MAIN_DISCIPLINES, lens_of, load_lenses, read_lens
from competency_map.wording import same_wording

MAIN_AREAS = [area.code for area in load_framework("ct-aimh").knowledge_areas]
SHORTER = (
    "early_care",
    "early_intervention",
    "family_counselling",
    "home_visiting",
    "therapies",
    "pediatrics",
    "psychiatry",
    "special_education",
)
MAIN = pytest.mark.parametrize("discipline", MAIN_DISCIPLINES)
SHORT = pytest.mark.parametrize("discipline", SHORTER)
EVERY = pytest.mark.parametrize("discipline", [*MAIN_DISCIPLINES, *SHORTER])
# Each of these would fit some week of any course.
TOO_GENERAL = {
    "activity", "assessment", "assignment", "behavior", "care", "case", "chapter",
    "child", "children", "class", "clinical", "communication", "course", "development",
    "discussion", "education", "exam", "families", "family", "final", "health", "infants",
    "intervention", "introduction", "lab", "lecture", "midterm", "module", "nursing", "overview",
    "parents", "practice", "presentation", "project", "psychology", "quiz", "reading", "readings",
    "research", "review", "seminar", "social work", "students", "syllabus", "teaching", "theory",
    "topic", "unit", "week", "work",
}  # fmt: skip
# The codes that other sources number otherwise: the words of each stand at its twin less often.
CROSSED = [
    ("TF-7", "TF-8", r"disorder|diagnos|dc:0-5|dsm|autis|adhd|symptom|impair"),
    ("TF-8", "TF-7", r"theor|chang|psychodynamic|reinforc|cognitive|therap|fraiberg|-based expl"),
    ("TH-1", "TH-2", r"problem|solv|option|\btr(y|ies|ied)\b|plan|step|choose|decide"),
    ("TH-2", "TH-1", r"formulat|explain|explanation|\bweigh\b|infer|pattern|data|disagree|fits"),
    ("WO-2", "WO-1", r"team|together|joint|agree|share|consult|therapist|pediatrician|handoff"),
]
LENS_FILE = """discipline = "midwifery"
name = "Midwifery"
typical_courses = ["Antenatal Care"]
strengths = "Birth is taught well."
thin_spots = "The months after it are not."
strong_areas = ["TF-1"]
thin_areas = ["RE-6"]

[[idea]]
areas = ["TF-1", "DS-1"]
kind = "activity"
unit = "The newborn"
unit_words = ["newborn"]
continuum = ["promotion"]
text = "Watch a newborn wake up."

[[change]]
area = "TF-1"
kind = "reading"
unit = "Pregnancy"
unit_words = ["antenatal"]
text = "Read one mother's diary."
"""


def entry(text: str = "Watch one feed.", areas: tuple[str, ...] = ("TF-1",)) -> Idea:
    return Idea(areas, ChangeKind.ACTIVITY, "The newborn", ("newborn",), text)


def made_lens(*changes: Idea, discipline: str = "midwifery", **fields: object) -> Lens:
    made = Lens(
        discipline,
        name="Midwifery",
        typical_courses=("Antenatal Care",),
        strengths="Birth is taught well.",
        thin_spots="The months after it are not.",
        strong_areas=("TF-1",),
        thin_areas=("RE-6",),
        ideas=(entry("Hold one hand.", ("TF-1", "DS-1")),),
        changes=changes,
    )
    return replace(made, **fields)  # type: ignore[arg-type]


@pytest.fixture
def lens(discipline: str) -> Lens:
    found = lens_of(discipline)
    assert found is not None
    return found


@pytest.fixture(scope="module")
def extended() -> Framework:
    return load_framework("imh-extended")


def share_speaking(lens: Lens, area: str, words: str) -> float:
    changes = lens.changes_for(area)
    return sum(bool(re.search(words, c.text.lower())) for c in changes) / len(changes)


def test_the_main_disciplines_come_first_then_the_shorter_lenses_by_name() -> None:
    assert tuple(lens.discipline for lens in load_lenses()) == (*MAIN_DISCIPLINES, *SHORTER)


@EVERY
def test_the_check_finds_nothing_in_a_shipped_lens(lens: Lens, extended: Framework) -> None:
    assert check_lens(lens, extended) == ()


@EVERY
def test_a_lens_says_where_the_discipline_stands(lens: Lens) -> None:
    assert len(set(lens.typical_courses)) == len(lens.typical_courses) >= 8
    assert lens.strengths.endswith(".")
    assert lens.thin_spots.endswith(".")
    assert lens.strong_areas
    assert lens.thin_areas
    assert not set(lens.strong_areas) & set(lens.thin_areas)


@EVERY
def test_an_idea_joins_one_to_four_areas_and_is_for_one_or_two_kinds_of_work(lens: Lens) -> None:
    for idea in lens.ideas:
        assert 1 <= len(set(idea.areas)) == len(idea.areas) <= 4, idea.text
        assert len(set(idea.continuum)) == len(idea.continuum) <= 2, idea.text
    # Statistics are for no work with families of their own.
    assert [idea for idea in lens.ideas if not idea.continuum and "TF-12" not in idea.areas] == []


@EVERY
def test_unit_words_are_lower_case_and_none_fits_any_week(lens: Lens) -> None:
    for idea in (*lens.ideas, *lens.changes):
        assert len(set(idea.unit_words)) == len(idea.unit_words) >= 2, idea.text
        assert [word for word in idea.unit_words if word != word.lower()] == []
        assert not TOO_GENERAL.intersection(idea.unit_words), idea.text


@EVERY
@pytest.mark.parametrize("word", ["certified", "compliant", "meets endorsement"])
def test_a_lens_never_promises_a_credential(lens: Lens, word: str) -> None:
    assert word not in repr(lens).lower()


def test_no_text_is_used_twice_in_all_lenses() -> None:
    entries = (entry for lens in load_lenses() for entry in (*lens.ideas, *lens.changes))
    counts = Counter(same_wording(entry.text) for entry in entries)
    assert [text for text, times in counts.items() if times > 1] == []


@MAIN
def test_a_main_discipline_has_ideas_enough_and_every_kind(lens: Lens) -> None:
    assert len(lens.ideas) >= MIN_IDEAS == 12
    assert {entry.kind for entry in (*lens.ideas, *lens.changes)} == set(ChangeKind)


@MAIN
@pytest.mark.parametrize("area", MAIN_AREAS)
def test_each_area_has_changes_of_two_kinds_for_two_units(lens: Lens, area: str) -> None:
    changes = lens.changes_for(area)
    assert len(changes) >= MIN_CHANGES == 2
    assert len({change.kind for change in changes}) >= 2
    assert len({change.unit for change in changes}) >= 2
    assert len({change.unit_words for change in changes}) >= 2


@MAIN
def test_changes_are_for_the_37_areas_alone(lens: Lens) -> None:
    assert [change.areas[0] for change in lens.changes if change.areas[0] not in MAIN_AREAS] == []


@MAIN
@pytest.mark.parametrize(("area", "twin", "words"), CROSSED, ids=[row[0] for row in CROSSED])
def test_a_change_for_a_crossed_code_speaks_of_that_area(
    lens: Lens, area: str, twin: str, words: str
) -> None:
    assert share_speaking(lens, area, words) > share_speaking(lens, twin, words)


@SHORT
def test_a_shorter_lens_has_ideas_from_all_eight_domains_and_no_change(lens: Lens) -> None:
    domains = {code.partition("-")[0] for idea in lens.ideas for code in idea.areas}
    assert domains >= {"TF", "LR", "SE", "DS", "WO", "CO", "TH", "RE"}
    assert 8 <= len(lens.ideas) <= 10
    assert lens.changes == ()


def test_a_lens_is_found_by_its_discipline() -> None:
    assert [found.name for found in [lens_of("therapies")] if found] == [
        "Occupational and speech therapy"
    ]
    assert lens_of("other") is None


def test_changes_come_in_the_file_s_order_and_none_for_another_area() -> None:
    first, second, third = entry("A."), entry("B.", ("TF-2",)), entry("C.")
    lens = made_lens(first, second, third)
    assert lens.changes_for("TF-1") == (first, third)
    assert lens.changes_for("TF-11") == ()


def test_a_lens_file_of_ones_own_is_read(tmp_path: Path) -> None:
    (tmp_path / "midwifery.toml").write_text(LENS_FILE, encoding="utf-8")
    lens = read_lens(tmp_path / "midwifery.toml")
    assert (lens.name, lens.ideas[0].areas) == ("Midwifery", ("TF-1", "DS-1"))
    assert lens.changes_for("TF-1")[0].kind is ChangeKind.READING


@pytest.mark.parametrize(
    ("old", "new", "field", "remedy"),
    [
        ('"activity"', '"lecture"', "kind:", 'Write one of: "objective", "reading", "activity"'),
        ('"reading"', '"Reading"', "change TF-1, kind:", "Write one of:"),
        ('unit = "The', 'week = 3\nunit = "The', "week: is unknown", "The fields are: areas,"),
        ("strengths", "strenghts", "strengths: is missing", "Add it"),
        ("thin_areas =", 'thin = "x"\nthin_areas =', "thin: is unknown", "The fields are: change"),
        ('["promotion"]', '["cure"]', "continuum:", 'Write some of: "promotion", "prevention"'),
        ('["newborn"]', '"newborn"', "unit_words: is not a list", 'Write unit_words = ["...'),
        ("[[change]]", "[change]", "change: is not a table", "Begin each one with [[change]]"),
    ],
)
def test_what_is_wrong_in_a_file_is_named_with_field_and_remedy(
    tmp_path: Path, old: str, new: str, field: str, remedy: str
) -> None:
    assert old in LENS_FILE
    (tmp_path / "midwifery.toml").write_text(LENS_FILE.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(FrameworkError, match=r"midwifery\.toml") as caught:
        read_lens(tmp_path / "midwifery.toml")
    assert field in str(caught.value)
    assert remedy in str(caught.value)


@pytest.mark.parametrize(
    ("lens", "severity", "message"),
    [
        (made_lens(entry(areas=("ZZ-9",))), Severity.ERROR, '"ZZ-9" is no area of imh-extended.'),
        (made_lens(thin_areas=("TF8",)), Severity.ERROR, '"TF8" is no area'),
        (
            made_lens(entry("Watch one feed."), entry("watch one  feed")),
            Severity.ERROR,
            '"watch one feed" stands 2 times. Keep one.',
        ),
        (made_lens(entry("hold one hand")), Severity.ERROR, '"hold one hand" stands 2 times.'),
        (made_lens(entry("See. Wait. Ask.")), Severity.ADVICE, "is longer than 2 sentences."),
        (made_lens(replace(entry(), unit_words=())), Severity.ADVICE, "lacks areas, a text,"),
    ],
)
def test_the_check_says_what_to_mend(
    lens: Lens, severity: Severity, message: str, extended: Framework
) -> None:
    (problem,) = check_lens(lens, extended)
    assert (problem.severity, problem.where) == (severity, "midwifery")
    assert message in problem.text


@pytest.mark.parametrize(
    "text", ["See. Ask.", "Use DC:0-5 (rev. 2016), e.g. in week 2.", "Ask 'Why?' and wait."]
)
def test_a_text_of_two_sentences_is_no_problem(text: str, extended: Framework) -> None:
    assert check_lens(made_lens(entry(text)), extended) == ()


def test_a_main_discipline_with_too_few_changes_is_told_for_each_area(extended: Framework) -> None:
    task = replace(entry("Score one.", ("TF-2",)), kind=ChangeKind.ASSESSMENT)
    field = replace(entry("Ask."), kind=ChangeKind.FIELD)
    lens = made_lens(entry("See."), field, task, discipline="nursing")
    problems = [(problem.where, problem.text) for problem in check_lens(lens, extended)]
    assert problems.pop(0) == ("nursing", "The lens has 1 ideas; 12 or more work better.")
    few = {where: text for where, text in problems if "smallest changes" in text}
    assert list(few) == [f"nursing, {code}" for code in MAIN_AREAS if code != "TF-1"]
    assert few["nursing, TF-2"] == "The area has 1 of 2 smallest changes. Add some."


@pytest.mark.parametrize("kind", ChangeKind)
def test_an_area_of_a_main_discipline_without_a_task_is_named(
    kind: ChangeKind, extended: Framework
) -> None:
    changes = (entry("See."), replace(entry("Ask."), kind=kind))
    found = check_lens(made_lens(*changes, discipline="nursing"), extended)
    told = [problem for problem in found if problem.where == "nursing, TF-1"]
    assert bool(told) is (kind not in (ChangeKind.ASSESSMENT, ChangeKind.FIELD))
    assert {(problem.severity, problem.text) for problem in told} <= {
        (Severity.ADVICE, "The area has no assessment and no field change. Add one.")
    }


def test_a_shorter_lens_need_have_no_change(extended: Framework) -> None:
    assert check_lens(made_lens(), extended) == ()


def test_errors_come_before_advice(extended: Framework) -> None:
    lens = made_lens(entry("See. Wait. Ask."), thin_areas=("ZZ-9",))
    found = [problem.severity for problem in check_lens(lens, extended)]
    assert found == [Severity.ERROR, Severity.ADVICE]


def test_a_fingerprint_changes_with_any_word_and_with_nothing_else() -> None:
    lens = lens_of("nursing")
    assert lens is not None
    change = lens.changes[0]
    other = replace(change, text=f"{change.text} Or so.")

    assert re.fullmatch(r"[0-9a-f]{12}", lens.fingerprint)
    assert replace(lens).fingerprint == lens.fingerprint
    assert replace(lens, changes=(other, *lens.changes[1:])).fingerprint != lens.fingerprint
    assert other.fingerprint != change.fingerprint == replace(change).fingerprint
    assert len({c.fingerprint for c in lens.changes}) == len(lens.changes)


@EVERY
def test_a_change_must_not_say_that_a_course_has_a_certain_outcome(discipline: str) -> None:
    lens = lens_of(discipline)
    assert lens
    certain = re.compile(r"\bthe (?:(?!an |in |into |to )[a-z-]+ ){0,3}outcome\b", re.IGNORECASE)
    assert [each.text for each in lens.changes if certain.search(each.text)] == []
