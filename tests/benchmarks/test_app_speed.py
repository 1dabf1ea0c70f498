import pytest

from benchmarks.app_speed import Measured, result_lines


def made(n_courses: int, seconds: float) -> Measured:
    return Measured(
        n_courses,
        {"discipline": [seconds, seconds, 9.0]},
        {"discipline": [seconds / 2, seconds / 2, 9.0]},
        [12_000, 13_000, 14_000],
    )


def test_a_line_a_program_says_the_middle_times_and_what_was_sent() -> None:
    first, *_ = result_lines([made(60, 0.1), made(1000, 0.3)])
    assert first == "60 courses: discipline 0.10 s (0.05 s of work), 13 kB"


def test_the_last_lines_say_how_much_longer_the_largest_takes() -> None:
    lines = result_lines([made(60, 0.1), made(300, 0.2), made(1000, 0.3)])
    assert lines[3:] == ["discipline, 1000 / 60 courses: 3.0"]


def test_what_was_not_measured_is_not_made_up() -> None:
    with pytest.raises(IndexError):
        result_lines([])
