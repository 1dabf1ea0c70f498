"""What came of a strain in, the pages docs/soak-kills.md and docs/soak-people.md out."""

import os
from collections.abc import Iterable, Sequence

from benchmarks.soak.killing import LONGEST_SECONDS
from benchmarks.soak.percentiles import percentile_ms
from benchmarks.soak.strain import Kills, Load

_ABOUT = """\
Made by `make soak`; do not edit. It is outside `make test`: it takes an hour. All of it ran on
one machine and over its loopback address only, a machine of {n_cores} processors that others used
too (load average {load}). People are programs here: they press as people do and read nothing.
"""
_KILLS = """\
*App*: the app itself, while two people confirm levels and undo that again, each at a course of
their own, and a third uploads syllabi, each of them new at first and then as another version. The
process is ended (SIGKILL) at a random moment of their first {app_seconds:.0f} seconds of work. It
runs what `streamlit run app.py` runs, forked from a process that had imported the libraries.
*Worker*: two processes that write through the same functions without a pause and without pages, so
that nearly every kill falls into a change; one falls while the other goes on.

After the kills the database is opened again and looked at. *Confirmed* is what a page, or the
function, said was saved: it must be there, in order, and nothing that nobody asked for. *Cut off*
was asked for and not answered: it may be there whole or not at all. A half state would be a course
without its version, a syllabus that cannot be read, a gap in a cell's decisions, a change without
its line in the log, a row without its parent, or a file that SQLite itself finds damaged.

What this is not: a power cut. The operating system goes on, so that what a disk loses is not
tested. On PostgreSQL the app is killed, not the server.
"""
_PEOPLE = """\
Times are those of one run: read the ratios, and no promise into a figure.

*Store*: the functions that save a decision, from as many threads as people in one process; the
seconds are those of one decision until it is kept. *App*: a session each over the websocket, on
one program; the seconds are those from a press until all of its answer is drawn. *Thought* is
the mean pause of a person between two presses. A press that said what held already, or met a
decision that came first and was told so, is *told so* and nothing is lost. Lost updates are looked
for by comparing everything that was confirmed with everything that was written.
"""
_TESTS = """\
## Shown by tests

| what | where |
| --- | --- |
| work saved by every earlier version of the tables is all there after an update, on both \
databases | `tests/workspace/test_upgrading.py` |
| an archive of an import is the same but for the line about the import; a program comes out of it \
on another database as it was | `tests/workspace/test_archive.py`, \
`tests/workspace/test_archive_property.py` |
| what is looked for above is found where it is planted | `tests/benchmarks/test_soak.py` |
"""


def kills_page(load: str, kills: Sequence[Kills]) -> str:
    """Processes killed at random moments; `load` is the machine's load average in words."""
    about = _KILLS.format(app_seconds=LONGEST_SECONDS)
    faults = [(one.kind, words) for one in kills for words in one.killed.faults]
    parts = (about, kills_table(kills), _listed(faults), _TESTS)
    return _page("Saved work when processes are killed", load, parts)


def people_page(load: str, loads: Sequence[Load]) -> str:
    """Many people at once; `load` is the machine's load average in words."""
    wrong = [(one.kind, words) for one in loads for words in one.wrong]
    return _page(
        "Saved work with many people at once", load, (_PEOPLE, loads_table(loads), _listed(wrong))
    )


def _page(title: str, load: str, parts: Sequence[str]) -> str:
    about = _ABOUT.format(n_cores=os.cpu_count(), load=load)
    return "\n".join((f"# {title}\n", about, *filter(None, parts)))


def kills_table(kills: Iterable[Kills]) -> str:
    """One row a database and kind of process."""
    head = ("database", "killed", "kills", "confirmed", "cut off", "lost or half done", "s a kill")
    rows = [
        (
            one.kind,
            one.what,
            str(one.killed.n_kills),
            f"{one.killed.n_confirmed:,}",
            str(one.killed.n_open),
            _count(one.killed.faults),
            f"{one.killed.seconds / max(1, one.killed.n_kills):.1f}",
        )
        for one in kills
    ]
    return _table(head, rows)


def loads_table(loads: Sequence[Load]) -> str:
    """One row a database, place and number of people; ratios to one person there."""
    alone = {
        (one.kind, one.where): percentile_ms(one.seconds, 0.95)
        for one in loads
        if one.n_people == 1
    }
    head = ("database", "at", "people", "thought, s", "decisions", "told so", "p50, ms", "p95, ms")
    rows = []
    for one in loads:
        middle, high = (percentile_ms(one.seconds, share) for share in (0.5, 0.95))
        rows.append(
            (
                *(one.kind, one.where, str(one.n_people), f"{one.thinking:g}"),
                *(f"{len(one.seconds):,}", str(one.n_refused), f"{middle:.0f}", f"{high:.0f}"),
                f"{high / alone.get((one.kind, one.where), high):.1f}",
                _count(one.wrong),
            )
        )
    return _table((*head, "p95 ÷ one person's", "lost or wrong"), rows)


def _listed(wrong: Iterable[tuple[str, str]]) -> str:
    """Everything that is wrong, in words; nothing where nothing is."""
    return "".join(f"- {kind}: {words}\n" for kind, words in wrong)


def _count(wrong: Sequence[str]) -> str:
    return f"**{len(wrong)}**" if wrong else "0"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"
