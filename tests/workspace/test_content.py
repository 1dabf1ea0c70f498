import zlib
from dataclasses import dataclass, fields
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alignment import AlignmentSettings, CourseAlignment, align_course
from competency_map import Framework, load_framework
from syllabi import Block, BlockKind, Course, Passage, SectionKind, Syllabus
from tests.workspace.made_work import made_syllabus
from workspace import UnusableDatabaseError
from workspace.content import packed, unpacked

# Halves of a character, controls, direction marks, what JSON escapes, what UTF-8 writes long.
ODD = st.text(st.characters(), max_size=20) | st.sampled_from(
    [
        "\ud800",
        "\udcff.pdf",
        "\x00",
        "\u202e",
        '"\\/',
        "</script>",
        "\ufeff",
        "\U0010ffff",
        "e\u0301",
    ]
)
COURSES = st.builds(Course, **{field.name: ODD for field in fields(Course)})
BLOCKS = st.builds(
    Block,
    kind=st.sampled_from(BlockKind),
    text=ODD,
    place=ODD,
    page=st.none() | st.integers(1, 99),
    cells=st.tuples(ODD, ODD),
    path=st.tuples(ODD),
    section=st.sampled_from(SectionKind),
)
PASSAGES = st.builds(
    Passage,
    id=ODD,
    text=ODD,
    section=st.sampled_from(SectionKind),
    path=st.tuples(ODD),
    locator=ODD,
    position=st.integers(0, 2**31),
)
SYLLABI = st.builds(
    Syllabus,
    id=ODD,
    source=ODD,
    course=COURSES,
    blocks=st.lists(BLOCKS, max_size=3).map(tuple),
    passages=st.lists(PASSAGES, max_size=3).map(tuple),
    warnings=st.lists(ODD, max_size=2).map(tuple),
)


@dataclass(frozen=True, slots=True)
class Moment:
    at: datetime
    score: float


@given(SYLLABI)
def test_a_syllabus_comes_back_character_for_character(syllabus: Syllabus) -> None:
    assert unpacked(packed(syllabus), Syllabus) == syllabus


@given(st.datetimes(timezones=st.just(UTC)), st.floats(allow_nan=False, allow_infinity=False))
def test_times_and_scores_come_back_exactly(at: datetime, score: float) -> None:
    assert unpacked(packed(Moment(at, score)), Moment) == Moment(at, score)


@pytest.mark.parametrize("map_id", ["ct-aimh", "imh-extended"])
def test_a_map_and_a_result_come_back_as_they_were(map_id: str) -> None:
    framework = load_framework(map_id)
    result = align_course(made_syllabus(), framework, AlignmentSettings())
    assert unpacked(packed(framework), Framework) == framework
    assert unpacked(packed(framework), Framework).fingerprint == framework.fingerprint
    assert unpacked(packed(result), CourseAlignment) == result


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b"no bytes of ours",
        packed(made_syllabus())[:-20],
        zlib.compress(b""),
        zlib.compress(b"{"),
        zlib.compress(b"[1, 2]"),
        zlib.compress(b'{"id": "a"}'),
        zlib.compress(b'{"source": "\\ud800"}'),
        zlib.compress(b'{"text": "\xff"}'),
        packed(Course()),
    ],
)
def test_what_is_damaged_is_told_with_the_remedy(damaged: bytes) -> None:
    with pytest.raises(UnusableDatabaseError, match=r"saved Syllabus cannot be read.*backup"):
        unpacked(damaged, Syllabus)
