import pytest

from benchmarks.folds import same_courses, split


def _words(name: str, n_words: int = 60) -> str:
    return " ".join(f"{name}{number}" for number in range(n_words))


VERSIONS = (_words("nursing"), _words("law"), f"{_words('nursing')} revised for the spring term")


def test_versions_of_one_course_are_one_group_and_no_text_is_left_out() -> None:
    assert sorted(map(sorted, same_courses(VERSIONS))) == [[0, 2], [1]]


def test_versions_are_joined_through_a_third_one() -> None:
    one, two = _words("one"), _words("two")

    assert len(same_courses((one, two, f"{one} {two}"))) == 1


def test_courses_that_share_a_short_sentence_must_not_be_joined() -> None:
    shared = "students will be able to describe the following course content in full"

    assert len(same_courses((f"{shared} {_words('a')}", f"{shared} {_words('b')}"))) == 2


@pytest.mark.parametrize("seed", range(5))
def test_versions_of_one_course_must_not_be_parted(seed: int) -> None:
    texts = [*VERSIONS, *(_words(f"other{number}x") for number in range(17))]
    folds = split(texts, [1] * 20, 4, seed)

    assert folds[0] == folds[2]


@pytest.mark.parametrize("seed", range(5))
def test_covered_cells_are_spread(seed: int) -> None:
    loads = [8, 8, 8, 8, 4, 4, 4, 4, *[0] * 12]
    folds = split([_words(f"course{number}x") for number in range(20)], loads, 4, seed)
    held = [sum(n for n, f in zip(loads, folds, strict=True) if f == fold) for fold in range(4)]

    assert held == [12] * 4
    assert [folds.count(fold) for fold in range(4)] == [5] * 4


def test_another_seed_gives_other_folds_and_the_same_seed_the_same() -> None:
    texts = [_words(f"course{number}x") for number in range(20)]

    assert split(texts, [1] * 20, 4, 0) == split(texts, [1] * 20, 4, 0)
    assert split(texts, [1] * 20, 4, 0) != split(texts, [1] * 20, 4, 1)
