"""Courses of two versions of a program in, pairs of the same course out."""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from alignment.snapshot import CourseSnapshot


class PairedBy(StrEnum):
    """What showed that two syllabi are of one course."""

    CODE = "code"
    TITLE = "title"
    FILE = "file"
    CHOICE = "choice"  # a person named these two files


@dataclass(frozen=True, slots=True)
class CoursePair:
    """A course in both versions, or in one of them: then the other side is None."""

    old: CourseSnapshot | None
    new: CourseSnapshot | None
    paired_by: PairedBy | None = None


_Key = Callable[[CourseSnapshot], tuple[str, ...]]
# The surest sign first; a key with an empty part pairs nothing.
_ROUNDS: tuple[tuple[PairedBy, _Key], ...] = (
    (PairedBy.CODE, lambda c: (_code(c), _words(c.title), _file(c))),
    (PairedBy.CODE, lambda c: (_code(c), _words(c.title))),
    (PairedBy.CODE, lambda c: (_code(c), _file(c))),
    (PairedBy.CODE, lambda c: (_code(c),)),
    (PairedBy.TITLE, lambda c: (_words(c.title), _file(c))),
    (PairedBy.TITLE, lambda c: (_words(c.title),)),
    (PairedBy.FILE, lambda c: (_file(c),)),
)


def pair_courses(
    old: Sequence[CourseSnapshot], new: Sequence[CourseSnapshot], *, same_course: bool = False
) -> tuple[CoursePair, ...]:
    """Pair by course code, then title, then file name, whatever the order of the courses.

    A file's name alone does not pair two courses of different codes. With `same_course`, the only
    course of each side make a pair. The pairs come by code, title and file.
    """
    olds, news = sorted(old, key=_sort_key), sorted(new, key=_sort_key)
    if same_course and len(olds) == len(news) == 1:
        return (CoursePair(olds[0], news[0], PairedBy.CHOICE),)
    pairs: list[CoursePair] = []
    for paired_by, key in _ROUNDS:
        found = _paired(olds, news, key, may_differ=paired_by is not PairedBy.FILE)
        pairs += [CoursePair(olds[i], news[j], paired_by) for i, j in found]
        taken_old, taken_new = ({pair[side] for pair in found} for side in (0, 1))
        olds = [course for i, course in enumerate(olds) if i not in taken_old]
        news = [course for j, course in enumerate(news) if j not in taken_new]
    pairs += [CoursePair(course, None) for course in olds]
    pairs += [CoursePair(None, course) for course in news]
    return tuple(sorted(pairs, key=_pair_key))


def _paired(
    olds: Sequence[CourseSnapshot], news: Sequence[CourseSnapshot], key: _Key, *, may_differ: bool
) -> list[tuple[int, int]]:
    """Positions of the same key; without `may_differ`, two known codes must be the same."""
    waiting: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for j, course in enumerate(news):
        waiting[key(course)].append(j)
    found = []
    for i, course in enumerate(olds):
        own = key(course)
        for j in waiting.get(own, ()) if all(own) else ():
            if may_differ or not _code(course) or not _code(news[j]):
                found.append((i, j))
                waiting[own].remove(j)
                break
    return found


def _sort_key(course: CourseSnapshot) -> tuple[str, ...]:
    # What is alike in every fact differs in its content at most.
    return (_code(course), _words(course.title), course.source, course.term, repr(course))


def _pair_key(pair: CoursePair) -> tuple[str, ...]:
    shown = [_sort_key(course) for course in (pair.new, pair.old) if course]
    return min(shown)


def _code(course: CourseSnapshot) -> str:
    return "".join(re.findall(r"\w+", course.code.casefold()))


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _file(course: CourseSnapshot) -> str:
    """The file's name without its folder and suffix: a syllabus may come as PDF after Word."""
    name = re.split(r"[/\\]", course.source)[-1]
    return _words(name.rpartition(".")[0] or name)
