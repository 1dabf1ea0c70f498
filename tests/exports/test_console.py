from alignment import Project, align
from competency_map import load_framework
from exports import summary_lines
from tests.alignment.inputs import syllabus

FRAMEWORK = load_framework("ct-aimh")


def lines(*titles: str) -> list[str]:
    syllabi = (syllabus("Infant attachment", title=t, source=f"{t[:9]}.txt") for t in titles)
    return summary_lines(align(Project(FRAMEWORK, tuple(syllabi))))


def test_each_course_has_a_line_and_its_numbers_add_up_to_all_areas() -> None:
    header, line = lines("Infancy")

    assert header.startswith("Course")
    assert line.startswith("Infancy")
    assert sum(map(int, line.removeprefix("Infancy").split())) == len(FRAMEWORK.knowledge_areas)


def test_a_long_title_is_cut_so_that_the_columns_stay_in_view() -> None:
    assert all(len(line) < 120 for line in lines("A very long title " * 20))


def test_a_title_must_not_steer_the_terminal() -> None:
    assert "\x1b" not in "".join(lines("\x1b[2J\x1b]0;pwned\x07Infancy"))


def test_no_course_gives_the_header_alone() -> None:
    assert len(lines()) == 1
