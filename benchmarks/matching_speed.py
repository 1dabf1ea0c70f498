"""How long matching takes beside reading the same syllabus: `python -m benchmarks.matching_speed`.

Both in one run, on one core; the labelled syllabi where they are at hand, else the samples.
"""

import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from alignment import AlignmentSettings, align_course
from benchmarks.gold import load_gold, shared_folder
from competency_map import load_framework
from syllabi import BlockKind, Syllabus, read_syllabi, read_syllabus
from tests.builders import Spec, heading, make_docx, paragraph

_SAMPLES = Path(__file__).resolve().parent.parent / "examples"
# The mean length of a syllabus, in characters: what the aim is stated for.
_USUAL_LENGTH = 9_000
_N_READ = 40


def main() -> None:
    """Print the time for a thousand usual syllabi, and the ratio to isolated reading."""
    syllabi = _syllabi()
    framework, settings = load_framework("ct-aimh"), AlignmentSettings()
    match = [lambda one=one: align_course(one, framework, settings) for one in syllabi]
    match[0]()  # loads the map and the weights
    times = [_seconds(way) for way in match]
    per_character = sum(times) / sum(_length(one) for one in syllabi)
    read = [_seconds(_reading(one)) for one in syllabi[:_N_READ]]
    ratios = [one / two for one, two in zip(times, read, strict=False)]
    mean = sum(map(_length, syllabi)) / len(syllabi)
    lines = (
        f"{len(syllabi)} syllabi, mean {mean:,.0f} characters",
        f"1,000 of {_USUAL_LENGTH:,} characters: {per_character * _USUAL_LENGTH * 1000:.1f} s",
        f"matching / isolated reading as Word, median: {statistics.median(ratios):.2f}",
    )
    print("\n".join(lines))  # noqa: T201


def _syllabi() -> Sequence[Syllabus]:
    shared = shared_folder()
    if shared:
        files = [(f"{one.id}.txt", one.content) for one in load_gold(shared)]
    else:
        files = [(path.name, path.read_bytes()) for path in sorted(_SAMPLES.iterdir())]
    return read_syllabi(files)[0]


def _length(syllabus: Syllabus) -> int:
    return sum(len(block.text) for block in syllabus.blocks)


def _reading(syllabus: Syllabus) -> Callable[[], object]:
    content = make_docx(_as_spec(syllabus))
    return lambda: read_syllabus(content, "syllabus.docx")


def _as_spec(syllabus: Syllabus) -> Spec:
    make = {BlockKind.HEADING: heading}
    return [make.get(block.kind, paragraph)(block.text) for block in syllabus.blocks if block.text]


def _seconds(way: Callable[[], object]) -> float:
    started = time.perf_counter()
    way()
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
