"""Many people deciding at once on one program, in one process, as the app serves them."""

import random
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace

from alignment import Cell, CellKey, CoverageLevel, DecisionKind
from workspace import (
    ChangedMeanwhileError,
    Person,
    Saying,
    Workspace,
    decide,
    history,
)


@dataclass(slots=True)
class Tally:
    """What the people saw: seconds of each saved decision, refusals, and what was confirmed."""

    seconds: list[float] = field(default_factory=list)
    n_refused: int = 0
    confirmed: list[tuple[CellKey, int, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Pace:
    """For how many `seconds` people work, with how many seconds of `thinking` between, on average.

    `seed` is that of their pauses and of the cells that they choose.
    """

    seconds: float
    thinking: float = 1.0
    seed: int = 1


def decide_together(workspace: Workspace, keys: list[CellKey], n_people: int, pace: Pace) -> Tally:
    """Let people decide on random cells, with pauses between; what they saw, together.

    Each looks at a cell's decisions first; being told that somebody else was first is no loss,
    and counted apart.
    """
    together = Tally()
    lock = threading.Lock()
    end = time.monotonic() + pace.seconds

    def one_person(number: int) -> None:
        tally = _work(workspace, keys, number, end, pace)
        with lock:
            together.seconds += tally.seconds
            together.n_refused += tally.n_refused
            together.confirmed += tally.confirmed

    with ThreadPoolExecutor(n_people) as people:
        list(people.map(one_person, range(n_people)))
    return together


def lost(workspace: Workspace, tally: Tally) -> list[tuple[CellKey, int, str]]:
    """The confirmed decisions that are not in the database as they were confirmed."""
    kept: set[tuple[CellKey, int, str]] = set()
    for key in {key for key, _, _ in tally.confirmed}:
        kept |= {(key, each.revision, each.text) for each in history(workspace, key)}
    return [each for each in tally.confirmed if each not in kept]


def _work(workspace: Workspace, keys: list[CellKey], number: int, end: float, pace: Pace) -> Tally:
    chance = random.Random(pace.seed * 1_000 + number)  # noqa: S311 (a seeded load, no secret)
    mine = replace(workspace, person=_person(number))
    tally = Tally()
    while _thinks(chance.expovariate(1 / pace.thinking), end):
        _decide_once(mine, chance.choice(keys), f"note {number}-{len(tally.seconds)}", tally)
    return tally


def _thinks(seconds: float, end: float) -> bool:
    """Wait, but not beyond the end; whether it has not come yet."""
    time.sleep(max(0.0, min(seconds, end - time.monotonic())))
    return time.monotonic() < end


def _decide_once(workspace: Workspace, key: CellKey, words: str, tally: Tally) -> None:
    seen = len(history(workspace, key))
    cell = Cell(key.area, CoverageLevel.ABSENT, 0.0)
    began = time.perf_counter()
    try:
        decision = decide(workspace, key, cell, seen, Saying(DecisionKind.NOTE, text=words))
    except ChangedMeanwhileError:
        tally.n_refused += 1
        return
    tally.seconds.append(time.perf_counter() - began)
    tally.confirmed.append((key, decision.revision, words))


def _person(number: int) -> Person:
    return Person(f"person-{number}", f"Person {number}", is_site_admin=True)
