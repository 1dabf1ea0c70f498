"""Generated syllabi read by us and by two well-known libraries, in turn, in one run."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

from syllabi.assembly import assemble_syllabus
from syllabi.formats import recognise
from syllabi.reading import read_syllabus
from tests.builders import Spec, bullets, heading, make_docx, make_pdf, paragraph, table
from tests.other_readers import words_by_pypdf, words_by_python_docx

N_ROUNDS = 7
_SENTENCE = "Students explore how infants and families grow within early relationships. "


@dataclass(frozen=True, slots=True)
class Speed:
    """Median seconds a document: the library, our reader, our whole reading here and isolated."""

    kind: str
    n_bytes: int
    library: str
    library_seconds: float
    reader_seconds: float
    own_seconds: float
    isolated_seconds: float


def measure_speeds() -> list[Speed]:
    """Time a short and a long syllabus as Word and PDF; takes half a minute."""
    speeds = []
    for name, n_weeks in (("short", 5), ("long", 60)):
        spec = _syllabus(n_weeks)
        speeds.append(_speed(f"{name} .docx", make_docx(spec), "python-docx", words_by_python_docx))
        speeds.append(_speed(f"{name} .pdf", make_pdf(spec), "pypdf", words_by_pypdf))
    return speeds


def _syllabus(n_weeks: int) -> Spec:
    rows = [(str(week), f"Families in week {week}", _SENTENCE) for week in range(1, n_weeks + 1)]
    weeks = [
        part
        for week in range(1, n_weeks + 1)
        for part in (
            heading(f"Week {week}"),
            paragraph(_SENTENCE * 4),
            bullets("Observe a family at home", "Write a report of two pages"),
        )
    ]
    return [heading("Course Description"), paragraph(_SENTENCE), table(*rows), *weeks]


def _speed(kind: str, content: bytes, library: str, other: Callable[[bytes], int]) -> Speed:
    ways: tuple[Callable[[], object], ...] = (
        lambda: other(content),
        lambda: recognise(content, "syllabus").read(content),
        lambda: assemble_syllabus(content, "syllabus"),
        lambda: read_syllabus(content, "syllabus"),
    )
    times = [[_seconds(way) for way in ways] for _ in range(N_ROUNDS + 1)]
    medians = [median(column) for column in zip(*times[1:], strict=True)]  # the first warms up
    return Speed(kind, len(content), library, *medians)


def _seconds(way: Callable[[], object]) -> float:
    started = time.perf_counter()
    way()
    return time.perf_counter() - started
