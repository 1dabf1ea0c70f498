"""Saved work strained, on every database at hand: a page in docs for each part.

`python -m benchmarks.soak [kills|people] [--quick]`: one part or both. With `--quick` everything is
looked at shortly and nothing is written. PostgreSQL takes part where IMH_TEST_DATABASE_URL names
one; a database of its own is made on it, and dropped.
"""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.soak.amounts import FULL, QUICK, Amount
from benchmarks.soak.databases import ADDRESS, kinds
from benchmarks.soak.page import (
    kills_page,
    kills_table,
    loads_table,
    people_page,
)
from benchmarks.soak.strain import Kills, Load, strain_app, strain_kills, strain_store

DOCS = Path(__file__).resolve().parents[2] / "docs"


def main(arguments: list[str]) -> int:
    """Strain, print each row, write the pages; 1 if anything is wrong, 2 for a wrong call."""
    is_quick = "--quick" in arguments
    wanted = [argument for argument in arguments if argument != "--quick"] or list(_PARTS)
    if unknown := set(wanted) - set(_PARTS):
        _print(f"Unknown: {', '.join(sorted(unknown))}. Name one of: {', '.join(_PARTS)}.")
        return 2
    if len(kinds()) == 1:
        _print(f"Only SQLite: name a PostgreSQL in {ADDRESS} to strain it too.")
    return max([_part(name, is_quick=is_quick) for name in wanted])


def _part(name: str, *, is_quick: bool) -> int:
    page, is_wrong = _PARTS[name](QUICK if is_quick else FULL)
    if is_quick:
        _print(page)
    else:
        (DOCS / f"soak-{name}.md").write_text(page, encoding="utf-8")
    return int(is_wrong)


def _kills(amount: Amount) -> tuple[str, bool]:
    load = _load_average()
    done: list[Kills] = []
    for kind in kinds():
        for one in strain_kills(kind, amount):
            done.append(one)
            _print(_last_row(kills_table(done)), *one.killed.faults)
    return kills_page(_loads_text(load), done), any(one.killed.faults for one in done)


def _people(amount: Amount) -> tuple[str, bool]:
    load = _load_average()
    done: list[Load] = []
    for kind in kinds():
        for strain in (strain_store, strain_app):
            for one in strain(kind, amount):
                done.append(one)
                _print(_last_row(loads_table(done)), *one.wrong)
    return people_page(_loads_text(load), done), any(one.wrong for one in done)


_PARTS: dict[str, Callable[[Amount], tuple[str, bool]]] = {"kills": _kills, "people": _people}


def _last_row(table: str) -> str:
    return table.splitlines()[-1]


def _loads_text(at_start: str) -> str:
    return f"{at_start} at the start, {_load_average()} at the end"


def _load_average() -> str:
    return f"{os.getloadavg()[0]:.1f}"


def _print(*lines: str) -> None:
    sys.stdout.write("\n".join((time.strftime("%H:%M"), *lines)) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
