import pytest

from alignment.coverage import Cell, CourseAlignment, CoverageLevel
from alignment.evidence import Evidence
from alignment.sites import shows_site
from alignment.steps import next_steps
from competency_map import ChangeKind, Idea, Lens, load_framework
from syllabi import Course, Passage, SectionKind
from tests.alignment.inputs import passage


def course(*schedule: Passage, title: str = "", anchor: str = "Ethics") -> CourseAlignment:
    evidence = Evidence(passage(anchor, SectionKind.ASSESSMENT), "TF-1", 0.9, in_context=True)
    cell = Cell("TF-1", CoverageLevel.TAUGHT, 0.9, (evidence,))
    return CourseAlignment("id", "a.txt", Course(title=title), (cell,), schedule=schedule)


@pytest.mark.parametrize(
    "with_site",
    [
        course(title="Practicum in Early Childhood"),
        course(title="Field Seminar II"),
        course(title="Clinical Practice IV"),
        course(passage("Clinical rotations begin")),
        course(passage("Chapter 3", setting="Field trip to a child care center")),
        course(passage("Reflection", path=("Fieldwork",))),
        course(anchor="Child observation paper, 20%"),
        course(anchor="Students keep a log of their clinical hours."),
    ],
)
def test_a_course_shows_a_site_in_its_title_its_schedule_or_its_evidence(
    with_site: CourseAlignment,
) -> None:
    assert shows_site(with_site)


@pytest.mark.parametrize(
    "words",
    [
        "Clinical psychology",
        "The field of nursing",
        "Lab values in pregnancy",
        "Foster care placement",
        "An observation about theory",
        "Clinical judgment",
        "",
    ],
)
def test_other_uses_of_such_words_must_not_show_a_site(words: str) -> None:
    assert not shows_site(course(passage(words), title=words, anchor=words))


@pytest.mark.parametrize("words", ["good clinical practice", "their teaching practices"])
def test_what_names_a_course_must_not_show_a_site_in_a_sentence(words: str) -> None:
    assert not shows_site(course(passage(f"Students learn of {words}.")))
    assert shows_site(course(title=words))


@pytest.mark.parametrize("section", [SectionKind.READINGS, SectionKind.BIBLIOGRAPHY])
def test_literature_about_a_site_must_not_show_one(section: SectionKind) -> None:
    reference = passage("Lee (2004). Student Teaching: A Guide to the Practicum.", section)

    assert not shows_site(course(reference))


@pytest.mark.parametrize(
    ("topic", "kind"),
    [("Practicum meeting", ChangeKind.FIELD), ("Midterm", ChangeKind.ASSESSMENT)],
)
def test_a_step_of_a_course_without_a_site_has_a_task_in_class(
    monkeypatch: pytest.MonkeyPatch, topic: str, kind: ChangeKind
) -> None:
    tasks = (ChangeKind.FIELD, ChangeKind.ASSESSMENT)
    ideas = tuple(Idea(("TF-1",), kind, "Unit", ("no such unit",), kind) for kind in tasks)
    lens = Lens("nursing", "Nursing", (), "", "", (), (), (), ideas)
    monkeypatch.setattr("alignment.steps.lens_of", lambda discipline: lens)
    (step,) = next_steps(course(passage(topic)), load_framework("ct-aimh"))

    assert step.change is not None
    assert step.change.kind is kind
