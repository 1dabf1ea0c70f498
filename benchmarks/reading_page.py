"""Figures in, the page docs/reading.md out."""

from collections import Counter
from collections.abc import Sequence
from statistics import median

from benchmarks.hostile_run import HostileRow
from benchmarks.probe_structures import STRUCTURES
from benchmarks.reading_speed import Speed
from syllabi.limits import MAX_FILE_BYTES, ReadingLimits

_ABOUT = """\
# How files are read

Made by `make reading`; do not edit. Every document is generated in code, read, and looked at;
nothing here is written by hand.

## What is kept of each format

One probe document a format holds every structure that the format has. *Kept*: it is in the text
as what it is (a heading as a heading, a row as a row, a number computed). *Kept as text*: its
words are there, the structure is not. *Kept apart*: the words are there but are never matched
(page headers, hidden text). *Left out*: rightly absent, since a reader of the page does not see
it. **Bold** is a fault. *n/a*: the format, or its probe, has no such thing.
"""
_SPEED = """\
## Reading speed

The same generated syllabi in one run, the median of seven rounds, as it was on one machine; read
the ratios and not the milliseconds. *Reader* is the text and its structure, which is what the
libraries are asked for too; *syllabus* has sections, course facts and passages besides;
*isolated* is what the app does, with a forked process for each document.
"""
_HOSTILE = """\
## Hostile files

Made to crash, hang, fill memory or deceive; built in code (`tests/syllabi/hostile_documents.py`)
and read one after the other. The most that a document may use is {memory} MB of address space,
{cpu} s of one core and {wall:.0f} s on the clock; a file may have {size} MB. *Memory* is the peak
of the process that read it, where it lived long enough to be seen (it holds about 60 MB of shared
libraries and the file itself).
"""


def reading_page(
    verdicts: dict[str, list[str]], speeds: Sequence[Speed], rows: Sequence[HostileRow]
) -> str:
    """The whole page; `verdicts` hold, per format, one word for each of `STRUCTURES`."""
    parts = (_ABOUT, _structures(verdicts), _SPEED, _speeds(speeds), _limits(), _summary(rows))
    return "\n".join((*parts, _hostile(rows)))


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


def _structures(verdicts: dict[str, list[str]]) -> str:
    rows = [
        (structure.name, *(words[n] for words in verdicts.values()))
        for n, structure in enumerate(STRUCTURES)
    ]
    return _table(("structure", *verdicts), rows)


def _speeds(speeds: Sequence[Speed]) -> str:
    head = ("file", "KB", "library", "its ms", "reader ÷ it", "syllabus ÷ it", "isolated ÷ it")
    rows = [
        (
            speed.kind,
            f"{speed.n_bytes / 1000:.0f}",
            speed.library,
            f"{speed.library_seconds * 1000:.0f}",
            f"{speed.reader_seconds / speed.library_seconds:.2f}",
            f"{speed.own_seconds / speed.library_seconds:.2f}",
            f"{speed.isolated_seconds / speed.library_seconds:.2f}",
        )
        for speed in speeds
    ]
    return _table(head, rows)


def _limits() -> str:
    limits = ReadingLimits()
    return _HOSTILE.format(
        memory=limits.memory_bytes >> 20,
        cpu=limits.cpu_seconds,
        wall=limits.wall_seconds,
        size=MAX_FILE_BYTES // 1_000_000,
    )


def _summary(rows: Sequence[HostileRow]) -> str:
    outcomes = Counter(row.outcome for row in rows)
    seconds = [row.seconds for row in rows]
    kinds = ", ".join(f"{name} {count}" for name, count in outcomes.most_common())
    peak = max((row.megabytes for row in rows if row.megabytes is not None), default=0.0)
    unexpected = [f"{row.kind}: {row.name}" for row in rows if not row.is_expected]
    return (
        f"**{len(rows)} files**: {kinds}. Median {median(seconds):.2f} s, slowest "
        f"{max(seconds):.1f} s, {sum(second > 5 for second in seconds)} over 5 s; largest peak "
        f"{peak:.0f} MB. Not as expected: {'; '.join(unexpected) or 'none'}.\n"
    )


def _hostile(rows: Sequence[HostileRow]) -> str:
    lines = [
        (
            row.kind,
            row.name.replace("|", "\\|").replace("<", "&lt;"),
            f"{row.n_bytes / 1000:,.1f}",
            row.outcome if row.is_expected else f"**{row.outcome}**",
            f"{row.seconds:.2f}",
            "n/a" if row.megabytes is None else f"{row.megabytes:.0f}",
        )
        for row in rows
    ]
    return _table(("set", "file", "KB", "outcome", "seconds", "memory, MB"), lines)
