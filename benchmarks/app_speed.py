"""Made programs in; how long the matrix takes to be drawn anew at 60, 300 and 1,000 courses out.

The app runs as a process of its own and is asked over its own protocol, so that what is measured
is the server's work and what it sends, without a browser. Three programs are asked in turn, so
that a busy machine slows all of them alike. Run it with `python -m benchmarks.app_speed`.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks.app_speed_programs import MadeProgram, made_programs
from benchmarks.app_speed_server import running_app, work_seconds
from benchmarks.soak.app_client import AppClient, AppFellOverError
from benchmarks.soak.app_director import Director

N_COURSES = (60, 300, 1000)
DATABASE = "made.db"
_N_ROUNDS = 6
_AREA = "TF-6"
_FILTER = "discipline"


@dataclass(slots=True)
class Measured:
    """A program's times by what was done, in seconds a round; what a filter sends, in bytes.

    `seconds` are by the clock, `work` those that the server's process was at work: on a busy
    machine the clock also counts what others do.
    """

    n_courses: int
    seconds: dict[str, list[float]] = field(default_factory=dict)
    work: dict[str, list[float]] = field(default_factory=dict)
    n_bytes: list[int] = field(default_factory=list)

    def time(self, what: str, server: int, act: Callable[[], float]) -> None:
        """Do it, and keep how long it took."""
        before = work_seconds(server)
        self.seconds.setdefault(what, []).append(act())
        self.work.setdefault(what, []).append(work_seconds(server) - before)


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as home:
        programs = made_programs(Path(home) / DATABASE, N_COURSES)
        with running_app(Path(home), DATABASE) as (address, server, until_it_answers):
            with AppClient(address) as client:
                first = client.open()
            lines = [
                f"server answers after {until_it_answers:.2f} s, first page {first:.2f} s later",
                *result_lines(_measure(address, server, programs)),
            ]
    sys.stdout.write("\n".join([*lines, ""]))


def result_lines(results: Sequence[Measured]) -> list[str]:
    """Give a line a program, then how much longer the largest takes than the smallest."""
    lines = []
    for found in results:
        times = ", ".join(_time_text(found, what) for what in found.seconds)
        lines.append(f"{found.n_courses} courses: {times}, {median(found.n_bytes) / 1000:.0f} kB")
    smallest, largest = results[0], results[-1]
    for what, seconds in largest.seconds.items():
        ratio = median(seconds) / median(smallest.seconds[what])
        lines.append(f"{what}, {largest.n_courses} / {smallest.n_courses} courses: {ratio:.1f}")
    return lines


def _time_text(found: Measured, what: str) -> str:
    return f"{what} {median(found.seconds[what]):.2f} s ({median(found.work[what]):.2f} s of work)"


def _measure(address: str, server: int, programs: Mapping[int, MadeProgram]) -> list[Measured]:
    results = [Measured(number) for number in programs]
    with ExitStack() as stack:
        pairs = []
        for found, program in zip(results, programs.values(), strict=True):
            director = stack.enter_context(Director(address))
            query = f"program={program.id}"
            found.time("first opening", server, partial(director.open, "matrix", query))
            pairs.append((found, program, director))
        for number in range(_N_ROUNDS):
            for found, program, director in pairs:
                before = director.n_bytes
                for what, act in _acts(director, program, number):
                    found.time(what, server, act)
                    if what == _FILTER:
                        found.n_bytes.append(director.n_bytes - before)
                _check(director, is_even=number % 2 == 0)
                director.leave_cell()  # else the filter is measured with the cell's quotes
    return results


def _acts(
    director: Director, program: MadeProgram, number: int
) -> Iterator[tuple[str, Callable[[], float]]]:
    is_even = number % 2 == 0
    course = program.courses[number % len(program.courses)]
    yield _FILTER, partial(director.choose, "matrix_discipline", "Nursing" if is_even else "All")
    yield "not covered", partial(director.switch, "matrix_not_covered", is_on=is_even)
    yield "a cell", partial(director.open_cell, course, _AREA)


def _check(director: Director, *, is_even: bool) -> None:
    """A page that fell over, or did not follow the choices, would be quick too."""
    if director.exceptions:
        raise AppFellOverError(f"The page could not be drawn: {director.exceptions[0]}")
    if ("discipline=nursing" in director.query) is not is_even:
        raise AppFellOverError(f"The page did not follow the filter: {director.query}")


if __name__ == "__main__":
    main()
