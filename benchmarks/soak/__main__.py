"""Saved work strained, on every database at hand: docs/soak.md out. `python -m benchmarks.soak`.

With `--quick` everything is looked at shortly and nothing is written. PostgreSQL takes part where
IMH_TEST_DATABASE_URL names one; a database of its own is made on it, and dropped.
"""

import os
import sys
import time
from pathlib import Path

from benchmarks.soak.amounts import FULL, QUICK, Amount
from benchmarks.soak.databases import ADDRESS, kinds
from benchmarks.soak.page import kills_table, loads_table, soak_page
from benchmarks.soak.strain import Kills, Load, strain_app, strain_kills, strain_store

PAGE = Path(__file__).resolve().parents[2] / "docs" / "soak.md"


def main(arguments: list[str]) -> int:
    """Strain, print each row as it comes, write the page; 1 if anything is wrong."""
    is_quick = "--quick" in arguments
    amount = QUICK if is_quick else FULL
    if len(kinds()) == 1:
        _print(f"Only SQLite: name a PostgreSQL in {ADDRESS} to strain it too.")
    load = _load_average()
    kills = _kills(amount)
    loads = _loads(amount)
    page = soak_page(f"{load} at the start, {_load_average()} at the end", kills, loads)
    if is_quick:
        _print(page)
    else:
        PAGE.write_text(page, encoding="utf-8")
    is_wrong = any(one.killed.faults for one in kills) or any(one.wrong for one in loads)
    return int(is_wrong)


def _loads(amount: Amount) -> list[Load]:
    done: list[Load] = []
    for kind in kinds():
        for strain in (strain_store, strain_app):
            for one in strain(kind, amount):
                done.append(one)
                _print(_last_row(loads_table(done)), *one.wrong)
    return done


def _kills(amount: Amount) -> list[Kills]:
    done: list[Kills] = []
    for kind in kinds():
        for one in strain_kills(kind, amount):
            done.append(one)
            _print(_last_row(kills_table(done)), *one.killed.faults)
    return done


def _last_row(table: str) -> str:
    return table.splitlines()[-1]


def _load_average() -> str:
    return f"{os.getloadavg()[0]:.1f}"


def _print(*lines: str) -> None:
    sys.stdout.write("\n".join((time.strftime("%H:%M"), *lines)) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
